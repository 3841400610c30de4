// How bright a picture is where words stand: the brightest of a part, glints left out, what is see-through as white.
import { describe, expect, it } from 'vitest';
import { NO_INSETS } from '../../../src/base/geometry.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { brightestIn, smallCopy } from '../../../src/pictures/brightness.ts';
import { encodePng, type Pixels } from '../../../src/pictures/png.ts';
import type { Asset } from '../../../src/scene/scene.ts';

/** Dark above, grey below, with one white pixel there. */
function halves(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.fill(i < (width * height) / 2 ? 20 : 120, i * 4, i * 4 + 3);
  data.fill(255, data.length - 4);
  return { width, height, data };
}
const asset = (type: Asset['type'], bytes: Uint8Array, w: number, h: number): Asset => ({
  id: 'one',
  type,
  bytes,
  size: { w, h },
});
const host = nodeHost();

describe('the brightest of a part', () => {
  const pixels = halves(40, 40);
  it('is that of the part alone, without a glint', () => {
    expect(brightestIn(pixels, NO_INSETS, { ...NO_INSETS, bottom: 0.5 })).toBe('141414');
    expect(brightestIn(pixels, NO_INSETS, NO_INSETS)).toBe('787878');
  });
  it('goes by what the crop leaves', () => {
    expect(brightestIn(pixels, { ...NO_INSETS, bottom: 0.5 }, NO_INSETS)).toBe('141414');
  });
  it('takes what is see-through for white', () => {
    const clear = { ...pixels, data: pixels.data.map((value, i) => (i % 4 === 3 ? 0 : value)) };
    expect(brightestIn(clear, NO_INSETS, NO_INSETS)).toBe('FFFFFF');
  });
});

describe('a small copy', () => {
  it('has the colours of a PNG and of an SVG', async () => {
    const png = await smallCopy(asset('png', encodePng(halves(600, 400)), 600, 400), host);
    expect(png && brightestIn(png, NO_INSETS, NO_INSETS)).toBe('787878');
    const text =
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#123456"/></svg>';
    const svg = await smallCopy(asset('svg', new TextEncoder().encode(text), 300, 200), host);
    expect(svg && brightestIn(svg, NO_INSETS, NO_INSETS)).toBe('123456');
  });
  it('is not there for what cannot be drawn', async () => {
    expect(await smallCopy(asset('jpeg', new Uint8Array([0xff, 0xd8, 1]), 300, 200), host)).toBeUndefined();
  });
  it('is taken from an earlier run', async () => {
    const kept = new Map<string, Uint8Array>();
    const made = {
      find: async (_: Uint8Array, how: string) => kept.get(how),
      keep: async (_: Uint8Array, how: string, bytes: Uint8Array) => void kept.set(how, bytes),
    };
    const picture = asset('png', encodePng(halves(600, 400)), 600, 400);
    const first = await smallCopy(picture, { ...host, made });
    expect(kept.size).toBeGreaterThan(0);
    const again = await smallCopy({ ...picture, id: 'two' }, { ...host, made });
    expect(again).toEqual(first);
    // what is no copy of a picture is made anew
    for (const how of kept.keys()) kept.set(how, new Uint8Array([7, 1, 2, 3, 4]));
    expect(await smallCopy(picture, { ...host, made })).toEqual(first);
  });
});
