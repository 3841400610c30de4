// Fewer pixels: each new one is the mean of those it covers, which keeps fine lines calm. Row by row, so that a picture
// need not be held whole.
import type { Pixels } from './png.ts';

/** Pixels that a sum of steps may be off by. */
const ROUNDING = 1e-6;

/** The picture at most `width` pixels wide, its shape kept; as it is where it is narrow enough. */
export function shrink(pixels: Pixels, width: number): Pixels {
  if (Math.max(1, Math.round(width)) >= pixels.width) return pixels;
  const shrinker = new Shrinker(pixels.width, pixels.height, width);
  for (let y = 0; y < pixels.height; y++) shrinker.row(pixels.data, y * pixels.width * 4);
  return shrinker.pixels;
}

/** Takes the rows of a picture from above, and has the smaller one when it has all. */
export class Shrinker {
  readonly pixels: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly #columns: Columns;
  /** Old rows to a new one. */
  readonly #step: number;
  /** Colours times alpha, and alpha, of the new row under way. */
  readonly #sum: Float64Array;
  #row = 0;
  #done = 0;

  /** `width` is that of the smaller picture, and less than `fromWidth`. */
  constructor(fromWidth: number, fromHeight: number, width: number) {
    const w = Math.max(1, Math.round(width));
    const h = Math.max(1, Math.round((fromHeight * width) / fromWidth));
    this.pixels = { width: w, height: h, data: new Uint8ClampedArray(w * h * 4) };
    this.#columns = columnsOf(fromWidth, w);
    this.#step = fromHeight / h;
    this.#sum = new Float64Array(w * 4);
  }

  /** The next row: RGBA, a byte each, from `at` on. */
  row(data: Pixels['data'], at: number): void {
    const end = (this.#done + 1) * this.#step;
    const inside = Math.min(1, end - this.#row);
    this.#add(data, at, inside);
    this.#row++;
    if (end > this.#row + ROUNDING) return;
    this.#write();
    if (1 - inside > ROUNDING && this.#done < this.pixels.height) this.#add(data, at, 1 - inside);
  }

  #add(data: Pixels['data'], at: number, rowShare: number): void {
    const { first, last, firstShare, lastShare } = this.#columns;
    const sum = this.#sum;
    for (let x = 0, to = 0; x < first.length; x++, to += 4) {
      const end = last[x] as number;
      let r = 0;
      let g = 0;
      let b = 0;
      let a = 0;
      let share = firstShare[x] as number;
      for (let column = first[x] as number; column <= end; column++) {
        if (column === end) share = lastShare[x] as number;
        const from = at + column * 4;
        const alpha = (data[from + 3] as number) * share;
        r += (data[from] as number) * alpha;
        g += (data[from + 1] as number) * alpha;
        b += (data[from + 2] as number) * alpha;
        a += alpha;
        share = 1;
      }
      sum[to] = (sum[to] as number) + r * rowShare;
      sum[to + 1] = (sum[to + 1] as number) + g * rowShare;
      sum[to + 2] = (sum[to + 2] as number) + b * rowShare;
      sum[to + 3] = (sum[to + 3] as number) + a * rowShare;
    }
  }

  #write(): void {
    const { width, data } = this.pixels;
    const sum = this.#sum;
    const area = this.#step * this.#columns.step;
    for (let i = 0, to = this.#done * width * 4; i < sum.length; i += 4, to += 4) {
      const alpha = sum[i + 3] as number;
      for (let c = 0; c < 3; c++) data[to + c] = alpha ? (sum[i + c] as number) / alpha : 0;
      data[to + 3] = alpha / area;
    }
    sum.fill(0);
    this.#done++;
  }
}

/** Of each new column: the old ones that it covers, and how much of the first and the last of them. */
interface Columns {
  readonly step: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstShare: Float64Array;
  readonly lastShare: Float64Array;
}

function columnsOf(count: number, width: number): Columns {
  const step = count / width;
  const first = new Int32Array(width);
  const last = new Int32Array(width);
  const firstShare = new Float64Array(width);
  const lastShare = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    const from = x * step;
    const to = Math.min(count, from + step);
    const start = Math.floor(from + ROUNDING);
    const end = Math.max(start, Math.ceil(to - ROUNDING) - 1);
    first[x] = start;
    last[x] = end;
    firstShare[x] = Math.min(to, start + 1) - Math.max(from, start);
    lastShare[x] = to - Math.max(from, end);
  }
  return { step, first, last, firstShare, lastShare };
}
