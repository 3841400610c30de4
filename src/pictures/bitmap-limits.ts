// Whether a photograph or drawing of pixels can be decoded in time and memory: every size that stands in it counts,
// since a decoder may go by another than the one that is read first. Looked at before anything decodes it.
import type { Limits } from '../base/limits.ts';
import type { BitmapType } from './clean/bitmap.ts';
import { latin, viewOf } from './clean/odd.ts';

interface Told {
  /** Pixels of the largest image in it; those of 16 bits, and interlaced ones, count twice. */
  readonly pixels: number;
  /** How often all of them are gone through. */
  readonly passes: number;
}

/** What is wrong with it, as the end of "The picture ...": undefined where nothing is. */
export function bitmapFault(bytes: Uint8Array, type: BitmapType, limits: Limits): string | undefined {
  const { pixels, passes } = TELLERS[type](bytes, viewOf(bytes));
  if (pixels > limits.picturePixels) return `has ${Math.round(pixels / 1e6)} million pixels`;
  if (passes > limits.pictureScans) return `is put together from ${passes} scans`;
  return undefined;
}

const TELLERS: Readonly<Record<BitmapType, (bytes: Uint8Array, view: DataView) => Told>> = {
  png: (bytes, view) => ({
    pixels:
      bytes.length < 29
        ? 0
        : view.getUint32(16) * view.getUint32(20) * (view.getUint8(24) === 16 || view.getUint8(28) === 1 ? 2 : 1),
    passes: 1,
  }),
  jpeg(bytes, view) {
    let pixels = 0;
    let passes = 0;
    for (let at = bytes.indexOf(0xff); at >= 0 && at + 9 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
      const marker = bytes[at + 1] as number;
      if (marker === 0xd9 && passes > 0) break;
      const length = view.getUint16(at + 2);
      if (marker === 0xda && length === 6 + 2 * (bytes[at + 4] as number)) passes++;
      // a frame: a length that suits its parts, in a marker of its kind
      if (marker >= 0xc0 && marker <= 0xcf && length === 8 + 3 * (bytes[at + 9] as number))
        pixels = Math.max(pixels, view.getUint16(at + 5) * view.getUint16(at + 7));
      // a segment that is skipped as a whole: a thumbnail has frames of its own
      if (passes === 0 && marker >= 0xe0 && marker <= 0xfe) at += length + 1;
    }
    return { pixels, passes };
  },
  gif(bytes, view) {
    return { pixels: bytes.length < 10 ? 0 : view.getUint16(6, true) * view.getUint16(8, true), passes: 1 };
  },
  webp(bytes, view) {
    let pixels = 0;
    for (let at = 12; at + 18 <= bytes.length; ) {
      const name = latin(bytes, at, at + 4);
      pixels = Math.max(pixels, webpPixels(name, view, at + 8));
      // frames are looked into
      at += name === 'ANMF' ? 24 : 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) & 1);
    }
    return { pixels, passes: 1 };
  },
};

/** Pixels by the header of an image chunk (RFC 9649, 2.7; RFC 6386, 9.1). */
function webpPixels(name: string, view: DataView, at: number): number {
  const low24 = (from: number) => view.getUint16(from, true) + (view.getUint8(from + 2) << 16);
  if (name === 'VP8X') return (low24(at + 4) + 1) * (low24(at + 7) + 1);
  if (name === 'VP8 ') return (view.getUint16(at + 6, true) & 0x3fff) * (view.getUint16(at + 8, true) & 0x3fff);
  if (name !== 'VP8L') return 0;
  const bits = view.getUint32(at + 1, true);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}
