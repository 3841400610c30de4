// Survival curves: steps with a mark where somebody was censored, the name at each curve's end, and the numbers at risk in a
// native table under the ticks. The native chart is a scatter chart with lines.
import type { Color } from '../base/color.ts';
import { type Box, NO_INSETS } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartModel, ChartSeries } from '../scene/chart-model.ts';
import type { Align, SceneNode, TableCell } from '../scene/scene.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { makeParagraph } from '../typeset/paragraph.ts';
import { word } from './chart-words.ts';
import { type AxisSpec, type Frame, makeFrame } from './frame.ts';
import { type Curve, kaplanMeier } from './kaplan-meier.ts';
import { type ChartContent, type ChartSource, defineChart } from './kind.ts';
import { decimalsOf, formatNumber, numberCode, tickStyle } from './numbers.ts';
import { type Pen, type Point, polyline } from './pen.ts';
import { drawReferences } from './reference-lines.ts';
import { linearScale } from './scale.ts';
import { colorsOf } from './series.ts';
import { spread } from './spread.ts';

interface Group {
  readonly name: string;
  readonly curve: Curve;
}

interface Survival extends ChartContent {
  readonly type: 'survival';
  readonly groups: readonly Group[];
  readonly timeName: string;
  readonly atRisk: boolean;
}

const MAX_GROUPS = 6;
const STROKE = 2.5;
const MARK = 9;
const NEAR = 8;
const PERCENT = { decimals: 0, percent: true } as const;
const YES = /^(1|yes|y|true|x|\+)$/i;

export const survival = defineChart<Survival>({
  types: ['survival'],
  read(source) {
    const { settings, table, where, report, lang } = source;
    const named = (
      key: 'time' | 'survival' | 'event' | 'group' | 'censored' | 'at-risk',
      needed: boolean,
    ): string | undefined | false => {
      const name = settings[key] ?? (table.has(key) || needed ? key : undefined);
      if (name === undefined) return undefined;
      return table.find(name, where(settings[key] === undefined ? ['data'] : [key])) === undefined ? false : name;
    };
    const event = named('event', false);
    const names = {
      time: named('time', true),
      event,
      survival: named('survival', event === undefined),
      group: named('group', false),
      censored: named('censored', false),
      risk: named('at-risk', false),
    }; // prettier-ignore
    if (Object.values(names).includes(false)) return undefined;
    const groupNames = names.group ? table.texts(names.group) : table.rows.map(() => '');
    const found = [...new Set(groupNames)];
    if (found.length > MAX_GROUPS) {
      report(
        'chart/too-many',
        `There are ${found.length} groups; at most ${MAX_GROUPS} curves can be told apart`,
        where(['group']),
        'Show the groups that matter',
      );
      return undefined;
    }
    const times = table.numbers(names.time as string).map((time, i) => {
      if (time === undefined || time >= 0) return time;
      report(
        'chart/interval',
        `A time of ${time} lies before the start`,
        table.spanOf(i, names.time as string),
        'Times are counted from 0',
      );
      return undefined;
    });
    const columns = {
      time: names.time as string,
      event: names.event || undefined,
      survival: names.survival || undefined,
      censored: names.censored || undefined,
      risk: names.risk || undefined,
    };
    const groups = found.map((name) => {
      const rows = groupNames.flatMap((other, i) => (other === name && times[i] !== undefined ? [i] : []));
      return {
        name: name || (columns.survival ?? 'All'),
        curve: columns.event
          ? curveOfPeople(source, rows, times, columns.event)
          : curveOfSteps(source, rows, times, columns),
      };
    });
    if (!groups.some((group) => group.curve.steps.length > 1)) {
      report(
        'chart/no-data',
        'There is no curve to draw',
        table.span,
        'Write rows with time and survival, or time and event',
      );
      return undefined;
    }
    const share = (value: number) => formatNumber(value, { decimals: 1, percent: true }, lang);
    const lastOf = ({ curve }: Group) => curve.steps[curve.steps.length - 1];
    return {
      type: 'survival',
      groups,
      timeName: columns.time,
      atRisk: columns.event !== undefined || columns.risk !== undefined,
      sentence: groups
        .map((group) => `${group.name}: ${share(lastOf(group)?.share ?? 0)} at ${columns.time} ${lastOf(group)?.time}`)
        .join('; '),
      table: {
        head: [
          settings.group ?? names.group ?? '',
          columns.time,
          settings['y-axis']?.title ?? 'survival',
          word('atRisk', lang),
        ].map(String),
        rows: groups.flatMap((group) =>
          group.curve.steps.map(({ time, share: value }) => [
            group.name,
            String(time),
            share(value),
            String(group.curve.atRisk(time) ?? ''),
          ]),
        ),
      },
    };
  },
  heights(content, _width, pen) {
    return { least: pen.line * (9 + (content.atRisk ? content.groups.length + 1 : 0)), wanted: pen.line * 40 };
  },
  draw(content, box, pen, settings) {
    const rows = content.atRisk ? content.groups.length + 1 : 0;
    const rowHeight = round2(pen.line * 1.05);
    const above: Box = { ...box, h: box.h - rows * rowHeight - (rows ? 4 : 0) };
    const palette = pen.context.theme.file.chart.map((slot): Color => ({ slot }));
    const colors = colorsOf(
      content.groups.map((group) => group.name),
      settings,
      palette,
    ); // prettier-ignore
    const frame = frameOf(content, above, pen, settings);
    drawCurves(content, colors, frame, pen);
    drawReferences(settings, PERCENT, frame, 'y', pen);
    const table = rows
      ? [riskTable(content, colors, frame, { ...box, y: above.y + above.h + 4, h: rows * rowHeight }, pen)]
      : [];
    return { model: modelOf(content, colors, frame, pen), box: above, nodes: table };
  },
});

