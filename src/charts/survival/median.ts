// The median of survival: the first time at which half or fewer are left, with dashed lines from the axis of shares to
// the curve and down to its time.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import { word } from '../chart-words.ts';
import type { Frame } from '../frame/model.ts';
import type { ChartSource } from '../kind.ts';
import { namesAsked } from '../marks/named.ts';
import { asMarked } from '../marks/plot.ts';
import { drawWords } from '../marks/words.ts';
import { decimalsOf, formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Group, Median, Survival } from './model.ts';

const HALF = 0.5;
/** Rounding of a product of shares. */
const NEARLY = 1e-9;

export const medianOf = ({ steps }: Group['curve']): number | undefined =>
  steps.find(({ share }) => share <= HALF + NEARLY)?.time;

export interface ReadMedians {
  readonly medians: readonly Median[];
  readonly told: readonly string[];
}

export function readMedians(source: ChartSource, groups: readonly Group[], timeName: string): ReadMedians {
  const { settings, report, where, lang } = source;
  const { median } = settings;
  if (median === undefined || median === false) return { medians: [], told: [] };
  const names = groups.map(({ name }) => name);
  const asked = namesAsked('median', names, 'curve', source);
  const unit = unitOf(settings['x-axis']?.title ?? timeName, lang);
  const medians = groups.flatMap(({ name, curve }, group): Median[] => {
    const time = asked.includes(name) ? medianOf(curve) : undefined;
    if (time === undefined) return [];
    const label = `${word('median', lang)} ${formatNumber(time, { decimals: decimalsOf([time]) }, lang)}${unit}`;
    return [{ group, time, label }];
  });
  const known = asked.filter((name) => names.includes(name));
  const high = known.filter((name) => !medians.some(({ group }) => names[group] === name));
  const [first] = high;
  // of all curves, those that fall so far have one
  if (first !== undefined && (median !== true || !medians.length))
    report(
      'chart/mark',
      median === true
        ? 'No curve falls to 50 %: there is no median'
        : `"${first}" does not fall to 50 %: it has no median`,
      where(['median']),
      medians.length
        ? `Write median: ${medians.map(({ group }) => names[group]).join(', ')}`
        : 'Leave out median:, or mark the share at a time, e.g. marks: {at: 12}',
    );
  return { medians, told: medians.map(({ group, label }) => `${names[group]}: ${label}`) };
}

/** The unit behind a time, where the axis is named by it alone: `Months`. */
function unitOf(title: string, lang: string): string {
  const [only, ...more] = title.trim().split(/\s+/);
  if (!only || more.length || !/^\p{L}+$/u.test(only) || /^(?:time|zeit|temps|tiempo)$/i.test(only)) return '';
  return ` ${/^de/i.test(lang) ? only : only.toLowerCase()}`;
}

export function drawMedians(
  { medians }: Survival,
  colors: readonly Color[],
  frame: Frame,
  within: Box,
  pen: Pen,
): void {
  if ((frame.upScale?.min ?? 0) < HALF) asMarked(pen, () => draw(medians, colors, frame, within, pen));
}

function draw(medians: readonly Median[], colors: readonly Color[], frame: Frame, within: Box, pen: Pen): void {
  const { plot } = frame;
  const [y, foot] = [frame.y(HALF), plot.y + plot.h];
  // the longest first: a shorter one lies over its line
  const all = [...medians].sort((a, b) => b.time - a.time);
  for (const { group, time } of all) {
    const stroke = { color: colors[group] as Color, width: 2, dash: true };
    pen.segment(plot.x, y, frame.x(time), y, stroke, true);
    pen.segment(frame.x(time), y, frame.x(time), foot, stroke, true);
    pen.marker('circle', frame.x(time), y, 11, colors[group] as Color, true);
  }
  for (const { group, time, label } of all)
    drawWords(
      label,
      { x: frame.x(time) - 1, y: y + 6, w: 2, h: foot - y - 6 },
      { color: colors[group] as Color, within, sides: ['left', 'right', 'above'] },
      pen,
    );
}
