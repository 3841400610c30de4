// Paths by Windows' rules, tried on any system.
import { expect, test } from 'vitest';
import { inward, outward } from '../../../src/host/paths.ts';

test.each([
  ['C:\\talks\\bone', 'C:/talks/bone'],
  ['..\\bone\\deck.md', '../bone/deck.md'],
  ['C:talks', 'C:talks'],
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
