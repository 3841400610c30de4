// JPEG (ITU-T T.81) rebuilt from what draws it: frame, tables and scans up to the first end of image. Of application
// segments JFIF's density, the colour profile and Adobe's colour transform stay, each written anew; comments, EXIF,
// XMP, thumbnails, second pictures and films behind the first are not taken along.
import { joined } from '../../base/bytes.ts';
import { ascii, endsInWords, latin, must, viewOf } from './odd.ts';
import { cleanProfile } from './profile.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
/** Baseline, extended and progressive frames: those that programs draw. */
const FRAMES = [0xc0, 0xc1, 0xc2];
const ICC = 'ICC_PROFILE\0';
/** Bytes of a profile in one segment. */
const ICC_PART = 65_519;

export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly scans: number;
}

interface Walk extends JpegFacts {
  readonly segments: readonly { readonly marker: number; readonly bytes: Uint8Array }[];
}

/** Throws `Odd` where the file is not built as the standard says. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const { segments } = walk(bytes);
  const profile = profileOf(segments);
  const adobe = segments.find(({ marker, bytes: one }) => marker === 0xee && latin(one, 4, 9) === 'Adobe');
  const jfif = segments.find(({ marker, bytes: one }) => marker === 0xe0 && latin(one, 4, 9) === 'JFIF\0');
  const out: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  if (jfif) out.push(jfifOf(jfif.bytes));
  if (profile) out.push(...profileSegments(profile));
  if (adobe) out.push(segment(0xee, joined([ascii('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, adobe.bytes[15] ?? 0)])));
  for (const { marker, bytes: one } of segments) if (marker < 0xe0 || marker > 0xef) out.push(one);
  out.push(Uint8Array.of(0xff, EOI));
  return joined(out);
}

/** Size and scans; throws `Odd` as `cleanJpeg` does. */
export const jpegFacts = (bytes: Uint8Array): JpegFacts => walk(bytes);

/** Segments up to the end of the image; each scan's coded data are one with its header. Comments are left out. */
function walk(bytes: Uint8Array): Walk {
  const view = viewOf(bytes);
  const segments: { marker: number; bytes: Uint8Array }[] = [];
  let frame: { width: number; height: number } | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    must(at + 4 <= bytes.length || (at + 2 <= bytes.length && bytes[at + 1] === EOI), 'it ends before its image');
    must(bytes[at] === 0xff, 'bytes between segments');
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === EOI) break;
    must(marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8) && marker !== 0xc8, 'a marker out of place');
    let end = at + 2 + view.getUint16(at + 2);
    must(end <= bytes.length && end >= at + 4, 'a segment beyond the end');
    must(isExact(view, marker, at, end), 'a segment longer than its content');
    if (marker >= 0xc0 && marker <= 0xcf && marker !== DHT && marker !== 0xcc) {
      must(!frame && FRAMES.includes(marker), 'a second frame, or one of a kind that is not drawn');
      frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === SOS) {
      must(frame !== undefined, 'a scan without a frame');
      scans++;
      const coded = end;
      end = endOfScan(bytes, coded);
      must(!endsInWords(bytes, coded, end), 'words behind a scan');
    }
    if (marker >= 0xe0 ? marker <= 0xef : [SOS, DQT, DHT, DRI, ...FRAMES].includes(marker))
      segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  must(frame !== undefined && scans > 0, 'no image in it');
  return { segments, scans, ...frame };
}

/** Whether a segment's content fills it (T.81, annex B). */
function isExact(view: DataView, marker: number, at: number, end: number): boolean {
  if (FRAMES.includes(marker)) return end === at + 10 + 3 * view.getUint8(at + 9);
  if (marker === SOS) return end === at + 8 + 2 * view.getUint8(at + 4);
  if (marker === DRI) return end === at + 6;
  let from = at + 4;
  if (marker === DQT) while (from < end) from += view.getUint8(from) >> 4 ? 129 : 65;
  else if (marker === DHT)
    while (from + 17 <= end) {
      let codes = 0;
      for (let i = 1; i <= 16; i++) codes += view.getUint8(from + i);
      from += 17 + codes;
    }
  else return true;
  return from === end;
}

/** Where the next marker begins that is neither a restart nor a stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  must(false, 'it ends within its image');
}

function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 255), content]);
}

/** Version, unit and density; no thumbnail. */
const jfifOf = (old: Uint8Array): Uint8Array =>
  segment(0xe0, joined([ascii('JFIF\0'), Uint8Array.of(1, 2), old.slice(11, 16), Uint8Array.of(0, 0)]));

/** The colour profile, put together from its segments in their order. */
function profileOf(segments: Walk['segments']): Uint8Array | undefined {
  const parts = segments
    .filter(({ marker, bytes }) => marker === 0xe2 && latin(bytes, 4, 4 + ICC.length) === ICC)
    .sort((a, b) => (a.bytes[16] as number) - (b.bytes[16] as number));
  return parts.length ? cleanProfile(joined(parts.map(({ bytes }) => bytes.subarray(18)))) : undefined;
}

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.length / ICC_PART);
  return Array.from({ length: count }, (_, i) =>
    segment(
      0xe2,
      joined([ascii(ICC), Uint8Array.of(i + 1, count), profile.subarray(i * ICC_PART, (i + 1) * ICC_PART)]),
    ),
  );
}
