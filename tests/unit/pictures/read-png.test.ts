// PNG read row by row: every colour type, depth and filter, against the colours it was made of.
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joined } from '../../../src/base/bytes.ts';
import { chunk } from '../../../src/pictures/png.ts';
import { readPng } from '../../../src/pictures/read-png.ts';

const SAMPLES: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const W = 10;
const H = 10;

/** A sample of pixel (x, y): the same for two columns and two rows, so that half the size has the very colours. */
const sample = (x: number, y: number, c: number, most: number): number =>
  ((x >> 1) * 7 + (y >> 1) * 13 + c * 29 + 3) % (most + 1);

function foretold(filter: number, a: number, b: number, c: number): number {
  if (filter < 3) return [0, a, b][filter] as number;
  if (filter === 3) return Math.floor((a + b) / 2);
  const p = a + b - c;
  const [near] = [a, b, c].sort(
    (m, n) => Math.abs(p - m) - Math.abs(p - n) || [a, b, c].indexOf(m) - [a, b, c].indexOf(n),
  );
  return near as number;
}

function png(type: number, bits: number, extra: Uint8Array[] = [], interlaced = 0, rowCount = H): Uint8Array {
  const most = 2 ** bits - 1;
  const stride = Math.ceil((W * bits * (SAMPLES[type] as number)) / 8);
  const back = Math.max(1, (bits * (SAMPLES[type] as number)) >> 3);
  const plain = Array.from({ length: rowCount }, (_, y) => {
    const row = new Uint8Array(stride);
    for (let x = 0, bit = 0; x < W; x++)
      for (let c = 0; c < (SAMPLES[type] as number); c++, bit += bits) {
        const value = sample(x, y, c, most);
        if (bits === 16) row.set([value >> 8, value & 255], bit >> 3);
        else row[bit >> 3] = (row[bit >> 3] as number) | (value << (8 - bits - (bit & 7)));
      }
    return row;
  });
  const rows = plain.map((row, y) => {
    const filter = y % 5;
    const above = plain[y - 1] ?? new Uint8Array(stride);
    return [
      filter,
      ...row.map((value, i) => value - foretold(filter, row[i - back] ?? 0, above[i] as number, above[i - back] ?? 0)),
    ];
  });
  const header = new Uint8Array([0, 0, 0, W, 0, 0, 0, H, bits, type, 0, 0, interlaced]);
  const data = zlibSync(Uint8Array.from(rows.flat()));
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...extra,
    // in two pieces, as programs write large ones
    chunk('IDAT', data.subarray(0, 20)),
    chunk('IDAT', data.subarray(20)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const KINDS = [
  [0, 1],
  [0, 2],
  [0, 4],
  [0, 8],
  [0, 16],
  [2, 8],
  [2, 16],
  [4, 8],
  [4, 16],
  [6, 8],
  [6, 16],
] as const;

describe('PNG row by row', () => {
  it.each(KINDS)('colour type %i with %i bits', (type, bits) => {
    const pixels = readPng(png(type, bits), W / 2);
    const most = 2 ** bits - 1;
    const byte = (x: number, y: number, c: number) => {
      const value = sample(2 * x, 2 * y, c, most);
      return bits === 16 ? value >> 8 : Math.round((value * 255) / most);
    };
    expect(pixels).toMatchObject({ width: 5, height: 5 });
    for (let y = 0; y < 5; y++)
      for (let x = 0; x < 5; x++) {
        const grey = type === 0 || type === 4;
        const alpha = type < 4 ? 255 : byte(x, y, grey ? 1 : 3);
        const [r, g, b, a] = pixels?.data.subarray((y * 5 + x) * 4, (y * 5 + x) * 4 + 4) ?? [];
        expect(a).toBe(alpha);
        if (alpha) expect([r, g, b]).toEqual([0, 1, 2].map((c) => byte(x, y, grey ? 0 : c)));
      }
  });

  it.each([1, 2, 4, 8])('a palette of %i bits, some of it see-through', (bits) => {
    const palette = Uint8Array.from({ length: 256 * 3 }, (_, i) => (i * 5) % 256);
    const clear = Uint8Array.from({ length: 100 }, (_, i) => (i % 3 ? 255 : 0));
    const pixels = readPng(png(3, bits, [chunk('PLTE', palette), chunk('tRNS', clear)]), W / 2);
    for (let at = 0; at < 25; at++) {
      const index = sample((at % 5) * 2, Math.floor(at / 5) * 2, 0, 2 ** bits - 1);
      const [r, g, b, a] = pixels?.data.subarray(at * 4, at * 4 + 4) ?? [];
      expect(a).toBe(clear[index] ?? 255);
      if (a) expect([r, g, b]).toEqual([...palette.subarray(index * 3, index * 3 + 3)]);
    }
  });

  it.each([
    [0, 8],
    [0, 16],
    [2, 8],
    [2, 16],
  ] as const)('one see-through colour: type %i, %i bits', (type, bits) => {
    const values = [0, 1, 2].slice(0, type === 0 ? 1 : 3).map((c) => sample(4, 6, c, 2 ** bits - 1));
    const clear = Uint8Array.from(values.flatMap((value) => [value >> 8, value & 255]));
    const pixels = readPng(png(type, bits, [chunk('tRNS', clear)]), W / 2);
    const alphas = Array.from({ length: 25 }, (_, at) => pixels?.data[at * 4 + 3]);
    expect(alphas[3 * 5 + 2]).toBe(0);
    expect(alphas.filter((alpha) => alpha === 0)).toHaveLength(1);
  });

  it('leaves interlaced ones to others, and throws where rows are missing', () => {
    expect(readPng(png(2, 8, [], 1), 5)).toBeUndefined();
    expect(() => readPng(png(2, 8, [], 0, H - 1), 5)).toThrow();
  });
});
