// Colours, marker shapes and patterns of series.
import type { Color } from '../../base/color.ts';
import type { MarkerShape, Pattern } from '../../scene/chart-model.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { markOn, marksOf } from '../../theme/marks.ts';
import { listOf } from '../kind.ts';
import type { Pen } from '../pen.ts';

const SHAPES: readonly MarkerShape[] = ['circle', 'square', 'diamond', 'triangle'];

export const shapeOf = (index: number): MarkerShape => SHAPES[index % SHAPES.length] as MarkerShape;

const PATTERNS: readonly Pattern[] = ['plain', 'stripes', 'dots', 'cross'];

export const patternOf = (index: number): Pattern => PATTERNS[index % PATTERNS.length] as Pattern;

/** The theme's colours of series, in order. */
export const paletteOf = (pen: Pen): Color[] => [...marksOf(pen.context.theme)];

/** Colours of series: asked for by name, else the palette's in order; grey for what is not highlighted. */
export function colorsOf(
  names: readonly string[],
  settings: ChartSettings,
  pen: Pen,
  palette: readonly Color[] = paletteOf(pen),
): Color[] {
  const highlights = listOf(settings.highlight);
  const some = names.some((name) => highlights.includes(name));
  let next = 0;
  return names.map((name, i) => {
    const asked = settings.colors?.[name];
    if (asked) return markOn(pen.context.theme, { slot: asked });
    if (!some) return palette[i % palette.length] as Color;
    return highlights.includes(name) ? (palette[next++ % palette.length] as Color) : pen.quiet;
  });
}
