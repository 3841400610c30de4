import { expect, test } from 'vitest';
import { tagsIn } from '../../../src/parse/tags.ts';

test.each([
  ['<b>x</b>', ['b', '/b']],
  ['\\<delim>', []],
  ['\\\\<br>', ['br']],
  ['<https://example.org>', []],
])('tags in %s', (text, names) => {
  expect([...tagsIn(text)].map(({ name, close }) => (close ? `/${name}` : name))).toEqual(names);
});
