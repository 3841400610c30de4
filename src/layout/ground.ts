// What a slide stands on where its writer chose it, a colour or a picture, and the theme whose ink can be read there.
import { type Color, contrast, resolveHex } from '../base/color.ts';
import { coverCrop, NO_INSETS } from '../base/geometry.ts';
import { layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutPlan } from '../layouts/layout.ts';
import { brightestIn } from '../pictures/brightness.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneSlide } from '../scene/scene.ts';
import { scrimShare } from '../theme/ground.ts';
import type { Theme } from '../theme/theme.ts';
import type { DeckContext } from './context.ts';
import { onPicture } from './cover.ts';

/** Contrast that small text keeps on a veiled picture, where that is brightest. */
const READABLE = 5.5;

export function themeFor(slide: Slide, plan: LayoutPlan, { theme, deck }: DeckContext): Theme {
  const { background } = slide;
  // our own layout for photographs is as dark as its scrim, a template's is what it is
  if (plan.fixed && onPicture(slide, plan, deck)) return theme.on(theme.photo.scrim);
  if (background?.kind === 'color') return sameColor(background.color, theme) ? theme : theme.on(background.color);
  if (background && deck.assets.has(background.asset)) return theme.on(theme.photo.scrim);
  return theme;
}

const sameColor = (color: Color, theme: Theme): boolean => {
  const { palette, background } = theme.scene();
  return resolveHex(color, palette) === resolveHex(background, palette);
};

/** A ground in the middle between light and dark leaves no ink that can be read on it: the writer is told. */
export function reportGround(slide: Slide, theme: Theme, { diagnostics }: DeckContext): void {
  const { palette, text } = theme.scene();
  if (slide.background?.kind !== 'color') return;
  const ratio = contrast(resolveHex(text, palette), resolveHex(slide.background.color, palette));
  if (ratio >= LEAST) return;
  diagnostics.report(
    'layout/ground',
    `On the background of slide "${slide.id}" the best colour of the theme has a contrast of ${ratio.toFixed(1)} to 1`,
    slide.source,
    `Choose a darker or lighter background: ${LEAST} to 1 is the least for text`,
  );
}
const LEAST = 4.5;

/** Pictures are darkened no more than their words need; one without words stays as it is. */
export function backgroundOf(slide: Slide, frame: Frame, { deck, theme }: DeckContext): Pick<SceneSlide, 'background'> {
  const { background } = slide;
  if (!background) return {};
  if (background.kind === 'color') return { background };
  const asset = deck.assets.get(background.asset);
  if (!asset) return {};
  const { palette } = theme.scene();
  const { ink, scrim } = theme.photo;
  const words = layoutOf(slide.layout).cover !== 'whole' && (slide.title || slide.blocks.length);
  const crop = coverCrop(asset.size, frame.size, { x: 0.5, y: 0.5 });
  const small = deck.underWords?.get(asset.id);
  const under = small && brightestIn(small, crop, NO_INSETS);
  const alpha = words ? scrimShare(ink, scrim, palette, under, READABLE) : 0;
  return { background: { kind: 'image', asset: asset.id, crop, ...(alpha && { veil: { ...scrim, alpha } }) } };
}