// ---- Reading

type Columns = {
  readonly survival?: string | undefined;
  readonly censored?: string | undefined;
  readonly risk?: string | undefined;
};

function curveOfPeople(
  { table, report }: ChartSource,
  rows: readonly number[],
  times: readonly (number | undefined)[],
  column: string,
): Curve {
  const texts = table.texts(column);
  const people = rows.flatMap((i) => {
    const text = texts[i] ?? '';
    if (!/^(0|1|yes|no|true|false|event|censored)$/i.test(text)) {
      report(
        'chart/not-a-number',
        `"${text}" in the column ${column} is neither 1 (event) nor 0 (censored)`,
        table.spanOf(i, column),
        'Write 1 or 0',
      );
      return [];
    }
    return [{ time: times[i] as number, event: /^(1|yes|true|event)$/i.test(text) }];
  });
  return kaplanMeier(people);
}

function curveOfSteps(
  source: ChartSource,
  rows: readonly number[],
  times: readonly (number | undefined)[],
  { survival: column = '', censored, risk }: Columns,
): Curve {
  const { table, report } = source;
  const all = table.numbers(column);
  const unit = Math.max(...all.map((value) => value ?? 0)) > 1.5 ? 100 : 1;
  const marks = censored ? table.texts(censored) : [];
  const risks = risk ? table.numbers(risk) : [];
  const points = rows
    .flatMap((i) => {
      const value = all[i];
      if (value !== undefined && (value < 0 || value > unit)) {
        report(
          'chart/interval',
          `A share of ${value} is not between 0 and ${unit}`,
          table.spanOf(i, column),
          'Write shares from 0 to 1, or percents from 0 to 100',
        );
        return [];
      }
      return [
        {
          time: times[i] as number,
          share: value === undefined ? undefined : value / unit,
          mark: YES.test(marks[i] ?? ''),
          risk: risks[i],
        },
      ];
    })
    .sort((a, b) => a.time - b.time);
  const steps: { time: number; share: number }[] = [{ time: 0, share: 1 }];
  const marked: { time: number; share: number }[] = [];
  for (const point of points) {
    const before = steps[steps.length - 1] as { time: number; share: number };
    const share = point.share ?? before.share;
    if (point.time > before.time) steps.push({ time: point.time, share });
    else if (point.time === before.time) steps[steps.length - 1] = { time: point.time, share };
    if (point.mark) marked.push({ time: point.time, share });
  }
  const known = points.filter((point) => point.risk !== undefined);
  return {
    steps,
    censored: marked,
    atRisk: (time) =>
      time > (steps[steps.length - 1]?.time ?? 0)
        ? undefined
        : known.findLast((point) => point.time <= time + 1e-9)?.risk,
  };
}

// ---- Drawing

function frameOf(content: Survival, box: Box, pen: Pen, settings: ChartSettings): Frame {
  const ends = content.groups.map((group) => group.curve.steps[group.curve.steps.length - 1]?.time ?? 0);
  const { min, max, step } = settings['y-axis'] ?? {};
  const names =
    content.groups.length > 1
      ? Math.max(...content.groups.map((group) => pen.width(group.name, true))) + 2 * NEAR
      : NEAR;
  const style = { decimals: decimalsOf(ends) };
  const across: AxisSpec = {
    kind: 'value',
    scale: (most) => linearScale(ends, { ...settings['x-axis'], min: 0, most, zero: true }),
    label: (time, scale) => formatNumber(time, tickStyle(scale, style, {}), pen.lang),
    code: (scale) => numberCode(tickStyle(scale, style, {}), pen.lang),
    title: settings['x-axis']?.title ?? content.timeName,
    labels: true,
    line: true,
  };
  const up: AxisSpec = {
    kind: 'value',
    scale: (most) => linearScale([min ?? 0, 1], { min: min ?? 0, max: max ?? 1, step, most }),
    label: (value) => formatNumber(value, PERCENT, pen.lang),
    code: () => numberCode(PERCENT, pen.lang),
    title: settings['y-axis']?.title,
    grid: true,
    labels: true,
  };
  const left = content.atRisk
    ? Math.max(...content.groups.map((group) => pen.width(group.name)), pen.width(word('atRisk', pen.lang), true)) *
        1.02 +
      28
    : 0;
  return makeFrame({ box, across, up, right: Math.min(names, box.w * 0.3), left: Math.min(left, box.w * 0.35) }, pen);
}

