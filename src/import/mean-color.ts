// The colour that a picture has on the whole.
import { toHex } from '../base/color.ts';
import type { Resources } from '../base/wasm.ts';
import { decodeJpeg } from '../pictures/jpeg.ts';
import { kindOf } from '../pictures/kind.ts';
import { readPng } from '../pictures/read-png.ts';
import { shrink } from '../pictures/shrink.ts';

/** Pixels across that are enough. */
const FEW = 16;

/** Six hex digits; undefined for a picture that cannot be read, or is none of pixels. */
export async function meanColor(bytes: Uint8Array, sources: Resources): Promise<string | undefined> {
  const kind = kindOf(bytes);
  if (kind !== 'jpeg' && kind !== 'png') return undefined;
  try {
    const pixels = kind === 'png' ? readPng(bytes, FEW) : shrink(await decodeJpeg(bytes, sources), FEW);
    if (!pixels) return undefined;
    const sum = [0, 0, 0];
    const { data } = pixels;
    for (let at = 0; at < data.length; at += 4)
      for (const c of [0, 1, 2]) {
        const alpha = (data[at + 3] ?? 255) / 255;
        sum[c] = (sum[c] ?? 0) + (data[at + c] ?? 0) * alpha + 255 * (1 - alpha);
      }
    const [r = 0, g = 0, b = 0] = sum.map((one) => one / (data.length / 4));
    return toHex({ r, g, b });
  } catch {
    return undefined;
  }
}
