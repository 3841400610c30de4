// Pictures without what cameras and programs wrote beside the image: EXIF (with its place and owner), comments, XMP,
// editors' notes. Pixels are not touched and colour profiles stay; how a photograph is turned is told by its shape
// (turn.ts).
import { joined } from '../base/bytes.ts';
import type { Asset } from '../scene/scene.ts';

/** JPEG segments that stay: APP0 (JFIF), APP2 (ICC profile), APP14 (Adobe colour transform). */
const KEEP_APP = new Set([0xe0, 0xe2, 0xee]);
const KEEP_PNG = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** The picture's bytes cleaned; those of a file whose build is not understood stay as they are. */
export function stripMetadata(bytes: Uint8Array, type: Asset['type']): Uint8Array {
  const clean = type === 'png' ? pngParts : type === 'jpeg' ? jpegParts : type === 'gif' ? gifParts : undefined;
  const parts = clean?.(bytes);
  return parts ? joined(parts) : bytes;
}

type Parts = Uint8Array[] | undefined;

function pngParts(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    if (KEEP_PNG.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
  return undefined;
}

function jpegParts(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return [...parts, bytes.subarray(at)];
    const end = at + 2 + view.getUint16(at + 2);
    const isApp = marker >= 0xe0 && marker <= 0xef;
    if (marker !== COMMENT && (!isApp || KEEP_APP.has(marker))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

const COMMENT = 0xfe;

/** GIF blocks: comments and application data go, but for the one that says how often it loops. */
function gifParts(bytes: Uint8Array): Parts {
  const colours = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10] ?? 0);
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === 0x3b) return [...parts, bytes.subarray(at, at + 1)];
    if (kind === 0x21) at += 2;
    else if (kind === 0x2c) at += 11 + colours(bytes[at + 9] ?? 0);
    else return undefined;
    while (bytes[at]) at += 1 + (bytes[at] as number);
    at++;
    const label = bytes[start + 1];
    const loop = label === 0xff && String.fromCharCode(...bytes.subarray(start + 3, start + 11)) === 'NETSCAPE';
    if (kind === 0x2c || label === 0xf9 || label === 0x01 || loop) parts.push(bytes.subarray(start, at));
  }
  return undefined;
}