/** The corners of a step curve: level to the next time, then down. */
export const corners = (steps: Curve['steps']): { time: number; share: number }[] =>
  steps.flatMap((step, i) => {
    const before = steps[i - 1];
    return before && before.share !== step.share ? [{ time: step.time, share: before.share }, step] : [step];
  });

function drawCurves(content: Survival, colors: readonly Color[], frame: Frame, pen: Pen): void {
  const least = frame.upScale?.min ?? 0;
  const y = (share: number) => frame.y(Math.max(share, least));
  for (const [g, { curve }] of content.groups.entries()) {
    const stroke = { color: colors[g] as Color, width: STROKE, ...(g % 2 === 1 && { dash: true }) };
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
  ); // prettier-ignore
  for (const [g, group] of content.groups.entries())
    pen.label(round2(frame.x(ends[g]?.time ?? 0) + NEAR), places[g] as Pt, group.name, {
      bold: true,
      color: colors[g] as Color,
      own: true,
    });
}

function modelOf(content: Survival, colors: readonly Color[], frame: Frame, pen: Pen): ChartModel {
  const tidy = (value: number) => Number(value.toPrecision(12));
  const series = content.groups.flatMap(({ name, curve }, g): ChartSeries[] => {
    const color = colors[g] as Color;
    const points = corners(curve.steps);
    const line: ChartSeries = {
      name,
      color,
      x: { name: `${content.timeName} (${name})`, values: points.map(({ time }) => time) },
      values: points.map(({ share }) => tidy(share)),
      format: '0%',
      line: { color, width: STROKE, ...(g % 2 === 1 && { dash: true }) },
    };
    if (!curve.censored.length) return [line];
    return [
      line,
      {
        name: `${name}, censored`,
        color,
        x: { name: `${content.timeName} (${name}, censored)`, values: curve.censored.map(({ time }) => time) },
        values: curve.censored.map(({ share }) => tidy(share)),
        format: '0%',
        marker: { shape: 'plus', size: MARK },
      },
    ];
  });
  // LibreOffice loses series that stand before a longer one
  series.sort((a, b) => b.values.length - a.values.length);
  return {
    type: 'scatter',
    grouping: 'standard',
    plot: frame.plot,
    size: pen.size,
    color: pen.text,
    series,
    x: frame.across,
    y: frame.up,
  };
}

/** Numbers at risk: columns whose middles are the axis' ticks. */
function riskTable(content: Survival, colors: readonly Color[], frame: Frame, box: Box, pen: Pen): SceneNode {
  const ticks = frame.acrossScale?.ticks ?? [];
  const step = ticks.length > 1 ? frame.x(ticks[1] as number) - frame.x(ticks[0] as number) : frame.plot.w;
  const first = Math.min(step / 2, 24);
  const label = round2(frame.plot.x - first - box.x);
  const columns = [label, ...ticks.map((_, i) => round2(i ? step : first + step / 2))];
  const height = round2(box.h / (content.groups.length + 1));
  const cell = (
    text: string,
    i: number,
    options: { bold?: boolean; color?: Color; header?: TableCell['header']; align?: Align },
  ): TableCell => {
    const inset = i === 1 ? { ...NO_INSETS, right: round2(step / 2 - first) } : NO_INSETS;
    const width = (columns[i] as Pt) - inset.right;
    const paragraph = makeParagraph(
      text ? [{ type: 'text', text: pen.cut(text, width, options.bold) }] : [],
      width,
      {
        style: 'small',
        color: options.color ?? pen.text,
        bold: options.bold ?? false,
        align: options.align ?? 'center',
      },
      pen.context,
    );
    return {
      body: {
        paragraphs: [{ ...paragraph, size: pen.size, lineHeight: Math.min(paragraph.lineHeight, height) }],
        inset,
        anchor: 'middle',
      },
      ...(options.header && { header: options.header }),
    };
  };
  const head = columns.map((_, i) =>
    cell(i ? '' : word('atRisk', pen.lang), i, {
      bold: true,
      align: 'start',
      ...(i === 0 && { header: 'column' as const }),
      color: pen.muted,
    }),
  );
  const rows = content.groups.map((group, g) =>
    columns.map((_, i) => {
      const time = ticks[i - 1] ?? 0;
      const count = i ? group.curve.atRisk(time) : undefined;
      return i
        ? cell(count === undefined ? '' : formatNumber(count, { decimals: 0 }, pen.lang), i, {})
        : cell(group.name, 0, { align: 'start', header: 'row', color: colors[g] as Color });
    }),
  );
  return {
    kind: 'table',
    id: pen.context.id('table'),
    name: 'Table: numbers at risk',
    columns,
    rows: [head, ...rows].map((cells) => ({ height, cells })),
    headerRows: 1,
    caption: word('atRisk', pen.lang),
    dir: 'ltr',
    box: {
      x: box.x,
      y: box.y,
      w: round2(columns.reduce((sum, w) => sum + w, 0)),
      h: round2(height * (content.groups.length + 1)),
    },
  };
}
