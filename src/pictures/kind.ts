// What a picture file is: by its bytes, and not by its name or by what is said of it.
import { imageSize } from 'image-size';
import type { Asset } from '../scene/scene.ts';
import { latin } from './clean/odd.ts';

/** Where an SVG's first element has to stand, in bytes. */
const HEAD = 20_000;

/** Undefined where it is no picture of a kind that is shown. */
export function kindOf(bytes: Uint8Array): Asset['type'] | undefined {
  const start = latin(bytes, 0, 12);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
  return /<(?:[\w-]+:)?svg[\s>]/.test(svgText(bytes.subarray(0, HEAD))) ? 'svg' : undefined;
}

/** Marks of a HEIF file with a photograph in HEVC (ISO/IEC 23008-12, annex B). */
const HEIC = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/;

/** The name of a picture's format that is not shown: "bmp". */
export function otherKind(bytes: Uint8Array): string | undefined {
  if (HEIC.test(latin(bytes, 4, 12)) && !latin(bytes, 16, 64).includes('avif')) return 'heic';
  try {
    return imageSize(bytes).type;
  } catch {
    return undefined;
  }
}

/** An SVG's text in the encoding that its first bytes or its declaration name; UTF-8 by itself. */
export function svgText(bytes: Uint8Array): string {
  const start = latin(bytes, 0, 200);
  const named = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1];
  const label = { '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[start.slice(0, 2)] ?? named ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
