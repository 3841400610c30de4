// The straight line of least squares through a series' points, from its first x to its last, as PowerPoint's own
// trendline is worked out and drawn.
import type { Color } from '../../base/color.ts';
import type { Pt } from '../../base/units.ts';
import { word } from '../chart-words.ts';
import type { Frame } from '../frame/model.ts';
import type { ChartSource } from '../kind.ts';
import { namesAsked } from '../marks/named.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { SeriesData } from '../series/model.ts';
import type { Scatter, Trend } from './model.ts';

/** Width of its line. */
export const TREND: Pt = 3;

export function trendOf(values: SeriesData['xs'], xs: SeriesData['xs']): Trend | undefined {
  const points = values.flatMap((y, i) => (y === undefined || xs[i] === undefined ? [] : [{ x: xs[i], y }]));
  const mean = (of: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  if (!(spread > 0)) return undefined;
  const slope = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / spread;
  const all = points.map(({ x }) => x);
  return { from: Math.min(...all), to: Math.max(...all), at: (x) => my + slope * (x - mx) };
}

export interface ReadTrends {
  readonly trends: readonly (Trend | undefined)[];
  /** What they come to, in words. */
  readonly told: readonly string[];
}

export function readTrends(source: ChartSource, data: SeriesData): ReadTrends {
  const { settings, report, where, lang } = source;
  const { trend } = settings;
  const none = { trends: data.series.map(() => undefined), told: [] };
  if (trend === undefined || trend === false) return none;
  if (settings['x-axis']?.log || settings['y-axis']?.log) {
    report('chart/mark', 'A straight trend cannot stand on a log axis', where(['trend']), 'Leave out trend: or log:');
    return none;
  }
  const names = data.series.map(({ name }) => name);
  const asked = namesAsked('trend', names, 'series', source);
  const trends = data.series.map(({ name, values }) => {
    if (!asked.includes(name)) return undefined;
    const found = trendOf(values, data.xs);
    if (!found)
      report(
        'chart/mark',
        `A trend of "${name}" needs points at two values of ${data.xName}`,
        where(['trend']),
        'Leave it out',
      );
    return found;
  });
  const told = trends.flatMap((one, s) => {
    if (!one) return [];
    // a digit more than the points have, as it is worked out
    const style = { ...data.style, decimals: data.style.decimals + 1 };
    const end = (x: number) => `${formatNumber(one.at(x), style, lang)} (${data.xName} ${x})`;
    return [`${names[s]}, ${word('trend', lang)}: ${end(one.from)} \u2013 ${end(one.to)}`];
  });
  return { trends, told };
}

export function drawTrends({ trends }: Scatter, colors: readonly Color[], frame: Frame, pen: Pen): void {
  for (const [s, trend] of trends.entries()) {
    if (!trend) continue;
    const [from, to] = [trend.from, trend.to].map((x) => [frame.x(x), frame.y(trend.at(x))] as const);
    if (from && to) pen.segment(...from, ...to, { color: colors[s] as Color, width: TREND });
  }
}
