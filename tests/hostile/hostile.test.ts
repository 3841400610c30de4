// Every deck of cases.ts through the real command: the diagnostic it must get, packages that are whole and well-formed, no
// word of what must not come out, in less than five seconds and a gigabyte.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { build, check, folderOf } from '../support/command.ts';
import { plainText } from '../support/words.ts';
import { HOSTILE } from './cases.ts';

const SECONDS = 5;
/** The limit is for a machine that has nothing else to do; PATIENCE stretches it where other programs run, as they do in CI. */
const PATIENCE = Number(process.env.PATIENCE ?? (process.env.CI ? 3 : 1));
let slowest = { name: '', seconds: 0 };
afterAll(() =>
  process.stdout.write(
    `${HOSTILE.length} hostile decks; the slowest took ${slowest.seconds.toFixed(1)} s: ${slowest.name}\n`,
  ),
);

it('are three hundred at least, each with a name of its own', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(300);
  expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
});

it.each(HOSTILE)('$name', async ({ name, files, expect: code, gone = [], stays = [] }) => {
  const root = folderOf(files);
  const ran = await build(root, 'talk');
  if (ran.seconds > slowest.seconds) slowest = { name, seconds: ran.seconds };
  const told = ran.reports.flatMap((report) => report.diagnostics);
  if (code !== 'fine') expect(told.map((d) => d.code)).toContain(code);
  expect(ran.code === 0 || ran.code === 1).toBe(true);
  expect(ran.code === 1).toBe(told.some((d) => d.severity === 'error'));
  expect(ran.seconds).toBeLessThan(SECONDS * PATIENCE);
  // the linter has rules of its own to choke on
  const checked = await check(root, 'talk');
  expect(checked.code === 0 || checked.code === 1).toBe(true);
  expect(checked.seconds).toBeLessThan(SECONDS * PATIENCE);
  expect('PLANTED' in globalThis || existsSync('PLANTED') || 'polluted' in {}).toBe(false);
  for (const file of ran.written.filter((name) => !name.endsWith('.json'))) {
    const texts = file.endsWith('.pptx') ? partsOf(ran.read(file)) : [strFromU8(ran.read(file))];
    // what came of figures that cannot be worked with: no program takes it as a number
    for (const text of texts)
      expect(/(?:="|[ (,>])-?(?:NaN|Infinity)(?=["<, )])/.exec(withoutScripts(text))?.[0], file).toBe(undefined);
    for (const text of texts) for (const word of gone) expect(text.includes(word), `${word} in ${file}`).toBe(false);
    for (const word of stays)
      expect(
        texts.some((text) => plainText(text).includes(word)),
        `${word} in ${file}`,
      ).toBe(true);
  }
});

it.each([
  ['leads out of the folder', '-> ../secret.md', 'load/outside-deck'],
  ['has 21 MB', new Uint8Array(21e6).fill(97), 'load/too-large'],
  ['is not text', new Uint8Array([35, 32, 0, 255, 254]), 'load/not-text'],
] as const)('a handout that %s is told', async (_, handout, code) => {
  const root = folderOf({
    'talk/deck.md': '---\ntitle: T\nhandout: text\n---\n\n## A\n\nText\n',
    'talk/handout.md': handout,
    'secret.md': '# Planted',
  });
  const ran = await build(root, 'talk', '--to', 'handout');
  expect(ran.reports.flatMap((report) => report.diagnostics.map((d) => d.code))).toContain(code);
  expect(ran.written.length).toBeGreaterThan(0);
  for (const file of ran.written) expect(strFromU8(ran.read(file)).includes('Planted'), file).toBe(false);
});

const withoutScripts = (text: string): string => text.replace(/<script\b[\s\S]*?<\/script>/g, '');

/** The texts of a package, each checked to be XML that any reader takes. */
function partsOf(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    // a chart's workbook
    if (name.endsWith('.xlsx')) return partsOf(part);
    if (!/\.(xml|rels|svg)$/.test(name)) return [];
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    // XML 1.0, 2.2: what a part may hold
    const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text);
    expect(forbidden && `${name}: U+${forbidden[0].codePointAt(0)?.toString(16)}`).toBe(null);
    new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${name}: ${message}`);
      },
    }).parseFromString(text, 'text/xml');
    return [text];
  });
}

it('the worst of them stay below a gigabyte', () => {
  const worst = [
    'a line of 19 MB',
    '19 MB of dashes',
    '19 MB of blank lines',
    '100,000 slides',
    'SVG that uses itself',
    'a table of 10,000 rows',
    'many columns',
    'a font of 100 MB',
    'a font with a glyph made of a billion others',
  ];
  for (const { name, files } of HOSTILE.filter((one) => worst.includes(one.name))) {
    const root = folderOf(files);
    // on Linux getrusage (2) counts in what this process held when it started the other, and /proc does not
    const peak =
      process.platform === 'linux'
        ? '/VmHWM:\\s*(\\d+)/.exec(require("fs").readFileSync("/proc/self/status", "utf8"))[1]'
        : 'process.resourceUsage().maxRSS';
    const script = `import { createRequire } from "node:module"; const require = createRequire("/"); process.on("exit", () => process.stdout.write("\\nRSS " + ${peak}))`;
    const ran = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(script)}`,
        resolve('dist/cli.js'),
        'build',
        join(root, 'talk'),
        '--quiet',
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
    );
    const kilobytes = Number(/RSS (\d+)/.exec(ran.stdout)?.[1]);
    expect(kilobytes, name).toBeGreaterThan(1000);
    expect(kilobytes, name).toBeLessThan(1e6);
  }
});
