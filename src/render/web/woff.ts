// TrueType bytes -> WOFF (W3C WOFF 1.0): each table compressed by itself. WOFF 2 would save some five kilobytes of a page that
// carries a few faces cut down to its characters, and costs a small deck a sixth of its build.
import { joined } from '../../base/bytes.ts';
import type { Deflater } from '../../base/deflate.ts';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** The font must be a single sfnt, as the subsetter gives it. */
export function toWoff(font: Uint8Array, deflater: Deflater): Uint8Array {
  const sfnt = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = sfnt.getUint16(4);
  const head = new DataView(new ArrayBuffer(HEADER + count * ENTRY));
  const tables: Uint8Array[] = [];
  let end = head.byteLength;
  let whole = 12 + count * 16;
  for (let i = 0; i < count; i++) {
    const from = 12 + i * 16;
    const [tag, checksum, offset, length] = [0, 4, 8, 12].map((at) => sfnt.getUint32(from + at)) as [number, number, number, number];
    const plain = font.subarray(offset, offset + length);
    const tight = deflater.zlib(plain);
    const content = tight.length < length ? tight : plain;
    [tag, end, content.length, length, checksum].forEach((value, n) => {
      head.setUint32(HEADER + i * ENTRY + n * 4, value);
    });
    const padded = new Uint8Array((content.length + 3) & ~3);
    padded.set(content);
    tables.push(padded);
    end += padded.length;
    whole += (length + 3) & ~3;
  }
  head.setUint32(0, SIGNATURE);
  head.setUint32(4, sfnt.getUint32(0));
  head.setUint32(8, end);
  head.setUint16(12, count);
  head.setUint32(16, whole);
  // version 1.0 of the file; no metadata, no private data
  head.setUint16(20, 1);
  return joined([new Uint8Array(head.buffer), ...tables]);
}
