// How unlike the rows of a forest plot are: I², as the source says it, or worked out from the rows (Higgins and
// Thompson, Statistics in Medicine 2002): Cochran's Q over inverse variances, with errors from 95 % intervals.
import { type Pt, round2 } from '../../base/units.ts';
import type { Paragraph } from '../../scene/scene.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { word } from '../chart-words.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Forest, Study } from './model.ts';
import { PAD } from './names.ts';

/** Half of a 95 % interval in standard errors. */
const HALF_95 = 1.959964;

/** I² of the studies, 0 to 1; undefined where fewer than two have an interval. Rows that pool others do not count. */
export function inconsistency(studies: readonly Study[], log: boolean): number | undefined {
  const scaled = (value: number): number => (log ? Math.log(value) : value);
  const known = studies.flatMap(({ pooled, estimate, low, high }) => {
    if (pooled || estimate === undefined || low === undefined || high === undefined || low === high) return [];
    const error = (scaled(high) - scaled(low)) / (2 * HALF_95);
    return [{ at: scaled(estimate), weight: 1 / error ** 2 }];
  });
  if (known.length < 2) return undefined;
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean = known.reduce((sum, { at, weight }) => sum + at * weight, 0) / total;
  const q = known.reduce((sum, { at, weight }) => sum + weight * (at - mean) ** 2, 0);
  return q > 0 ? Math.max(0, (q - (known.length - 1)) / q) : 0;
}

/**
 * What is said below the rows; undefined where nothing is asked for.
 * @param log whether the estimates are ratios
 */
export function heterogeneityOf(
  { heterogeneity }: ChartSettings,
  studies: readonly Study[],
  log: boolean,
  lang: string,
): string | undefined {
  if (typeof heterogeneity === 'string') return `${word('heterogeneity', lang)}: ${heterogeneity}`;
  const share = heterogeneity ? inconsistency(studies, log) : undefined;
  if (share === undefined) return undefined;
  const percent = formatNumber(100 * share, { decimals: 0 }, lang);
  return `${word('heterogeneity', lang)}: I² ${percent} %, ${word('workedOut', lang)}`;
}

/** What it says, across the whole table. */
export const heterogeneityText = (text: string, width: Pt, { context, muted }: Pen): Paragraph =>
  makeParagraph(
    [{ type: 'text', text }],
    width - 2 * PAD,
    { style: 'small', bold: false, align: 'start', color: muted },
    context,
  );

/** Height of its words in points; 0 without one. */
export const heterogeneityHeight = ({ heterogeneity }: Forest, width: Pt, pen: Pen): Pt =>
  heterogeneity ? round2(heightOf([heterogeneityText(heterogeneity, width, pen)]) + AIR * pen.line) : 0;
/** Above them, in lines. */
const AIR = 0.3;
