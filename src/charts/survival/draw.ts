// Drawing survival curves: axes, steps, marks of censoring, and the groups' names at the ends.
import type { Color } from '../../base/color.ts';
import type { Box } from '../../base/geometry.ts';
import type { Point } from '../../base/path.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { ChartSettings } from '../../schema/chart-settings.ts';
import { word } from '../chart-words.ts';
import { makeFrame } from '../frame/index.ts';
import type { AxisSpec, Frame } from '../frame/model.ts';
import { titleRoom } from '../frame/room.ts';
import type { Drawn } from '../kind.ts';
import { drawMarks } from '../marks/draw.ts';
import { decimalsOf, formatNumber, numberCode, tickStyle } from '../numbers.ts';
import { polyline } from '../outlines.ts';
import type { Pen } from '../pen.ts';
import { drawReferences } from '../reference-lines.ts';
import { linearScale } from '../scale.ts';
import { colorsOf } from '../series/looks.ts';
import { spread } from '../spread.ts';
import { timeScale } from '../time-scale.ts';
import { drawMedians } from './median.ts';
import { corners, MARK, PERCENT, STROKE, type Survival } from './model.ts';
import { nativeSurvival } from './native.ts';
import { riskTable } from './table.ts';

const NEAR = 8;

/** Room between the plot and the table of the numbers at risk. */
const TABLE_GAP = 4;
/** Share of the width that the name of the time has beside the table's head. */
const BESIDE_HEAD = 0.4;

export function drawSurvival(content: Survival, box: Box, pen: Pen, settings: ChartSettings): Drawn {
  const rows = content.atRisk ? content.groups.length + 1 : 0;
  const row = round2(pen.line * 1.05);
  const tableHeight = rows * row;
  // the name of the time and the table's head share a line, which the curves gain
  const shared = pen.width(timeTitle(content, settings)) < box.w * BESIDE_HEAD;
  const gap = shared ? (pen.line - row) / 2 - titleRoom(pen) : TABLE_GAP;
  const above: Box = { ...box, h: box.h - tableHeight - (rows ? gap : 0) };
  const names = content.groups.map((group) => group.name);
  const colors = colorsOf(names, settings, pen);
  const frame = frameOf(content, above, pen, settings);
  drawCurves(content, colors, frame, pen);
  drawReferences(settings, PERCENT, frame, 'y', pen);
  drawMedians(content, colors, frame, above, pen);
  drawMarks(
    content.marks,
    { frame, box: above, along: frame.x, point: STROKE, color: (g) => colors[g ?? 0] as Color },
    pen,
  );
  const below: Box = { ...box, y: above.y + above.h + gap, h: tableHeight };
  const nodes = rows ? [riskTable(content, colors, frame, below, pen)] : [];
  return { model: nativeSurvival(content, colors, frame, pen), box: above, nodes };
}

const timeTitle = (content: Survival, settings: ChartSettings): string => settings['x-axis']?.title ?? content.timeName;

function frameOf(content: Survival, box: Box, pen: Pen, settings: ChartSettings): Frame {
  const ends = content.groups.map((group) => group.curve.steps[group.curve.steps.length - 1]?.time ?? 0);
  const { min, max, step } = settings['y-axis'] ?? {};
  const names =
    content.groups.length > 1
      ? Math.max(...content.groups.map((group) => pen.width(group.name, true))) + 2 * NEAR
      : NEAR;
  const style = { decimals: decimalsOf(ends) };
  const title = timeTitle(content, settings);
  const across: AxisSpec = {
    kind: 'value',
    scale: (most) => timeScale(ends, title, { ...settings['x-axis'], most }),
    label: (time, scale) => formatNumber(time, tickStyle(scale, style, {}), pen.lang),
    code: (scale) => numberCode(tickStyle(scale, style, {}), pen.lang),
    title,
    labels: true,
    line: true,
  };
  const up: AxisSpec = {
    kind: 'value',
    scale: (most) => linearScale([min ?? 0, 1], { min: min ?? 0, max: max ?? 1, step, most }),
    label: (value) => formatNumber(value, PERCENT, pen.lang),
    code: () => numberCode(PERCENT, pen.lang),
    title: content.shareName,
    grid: true,
    labels: true,
  };
  const left = content.atRisk ? tableLabelWidth(content, pen) : 0;
  return makeFrame({ box, across, up, right: Math.min(names, box.w * 0.3), left: Math.min(left, box.w * 0.35) }, pen);
}

/** Room that the names of the rows of the numbers at risk take. */
function tableLabelWidth(content: Survival, pen: Pen): Pt {
  const names = content.groups.map((group) => pen.width(group.name));
  return Math.max(...names, pen.width(word('atRisk', pen.lang), true)) * 1.02 + 28;
}

function drawCurves(content: Survival, colors: readonly Color[], frame: Frame, pen: Pen): void {
  const least = frame.upScale?.min ?? 0;
  const y = (share: number) => frame.y(Math.max(share, least));
  for (const [g, { curve }] of content.groups.entries()) {
    const stroke = { color: colors[g] as Color, width: STROKE, dash: g % 2 === 1 };
    pen.path(polyline(corners(curve.steps).map(({ time, share }): Point => [frame.x(time), y(share)])), { stroke });
    for (const { time, share } of curve.censored) pen.plus(frame.x(time), y(share), MARK, colors[g] as Color);
  }
  if (content.groups.length < 2) return;
  const ends = content.groups.map(({ curve }) => curve.steps[curve.steps.length - 1] ?? { time: 0, share: 1 });
  const places = spread(
    ends.map(({ share }) => y(share)),
    pen.line,
    frame.plot.y - pen.line / 2,
    frame.plot.y + frame.plot.h,
  );
  for (const [g, group] of content.groups.entries())
    pen.label(round2(frame.x(ends[g]?.time ?? 0) + NEAR), places[g] as Pt, group.name, {
      bold: true,
      color: colors[g] as Color,
      own: true,
    });
}
