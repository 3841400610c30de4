// What compressed data hold is counted, and what is damaged, cut, too long or followed by something is refused.
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Inflater } from '../../../src/base/inflate.ts';
import { nodeHost } from '../../../src/host/node.ts';

const inflater = await Inflater.load(nodeHost({}));
const plain = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251);
const packed = zlibSync(plain);

describe('the length of compressed data', () => {
  test.each([1, 40_000, plain.length])('of %i bytes', (length) => {
    const bytes = zlibSync(plain.subarray(0, length));
    expect(inflater.lengthOf(bytes, length)).toBe(length);
    expect(inflater.lengthOf(bytes, length - 1)).toBeUndefined();
  });
  test('of nothing, of what is cut, damaged or followed by something', () => {
    expect(inflater.lengthOf(new Uint8Array(), 9)).toBeUndefined();
    expect(inflater.lengthOf(packed.subarray(0, -1), plain.length)).toBeUndefined();
    expect(inflater.lengthOf(Uint8Array.of(...packed.subarray(0, -1), 0), plain.length)).toBeUndefined();
    expect(inflater.lengthOf(Uint8Array.of(...packed, 0), plain.length)).toBeUndefined();
    const wrong = packed.slice();
    wrong[0] = 0;
    expect(inflater.lengthOf(wrong, plain.length)).toBeUndefined();
  });
  test('one after the other', () => {
    expect(inflater.lengthOf(packed.subarray(0, 40), plain.length)).toBeUndefined();
    expect(inflater.lengthOf(packed, plain.length)).toBe(plain.length);
  });
});
