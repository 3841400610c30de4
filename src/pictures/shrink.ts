// Fewer pixels: each new one is the mean of those it covers, which keeps fine lines calm.
import type { Pixels } from './png.ts';

/** The picture at most `width` pixels wide, its shape kept; as it is where it is narrow enough. */
export function shrink(pixels: Pixels, width: number): Pixels {
  const to = { w: Math.max(1, Math.round(width)), h: Math.max(1, Math.round((pixels.height * width) / pixels.width)) };
  if (to.w >= pixels.width) return pixels;
  const data = new Uint8ClampedArray(to.w * to.h * 4);
  const sum = new Float64Array(4);
  for (let y = 0; y < to.h; y++) {
    const rows = span(y, pixels.height / to.h, pixels.height);
    for (let x = 0; x < to.w; x++) {
      const columns = span(x, pixels.width / to.w, pixels.width);
      sum.fill(0);
      let weight = 0;
      for (const [row, rowShare] of rows) {
        for (const [column, columnShare] of columns) {
          const share = rowShare * columnShare;
          const at = (row * pixels.width + column) * 4;
          const alpha = (pixels.data[at + 3] as number) * share;
          for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (pixels.data[at + c] as number) * alpha;
          sum[3] = (sum[3] as number) + alpha;
          weight += share;
        }
      }
      const at = (y * to.w + x) * 4;
      const alpha = sum[3] as number;
      for (let c = 0; c < 3; c++) data[at + c] = alpha ? (sum[c] as number) / alpha : 0;
      data[at + 3] = alpha / weight;
    }
  }
  return { width: to.w, height: to.h, data };
}

/** The old pixels under new pixel `n`, each with the share of it that is covered. */
function span(n: number, step: number, count: number): [number, number][] {
  const from = n * step;
  const to = Math.min(count, from + step);
  const out: [number, number][] = [];
  for (let i = Math.floor(from); i < to - 1e-9; i++) out.push([i, Math.min(to, i + 1) - Math.max(from, i)]);
  return out;
}
