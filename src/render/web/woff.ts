// TrueType bytes -> WOFF (W3C WOFF 1.0): each table compressed by itself. WOFF 2 would save some five kilobytes of a
// page that carries a few faces cut down to its characters, and costs a small deck a sixth of its build.
import { joined } from '../../base/bytes.ts';
import type { Deflater } from '../../base/deflate.ts';
import { DIRECTORY, DIRECTORY_ENTRY, sfntTables } from '../../text/sfnt.ts';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** Whether a file begins as one. */
export const isWoff = (bytes: Uint8Array): boolean =>
  bytes.length > HEADER && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) === SIGNATURE;

/** The font must be a single sfnt, as the subsetter gives it. */
export function toWoff(font: Uint8Array, deflater: Deflater): Uint8Array {
  const sfnt = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const directory = sfntTables(sfnt);
  const count = directory.length;
  const head = new DataView(new ArrayBuffer(HEADER + count * ENTRY));
  const tables: Uint8Array[] = [];
  let end = head.byteLength;
  let whole = DIRECTORY + count * DIRECTORY_ENTRY;
  for (const [i, { checksum, at, length }] of directory.entries()) {
    const tag = sfnt.getUint32(DIRECTORY + i * DIRECTORY_ENTRY);
    const plain = font.subarray(at, at + length);
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
