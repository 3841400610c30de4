// How a camera was held (EXIF 3.0, tag 0x0112): in JPEG's APP1, PNG's eXIf and WebP's EXIF. Read before the picture is
// cleaned; browsers follow it and PowerPoint does not, so that nobody is left to guess.
import type { Asset } from '../scene/scene.ts';
import { latin, viewOf } from './clean/odd.ts';

const ORIENTATION = 0x0112;

/** 1 (upright) to 8; 1 where it tells none, or where what it tells cannot be read. */
export function orientationOf(bytes: Uint8Array, type: Asset['type']): number {
  try {
    const tiff = FINDERS[type]?.(bytes);
    return tiff ? read(viewOf(tiff)) : 1;
  } catch {
    // a directory that points out of its segment says nothing
    return 1;
  }
}

const FINDERS: Readonly<Partial<Record<Asset['type'], (bytes: Uint8Array) => Uint8Array | undefined>>> = {
  jpeg(bytes) {
    const view = viewOf(bytes);
    for (let at = 2; view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2))
      if (view.getUint8(at + 1) === 0xe1 && latin(bytes, at + 4, at + 10) === 'Exif\0\0')
        return bytes.subarray(at + 10, at + 2 + view.getUint16(at + 2));
    return undefined;
  },
  png: (bytes) => {
    const view = viewOf(bytes);
    for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
      if (latin(bytes, at + 4, at + 8) === 'eXIf') return bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    return undefined;
  },
  webp: (bytes) => {
    const view = viewOf(bytes);
    for (
      let at = 12;
      at + 8 <= bytes.length;
      at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) & 1)
    )
      if (latin(bytes, at, at + 4) === 'EXIF') {
        const content = bytes.subarray(at + 8, at + 8 + view.getUint32(at + 4, true));
        // some programs write JPEG's mark before it
        return latin(content, 0, 6) === 'Exif\0\0' ? content.subarray(6) : content;
      }
    return undefined;
  },
};

/** The first directory of a TIFF header. */
function read(tiff: DataView): number {
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  for (let i = 0; i < tiff.getUint16(directory, little); i++) {
    const entry = directory + 2 + i * 12;
    if (tiff.getUint16(entry, little) !== ORIENTATION) continue;
    const value = tiff.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
