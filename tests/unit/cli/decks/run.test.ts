// Many decks in one run, by the program that was bundled: side by side, again with nothing changed, stopped and continued,
// one of them broken, rows of data, names that two decks share.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderOf } from '../../../support/command.ts';

const CLI = fileURLToPath(new URL('../../../../dist/cli.js', import.meta.url));
const deck = (title: string, body = 'Text.') => `---\ntitle: ${title}\nlang: en-GB\n---\n\n## One\n\n${body}\n`;
const NAMES = ['a', 'b', 'c', 'd'];
const decks = () => folderOf(Object.fromEntries(NAMES.map((name) => [`talks/${name}/deck.md`, deck(`Deck ${name}`)])));
const PATHS = NAMES.map((name) => `talks/${name}`);

function lectern(cwd: string, ...args: string[]) {
  const ran = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { code: ran.status, said: ran.stderr, printed: ran.stdout };
}
const bytesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
const eventsOf = (printed: string) =>
  printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('decks side by side are the bytes that they are one by one, in the order given', () => {
  const root = decks();
  const one = lectern(root, 'build', ...PATHS, '--out', 'one');
  const four = lectern(root, 'build', ...PATHS, '--out', 'four', '--jobs', '3');
  expect([one.code, four.code]).toEqual([0, 0]);
  expect(bytesIn(join(root, 'four'))).toEqual(bytesIn(join(root, 'one')));
  expect(four.said.replaceAll('four', 'one')).toBe(one.said);
  expect(four.said).toContain('4 of 4 decks written\n');
});

test('a broken deck fails alone, by its name', () => {
  const root = decks();
  writeFileSync(join(root, 'talks/b/deck.md'), `${deck('B')}\n::: notse\nprivate\n:::\n`);
  rmSync(join(root, 'talks/c/deck.md'));
  const { code, said, printed } = lectern(root, 'build', ...PATHS, '--out', 'out', '--jobs', '2', '--events');
  expect(code).toBe(1);
  expect(said).toContain('2 of 4 decks written, 2 failed: talks/b, talks/c');
  expect(existsSync(join(root, 'out/d.pptx'))).toBe(true);
  expect(existsSync(join(root, 'out/b.pptx'))).toBe(false);
  const events = eventsOf(printed);
  expect(events[0]).toEqual({ event: 'run', decks: 4 });
  expect(events.at(-1)).toEqual({ event: 'end', written: 2, unchanged: 0, failed: 2, code: 1 });
  const of = (event: string) => events.filter((one) => one.event === event).map((one) => one.deck);
  expect(of('started').sort()).toEqual(PATHS);
  expect(of('done').sort()).toEqual(PATHS);
  expect(events.find((one) => one.event === 'message' && one.deck === 'talks/b')).toMatchObject({
    severity: 'error',
    line: 10,
  });
  const written = events.filter((one) => one.event === 'written' && one.deck === 'talks/a');
  expect(written.map((one) => one.file)).toEqual(['a.html', 'a.pptx', 'a.report.json']);
  expect(written[0]?.bytes).toBe(statSync(join(root, 'out/a.html')).size);
});

