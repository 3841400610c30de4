// What the world outside does to a build: files that cannot be read, folders that cannot be written, slides of megabytes,
// and the program as it is called from a shell.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { build, folderOf } from '../../support/command.ts';

const CLI = resolve('dist/cli.js');
const DECK = '---\ntitle: Talk\n---\n\n## Good slide\n\nGood text\n';
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
const denied = () => Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });

/** A host where some paths may not be read. */
function guarded(files: Record<string, string>, closed: RegExp) {
  const host = memoryHost(files, nodeHost({}).resource);
  const guard =
    <T>(act: (path: string) => Promise<T>) =>
    async (path: string) => {
      if (closed.test(path)) throw denied();
      return act(path);
    };
  return { ...host, read: guard(host.read), size: guard(host.size) };
}

describe('a file that may not be read', () => {
  it('as the deck leaves nothing to build', async () => {
    const { built, diagnostics } = await buildDeck(guarded({ 'talk/deck.md': DECK }, /deck\.md/), {
      path: 'talk',
      to: ['html', 'pptx'],
    });
    expect(built).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: 'load/unreadable',
        span: { file: 'talk/deck.md', line: 1, column: 1 },
        hint: expect.stringMatching(/permissions/),
      },
    ]);
  });
  it.each([
    ['a later file', { 'talk/deck.md': DECK, 'talk/2.md': '## Two' }, /2\.md/, 'load/unreadable', 1],
    [
      'an include',
      { 'talk/deck.md': `${DECK}\n{{ include _a.md }}\n`, 'talk/_a.md': '## A' },
      /_a\.md/,
      'load/unreadable',
      9,
    ],
    [
      'a picture',
      { 'talk/deck.md': `${DECK}\n![A bone](a.svg)\n`, 'talk/a.svg': PICTURE },
      /a\.svg/,
      'resolve/picture-broken',
      9,
    ],
  ] as const)('as %s leaves the rest', async (_, files, closed, code, line) => {
    const { built, diagnostics } = await buildDeck(guarded(files, closed), { path: 'talk', to: ['html', 'pptx'] });
    expect(diagnostics.filter((d) => d.severity === 'error')).toMatchObject([
      { code, span: { file: 'talk/deck.md', line } },
    ]);
    expect(built[0]?.files.map((file) => file.name)).toEqual(['talk.html', 'talk.pptx', 'talk.report.json']);
    expect(built[0]?.scene.slides.map((slide) => slide.id)).toContain('good-slide');
  });
  it.skipIf(process.getuid?.() === 0)('on a disk', async () => {
    const root = folderOf({ 'talk/deck.md': DECK });
    chmodSync(join(root, 'talk/deck.md'), 0);
    const ran = await build(root, 'talk');
    expect(ran).toMatchObject({ code: 1, written: [], reports: [{ diagnostics: [{ code: 'load/unreadable' }] }] });
  });
});

describe('a slide of 5 MB', () => {
  it.each([
    ['of lines', `${'One more line of a slide that never ends.\n'.repeat(125_000)}`],
    ['in one line', `${'word '.repeat(1_050_000)}\n`],
    ['without a blank', `${'x'.repeat(5_250_000)}\n`],
  ])(
    '%s is cut, told and built in seconds',
    async (_, text) => {
      const root = folderOf({ 'talk/deck.md': `${DECK}\n---\n\n## Too much\n\n${text}\n---\n\n## Last slide\n` });
      const ran = await build(root, 'talk');
      const told = ran.reports[0]?.diagnostics ?? [];
      expect(told.find((d) => d.code === 'source/slide-too-large')).toMatchObject({
        file: 'talk/deck.md',
        line: 11,
        column: 1,
        hint: expect.stringMatching(/---/),
      });
      expect(told.find((d) => d.code === 'layout/overflow')).toMatchObject({ file: 'talk/deck.md', line: 13 });
      expect(ran.code).toBe(1);
      expect(ran.reports[0]?.slides?.map((slide) => slide.id)).toEqual([
        'title',
        'good-slide',
        'too-much',
        'last-slide',
      ]);
      expect(ran.written).toEqual(['talk.html', 'talk.pptx', 'talk.report.json']);
      expect(ran.seconds).toBeLessThan(20);
    },
    60_000,
  );
});

