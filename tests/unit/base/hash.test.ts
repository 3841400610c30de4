// A text's hash is that of its bytes in UTF-8, however long it is and whatever letters it has.
import { expect, test } from 'vitest';
import { hash32, hashHex } from '../../../src/base/hash.ts';

test('a text has the hash of its bytes', () => {
  const ascii = 'slide/title 1\0\x7f';
  const texts = ['', 'a', ascii, 'Größe', `${'a'.repeat(255)}é`, '骨', '\u{1f9b4}', '\ud800'];
  for (const length of [255, 256, 257, 1000]) texts.push('x'.repeat(length), `${'x'.repeat(length)}ü`);
  for (const text of texts) expect(hashHex(text), text).toBe(hashHex(new TextEncoder().encode(text)));
  // one after the other, since what is short shares its room
  expect(hashHex('abc')).toBe(hashHex(new TextEncoder().encode('abc')));
  expect(new Set(texts.map(hashHex)).size).toBe(texts.length);
});

test('what was given once stays: ids of slides and shapes are made of it', () => {
  expect(hashHex('bone')).toBe('db90e18f324442f8');
  expect(hash32('bone')).toBe(3_683_705_231);
});
