// The shipped fonts for tests that measure.
import { readFileSync } from 'node:fs';
import type { FontRole, Run } from '../../src/scene/scene.ts';
import { Font } from '../../src/text/font.ts';
import { SHAPER, Shaper } from '../../src/text/shaper.ts';

const root = new URL('../../node_modules/@expo-google-fonts/', import.meta.url);
const shaper = await Shaper.load(readFileSync(new URL(`../../node_modules/${SHAPER.slice(4)}`, import.meta.url)));
const cache = new Map<string, Font>();

/** A font by its path below the font packages, e.g. `arimo/400Regular/Arimo_400Regular.ttf`. */
export function shippedFont(path: string): Font {
  let font = cache.get(path);
  if (!font) {
    font = new Font(path, readFileSync(new URL(path, root)), shaper);
    cache.set(path, font);
  }
  return font;
}

export const ARIMO = 'arimo/400Regular/Arimo_400Regular.ttf';
export const CARLITO = 'carlito/400Regular/Carlito_400Regular.ttf';

/** A plain run of text. */
export const run = (text: string, size = 20, font: FontRole = 'body'): Run => ({
  text,
  font,
  bold: false,
  italic: false,
  size,
  color: { slot: 'tx1' },
});
