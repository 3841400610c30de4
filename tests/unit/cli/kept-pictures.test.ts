// Pictures that builds keep beside the deck: found by content, never taken when damaged, bounded, inside the deck.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptPictures } from '../../../src/cli/kept-pictures.ts';

const A = Uint8Array.of(1, 2, 3);
const MADE = Uint8Array.of(9, 8, 7);
let root = '';
let kept = new KeptPictures();
const folder = () => join(root, '.lectern', 'pictures');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-kept-'));
  kept = new KeptPictures();
  kept.at(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('pictures kept beside a deck', () => {
  it('finds what was made of the same bytes in the same way, and git leaves it alone', async () => {
    expect(await kept.find(A, 'x')).toBeUndefined();
    await kept.keep(A, 'x', MADE);
    expect(await kept.find(A, 'x')).toEqual(MADE);
    expect(await kept.find(A, 'y')).toBeUndefined();
    expect(await kept.find(MADE, 'x')).toBeUndefined();
    await kept.keep(A, 'as it is', new Uint8Array());
    expect(await kept.find(A, 'as it is')).toEqual(new Uint8Array());
    expect(await readFile(join(root, '.lectern', '.gitignore'), 'utf8')).toBe('*\n');
  });

  it('does not take a file that was cut short or changed', async () => {
    await kept.keep(A, 'x', MADE);
    const [name = ''] = await readdir(folder());
    const bytes = await readFile(join(folder(), name));
    await writeFile(join(folder(), name), bytes.subarray(0, -1));
    expect(await kept.find(A, 'x')).toBeUndefined();
    bytes[33] = 0;
    await writeFile(join(folder(), name), bytes);
    expect(await kept.find(A, 'x')).toBeUndefined();
  });

  it('removes what was not used for longest, and nothing else', async () => {
    for (const how of ['1', '2', '3']) await kept.keep(A, how, MADE);
    const old = new Date(2001, 1, 1);
    for (const name of await readdir(folder())) await utimes(join(folder(), name), old, old);
    await kept.find(A, '2');
    await writeFile(join(folder(), 'mine.txt'), 'of somebody');
    await kept.tidy({ bytes: 1000, files: 1 });
    expect(await kept.find(A, '2')).toEqual(MADE);
    expect(await readdir(folder())).toHaveLength(2);
    await kept.tidy({ bytes: 10, files: 5 });
    expect(await readdir(folder())).toEqual(['mine.txt']);
  });

  it.skipIf(process.platform === 'win32')('writes nothing through a link that leads out of the deck', async () => {
    const away = await mkdtemp(join(tmpdir(), 'lectern-away-'));
    await mkdir(join(root, '.lectern'));
    await symlink(away, folder());
    await kept.keep(A, 'x', MADE);
    await kept.tidy({ bytes: 0, files: 0 });
    expect(await readdir(away)).toEqual([]);
    await rm(away, { recursive: true });
  });
});
