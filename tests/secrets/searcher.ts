// Finds words in files of any kind, and knows no code of the product: zips in zips, compressed streams wherever they
// begin, data in base64, UTF-16, entities of XML, text split over runs. Slow and thorough.
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Those of the words that are somewhere in the file. */
export function foundIn(file: Uint8Array, words: readonly string[]): Set<string> {
  const found = new Set<string>();
  look(Buffer.from(file), words, found, 0);
  return found;
}

const DEEPEST = 5;
const LARGE = 100_000;

function look(bytes: Buffer, words: readonly string[], found: Set<string>, depth: number): void {
  for (const text of forms(bytes)) for (const word of words) if (text.includes(word)) found.add(word);
  if (depth >= DEEPEST) return;
  for (const inner of [...zipped(bytes), ...deflated(bytes), ...encoded(bytes)]) look(inner, words, found, depth + 1);
}

/** The bytes as every text that they may be. */
function* forms(bytes: Buffer): Generator<string> {
  const latin = bytes.toString('latin1');
  yield latin;
  // one letter in two bytes, of either order and on either side
  yield bytes.toString('utf16le');
  yield bytes.subarray(1).toString('utf16le');
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('<')) return;
  const plain = utf8.replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16) || 32));
  yield plain.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code) || 32));
  yield plain.replace(/<[^>]*>/g, '');
}

function* zipped(bytes: Buffer): Generator<Buffer> {
  const mark = Buffer.from('PK\u0003\u0004', 'latin1');
  if (!bytes.subarray(0, 4).equals(mark)) return;
  // by the central directory: sizes in local headers may be missing
  const central = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = bytes.indexOf(central); at >= 0; at = bytes.indexOf(central, at + 1)) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + size);
    yield method === 8 ? inflateRawSync(data) : data;
    // names of parts say something, too
    yield bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  }
}

/**
 * Every zlib stream that begins somewhere: chunks of PNG, tables of web fonts. Image data split over chunks are
 * joined. Large files of other kinds hold none, and far too many beginnings.
 */
function* deflated(bytes: Buffer): Generator<Buffer> {
  const kind = bytes.subarray(0, 4).toString('latin1');
  if (bytes.length > LARGE && !/^(?:.PNG|wOFF)/.test(kind)) return;
  for (const data of [bytes, joinedImage(bytes)])
    for (let at = data.indexOf(0x78); at >= 0 && at < data.length - 6; at = data.indexOf(0x78, at + 1)) {
      if (((data[at] as number) * 256 + (data[at + 1] as number)) % 31) continue;
      try {
        yield inflateSync(data.subarray(at), { maxOutputLength: 50e6 });
      } catch {
        // a letter x
      }
    }
}

function joinedImage(bytes: Buffer): Buffer {
  if (bytes.subarray(1, 4).toString() !== 'PNG') return Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

function* encoded(bytes: Buffer): Generator<Buffer> {
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/\r\n]{24,}={0,2}/g))
    yield Buffer.from(run.replace(/\s/g, ''), 'base64');
}
