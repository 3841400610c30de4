// Compression and archives, read back by programs that are not ours.
import { inflateRawSync, inflateSync } from 'node:zlib';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/base/crc32.ts';
import { Deflater } from '../../../src/base/deflate.ts';
import { zip } from '../../../src/base/zip.ts';
import { nodeHost } from '../../../src/host/node.ts';

let deflater: Deflater;
beforeAll(async () => {
  deflater = await Deflater.load(nodeHost());
});

/** Bytes that do not compress, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** The checksum as the standard defines it, bit by bit. */
function byBits(bytes: Uint8Array): number {
  let c = -1;
  for (const byte of bytes) {
    c ^= byte;
    for (let bit = 0; bit < 8; bit++) c = (c >>> 1) ^ (0xedb88320 & -(c & 1));
  }
  return ~c >>> 0;
}

const SAMPLES: [string, Uint8Array][] = [
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(7)],
  ['text', new TextEncoder().encode('<a:t>bone</a:t>'.repeat(400))],
  ['exactly a buffer', noise(1 << 16)],
  ['noise over several buffers', noise(300_001)],
  ['zeros over many buffers', new Uint8Array(5_000_000)],
];

describe.each(SAMPLES)('%s', (_, bytes) => {
  it('comes back from a raw stream and from one with zlib’s header', () => {
    expect(Buffer.compare(inflateRawSync(deflater.raw(bytes).content), bytes)).toBe(0);
    expect(Buffer.compare(inflateSync(deflater.zlib(bytes)), bytes)).toBe(0);
  });

  it('has the same checksum by zlib on the way, by ours, and byte by byte', () => {
    expect(deflater.raw(bytes).crc).toBe(byBits(bytes));
    expect(crc32(bytes)).toBe(byBits(bytes));
    for (const from of [1, 2, 3]) expect(crc32(bytes.subarray(from))).toBe(byBits(bytes.subarray(from)));
  });
});

it('makes text small and gives the same bytes again', () => {
  const text = new TextEncoder().encode('<a:t>bone</a:t>'.repeat(400));
  expect(deflater.raw(text).content.length).toBeLessThan(120);
  expect(deflater.raw(text)).toEqual(deflater.raw(text));
});

it('writes archives whose names, checksums and contents another reader accepts', async () => {
  const entries = [
    { name: '[Content_Types].xml', bytes: new TextEncoder().encode('<Types/>') },
    { name: 'ppt/media/größe.png', bytes: noise(70_000), packed: true },
    { name: 'empty', bytes: new Uint8Array() },
  ];
  const archive = await JSZip.loadAsync(zip(entries, deflater), { checkCRC32: true });
  expect(Object.keys(archive.files)).toEqual(entries.map(({ name }) => name));
  for (const { name, bytes } of entries) {
    expect(Buffer.compare((await archive.file(name)?.async('uint8array')) as Uint8Array, bytes)).toBe(0);
    expect(archive.file(name)?.date.getUTCFullYear()).toBe(1980);
  }
});
