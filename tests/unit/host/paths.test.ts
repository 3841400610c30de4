// Paths by Windows' rules, tried on any system.
import { expect, test } from 'vitest';
import { inward, nameFault, outward, pathFault } from '../../../src/host/paths.ts';

test.each([
  ['C:\\talks\\bone', 'C:/talks/bone'],
  ['..\\bone\\deck.md', '../bone/deck.md'],
  ['\\\\server\\share\\talk', '//server/share/talk'],
  ['\\\\?\\C:\\talks\\bone', 'C:/talks/bone'],
  ['\\\\?\\UNC\\server\\share\\talk', '//server/share/talk'],
  ['C:/talks\\bone', 'C:/talks/bone'],
])('%s is %s inside the program', (system, own) => {
  expect(inward(system, true)).toBe(own);
});

test.each([
  ['C:/talks/bone', 'C:\\talks\\bone'],
  ['//server/share/talk', '\\\\server\\share\\talk'],
])('%s is %s to people on Windows', (own, system) => {
  expect(outward(own, true)).toBe(system);
});

test('elsewhere a backslash is a letter of a name', () => {
  expect(inward('a\\b.md', false)).toBe('a\\b.md');
  expect(outward('a/b.md', false)).toBe('a/b.md');
});

test('a drive without a slash means the folder that is current there', () => {
  const current = (drive: string) => `${drive}/Users/clinic`;
  expect(inward('C:talks\\bone', true, current)).toBe('C:/Users/clinic/talks/bone');
  expect(inward('d:', true, current)).toBe('d:/Users/clinic/');
});

test.each(['con', 'AUX.md', 'nul', 'com1.deck', 'lpt\u00B9', 'talk.', 'talk ', 'what?', 'a:b', 'a\u0007b'])(
  'Windows takes no file %s',
  (name) => {
    expect(nameFault(name)).toBeTruthy();
    expect(pathFault(`C:/talks/${name}/out`)?.name).toBe(name.includes(':') ? 'a:b' : name);
  },
);

test.each(['console', 'com10', 'auxiliary.md', '.hidden', 'a.b', 'B\u00FChne', '..', '.', 'con-talk'])(
  'Windows takes a file %s',
  (name) => expect(nameFault(name)).toBeUndefined(),
);

test.each(['C:/talks', '//server/share/out', '../out', 'C:', '/'])('a path like %s is no fault', (path) =>
  expect(pathFault(path)).toBeUndefined(),
);
