// Files -> a zip archive (APPNOTE 6.3): in the order given, without times, so that the same files give the same bytes.
import { joined } from './bytes.ts';
import { crc32 } from './crc32.ts';
import type { Deflater } from './deflate.ts';

export interface ZipEntry {
  /** Path with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Already as small as it gets: kept as it is. */
  readonly packed?: boolean;
}

const ENCODER = new TextEncoder();
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows. */
const DATE = 0x21;
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;

export function zip(entries: Iterable<ZipEntry>, deflater: Deflater): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, packed } of entries) {
    const path = ENCODER.encode(name);
    const { content, crc } = packed ? { content: bytes, crc: crc32(bytes) } : deflater.raw(bytes);
    // what both headers say: version, flags, method, time and date, checksum, sizes, length of the name, no extra field
    const common: Fields = [
      [2, VERSION],
      [2, FLAGS],
      [2, packed ? STORED : DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc],
      [4, content.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ];
    directory.push(
      record([[4, CENTRAL_HEADER], [2, VERSION], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]),
      path,
    );
    const header = record([[4, LOCAL_HEADER], ...common]);
    files.push(header, path, content);
    at += header.length + path.length + content.length;
  }
  const central = joined(directory);
  const count = directory.length / 2;
  const end = record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, central.length],
    [4, at],
    [2, 0],
  ]);
  return joined([...files, central, end]);
}

/** Bytes and value of each field. */
type Fields = readonly (readonly [2 | 4, number])[];

function record(fields: Fields): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
