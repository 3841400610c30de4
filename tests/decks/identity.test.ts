// The same input gives the same bytes: in any time zone and language, on any day, from and in any folder, whatever else is
// built beside it, with any number of threads, and on every version of Node that is allowed (.ci/nodes.mjs brings them). Run
// through the program as it ships.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { folderOf } from '../support/command.ts';

const CLI = resolve('dist/cli.js');
const CLOCK = pathToFileURL(resolve('tests/support/other-clock.mjs')).href;
const DECKS = ['audiences', 'pictures', 'text', 'notes', 'steps'];

/** A project with the decks in slides/. */
function project(...folder: string[]): string {
  const root = join(folderOf({}), ...folder);
  for (const name of DECKS)
    cpSync(resolve('tests/decks', name), join(root, 'slides', name), {
      recursive: true,
      filter: (path) => !path.endsWith('golden'),
    });
  return root;
}

/** sha256 of every output by its name. */
function build(
  cwd: string,
  args: readonly string[],
  env: Record<string, string> = {},
  node: readonly string[] = [],
  program = process.execPath,
): Record<string, string> {
  const { SOURCE_DATE_EPOCH: _, ...rest } = process.env;
  const ran = spawnSync(program, [...node, CLI, 'build', '--quiet', ...args], {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
  });
  expect(ran.stderr).not.toMatch(/fault of the program/);
  const out = join(cwd, args.includes('--out') ? (args[args.indexOf('--out') + 1] as string) : 'dist/decks');
  return Object.fromEntries(
    readdirSync(out).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

/** Ends every line of the project's text files as Windows' programs do. */
function withCrlf(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!/\.(?:md|yaml|csv|bib|svg|json)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    writeFileSync(path, readFileSync(path, 'latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
  }
}

describe('the same bytes', () => {
  let root = '';
  let first: Record<string, string> = {};
  beforeAll(() => {
    root = project('here');
    first = build(root, []);
    expect(Object.keys(first)).toHaveLength(3 * (DECKS.length + 1));
  });

  it('whatever ends the lines', () => {
    const crlf = project('crlf');
    cpSync(resolve('slides/stem-cells-osteoporosis'), join(crlf, 'slides/stem'), { recursive: true });
    cpSync(resolve('slides/stem-cells-osteoporosis'), join(root, '../lf/slides/stem'), { recursive: true });
    withCrlf(crlf);
    const built = build(crlf, []);
    expect(built).toMatchObject(first);
    expect(built).toMatchObject(build(join(root, '../lf'), []));
  });
  it('twice', () => expect(build(root, ['--out', 'again'])).toEqual(first));
  it('in other time zones and languages', () => {
    expect(build(root, ['--out', 'tokyo'], { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toEqual(
      first,
    );
    expect(
      build(root, ['--out', 'york'], { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    ).toEqual(first);
  });
  it('on another day, with other random numbers', () =>
    expect(build(root, ['--out', 'day'], {}, ['--import', CLOCK])).toEqual(first));
  it('in another folder', () => expect(build(project('Ordner mit Leerzeichen', 'größer & "so"'), [])).toEqual(first));
  it('by absolute and by relative paths, from another folder', () => {
    expect(
      build(join(root, 'slides'), DECKS.map((name) => join(root, 'slides', name)).concat('--out', '../absolute')),
    ).toEqual(first);
    expect(
      build(join(root, 'slides', 'text'), [...DECKS.map((name) => `../${name}/`), '--out', '../../relative']),
    ).toEqual(first);
  });
  it('one by one, in another order', () => {
    for (const name of [...DECKS].reverse()) build(root, [`slides/${name}`, '--out', 'alone']);
    expect(build(root, ['slides/text', '--out', 'alone'])).toEqual(first);
  });
  it('with one thread', () =>
    expect(build(root, ['--out', 'one'], { UV_THREADPOOL_SIZE: '1' }, ['--single-threaded'])).toEqual(first));
  it('all at once in one process', async () => {
    const results = await Promise.all(
      DECKS.map((name) => buildDeck(nodeHost({}), { path: join(root, 'slides', name), to: ['html', 'pptx'] })),
    );
    const files = results.flatMap(({ built }) => built.flatMap((deck) => deck.files));
    expect(
      Object.fromEntries(files.map((file) => [file.name, createHash('sha256').update(file.bytes).digest('hex')])),
    ).toEqual(first);
  });
});

/** Programs by version; fewer than all, and said so, where they cannot be had, which a build server does not pass over. */
function otherNodes(): [string, string][] {
  const ran = spawnSync(process.execPath, ['.ci/nodes.mjs'], { encoding: 'utf8' });
  if (ran.status !== 0) {
    if (process.env.CI) throw new Error(ran.stderr);
    process.stderr.write(`\n${ran.stderr}The same bytes on them are not tested, only on ${process.version}.\n`);
  }
  return Object.entries(JSON.parse(ran.stdout) as Record<string, string>);
}

describe('the shipped decks', () => {
  const nodes = otherNodes();
  const args = [
    ...['stem-cells-osteoporosis', 'gallery', 'starter'].map((name) => resolve('slides', name)),
    '--to',
    'html,pptx,handout',
    '--out',
    'out',
  ];
  let first: Record<string, string> = {};
  beforeAll(() => {
    first = build(folderOf({}), args);
    for (const kind of ['.html', '-handout.html', '.pptx', '.report.json'])
      for (const deck of ['stem-cells-osteoporosis-patients', 'gallery', 'starter'])
        expect(Object.keys(first)).toContain(deck + kind);
  });

  it.skipIf(!nodes.length).each(nodes.length ? nodes : [['any other', '']])(
    'have the same bytes on Node %s',
    (_, program) => {
      expect(build(folderOf({}), args, {}, [], program)).toEqual(first);
    },
  );
  it.each([['at hand', process.execPath], ...nodes])(
    'and every command runs without a word of complaint on Node %s',
    (_, program) => {
      const root = folderOf({});
      for (const command of [
        ['--help'],
        ['new', 'talk'],
        ['check', 'talk'],
        ['build', 'talk', '--out', '.', '--verify'],
        ['build', 'talk', '--out', '.', '--for', 'email'],
        ['inspect', 'talk-share.pptx'],
        ['icons', 'bone'],
        ['schema', 'deck'],
      ]) {
        const ran = spawnSync(program, ['--pending-deprecation', CLI, ...command], { cwd: root, encoding: 'utf8' });
        expect([command[0], ran.status, /Warning:|Error:/.exec(ran.stderr)?.input]).toEqual([command[0], 0, undefined]);
        expect(ran.stdout + ran.stderr, command[0]).not.toBe('');
      }
    },
  );
});
