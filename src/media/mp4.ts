// MP4 and M4A (ISO/IEC 14496-12): what tracks a film has, and the same film with nothing else in it. What is left out
// keeps its place as an empty `free` box, so that no offset in the file moves.
import { letters, putLetters, u32, u64 } from './bytes.ts';

export interface Mp4Facts {
  /** Four-letter codes of the kept tracks, e.g. avc1, mp4a. */
  readonly video?: string;
  readonly audio?: string;
  /** Pixels as shown. */
  readonly size?: { readonly w: number; readonly h: number };
  readonly seconds?: number;
}

interface Mp4Box {
  readonly type: string;
  /** Places in the file: of the box, of what it holds, and behind it. */
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** Boxes that films need; all others go. `mdat` keeps only what tracks point to. */
const TOP = new Set(['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'styp']);
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf', 'mvex', 'moof', 'traf']);
const INSIDE = new Set(
  (
    'mvhd trak mvex trex mehd tkhd edts elst mdia mdhd hdlr elng minf vmhd smhd sthd nmhd dinf dref stbl stsd ' +
    'stts ctts stsc stsz stz2 stco co64 stss stsh sdtp sbgp sgpd subs saiz saio cslg tref mfhd traf tfhd tfdt ' +
    'trun iods'
  ).split(' '),
);
/** Handlers whose tracks are kept; timed metadata (places, sensors) are not. */
const HANDLERS: Readonly<Record<string, 'video' | 'audio'>> = { vide: 'video', soun: 'audio' };
const MOST_BOXES = 20_000;

/** Undefined: the boxes do not add up, so nothing can be said of what is in them. */
function boxesOf(bytes: Uint8Array, from: number, end: number): Mp4Box[] | undefined {
  const found: Mp4Box[] = [];
  for (let at = from; at < end; ) {
    if (end - at < 8 || found.length > MOST_BOXES) return undefined;
    const size = u32(bytes, at);
    const head = size === 1 ? 16 : 8;
    const length = size === 1 ? u64(bytes, at + 8) : size || end - at;
    if (length < head || at + length > end) return undefined;
    found.push({ type: letters(bytes, at + 4, 4), at, from: at + head, end: at + length });
    at += length;
  }
  return found;
}

const child = (bytes: Uint8Array, box: Mp4Box, path: string): Mp4Box | undefined =>
  path.split('/').reduce<Mp4Box | undefined>((inside, name) => {
    const found = inside && boxesOf(bytes, inside.from, inside.end);
    return found?.find(({ type }) => type === name);
  }, box);

interface Track {
  readonly box: Mp4Box;
  readonly kind: 'video' | 'audio' | undefined;
  readonly codec: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The film without what it tells beside picture and sound; undefined where its boxes are damaged. */
export function cleanMp4(input: Uint8Array): { bytes: Uint8Array; facts: Mp4Facts } | undefined {
  const top = wholeBoxes(input);
  const moov = top?.find(({ type }) => type === 'moov');
  if (!top || !moov) return undefined;
  const bytes = input.slice(0, top[top.length - 1]?.end);
  const tracks = (boxesOf(bytes, moov.from, moov.end) ?? []).filter(({ type }) => type === 'trak');
  const read = tracks.map((track) => trackOf(bytes, track));
  if (read.some((track) => !track)) return undefined;
  const kept = (read as Track[]).filter(({ kind }) => kind);
  const facts = factsOf(bytes, moov, kept);
  const fragmented = top.some(({ type }) => type === 'moof');
  for (const box of top) {
    if (!TOP.has(box.type)) free(bytes, box);
    else if (box.type === 'mdat' && !fragmented) keepOnly(bytes, box, kept);
    else if (CONTAINERS.has(box.type) && !cleanInside(bytes, box)) return undefined;
  }
  for (const track of read as Track[]) if (!track.kind) free(bytes, track.box);
  return { bytes, facts };
}

/** The boxes of the file; what some cameras write behind the last whole one is left out. */
function wholeBoxes(bytes: Uint8Array): Mp4Box[] | undefined {
  const whole = boxesOf(bytes, 0, bytes.length);
  if (whole) return whole;
  for (let at = 0, found: Mp4Box[] = []; at + 8 <= bytes.length; ) {
    const size = u32(bytes, at);
    const length = size === 1 ? u64(bytes, at + 8) : size;
    if (length < 8 || at + length > bytes.length) return found.length ? found : undefined;
    found = [...found, ...(boxesOf(bytes, at, at + length) ?? [])];
    at += length;
  }
  return undefined;
}

function cleanInside(bytes: Uint8Array, box: Mp4Box): boolean {
  const inside = boxesOf(bytes, box.from, box.end);
  if (!inside) return false;
  for (const one of inside) {
    if (!INSIDE.has(one.type) && !CONTAINERS.has(one.type)) free(bytes, one);
    else if (CONTAINERS.has(one.type)) {
      if (!cleanInside(bytes, one)) return false;
    } else if (/^(mvhd|tkhd|mdhd)$/.test(one.type)) forgetTimes(bytes, one);
    else if (one.type === 'hdlr') bytes.fill(0, Math.min(one.from + 24, one.end), one.end);
  }
  return true;
}

/** When it was filmed and last saved (8.2.2, 8.3.2, 8.4.2): zero means unknown. */
function forgetTimes(bytes: Uint8Array, box: Mp4Box): void {
  const long = bytes[box.from] === 1;
  bytes.fill(0, box.from + 4, box.from + 4 + (long ? 16 : 8));
}

function free(bytes: Uint8Array, box: Mp4Box): void {
  putLetters(bytes, box.at + 4, 'free');
  bytes.fill(0, box.from, box.end);
}

/** Zeros in media data that no kept track points to. */
function keepOnly(bytes: Uint8Array, mdat: Mp4Box, kept: readonly Track[]): void {
  const ranges = kept.flatMap(({ ranges }) => ranges).toSorted(([a], [b]) => a - b);
  let at = mdat.from;
  for (const [from, end] of ranges) {
    if (end <= at || from >= mdat.end) continue;
    if (from > at) bytes.fill(0, at, Math.min(from, mdat.end));
    at = Math.max(at, end);
  }
  if (at < mdat.end) bytes.fill(0, at, mdat.end);
}

function trackOf(bytes: Uint8Array, box: Mp4Box): Track | undefined {
  const handler = child(bytes, box, 'mdia/hdlr');
  const table = child(bytes, box, 'mdia/minf/stbl');
  const description = table && child(bytes, table, 'stsd');
  const kind = handler && HANDLERS[letters(bytes, handler.from + 8, 4)];
  if (!table || !description) return { box, kind: undefined, codec: '', ranges: [] };
  const ranges = kind ? chunksOf(bytes, table) : [];
  return ranges && { box, kind, codec: letters(bytes, description.from + 12, 4), ranges };
}

/** Where the track's samples lie (8.6.1.2 stsz, 8.7.4 stsc, 8.7.5 stco). */
function chunksOf(bytes: Uint8Array, table: Mp4Box): [number, number][] | undefined {
  const offsets = child(bytes, table, 'stco') ?? child(bytes, table, 'co64');
  const perChunk = child(bytes, table, 'stsc');
  const sizes = child(bytes, table, 'stsz');
  if (!offsets || !perChunk || !sizes) return [];
  const wide = offsets.type === 'co64' ? 8 : 4;
  const count = u32(bytes, offsets.from + 4);
  const runs = u32(bytes, perChunk.from + 4);
  const uniform = u32(bytes, sizes.from + 4);
  const samples = u32(bytes, sizes.from + 8);
  const fits = (box: Mp4Box, needs: number) => box.from + 8 + needs <= box.end;
  if (!fits(offsets, count * wide) || !fits(perChunk, runs * 12) || (!uniform && !fits(sizes, 4 + samples * 4)))
    return undefined;
  const found: [number, number][] = [];
  let sample = 0;
  for (let chunk = 0, run = 0; chunk < count; chunk++) {
    while (run + 1 < runs && u32(bytes, perChunk.from + 8 + (run + 1) * 12) <= chunk + 1) run++;
    const inChunk = u32(bytes, perChunk.from + 8 + run * 12 + 4);
    let length = 0;
    for (let i = 0; i < inChunk && sample < samples; i++, sample++)
      length += uniform || u32(bytes, sizes.from + 12 + sample * 4);
    const place = offsets.from + 8 + chunk * wide;
    const from = wide === 8 ? u64(bytes, place) : u32(bytes, place);
    found.push([from, from + length]);
  }
  return found;
}

function factsOf(bytes: Uint8Array, moov: Mp4Box, tracks: readonly Track[]): Mp4Facts {
  const video = tracks.find(({ kind }) => kind === 'video');
  const audio = tracks.find(({ kind }) => kind === 'audio');
  const size = video && shownSize(bytes, video.box);
  const seconds = durationOf(bytes, moov);
  return {
    ...(video && { video: video.codec }),
    ...(audio && { audio: audio.codec }),
    ...(size && { size }),
    ...(seconds !== undefined && { seconds }),
  };
}

/** Width and height of the track header, turned as its matrix says (8.3.2). */
function shownSize(bytes: Uint8Array, track: Mp4Box): { w: number; h: number } | undefined {
  const header = child(bytes, track, 'tkhd');
  if (!header) return undefined;
  const matrix = header.from + (bytes[header.from] === 1 ? 52 : 40);
  const onItsSide = u32(bytes, matrix) === 0 && u32(bytes, matrix + 4) !== 0;
  const [w, h] = [u32(bytes, matrix + 36) / 0x10000, u32(bytes, matrix + 40) / 0x10000];
  if (!(w >= 1 && h >= 1)) return undefined;
  return onItsSide ? { w: h, h: w } : { w, h };
}

function durationOf(bytes: Uint8Array, moov: Mp4Box): number | undefined {
  const header = child(bytes, moov, 'mvhd');
  if (!header) return undefined;
  const long = bytes[header.from] === 1;
  const scale = u32(bytes, header.from + (long ? 20 : 12));
  const length = long ? u64(bytes, header.from + 24) : u32(bytes, header.from + 16);
  return scale ? length / scale : undefined;
}
