// Words in drawings that nobody sees: off the canvas, cut off, covered, in the colour of what lies behind, too small.
// Whether a word is seen is found by drawing the picture with it and without it; what makes no difference stays out of
// a copy for e-mail.
import { imageSize } from 'image-size';
import { facesFor, loadResvg, rasterize } from '../pictures/rasterize.ts';
import { withKnownFonts } from '../pictures/svg/font-names.ts';
import { type Spoken, spokenIn } from '../pictures/svg/spoken.ts';
import type { RenderContext } from '../render/renderer.ts';
import type { Asset, Scene } from '../scene/scene.ts';

/** Pixels from left to right of the trial drawings. */
const WIDE = 800;
/** Pixels from left to right of a drawing that goes as pixels. */
const FINE = 1920;
/** What a channel must differ by, of 0 to 255, for a pixel to count. */
const SEEN = 24;
/** Pixels of WIDE from top to bottom that words of two letters or more must have. */
const LEAST = 3;
/** Characters that trials of one drawing may read; beyond it the drawing goes as pixels, which hide nothing. */
const MOST = 30e6;

export interface Heard {
  readonly scene: Scene;
  /** Pictures that lost words. */
  readonly count: number;
}

/** The scene with drawings that say what they show, and no more. */
export async function withoutUnseenWords(scene: Scene, context: RenderContext): Promise<Heard> {
  const assets = new Map(scene.assets);
  let count = 0;
  const { body, heading, mono } = scene.theme.fonts;
  const own = [body, heading, mono].map(({ web }) => web);
  for (const [id, whole] of scene.assets) {
    if (whole.type !== 'svg') continue;
    const asset = withFonts(whole, own);
    if (asset !== whole) assets.set(id, asset);
    const spoken = spokenIn(new TextDecoder().decode(asset.bytes));
    if (!spoken) continue;
    // more than anybody labels
    if (spoken.words.length * asset.bytes.length > MOST) {
      assets.set(id, await pixels(asset, scene, context));
      continue;
    }
    const unseen = await unseenOf(spoken, scene, context);
    if (!unseen.size) continue;
    assets.set(id, { ...asset, bytes: new TextEncoder().encode(spoken.without(unseen)) });
    count++;
  }
  return { scene: { ...scene, assets }, count };
}

function withFonts(asset: Asset, own: readonly string[]): Asset {
  const text = new TextDecoder().decode(asset.bytes);
  const known = withKnownFonts(text, own);
  return known === text ? asset : { ...asset, bytes: new TextEncoder().encode(known) };
}

async function pixels(asset: Asset, scene: Scene, context: RenderContext): Promise<Asset> {
  const bytes = await rasterize(asset, FINE, scene, context);
  const { width: w, height: h } = imageSize(bytes);
  return { ...asset, type: 'png', bytes, size: { w, h } };
}

/** Places of words without which the drawing looks the same. */
async function unseenOf(spoken: Spoken, scene: Scene, context: RenderContext): Promise<Set<number>> {
  const all = new Set(spoken.words.keys());
  const draw = await drawer(scene, context);
  const whole = draw(spoken.drawn());
  for (const index of spoken.words.keys()) {
    const letters = spoken.words[index]?.replace(/\s/g, '').length ?? 0;
    if (whole && isSeen(whole, draw(spoken.drawn(index)), letters)) all.delete(index);
  }
  return all;
}

interface Drawn {
  readonly width: number;
  readonly data: Uint8Array;
}

async function drawer(scene: Scene, context: RenderContext): Promise<(svg: string) => Drawn | undefined> {
  const Resvg = await loadResvg(context);
  const font = await facesFor(scene, context);
  return (svg) => {
    try {
      const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: WIDE }, font });
      const image = drawing.render();
      const drawn = { width: image.width, data: image.pixels.slice() };
      image.free();
      drawing.free();
      return drawn;
    } catch {
      return undefined;
    }
  };
}

/** Whether two drawings differ by something that can be read. */
function isSeen(whole: Drawn, without: Drawn | undefined, letters: number): boolean {
  if (!without) return false;
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  for (let i = 0; i < whole.data.length; i += 4) {
    if (!differs(whole.data, without.data, i)) continue;
    const x = (i / 4) % whole.width;
    const y = Math.floor(i / 4 / whole.width);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return false;
  return letters < 2 || Math.min(right - left, bottom - top) + 1 >= LEAST;
}

function differs(one: Uint8Array, other: Uint8Array, at: number): boolean {
  for (let channel = 0; channel < 4; channel++)
    if (Math.abs((one[at + channel] as number) - (other[at + channel] as number)) >= SEEN) return true;
  return false;
}