describe('an output folder', () => {
  it('that is a file is told of, and the file stays', async () => {
    const root = folderOf({ 'talk/deck.md': DECK, out: 'my notes' });
    const ran = await build(root, 'talk');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /out: error write\/failed: Nothing could be written to .*out: there is a file of this name, a folder is needed/,
    );
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('my notes');
  });
  it('below a file is told of', async () => {
    const root = folderOf({ 'talk/deck.md': DECK, notes: 'x' });
    const ran = await build(root, 'talk', '--out', join(root, 'notes/out'));
    expect(ran).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/write\/failed.*a part of the path is a file/),
    });
  });
  it('with a folder in the place of one file changes none of the others', async () => {
    const root = folderOf({
      'talk/deck.md': DECK,
      'out/talk.html': 'last good page',
      'out/talk.pptx/keep.txt': 'x',
      'out/talk.report.json': '{}',
    });
    const ran = await build(root, 'talk');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/write\/failed/) });
    expect(readFileSync(join(root, 'out/talk.html'), 'utf8')).toBe('last good page');
    expect(readFileSync(join(root, 'out/talk.report.json'), 'utf8')).toBe('{}');
    expect(ran.written).toEqual(['talk.html', 'talk.pptx', 'talk.report.json']);
  });
  it('keeps its files where --strict finds mistakes', async () => {
    const root = folderOf({ 'talk/deck.md': `${DECK}\n![](a.png)\n`, 'out/talk.html': 'last good page' });
    const ran = await build(root, 'talk', '--strict');
    expect(ran).toMatchObject({ code: 1, written: ['talk.html'] });
    expect(readFileSync(join(root, 'out/talk.html'), 'utf8')).toBe('last good page');
  });
});

describe('the program', () => {
  const lectern = (root: string, ...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: root, encoding: 'utf8' });

  it('never runs front matter', () => {
    const root = folderOf({
      'talk/deck.md':
        '---js\n{ title: require("node:fs").writeFileSync("planted.txt", "x") || "T" }\n---\n\n## Good slide\n\nGood text\n',
      'other/deck.md':
        "---\ntitle: !!js/function \"function () { require('fs').writeFileSync('planted.txt', 'x') }\"\n---\n\n## Good slide\n\nGood text\n",
    });
    const ran = lectern(root, 'build', 'talk', 'other');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/talk\/deck\.md:1:1 error source\/front-matter-language/);
    expect(ran.stderr).toMatch(/other\/deck\.md:2:8 (error|warning) source\/yaml/);
    expect(existsSync(join(root, 'planted.txt'))).toBe(false);
    expect(readdirSync(join(root, 'dist/decks')).sort()).toEqual(
      ['other', 'talk'].flatMap((name) => [`${name}.html`, `${name}.pptx`, `${name}.report.json`]),
    );
  });
  it('shows the very line, wherever it is called from', () => {
    const root = folderOf({
      'slides/talk/deck.md': '---\ntitle: Talk\nthem: clinic\n---\n\n## Good slide\n\nGood text\n',
    });
    for (const [cwd, path] of [
      ['.', 'slides/talk'],
      ['slides', 'talk'],
      ['slides/talk', '.'],
      ['slides/talk', 'deck.md'],
    ] as const) {
      const ran = lectern(join(root, cwd), 'check', path);
      expect(ran.stderr).toMatch(
        /deck\.md:3:1 error schema\/unknown-key: There is no key "them"\n +3 \| them: clinic\n +\| \^\n +Did you mean theme\?/,
      );
      expect(ran.status).toBe(1);
    }
  });
  it('builds where Node may start neither threads nor programs', () => {
    const root = folderOf({ 'talk/deck.md': DECK });
    const held = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
    const ran = spawnSync(
      process.execPath,
      [held, '--allow-fs-read=*', '--allow-fs-write=*', CLI, 'build', 'talk', '--out', 'out'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect([ran.status, readdirSync(join(root, 'out')).sort()]).toEqual([
      0,
      ['talk.html', 'talk.pptx', 'talk.report.json'],
    ]);
  });
  it('tells an older Node so', () => {
    const older =
      'data:text/javascript,Object.defineProperty(process, "versions", {value: {...process.versions, node: "20.18.3"}})';
    const ran = spawnSync(process.execPath, ['--import', older, CLI, 'build'], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([2, 'lectern: This is Node 20.18.3; 20.19 or newer is needed.\n']);
  });
  it.each([
    [['bild'], 2, /no command "bild".*build/],
    [['build', '--audiance', 'x'], 2, /no option --audiance.*--audience/],
    [['build', '--to', 'docx'], 2, /--to knows html/],
    [['build'], 2, /no folder slides\//],
    [['check'], 2, /no folder slides\//],
    [['schema', 'dek'], 2, /schemas/],
    [['build', 'nowhere'], 1, /load\/deck-missing/],
    [['check', 'nowhere'], 1, /load\/deck-missing/],
    [['--help'], 0, /^$/],
  ])('called as lectern %j leaves with %i', (args, code, stderr) => {
    const ran = lectern(folderOf({}), ...args);
    expect(ran.status).toBe(code);
    expect(ran.stderr).toMatch(stderr);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
  });
});
