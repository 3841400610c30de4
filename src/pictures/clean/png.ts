// PNG and APNG (PNG, third edition) rebuilt from the chunks that draw: header, palette, image data, frames, and what
// says how colours look. Texts, EXIF, times and chunks of programs go; image data hold the image and nothing behind
// it.
import { Unzlib, zlibSync } from 'fflate';
import { joined } from '../../base/bytes.ts';
import type { Inflater } from '../../base/inflate.ts';
import { chunk } from '../png.ts';
import { latin, must, viewOf } from './odd.ts';
import { cleanProfile } from './profile.ts';

const SIGNATURE = 8;
/** Chunks before the image that stay as they are, with their length in bytes. */
const FIXED: Readonly<Record<string, readonly number[]>> = {
  gAMA: [4],
  cHRM: [32],
  sRGB: [1],
  cICP: [4],
  sBIT: [1, 2, 3, 4],
  pHYs: [9],
  acTL: [8],
};
/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly interlaced: boolean;
}

/** Throws `Odd` where the file is not built as the standard says. */
export function cleanPng(bytes: Uint8Array, inflater: Inflater): Uint8Array {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks[0]?.content);
  const data = chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content);
  must(data.length > 0 && holdsOnly(data, header, inflater), 'data behind the image, or too few');
  const first = chunks.findIndex(({ name }) => name === 'IDAT');
  const animated = animationOf(chunks, first, header, inflater);
  const seen = new Set<string>();
  const kept = chunks.filter(({ name, content }, at) => {
    if (name === 'IDAT') return true;
    if (name === 'fcTL' || name === 'fdAT' || name === 'acTL') return animated && !(name === 'acTL' && seen.has(name));
    if (seen.has(name) || at > first) return false;
    seen.add(name);
    if (name === 'IHDR') return at === 0;
    if (name === 'PLTE') return header.type === 3 && content.length % 3 === 0 && content.length <= 768;
    if (name === 'tRNS') return content.length <= ({ 0: 2, 2: 6, 3: 256 }[header.type] ?? 0);
    if (name === 'iCCP') return true;
    return FIXED[name]?.includes(content.length) ?? false;
  });
  return joined([
    bytes.subarray(0, SIGNATURE),
    ...kept.flatMap((one) => (one.name === 'iCCP' ? profileChunk(one.content) : [chunk(one.name, one.content)])),
    chunk('IEND', new Uint8Array()),
  ]);
}

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Up to the end of the image. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; ; ) {
    must(at + 12 <= bytes.length, 'it ends before its image');
    const length = view.getUint32(at);
    const name = latin(bytes, at + 4, at + 8);
    must(at + 12 + length <= bytes.length, 'a chunk beyond the end');
    if (name === 'IEND') return chunks;
    chunks.push({ name, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
}

function headerOf(content: Uint8Array | undefined): Header {
  must(content?.length === 13, 'no header');
  const view = viewOf(content);
  const type = view.getUint8(9);
  must(SAMPLES[type] !== undefined && view.getUint8(10) === 0 && view.getUint8(11) === 0, 'a header of no kind');
  const interlaced = view.getUint8(12) === 1;
  return { width: view.getUint32(0), height: view.getUint32(4), bits: view.getUint8(8), type, interlaced };
}

/** Bytes of the image before it is compressed: each row with its filter's number. */
function rawLength({ width, height, bits, type, interlaced }: Header): number {
  const rows = (w: number, h: number) => (w && h ? h * (1 + Math.ceil((w * bits * (SAMPLES[type] as number)) / 8)) : 0);
  if (!interlaced) return rows(width, height);
  return ADAM7.reduce(
    (sum, [x, y, dx, dy]) => sum + rows(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/** Whether the compressed data are the image, no less and no more, and end with its checksum. */
function holdsOnly(data: readonly Uint8Array[], header: Header, inflater: Inflater): boolean {
  const expected = rawLength(header);
  return inflater.lengthOf(joined(data), expected) === expected;
}

/** Whether frames follow as they have to: a count, controls in order, and data in each frame but the first. */
function animationOf(
  chunks: readonly Chunk[],
  first: number,
  { width, height, ...header }: Header,
  inflater: Inflater,
): boolean {
  const at = chunks.findIndex(({ name }) => name === 'acTL');
  const frames = chunks.filter(({ name }) => name === 'fcTL');
  if (at < 0 || at > first || viewOf(chunks[at]?.content as Uint8Array).byteLength !== 8) return false;
  if (viewOf(chunks[at]?.content as Uint8Array).getUint32(0) !== frames.length || !frames.length) return false;
  let sequence = 0;
  let size: { width: number; height: number } | undefined;
  let data: Uint8Array[] = [];
  /** Whether the frame that ends here is whole. */
  const whole = () => !size || (data.length ? holdsOnly(data, { ...header, ...size }, inflater) : false);
  for (const { name, content } of chunks) {
    if (name !== 'fcTL' && name !== 'fdAT' && name !== 'IDAT') continue;
    if (name === 'IDAT') {
      if (size) size = undefined;
      continue;
    }
    if (content.length < (name === 'fcTL' ? 26 : 5) || viewOf(content).getUint32(0) !== sequence++) return false;
    if (name === 'fdAT') {
      if (!size) return false;
      data.push(content.subarray(4));
      continue;
    }
    if (content.length !== 26 || !whole()) return false;
    size = { width: viewOf(content).getUint32(4), height: viewOf(content).getUint32(8) };
    if (size.width > width || size.height > height) return false;
    data = [];
  }
  return whole();
}

/** The colour profile under a name that says nothing. */
function profileChunk(content: Uint8Array): Uint8Array[] {
  const name = content.indexOf(0);
  if (name < 0) return [];
  const inflated: Uint8Array[] = [];
  let length = 0;
  try {
    new Unzlib((part) => {
      length += part.length;
      if (length > MOST_PROFILE) throw new Error('too long');
      inflated.push(part);
    }).push(content.subarray(name + 2), true);
  } catch {
    return [];
  }
  const profile = cleanProfile(joined(inflated));
  return profile ? [chunk('iCCP', joined([PROFILE_NAME, zlibSync(profile)]))] : [];
}
const MOST_PROFILE = 4e6;
const PROFILE_NAME = Uint8Array.of(0x69, 0x63, 0x63, 0, 0);
