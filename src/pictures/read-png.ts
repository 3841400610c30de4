// PNG -> pixels, row by row, so that of a large one only the smaller picture is held (PNG, third edition: 7 to 9 and
// 11.2). For pictures that were cleaned; interlaced ones are left to the drawing library.
import { Unzlib } from 'fflate';
import { latin, must, viewOf } from './clean/odd.ts';
import type { Pixels } from './png.ts';
import { Shrinker } from './shrink.ts';

const SIGNATURE = 8;
const PIECE = 0x10000;
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

interface Png {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly palette: Uint8Array;
  readonly clear: Uint8Array;
  readonly data: readonly Uint8Array[];
}

/** The picture `width` pixels wide, which is less than it has; undefined where it is interlaced. Throws if damaged. */
export function readPng(bytes: Uint8Array, width: number): Pixels | undefined {
  const png = partsOf(bytes);
  if (!png) return undefined;
  const channels = SAMPLES[png.type] as number;
  const stride = Math.ceil((png.width * png.bits * channels) / 8);
  const back = Math.max(1, (png.bits * channels) >> 3);
  const shrinker = new Shrinker(png.width, png.height, width);
  const paint = painter(png);
  let above = new Uint8Array(stride);
  let row = new Uint8Array(stride);
  let filter = -1;
  let filled = 0;
  let done = 0;
  const inflate = new Unzlib((part) => {
    for (let at = 0; at < part.length && done < png.height; ) {
      if (filter < 0) {
        filter = part[at++] as number;
        continue;
      }
      const piece = part.subarray(at, at + stride - filled);
      row.set(piece, filled);
      at += piece.length;
      filled += piece.length;
      if (filled < stride) return;
      unfilter(filter, row, above, back);
      shrinker.row(paint(row), 0);
      [above, row] = [row, above];
      filter = -1;
      filled = 0;
      done++;
    }
  });
  for (const [i, data] of png.data.entries())
    for (let at = 0; at < data.length; at += PIECE)
      inflate.push(data.subarray(at, at + PIECE), i === png.data.length - 1 && at + PIECE >= data.length);
  must(done === png.height, 'rows are missing');
  return shrinker.pixels;
}

function partsOf(bytes: Uint8Array): Png | undefined {
  const view = viewOf(bytes);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array();
  let clear = new Uint8Array();
  for (let at = SIGNATURE; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = latin(bytes, at + 4, at + 8);
    const content = bytes.slice(at + 8, at + 8 + view.getUint32(at));
    if (name === 'PLTE') palette = content;
    if (name === 'tRNS') clear = content;
    if (name === 'IDAT') data.push(content);
  }
  const [bits = 0, type = 0, , , interlaced] = bytes.subarray(24, 29);
  if (interlaced) return undefined;
  must(SAMPLES[type] !== undefined, 'a colour type that there is not');
  return { width: view.getUint32(16), height: view.getUint32(20), bits, type, palette, clear, data };
}

/** Each byte was stored as its difference to what its neighbours foretell. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, back: number): void {
  must(filter <= 4, 'a filter that there is not');
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const a = i < back ? 0 : (row[i - back] as number);
    const b = above[i] as number;
    row[i] = (row[i] as number) + foretold(filter, a, b, i < back ? 0 : (above[i - back] as number));
  }
}

/** From the byte to the left, the one above, and the one above that to the left. */
function foretold(filter: number, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  const pa = Math.abs(b - c);
  const pb = Math.abs(a - c);
  const pc = Math.abs(a + b - c - c);
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/** Makes a row of samples RGBA, a byte each; the same array each time. */
function painter({ width, bits, type, palette, clear }: Png): (row: Uint8Array) => Uint8Array {
  const out = new Uint8Array(width * 4);
  const channels = SAMPLES[type] as number;
  const colours = type === 2 || type === 6 ? 3 : 1;
  const bytesEach = bits === 16 ? 2 : 1;
  const most = 2 ** Math.min(bits, 8) - 1;
  const scale = type === PALETTE ? 1 : 255 / most;
  const hidden = type === PALETTE ? undefined : hiddenColour(clear, bits, colours);
  return (row) => {
    for (let x = 0, to = 0; x < width; x++, to += 4) {
      const at = bits < 8 ? 0 : x * channels * bytesEach;
      const few =
        bits < 8 ? ((row[(x * bits) >> 3] as number) >> (8 - bits - ((x * bits) & 7))) & most : (row[at] as number);
      if (type === PALETTE) {
        for (let c = 0; c < 3; c++) out[to + c] = palette[few * 3 + c] ?? 0;
        out[to + 3] = clear[few] ?? 255;
        continue;
      }
      for (let c = 0; c < 3; c++) out[to + c] = colours === 1 ? few * scale : (row[at + c * bytesEach] as number);
      const alpha = type >= 4 ? (row[at + colours * bytesEach] as number) : 255;
      out[to + 3] = hidden?.(row, at, few) ? 0 : alpha;
    }
    return out;
  };
}

/** The one colour that is see-through: two bytes a sample, of which small samples use the second (11.3.1.1). */
function hiddenColour(clear: Uint8Array, bits: number, colours: number) {
  if (clear.length < 2 * colours) return undefined;
  return (row: Uint8Array, at: number, few: number): boolean => {
    if (colours === 1 && bits <= 8) return few === clear[1];
    for (let c = 0; c < colours; c++) {
      const place = bits === 16 ? at + 2 * c : at + c;
      if (row[place] !== clear[bits === 16 ? 2 * c : 2 * c + 1]) return false;
      if (bits === 16 && row[place + 1] !== clear[2 * c + 1]) return false;
    }
    return true;
  };
}
