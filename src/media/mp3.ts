// MP3 (ISO/IEC 11172-3) without tags: names, pictures and comments stand in ID3, APE or Lyrics3 blocks around the
// frames.
import { letters, u32le } from './bytes.ts';

const KBITS: Readonly<Record<'one' | 'two', readonly number[]>> = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const RATES = [44_100, 48_000, 32_000] as const;
/** By the version's two bits: MPEG 2.5, none, 2, 1. */
const SLOWER = [4, 1, 2, 1] as const;

/** Length in bytes of the Layer III frame that begins here; undefined where none does (2.4.1.3). */
function frameAt(bytes: Uint8Array, at: number): number | undefined {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
  if (a !== 0xff || (b & 0xe6) !== 0xe2) return undefined;
  const version = (b >> 3) & 3;
  const rate = RATES[(c >> 2) & 3];
  const kbits = KBITS[version === 3 ? 'one' : 'two'][c >> 4];
  if (version === 1 || !rate || !kbits) return undefined;
  const samples = version === 3 ? 144 : 72;
  return Math.floor((samples * kbits * 1000) / (rate / (SLOWER[version] ?? 1))) + ((c >> 1) & 1);
}

/** Size of an ID3v2 block with its head and foot (id3.org, 2.4.0, 3.1); 0 where there is none. */
function id3Size(bytes: Uint8Array, at: number): number {
  if (letters(bytes, at, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 127), 0);
  return 10 + size + ((bytes[at + 5] ?? 0) & 16 ? 10 : 0);
}

/** The frames alone; undefined where there are none. What stands between them, tags above all, is left out. */
export function cleanMp3(bytes: Uint8Array): { bytes: Uint8Array; seconds: number } | undefined {
  const kept: Uint8Array[] = [];
  let total = 0;
  let seconds = 0;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const tag = id3Size(bytes, at) || apeSize(bytes, at);
    const length = tag ? undefined : frameAt(bytes, at);
    if (length && at + length <= bytes.length) {
      kept.push(bytes.subarray(at, at + length));
      total += length;
      seconds += secondsOf(bytes, at);
    }
    at += tag || length || 1;
  }
  // a stray pair of bytes can look like one frame, never like three in a row
  if (kept.length < 3) return undefined;
  const out = new Uint8Array(total);
  let at = 0;
  for (const frame of kept) {
    out.set(frame, at);
    at += frame.length;
  }
  forgetEncoder(out);
  return { bytes: out, seconds };
}

function secondsOf(bytes: Uint8Array, at: number): number {
  const version = ((bytes[at + 1] ?? 0) >> 3) & 3;
  const rate = RATES[((bytes[at + 2] ?? 0) >> 2) & 3] ?? 44_100;
  return (version === 3 ? 1152 : 576) / (rate / (SLOWER[version] ?? 1));
}

/** APEv2 (head or foot of 32 bytes; the size counts all but the head). */
function apeSize(bytes: Uint8Array, at: number): number {
  return letters(bytes, at, 8) === 'APETAGEX' ? u32le(bytes, at + 12) + 32 : 0;
}

/** The name of the encoder in the first frame ("Lavc60.31"), behind the Xing or Info head. */
function forgetEncoder(bytes: Uint8Array): void {
  const first = letters(bytes, 0, 400);
  const head = Math.max(first.indexOf('Xing'), first.indexOf('Info'));
  if (head < 0) return;
  const flags = bytes[head + 7] ?? 0;
  const at = head + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
  if (/^L(AME|avc|avf)/.test(letters(bytes, at, 4))) bytes.fill(0x20, at, at + 9);
}
