// A page's font as WOFF holds the tables of the TrueType file, byte for byte.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Deflater } from '../../../../src/base/deflate.ts';
import { nodeHost } from '../../../../src/host/node.ts';
import { toWoff } from '../../../../src/render/web/woff.ts';

const packages = new URL('../../../../node_modules/', import.meta.url);
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, packages)));

it('keeps every table, its checksum and the size of the whole', async () => {
  const font = read('@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf');
  const woff = Buffer.from(toWoff(font, await Deflater.load(nodeHost())));
  const sfnt = Buffer.from(font);
  const count = sfnt.readUInt16BE(4);
  expect(woff.toString('latin1', 0, 4)).toBe('wOFF');
  expect(woff.readUInt32BE(4)).toBe(sfnt.readUInt32BE(0));
  expect(woff.readUInt32BE(8)).toBe(woff.length);
  expect(woff.readUInt16BE(12)).toBe(count);
  expect(woff.readUInt32BE(16)).toBe(sfnt.length);
  let end = 44 + count * 20;
  for (let i = 0; i < count; i++) {
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((at) =>
      woff.readUInt32BE(44 + i * 20 + at),
    ) as [number, number, number, number, number];
    expect([tag, checksum]).toEqual([sfnt.readUInt32BE(12 + i * 16), sfnt.readUInt32BE(16 + i * 16)]);
    const from = sfnt.readUInt32BE(20 + i * 16);
    const content = woff.subarray(offset, offset + packed);
    expect(Buffer.compare(packed < length ? inflateSync(content) : content, sfnt.subarray(from, from + length))).toBe(
      0,
    );
    // one after the other, each at a multiple of four
    expect(offset).toBe(end);
    end = offset + ((packed + 3) & ~3);
  }
  expect(end).toBe(woff.length);
});
