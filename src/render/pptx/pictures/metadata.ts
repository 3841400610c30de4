// Pictures without what cameras and programs wrote beside the image: EXIF (with its place and owner), comments, profiles of
// the editing program. Pixels are not touched; colour profiles and the turning of a photograph stay.

/** JPEG segments that stay: APP0 (JFIF), APP2 (ICC profile), APP14 (Adobe colour transform). */
const KEEP_APP = new Set([0xe0, 0xe2, 0xee]);
const KEEP_PNG = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

export function stripMetadata(bytes: Uint8Array, type: 'png' | 'jpeg' | 'gif'): Uint8Array {
  if (type === 'png') return stripPng(bytes);
  if (type === 'jpeg') return stripJpeg(bytes);
  return bytes;
}

function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + length;
    if (end > bytes.length) return bytes;
    if (KEEP_PNG.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(parts);
}

function stripJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return bytes;
    const marker = bytes[at + 1] as number;
    if (marker === 0xda) {
      parts.push(bytes.subarray(at));
      return joined(parts);
    }
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    const app = marker >= 0xe0 && marker <= 0xef;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) {
      const turned = orientationOf(segment);
      if (turned > 1) parts.push(orientationSegment(turned));
    } else if (marker !== 0xfe && (!app || KEEP_APP.has(marker))) parts.push(segment);
    at = end;
  }
  return bytes;
}

/** EXIF tag 0x0112 of an APP1 segment, 1 where there is none. */
function orientationOf(segment: Uint8Array): number {
  if (String.fromCharCode(...segment.subarray(4, 8)) !== 'Exif') return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + 10, segment.byteLength - 10);
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
    }
  } catch {
    return 1;
  }
  return 1;
}

/** An APP1 segment that says nothing but how the photograph is turned. */
const orientationSegment = (value: number): Uint8Array =>
  Uint8Array.of(0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
