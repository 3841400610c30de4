// WebP (RFC 9649) rebuilt from its image, alpha and animation chunks and its colour profile. EXIF, XMP and chunks of
// no known name go, within frames too, and it ends where its RIFF says.
import { joined } from '../../base/bytes.ts';
import { ascii, endsInWords, latin, must, viewOf } from './odd.ts';
import { cleanProfile } from './profile.ts';

interface Chunk {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Flags of VP8X: profile, alpha and animation; those of EXIF and XMP are taken off. */
const HAS_PROFILE = 0x20;
const KEPT_FLAGS = 0x10 | 0x02;
const IN_FRAMES = ['ALPH', 'VP8 ', 'VP8L'];
/** Bytes of a frame before its chunks. */
const FRAME_HEAD = 16;

/** Throws `Odd` where the file is not built as the standard says. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  must(latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP', 'no header');
  const end = 8 + viewOf(bytes).getUint32(4, true);
  must(end <= bytes.length, 'it ends before its image');
  const chunks = chunksOf(bytes.subarray(12, end));
  const icc = chunks.find(({ name }) => name === 'ICCP');
  const profile = icc && cleanProfile(icc.content);
  const kept = chunks.flatMap((chunk): Chunk[] => {
    if (chunk.name === 'VP8X') return [header(chunk, profile !== undefined)];
    if (chunk.name === 'ICCP') return profile ? [{ name: 'ICCP', content: profile }] : [];
    if (chunk.name === 'ANIM') return chunk.content.length === 6 ? [chunk] : [];
    if (chunk.name === 'ANMF') return [frame(chunk)];
    return IN_FRAMES.includes(chunk.name) ? [sound(chunk)] : [];
  });
  must(
    kept.some(({ name }) => name === 'ANMF' || name.startsWith('VP8 ') || name === 'VP8L'),
    'no image in it',
  );
  return riff(kept);
}

/** The first frame of a film as a still picture; other pictures as they are. For decoders that know no films. */
export function firstFrame(bytes: Uint8Array): Uint8Array {
  const end = 8 + viewOf(bytes).getUint32(4, true);
  const first = chunksOf(bytes.subarray(12, Math.min(end, bytes.length))).find(({ name }) => name === 'ANMF')?.content;
  if (!first || first.length <= FRAME_HEAD) return bytes;
  const inside = chunksOf(first.subarray(FRAME_HEAD)).filter(({ name }) => IN_FRAMES.includes(name));
  if (!inside.some(({ name }) => name === 'ALPH')) return riff(inside);
  // width and height less one, as the frame says them
  const size = first.subarray(6, 12);
  return riff([{ name: 'VP8X', content: joined([Uint8Array.of(0x10, 0, 0, 0), size]) }, ...inside]);
}

/** The chunks that a RIFF list holds, each once where only one may be. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    must(at + 8 <= bytes.length, 'a chunk beyond the end');
    const length = view.getUint32(at + 4, true);
    must(at + 8 + length <= bytes.length, 'a chunk beyond the end');
    chunks.push({ name: latin(bytes, at, at + 4), content: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length & 1);
  }
  const once = chunks.filter(({ name }) => name !== 'ANMF').map(({ name }) => name);
  must(!['VP8 ', 'VP8L', 'VP8X', 'ALPH'].some((name) => once.filter((one) => one === name).length > 1), 'two images');
  return chunks;
}

function header({ content }: Chunk, profile: boolean): Chunk {
  must(content.length === 10, 'a header of another length');
  const flags = ((content[0] as number) & KEPT_FLAGS) | (profile ? HAS_PROFILE : 0);
  return { name: 'VP8X', content: joined([Uint8Array.of(flags, 0, 0, 0), content.subarray(4)]) };
}

function frame({ content }: Chunk): Chunk {
  must(content.length > FRAME_HEAD, 'an empty frame');
  const inside = chunksOf(content.subarray(FRAME_HEAD)).filter(({ name }) => IN_FRAMES.includes(name));
  return { name: 'ANMF', content: joined([content.subarray(0, FRAME_HEAD), ...inside.map(sound).map(written)]) };
}

function sound(chunk: Chunk): Chunk {
  must(!endsInWords(chunk.content, 0, chunk.content.length), 'words behind the image');
  return chunk;
}

function written({ name, content }: Chunk): Uint8Array {
  const head = new Uint8Array(8);
  head.set(ascii(name));
  new DataView(head.buffer).setUint32(4, content.length, true);
  return joined([head, content, new Uint8Array(content.length & 1)]);
}

function riff(chunks: readonly Chunk[]): Uint8Array {
  const body = joined([ascii('WEBP'), ...chunks.map(written)]);
  const head = new Uint8Array(8);
  head.set(ascii('RIFF'));
  new DataView(head.buffer).setUint32(4, body.length, true);
  return joined([head, body]);
}
