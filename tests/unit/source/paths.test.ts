// Host paths, those of Windows' forms among them, on any system.
import { describe, expect, it, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { findInside, missingHint } from '../../../src/source/find-inside.ts';
import { baseName, isInside, join, parentOf, tidy, within } from '../../../src/source/paths.ts';

test.each([
  ['a/./b/../c', 'a/c'],
  ['a/..', '.'],
  ['../a/..', '..'],
  ['/../a', '/a'],
  ['C:/talks/../../bone', 'C:/bone'],
  ['C:/', 'C:/'],
  ['C:/..', 'C:/'],
  ['//server/share/talks/../bone', '//server/share/bone'],
  ['//server/share/../..', '//server/share'],
  ['/', '/'],
])('%s is %s', (path, short) => expect(tidy(path)).toBe(short));

test.each([
  ['C:/bone', 'C:/'],
  ['C:/talks/bone', 'C:/talks'],
  ['//server/share/bone', '//server/share'],
  ['//server/share/talks/bone', '//server/share/talks'],
  ['/bone', '/'],
  ['bone', '.'],
])('%s lies in %s', (path, folder) => {
  expect(parentOf(path)).toBe(folder);
  expect(isInside(path, folder)).toBe(true);
  expect(join(folder, within(path, folder))).toBe(path);
  expect(baseName(path)).toBe('bone');
});

test.each([
  ['C:/talks', '.'],
  ['D:/talks/bone', 'C:/talks'],
  ['C:/talks-old/bone', 'C:/talks'],
  ['//other/share/bone', '//server/share'],
])('%s does not lie in %s', (path, folder) => expect(isInside(path, folder)).toBe(false));

describe('names in a deck', () => {
  const host = (...files: string[]) =>
    memoryHost(Object.fromEntries(files.map((file) => [file, 'x'])), async (name) => {
      throw new Error(name);
    });
  it('may be composed in another way than on the disk', async () => {
    const there = 'talk/Bu\u0308hne/o\u0308l.svg';
    expect(await findInside(host(there), 'B\u00FChne/\u00F6l.svg', 'talk', 'talk')).toBe(there);
  });
  it('are taken as they are where a folder has both forms', async () => {
    const both = host('talk/o\u0308l.svg', 'talk/\u00F6l.svg');
    expect(await findInside(both, '\u00F6l.svg', 'talk', 'talk')).toBe('talk/\u00F6l.svg');
  });
  it('of another case are not found, and their own is told', async () => {
    const there = host('talk/images/Bone.PNG');
    expect(await findInside(there, 'Images/bone.png', 'talk', 'talk')).toBeUndefined();
    expect(await missingHint(there, 'Images/bone.png', 'talk', 'talk')).toContain('images/Bone.PNG');
  });
  it('of another case are not found where the disk takes them for one', async () => {
    const one = host('talk/Bone.PNG');
    const disk = {
      ...one,
      kind: async (path: string) => one.kind(path === 'talk/bone.png' ? 'talk/Bone.PNG' : path),
      realPath: async (path: string) => `C:/${path === 'talk/bone.png' ? 'talk/Bone.PNG' : path}`,
    };
    expect(await findInside(disk, 'Bone.PNG', 'talk', 'talk')).toBe('talk/Bone.PNG');
    expect(await findInside(disk, 'bone.png', 'talk', 'talk')).toBeUndefined();
  });
  it.each(['C:/talk/a.png', 'C:a.png', '\\\\server\\share\\a.png', '..\\a.png', '\\a.png'])(
    'do not lead out: %s',
    async (address) => expect(await findInside(host('talk/deck.md', 'a.png'), address, 'talk', 'talk')).toBe('outside'),
  );
});
