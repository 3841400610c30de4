// What is decided before bars are drawn: colours, labels, whether the axis of values is shown, and its scale.
import { type Color, contrast, resolveHex } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { listOf } from '../kind.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { linearScale, logScale, type Scale, type ScaleOptions } from '../scale.ts';
import { colorsOf, paletteOf, patternOf } from '../series/looks.ts';
import type { Bars } from './model.ts';

const GAP_PERCENT = 55;
/** So many bars of several series have room for their values. */
const PRINTED = 8;

/** Distance of a label from its bar's end. */
export const NEAR = 4;

/** Bars grow from nought, or from the end of the axis that is nearest to it. */
export const baseOf = (scale: Scale): number =>
  scale.kind === 'log' ? scale.min : Math.min(Math.max(0, scale.min), scale.max);

export interface Plan {
  readonly colors: readonly Color[];
  /** Colours of categories, where one series has some highlighted. */
  readonly points: readonly Color[] | undefined;
  readonly labels: boolean;
  readonly labelWidth: Pt;
  readonly axis: boolean;
  readonly stacked: boolean;
  readonly gap: number;
  pattern(index: number): ReturnType<typeof patternOf> | undefined;
  crowded(): void;
}

/** A bar's colour under error bars: a lighter or darker one, so that bar, whisker and ground are told apart. */
function underWhisker(color: Color, { context: { theme } }: Pen): Color {
  const { palette, text, background } = theme.scene();
  const worst = (one: Color) => {
    const hex = resolveHex(one, palette);
    return Math.min(contrast(hex, resolveHex(text, palette)), contrast(hex, resolveHex(background, palette)));
  };
  const shades = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map((by): Color => ({ ...color, lumMod: 1 - by, lumOff: by }));
  const darker = [0.85, 0.7, 0.6, 0.5].map((lumMod): Color => ({ ...color, lumMod }));
  return [...shades.slice(1), ...darker].reduce((best, one) => (worst(one) > worst(best) ? one : best), color);
}

export function planOf(content: Bars, settings: ChartSettings, pen: Pen): Plan {
  const { series, categories } = content;
  const stacked = settings.stack !== undefined && settings.stack !== false;
  const palette = paletteOf(pen);
  const names = series.map((one) => one.name);
  const highlighted =
    listOf(settings.highlight).some((name) => categories.includes(name)) ||
    categories.some((name) => settings.colors?.[name]);
  const hasErrors = series.some((one) => one.plus?.some((length) => length !== undefined));
  const few = series.length === 1 ? categories.length <= 15 : !stacked && series.length * categories.length <= PRINTED;
  const labels = settings.labels ?? (!hasErrors && few);
  const shown = series.flatMap((one) =>
    one.values.flatMap((value) => (value === undefined ? [] : [formatNumber(value, content.style, pen.lang)])),
  );
  return {
    colors: colorsOf(names, settings, pen, palette).map((color) => (hasErrors ? underWhisker(color, pen) : color)),
    points:
      series.length === 1 && highlighted
        ? colorsOf(categories, settings, pen, [palette[0] as Color]).map((color, i) =>
            settings.colors && !settings.colors[categories[i] as string] && !settings.highlight
              ? (palette[0] as Color)
              : color,
          )
        : undefined,
    labels,
    labelWidth: labels && !stacked ? Math.max(...shown.map((text) => pen.width(text))) + NEAR * 2 : 0,
    axis: !labels || stacked || settings['y-axis']?.log === true || asked(settings),
    stacked,
    gap: GAP_PERCENT,
    pattern: (index) => (settings.patterns ? patternOf(index) : undefined),
    crowded: () => pen.note('Labels of categories were cut to fit'),
  };
}

/** The axis has ends or steps of the writer's, or a line that is read from it. */
const asked = ({ 'y-axis': axis, reference }: ChartSettings): boolean =>
  axis?.min !== undefined || axis?.max !== undefined || axis?.step !== undefined || reference !== undefined;

export function scaleOf(content: Bars, settings: ChartSettings, most: number) {
  const { min, max, step, log } = settings['y-axis'] ?? {};
  const options: ScaleOptions = { min, max, step, most, zero: true };
  if (settings.stack === 'percent') return linearScale([0, 1], { ...options, max: 1 });
  const references = listOf(settings.reference).map((line) => (typeof line === 'number' ? line : line.at));
  const ends = content.series.flatMap((one) =>
    one.values.flatMap((value, i) =>
      value === undefined ? [] : [value, value + (one.plus?.[i] ?? 0), value - (one.minus?.[i] ?? 0)],
    ),
  );
  if (log)
    return logScale(
      // the least bar has a length too
      [...ends.map((end) => end * 0.99), ...ends, ...references].filter((value) => value > 0),
      options,
    );
  // labels left of lying bars need room that no other words have
  const least = Math.min(0, ...ends);
  const room = content.type === 'bar' && least < 0 ? [least - 0.2 * (Math.max(0, ...ends) - least)] : [];
  if (!settings.stack) return linearScale([...ends, ...references, ...room], options);
  const sums = content.categories.flatMap((_, i) =>
    [1, -1].map((sign) =>
      content.series.reduce((sum, one) => sum + Math.max(0, sign * (one.values[i] ?? 0)) * sign, 0),
    ),
  );
  return linearScale([...sums, ...references], options);
}
