// WAV (RIFF) with nothing but its format and its samples.
import { letters, u32le } from './bytes.ts';

const KEPT = new Set(['fmt ', 'fact', 'data']);

/** Undefined where there is no format or no sound. */
export function cleanWav(bytes: Uint8Array): { bytes: Uint8Array; seconds: number } | undefined {
  const kept: Uint8Array[] = [];
  let total = 12;
  let rate = 0;
  let samples = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = letters(bytes, at, 4);
    const length = Math.min(u32le(bytes, at + 4), bytes.length - at - 8);
    const chunk = bytes.subarray(at, at + 8 + length + (length % 2 && at + 8 + length < bytes.length ? 1 : 0));
    if (KEPT.has(name)) {
      kept.push(chunk);
      total += chunk.length;
    }
    if (name === 'fmt ') rate = u32le(bytes, at + 16);
    if (name === 'data') samples += length;
    at += Math.max(8, chunk.length);
  }
  if (!rate || !samples) return undefined;
  const out = new Uint8Array(total);
  out.set(bytes.subarray(0, 12));
  new DataView(out.buffer).setUint32(4, total - 8, true);
  let at = 12;
  for (const chunk of kept) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: out, seconds: samples / rate };
}