test('--if-changed builds what has changed, and nothing else', () => {
  const root = folderOf({
    'talks/a/deck.md': deck('A', '![A bone](bone.svg)'),
    'talks/a/bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>',
    'talks/b/deck.md': deck('B'),
  });
  const run = (...more: string[]) => {
    const { said, code, printed } = lectern(
      root,
      'build',
      'talks/a',
      'talks/b',
      '--out',
      'out',
      '--if-changed',
      ...more,
    );
    return { line: said.trim().split('\n').at(-1), code, printed };
  };
  const all = '2 of 2 decks written';
  const none = '0 of 2 decks written, 2 unchanged';
  const half = '1 of 2 decks written, 1 unchanged';
  expect(run().line).toBe(all);
  const before = bytesIn(join(root, 'out'));
  expect(run().line).toBe(none);
  expect(bytesIn(join(root, 'out'))).toEqual(before);
  // the time alone changes nothing
  utimesSync(join(root, 'talks/a/deck.md'), new Date(), new Date());
  expect(run().line).toBe(none);
  writeFileSync(join(root, 'talks/a/bone.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>');
  expect(run().line).toBe(half);
  // an output that is gone, or another's
  rmSync(join(root, 'out/b.html'));
  expect(run().line).toBe(half);
  writeFileSync(join(root, 'out/a.pptx'), 'x');
  expect(run().line).toBe(half);
  // a file that was missing and is there
  writeFileSync(join(root, 'talks/b/handout.md'), '# To take home\n\nText.\n');
  writeFileSync(join(root, 'talks/b/two.md'), '## Two\n\nText.\n');
  expect(run().line).toBe(half);
  expect(run('--theme', 'congress').line).toBe(all);
  expect(run('--theme', 'congress', '--jobs', '2').line).toBe(none);
  expect(JSON.parse(run('--theme', 'congress', '--json').printed)).toHaveLength(2);
  // errors are told anew
  writeFileSync(join(root, 'talks/b/two.md'), '## Two\n\n![Gone](gone.png)\n');
  expect(run('--theme', 'congress')).toMatchObject({ code: 1 });
  expect(run('--theme', 'congress')).toMatchObject({
    code: 1,
    line: '1 of 2 decks written (1 with errors), 1 unchanged',
  });
});

test('a run that is killed goes on where it stopped', async () => {
  const many = Array.from({ length: 12 }, (_, i) => `talks/t${i}`);
  const root = folderOf(Object.fromEntries(many.map((path) => [`${path}/deck.md`, deck(path)])));
  const args = ['build', ...many, '--out', 'out', '--if-changed', '--jobs', '2', '--events'];
  const child = spawn(process.execPath, [CLI, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve) => {
    let seen = '';
    child.stdout.on('data', (text) => {
      seen += text;
      if ((seen.match(/"done"/g)?.length ?? 0) >= 3) resolve();
    });
  });
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const { code, printed } = lectern(root, ...args);
  const end = eventsOf(printed).at(-1) as { written: number; unchanged: number };
  expect(code).toBe(0);
  expect(end.unchanged).toBeGreaterThanOrEqual(3);
  expect(end.written + end.unchanged).toBe(12);
  const fresh = lectern(root, 'build', ...many, '--out', 'fresh');
  expect(fresh.code).toBe(0);
  expect(bytesIn(join(root, 'out'))).toEqual(bytesIn(join(root, 'fresh')));
  expect(readdirSync(root).filter((name) => name.startsWith('.out'))).toEqual([]);
});

test('--data makes a deck of each row, under the name that the row gives', () => {
  const root = folderOf({
    'letter.md': '---\ntitle: For {{ name }}\nlang: en-GB\n---\n\n## {{ name }}, {{ n }} visits\n\nText.\n',
    'rows.jsonl': '{"id": "p17", "name": "Ann", "n": 3}\n{"id": "p18", "name": "**Bo**", "n": 4}\n',
    'rows.csv': 'id,name,n\np17,Ann,3\np18,**Bo**,4\n',
    'twice.json': '[{"id": "p", "name": "A", "n": 1}, {"id": "P", "name": "B", "n": 2}]',
    'out-of.json': '[{"id": "../p", "name": "A", "n": 1}]',
  });
  const run = (...more: string[]) => lectern(root, 'build', 'letter.md', ...more);
  expect(run('--data', 'rows.jsonl', '--name', '{id}', '--out', 'a', '--jobs', '2').code).toBe(0);
  expect(run('--data', 'rows.csv', '--name', '{id}', '--out', 'b').code).toBe(0);
  expect(Object.keys(bytesIn(join(root, 'a')))).toEqual(
    ['p17', 'p18'].flatMap((name) => [`${name}.html`, `${name}.pptx`, `${name}.report.json`]),
  );
  expect(bytesIn(join(root, 'b'))).toEqual(bytesIn(join(root, 'a')));
  expect(readFileSync(join(root, 'a/p18.report.json'), 'utf8')).toContain('"title": "For **Bo**"');
  expect(run('--data', 'rows.csv', '--out', 'c').code).toBe(0);
  expect(readdirSync(join(root, 'c'))).toContain('letter-2.pptx');
  const refused = (said: string, ...more: string[]) => {
    const ran = run(...more, '--out', 'd');
    expect(ran.said).toContain(said);
    expect(ran.code).toBe(2);
    expect(existsSync(join(root, 'd'))).toBe(false);
  };
  refused('letter.md (p) and letter.md (P) both have files called P', '--data', 'twice.json', '--name', '{id}');
  refused('There can be no file "../p"', '--data', 'out-of.json', '--name', '{id}');
  refused('Row 1 has no field "idd" for --name. Did you mean {id}?', '--data', 'rows.csv', '--name', '{idd}');
  refused('There is no file gone.csv', '--data', 'gone.csv');
  refused('--name names the decks of --data', '--name', '{id}');
  refused('give the path of one deck', 'rows.csv', '--data', 'rows.csv');
});

test('two decks of one name are told before anything is written, naming both', () => {
  const root = folderOf({
    'x/talk/deck.md': deck('X'),
    'y/Talk/deck.md': deck('Y'),
    'z/talk-patients.md': deck('Z'),
    'w/talk/deck.md': '---\ntitle: W\naudiences: {patients: {}, staff: {}}\n---\n\n## One\n\nText.\n',
  });
  const refused = (...paths: string[]) => {
    const ran = lectern(root, 'build', ...paths, '--out', 'out');
    expect(ran.code).toBe(2);
    expect(existsSync(join(root, 'out'))).toBe(false);
    return ran.said;
  };
  expect(refused('x/talk', 'y/Talk')).toContain('x/talk and y/Talk both have files called Talk');
  expect(refused('w/talk', 'z/talk-patients.md')).toContain(
    'w/talk and z/talk-patients.md both have files called talk-patients',
  );
  expect(lectern(root, 'build', 'x/talk', 'z/talk-patients.md', 'x/talk', '--out', 'out').code).toBe(0);
});

test('--deps tells what was read, to make and as JSON', () => {
  const root = folderOf({
    'talk one/deck.md': `---\ntitle: T\nlang: en\ndata: v.csv\n---\n\n## {{ n }}\n\n![A](bone.svg)\n\n{{ include more.md }}\n`,
    'talk one/more.md': '## More\n\nText.\n',
    'talk one/v.csv': 'field,value\nn,3\n',
    'talk one/bone.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
  });
  expect(lectern(root, 'build', 'talk one', '--out', 'o', '--deps', 'deps.json', '--quiet').code).toBe(0);
  const inputs = ['bone.svg', 'deck.md', 'more.md', 'v.csv'].map((name) => `talk one/${name}`);
  expect(JSON.parse(readFileSync(join(root, 'deps.json'), 'utf8'))).toEqual([
    { outputs: ['o/talk one.html', 'o/talk one.pptx', 'o/talk one.report.json'], inputs },
  ]);
  expect(lectern(root, 'build', 'talk one', '--out', 'o', '--deps', 'deps.d', '--quiet').code).toBe(0);
  const make = readFileSync(join(root, 'deps.d'), 'utf8');
  expect(make.split('\n')[0]).toBe(
    'o/talk\\ one.html o/talk\\ one.pptx o/talk\\ one.report.json: talk\\ one/bone.svg \\',
  );
  expect(make).toContain('\ntalk\\ one/v.csv:\n');
});

test('what is asked for wrongly is told', () => {
  const root = decks();
  const said = (...args: string[]) => lectern(root, 'build', 'talks/a', ...args).said;
  expect(said('--jobs', 'many')).toContain('--jobs takes how many decks are built at once');
  expect(said('--json', '--events')).toContain('choose one');
  expect(execFileSync(process.execPath, [CLI, 'build', '--help'], { encoding: 'utf8' })).toContain('--if-changed');
});
