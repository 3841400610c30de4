// Photographs made smaller and upright: what comes out, how often it is made, and that what was kept is the same.
import { describe, expect, it } from 'vitest';
import { NO_INSETS } from '../../../src/base/geometry.ts';
import type { Made } from '../../../src/base/made.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { decodeJpeg, encodeJpeg } from '../../../src/pictures/jpeg.ts';
import { encodePng, type Pixels } from '../../../src/pictures/png.ts';
import { recut } from '../../../src/pictures/recut.ts';
import { shrink } from '../../../src/pictures/shrink.ts';
import { turned } from '../../../src/pictures/turn.ts';
import type { Asset } from '../../../src/scene/scene.ts';

const host = nodeHost();
const WANTED = { width: 60, quality: 85 };

/** Left half red, right half blue; the upper rows darker. */
function card(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const light = Math.floor(i / width) < height / 2 ? 120 : 240;
    data.set(i % width < width / 2 ? [light, 0, 0, 255] : [0, 0, light, 255], i * 4);
  }
  return { width, height, data };
}
const colour = ({ data, width, height }: Pixels, x: number, y: number): number[] => {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 60) * 60);
};
const photo = async (orientation?: number): Promise<Asset> => ({
  id: 'jpeg-1',
  type: 'jpeg',
  bytes: await encodeJpeg(card(240, 160), 95, host),
  size: orientation !== undefined && orientation >= 5 ? { w: 160, h: 240 } : { w: 240, h: 160 },
  ...(orientation !== undefined && { orientation }),
});

function shelf(): Made & { readonly held: Map<string, Uint8Array>; found: number } {
  const held = new Map<string, Uint8Array>();
  return {
    held,
    found: 0,
    async find(source, how) {
      const one = held.get(`${source.length} ${how}`);
      if (one) this.found++;
      return one;
    },
    async keep(source, how, made) {
      held.set(`${source.length} ${how}`, made);
    },
  };
}

describe('pictures made smaller', () => {
  it('gives the mean of the pixels that each new one covers, for any two sizes', () => {
    const from = card(37, 23);
    for (const width of [1, 2, 5, 18, 30, 36]) {
      const to = shrink(from, width);
      for (let y = 0; y < to.height; y++)
        for (let x = 0; x < to.width; x++)
          for (let c = 0; c < 3; c++) {
            let sum = 0;
            for (let v = 0; v < 23; v++)
              for (let u = 0; u < 37; u++) {
                const part = (n: number, at: number, step: number) =>
                  Math.max(0, Math.min(at + 1, (n + 1) * step) - Math.max(at, n * step)) / step;
                sum +=
                  (from.data[(v * 37 + u) * 4 + c] as number) * part(x, u, 37 / to.width) * part(y, v, 23 / to.height);
              }
            expect(Math.abs((to.data[(y * to.width + x) * 4 + c] as number) - sum)).toBeLessThan(0.51);
          }
    }
  });

  // EXIF 3.0, tag 0x0112: where the stored top left corner is seen, and the stored top right one
  it.each([
    [1, 'top left', 'top right'],
    [2, 'top right', 'top left'],
    [3, 'bottom right', 'bottom left'],
    [4, 'bottom left', 'bottom right'],
    [5, 'top left', 'bottom left'],
    [6, 'top right', 'bottom right'],
    [7, 'bottom right', 'top right'],
    [8, 'bottom left', 'top left'],
  ])('stands upright from orientation %i', async (orientation, red, blue) => {
    const asset = await photo(orientation === 1 ? undefined : orientation);
    const small = await recut(asset, NO_INSETS, WANTED, host);
    const pixels = await decodeJpeg(small.bytes, host);
    expect(pixels.width).toBe(60);
    const at = (corner: string): [number, number] => [
      corner.includes('left') ? 0.2 : 0.8,
      corner.includes('top') ? 0.2 : 0.8,
    ];
    expect(colour(pixels, ...at(red))).toEqual([120, 0, 0]);
    expect(colour(pixels, ...at(blue))).toEqual([0, 0, 120]);
  });

  it('turns pixels by quarters', () => {
    const two = { width: 2, height: 1, data: Uint8ClampedArray.of(1, 1, 1, 255, 2, 2, 2, 255) };
    const seen = (quarters: number, mirrored: boolean) =>
      [...turned(two, { quarters, mirrored }).data].filter((_, i) => i % 4 === 0);
    expect([seen(0, true), seen(1, false), seen(2, false), seen(3, false)]).toEqual([
      [2, 1],
      [1, 2],
      [2, 1],
      [2, 1],
    ]);
  });

  it('makes each picture once a run, and not at all where it was kept', async () => {
    const made = shelf();
    const asset = await photo();
    const [one, two] = await Promise.all([0, 1].map(() => recut(asset, NO_INSETS, WANTED, { ...host, made })));
    expect(one).toBe(two);
    expect(made.held.size).toBe(1);
    const again = await recut({ ...asset }, NO_INSETS, WANTED, { ...host, made });
    expect(made.found).toBe(1);
    expect(again).toEqual(one);
    expect(await recut({ ...asset }, NO_INSETS, WANTED, host)).toEqual(one);
    await recut({ ...asset }, NO_INSETS, { ...WANTED, width: 50 }, { ...host, made });
    expect(made.held.size).toBe(2);
  });

  it('keeps, too, that a picture is best as it is', async () => {
    const made = shelf();
    const bytes = encodePng({ width: 200, height: 1, data: new Uint8ClampedArray(800).fill(255) });
    const asset: Asset = { id: 'png-1', type: 'png', bytes, size: { w: 200, h: 1 } };
    const first = await recut(asset, NO_INSETS, { width: 150, quality: 85 }, { ...host, made });
    const copy = { ...asset };
    const second = await recut(copy, NO_INSETS, { width: 150, quality: 85 }, { ...host, made });
    expect(second === copy).toBe(first === asset);
    expect(made.found).toBe(1);
  });

  it('reads a damaged photograph without a word on the terminal', async () => {
    const whole = await photo();
    await expect(decodeJpeg(whole.bytes.subarray(0, 30), host)).rejects.toThrow();
    expect((await decodeJpeg(whole.bytes, host)).width).toBe(240);
  });
});
