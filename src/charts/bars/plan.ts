// What is decided before bars are drawn: colours, labels, whether the axis of values is shown, and its scale.
import { type Color, contrast, resolveHex } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { listOf } from '../kind.ts';
import { formatNumber, valueStyle } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import { valuesAsked } from '../reference-lines.ts';
import { linearScale, logScale, type Scale, type ScaleOptions } from '../scale.ts';
import { colorsOf, paletteOf, patternOf } from '../series/looks.ts';
import { GAP_PERCENT, isStacked, NEAR } from './looks.ts';
import type { Bars } from './model.ts';
import { sizeOfValues } from './size.ts';

/** So many bars of several series have room for their values, and so many parts of stacked ones. */
const PRINTED = 8;
const PARTS = 15;

/** Bars grow from nought, or from the end of the axis that is nearest to it. */
export const baseOf = (scale: Scale): number =>
  scale.kind === 'log' ? scale.min : Math.min(Math.max(0, scale.min), scale.max);

export interface Plan {
  readonly colors: readonly Color[];
  /** Colours of categories, where one series has some highlighted. */
  readonly points: readonly Color[] | undefined;
  readonly labels: boolean;
  /** The values stand at the bars' foot if they have room there, as their ends have whiskers. */
  readonly atFoot: boolean;
  /** Of bars stacked to a whole: their shares are printed, unless the writer asked for the values. */
  readonly shares: boolean;
  readonly labelWidth: Pt;
  /** Size of the values at the bars. */
  readonly labelSize: Pt;
  readonly axis: boolean;
  /** Colour of a value beside a bar that is brought out. */
  ink(series: number, category: number): Color | undefined;
  readonly stacked: boolean;
  readonly gap: number;
  pattern(index: number): ReturnType<typeof patternOf> | undefined;
  crowded(): void;
}

/** Least contrast of a bar with its whisker and with the ground. */
const WHISKER = 2.2;

/** A bar's colour under error bars: a lighter or darker one, so that bar, whisker and ground are told apart. */
function underWhisker(color: Color, count: number, { context: { theme }, quiet }: Pen): Color {
  const { palette, text, background } = theme.scene();
  const worst = (one: Color) => {
    const hex = resolveHex(one, palette);
    return Math.min(contrast(hex, resolveHex(text, palette)), contrast(hex, resolveHex(background, palette)));
  };
  // a quiet bar of the palette does for one series
  if (count === 1 && worst(quiet) >= WHISKER) return quiet;
  const shades = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map((by): Color => ({ ...color, lumMod: 1 - by, lumOff: by }));
  const darker = [0.85, 0.7, 0.6, 0.5].map((lumMod): Color => ({ ...color, lumMod }));
  return [...shades.slice(1), ...darker].reduce((best, one) => (worst(one) > worst(best) ? one : best), color);
}

export function planOf(content: Bars, box: Box, settings: ChartSettings, pen: Pen): Plan {
  const { series, categories } = content;
  const stacked = isStacked(settings);
  const palette = paletteOf(pen);
  const names = series.map((one) => one.name);
  const highlighted =
    listOf(settings.highlight).some((name) => categories.includes(name)) ||
    categories.some((name) => settings.colors?.[name]);
  const hasErrors = series.some((one) => one.plus?.some((length) => length !== undefined));
  const count = series.length * categories.length;
  // words on a pattern cannot be read
  const parts = stacked && settings.patterns ? 0 : PARTS;
  const few = series.length === 1 ? categories.length <= 15 : count <= (stacked ? parts : PRINTED);
  const labels = settings.labels ?? (!hasErrors && few);
  const atFoot = hasErrors && !stacked && (settings.labels ?? few);
  const shown = series.flatMap((one) =>
    one.values.flatMap((value) =>
      value === undefined ? [] : [formatNumber(value, valueStyle(value, content.style, settings), pen.lang)],
    ),
  );
  const labelSize = sizeOfValues(content, shown, box, pen);
  const colors = colorsOf(names, settings, pen, palette).map((color) =>
    hasErrors ? underWhisker(color, series.length, pen) : color,
  );
  const points =
    series.length === 1 && highlighted
      ? colorsOf(categories, settings, pen, [palette[0] as Color]).map((color, i) =>
          settings.colors && !settings.colors[categories[i] as string] && !settings.highlight
            ? (palette[0] as Color)
            : color,
        )
      : undefined;
  const asked = listOf(settings.highlight);
  const shares = labels && settings.stack === 'percent' && settings.labels === undefined;
  const [room, word] = content.type === 'bar' ? [box.w, pen.width('100 %', true)] : [box.h, pen.line];
  const least = leastShare(content) * room * PLOT;
  const told = shares && least >= word;
  const larger = content.type === 'column' && told ? Math.floor(Math.min(pen.size * SHARE, least / 1.2)) : 0;
  return {
    colors,
    points,
    ink: (s, c) => {
      const out = asked.includes(categories[c] as string) || asked.includes(names[s] as string);
      return out ? pen.ink(points?.[c] ?? (colors[s] as Color)) : undefined;
    },
    labels,
    atFoot,
    shares,
    labelWidth:
      labels && !stacked && !atFoot ? Math.max(...shown.map((text) => pen.width(text, true, labelSize))) + NEAR * 2 : 0,
    labelSize: Math.max(labelSize, larger),
    axis: !labels || (stacked && !told) || hasErrors || needed(settings),
    stacked,
    gap: GAP_PERCENT,
    pattern: (index) => (settings.patterns ? patternOf(index) : undefined),
    crowded: () => pen.note('Labels of categories were cut to fit'),
  };
}

/** Share of the chart's room that its plot has at least. */
const PLOT = 0.7;
/** How much larger than other words shares are that stand in place of an axis. */
const SHARE = 1.3;

/** The smallest part of a bar that is stacked to a whole; parts of nought have no words. */
function leastShare({ series, categories }: Bars): number {
  const sums = categories.map((_, c) => series.reduce((sum, { values }) => sum + Math.abs(values[c] ?? 0), 0));
  const shares = series.flatMap(({ values }) => values.map((value, c) => Math.abs(value ?? 0) / (sums[c] || 1)));
  return Math.min(1, ...shares.filter((share) => share > 0));
}

/** Values at bars do not tell it all: the axis is by powers, does not begin at nought, or a line has no value. */
const needed = ({ 'y-axis': axis, reference }: ChartSettings): boolean =>
  axis?.log === true ||
  (axis?.min ?? 0) > 0 ||
  (axis?.max ?? 0) < 0 ||
  !listOf(reference).every((line) => typeof line === 'number' || line.label === undefined || /\d/.test(line.label));

export function scaleOf(content: Bars, settings: ChartSettings, most: number) {
  const { min, max, step, log } = settings['y-axis'] ?? {};
  const options: ScaleOptions = { min, max, step, most, zero: true };
  if (settings.stack === 'percent') return linearScale([0, 1], { ...options, max: 1 });
  const references = valuesAsked(settings);
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
