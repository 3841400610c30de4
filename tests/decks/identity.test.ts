// The same input gives the same bytes: in any time zone and language, on any day, from and in any folder, whatever else is
// built beside it, and with any number of threads. Run through the program as it ships.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
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
  for (const name of DECKS) cpSync(resolve('tests/decks', name), join(root, 'slides', name), { recursive: true, filter: (path) => !path.endsWith('golden') });
  return root;
}

/** sha256 of every output by its name. */
function build(cwd: string, args: readonly string[], env: Record<string, string> = {}, node: readonly string[] = []): Record<string, string> {
  const { SOURCE_DATE_EPOCH: _, ...rest } = process.env;
  const ran = spawnSync(process.execPath, [...node, CLI, 'build', '--quiet', ...args], { cwd, env: { ...rest, ...env }, encoding: 'utf8' });
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

describe('the same bytes', () => {
  let root = '';
  let first: Record<string, string> = {};
  beforeAll(() => {
    root = project('here');
    first = build(root, []);
    expect(Object.keys(first)).toHaveLength(3 * (DECKS.length + 1));
  });

  it('twice', () => expect(build(root, ['--out', 'again'])).toEqual(first));
  it('in other time zones and languages', () => {
    expect(build(root, ['--out', 'tokyo'], { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' })).toEqual(first);
    expect(build(root, ['--out', 'york'], { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(first);
  });
  it('on another day, with other random numbers', () => expect(build(root, ['--out', 'day'], {}, ['--import', CLOCK])).toEqual(first));
  it('in another folder', () => expect(build(project('Ordner mit Leerzeichen', 'größer & "so"'), [])).toEqual(first));
  it('by absolute and by relative paths, from another folder', () => {
    expect(build(join(root, 'slides'), DECKS.map((name) => join(root, 'slides', name)).concat('--out', '../absolute'))).toEqual(first);
    expect(build(join(root, 'slides', 'text'), [...DECKS.map((name) => `../${name}/`), '--out', '../../relative'])).toEqual(first);
  });
  it('one by one, in another order', () => {
    for (const name of [...DECKS].reverse()) build(root, [`slides/${name}`, '--out', 'alone']);
    expect(build(root, ['slides/text', '--out', 'alone'])).toEqual(first);
  });
  it('with one thread', () => expect(build(root, ['--out', 'one'], { UV_THREADPOOL_SIZE: '1' }, ['--single-threaded'])).toEqual(first));
  it('all at once in one process', async () => {
    const results = await Promise.all(DECKS.map((name) => buildDeck(nodeHost({}), { path: join(root, 'slides', name), to: ['html', 'pptx'] })));
    const files = results.flatMap(({ built }) => built.flatMap((deck) => deck.files));
    expect(Object.fromEntries(files.map((file) => [file.name, createHash('sha256').update(file.bytes).digest('hex')]))).toEqual(first);
  });
});
