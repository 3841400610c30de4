// Forest plots: a native table with one row a study, and over its empty column a native scatter chart whose points stand in the
// middle of the rows. Intervals are error bars from the workbook, squares grow with weight, pooled rows are diamonds, and a
// row without numbers says that there is no trial.
import type { Color } from '../base/color.ts';
import { type Box, insetsOf } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { ChartModel, ChartSeries, Value } from '../scene/chart-model.ts';
import type { Align, SceneNode, TableCell, TableRow } from '../scene/scene.ts';
import type { ChartSettings } from '../schema/chart-settings.ts';
import { makeParagraph } from '../typeset/paragraph.ts';
import { word } from './chart-words.ts';
import { type ChartContent, defineChart } from './kind.ts';
import { decimalsOf, formatNumber, numberCode } from './numbers.ts';
import { type Pen, polygon } from './pen.ts';
import { linearScale, roundLogScale, type Scale } from './scale.ts';

interface Study {
  readonly label: string;
  readonly columns: readonly string[];
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
  readonly weight?: number;
  readonly pooled: boolean;
}

/** A row of the table: a group's name, or a study. */
type Row = { readonly heading: string } | Study;

interface Forest extends ChartContent {
  readonly type: 'forest';
  readonly rows: readonly Row[];
  /** Heading of the studies' names. */
  readonly labelHead: string;
  readonly columns: readonly string[];
  readonly log: boolean;
  readonly null: number;
  readonly decimals: number;
}

const MAX_ROWS = 40;
/** A column's name as the heading it is. */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const isStudy = (row: Row): row is Study => 'label' in row;
const YES = /^(1|yes|y|true|x|ja|oui|s[i\u00ed])$/i;

export const forest = defineChart<Forest>({
  types: ['forest'],
  read(source) {
    const { settings, table, where, report, lang } = source;
    const named = (
      key: 'label' | 'estimate' | 'low' | 'high' | 'weight' | 'group' | 'pooled',
      needed: boolean,
    ): string | undefined | false => {
      const name = settings[key] ?? (table.has(key) || needed ? key : undefined);
      if (name === undefined) return undefined;
      return table.find(name, where(settings[key] === undefined ? ['data'] : [key])) === undefined ? false : name;
    };
    const names = {
      label: named('label', true),
      estimate: named('estimate', true),
      low: named('low', true),
      high: named('high', true),
      weight: named('weight', false),
      group: named('group', false),
      pooled: named('pooled', false),
    }; // prettier-ignore
    const extra = (settings.columns ?? []).filter((name, i) => table.find(name, where(['columns', i])) !== undefined);
    if (Object.values(names).includes(false)) return undefined;
    if (table.rows.length > MAX_ROWS) {
      report(
        'chart/too-many',
        `The forest plot has ${table.rows.length} rows; at most ${MAX_ROWS} can be read`,
        table.span,
        'Show the studies that matter, or one row a group',
      );
      return undefined;
    }
    const log = settings['x-axis']?.log ?? true;
    const numbers = (name: string | undefined | false) =>
      name ? table.numbers(name) : table.rows.map(() => undefined);
    const [estimates, lows, highs, weights] = [
      numbers(names.estimate),
      numbers(names.low),
      numbers(names.high),
      numbers(names.weight),
    ];
    const [labels, groups, pooled] = [
      table.texts(names.label as string),
      names.group ? table.texts(names.group) : [],
      names.pooled ? table.texts(names.pooled) : [],
    ];
    const others = extra.map((name) => table.texts(name));
    const studies = labels.map((label, i): Study & { group: string } => {
      const interval = soundInterval(
        { estimate: estimates[i], low: lows[i], high: highs[i] },
        log,
        (problem, hint, code) =>
          report(
            code,
            `In "${label}" ${problem}`,
            table.spanOf(i, (code === 'chart/log-zero' ? names.estimate : names.low) as string),
            hint,
          ),
      );
      return {
        label,
        columns: others.map((column) => column[i] ?? ''),
        ...interval,
        ...(weights[i] !== undefined && { weight: weights[i] }),
        pooled: YES.test(pooled[i] ?? ''),
        group: groups[i] ?? '',
      };
    });
    const shown = studies.filter((study) => study.estimate !== undefined);
    if (!shown.length) {
      report(
        'chart/no-data',
        'No row of the forest plot has an estimate',
        table.span,
        'Fill in the columns estimate, low and high',
      );
      return undefined;
    }
    const decimals =
      settings.decimals ??
      Math.min(
        3,
        Math.max(...[estimates, lows, highs].map((list) => decimalsOf(list.filter((value) => value !== undefined)))),
      );
    const rows: Row[] = [];
    studies.forEach((study, i) => {
      if (study.group && study.group !== studies[i - 1]?.group) rows.push({ heading: study.group });
      rows.push(study);
    });
    const measure = settings.measure ?? 'Estimate';
    const format = (value: Value) => (value === undefined ? '' : formatNumber(value, { decimals }, lang));
    return {
      type: 'forest',
      rows,
      labelHead: capital(names.label as string),
      columns: extra,
      log,
      null: settings.null ?? (log ? 1 : 0),
      decimals,
      sentence: shown
        .slice(0, 5)
        .map((study) => `${study.label}: ${measure} ${intervalText(study, decimals, lang)}`)
        .join('; '), // prettier-ignore
      table: {
        head: [names.label as string, ...extra, measure, '95 % CI: low', 'high'],
        rows: studies.map((study) => [
          study.label,
          ...study.columns,
          format(study.estimate) || word('noTrial', lang),
          format(study.low),
          format(study.high),
        ]),
      },
    };
  },
  heights(content, width, pen) {
    const { row, head } = measuresOf(content, width, pen);
    const foot = footOf(pen);
    const least = content.rows.length * row + head + foot;
    return { least, wanted: content.rows.length * row * 1.35 + head + foot };
  },
  draw(content, box, pen, settings) {
    return drawForest(content, box, pen, settings);
  },
});

interface Interval {
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
}

type Problem = (problem: string, hint: string, code: 'chart/interval' | 'chart/log-zero') => void;

/** What can be drawn of an estimate with its ends. */
function soundInterval(
  { estimate, low, high }: { estimate: Value; low: Value; high: Value },
  log: boolean,
  report: Problem,
): Interval {
  if (estimate === undefined) return {};
  const wrong = log && [estimate, low, high].find((value) => value !== undefined && value <= 0);
  if (wrong !== undefined && wrong !== false) {
    report(`${wrong} cannot stand on a log axis`, 'Write x-axis: {log: false} for differences', 'chart/log-zero');
    return {};
  }
  if (low === undefined || high === undefined) return { estimate };
  if (low <= estimate && estimate <= high) return { estimate, low, high };
  report(
    low > high
      ? `low ${low} lies above high ${high}`
      : `the estimate ${estimate} does not lie between ${low} and ${high}`,
    'Check the three numbers',
    'chart/interval',
  );
  return { estimate };
}

function intervalText({ estimate, low, high }: Interval, decimals: number, lang: string): string {
  if (estimate === undefined) return '';
  const format = (value: number) => formatNumber(value, { decimals }, lang);
  return low === undefined || high === undefined
    ? format(estimate)
    : `${format(estimate)} (${format(low)}\u2013${format(high)})`;
}

// ---- Measures

interface Measures {
  readonly row: Pt;
  readonly head: Pt;
  /** Widths of label, extra columns, plot, result. */
  readonly widths: readonly Pt[];
}

const PAD = 6;
/** Least width of the plot. */
const PLOT = 180;

const footOf = (pen: Pen): Pt =>
  pen.line * (1.25 + (pen.settings.favours ? 1.1 : 0) + (pen.settings['x-axis']?.title ? 1.1 : 0));

function measuresOf(content: Forest, width: Pt, pen: Pen): Measures {
  const widest = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => pen.width(text, bold))) * 1.01 + 2 * PAD;
  const studies = content.rows.filter(isStudy);
  const results = studies.map((study) => resultOf(study, content, pen.lang));
  const columns = content.columns.map((name, i) =>
    Math.max(widest(studies.map((study) => study.columns[i] ?? '')), widest([name], true)),
  );
  const result = Math.max(widest(results, true), widest([headOf(content, pen)], true));
  const label = Math.max(
    widest([content.labelHead], true),
    ...content.rows.map((row) => (isStudy(row) ? widest([row.label], row.pooled) : widest([row.heading], true))),
  );
  const fixed = columns.reduce((sum, w) => sum + w, 0) + result;
  const most = Math.max(width * 0.2, width - fixed - PLOT);
  const first = Math.min(label, most);
  return {
    row: round2(pen.line + 1),
    head: round2(pen.line + 5),
    widths: [first, ...columns, Math.max(40, width - first - fixed), result].map(round2),
  };
}

const headOf = (_content: Forest, pen: Pen): string => `${pen.settings.measure ?? ''} (95 % CI)`.trim();
const resultOf = (study: Study, content: Forest, lang: string): string =>
  study.estimate === undefined ? '' : intervalText(study, content.decimals, lang);

// ---- Drawing

function drawForest(
  content: Forest,
  box: Box,
  pen: Pen,
  settings: ChartSettings,
): { model: ChartModel; box: Box; nodes: SceneNode[] } {
  const { widths, head } = measuresOf(content, box.w, pen);
  const foot = footOf(pen);
  const row = round2(Math.max(pen.line, (box.h - head - foot) / content.rows.length));
  const index = widths.length - 2;
  const left = box.x + widths.slice(0, index).reduce((sum, w) => sum + w, 0);
  const plot: Box = {
    x: round2(left + 2 * PAD),
    y: round2(box.y + head),
    w: round2((widths[index] as Pt) - 4 * PAD),
    h: round2(row * content.rows.length),
  };
  const scale = scaleOf(content, settings, plot.w, pen);
  const x = (value: number) => plot.x + scale.at(Math.min(Math.max(value, scale.min), scale.max)) * plot.w;
  drawAxis(scale, plot, x, pen);
  drawStudies(content, plot, row, x, pen);
  drawFavours(content, plot, x, pen);
  const area: Box = { x: round2(left), y: plot.y, w: widths[index] as Pt, h: round2(plot.h + foot) };
  return {
    model: modelOf(content, plot, scale, pen),
    box: area,
    nodes: [tableNode(content, box, { widths, head, row, right: x(content.null) < plot.x + plot.w / 2 }, pen)],
  };
}

function scaleOf(content: Forest, settings: ChartSettings, width: Pt, pen: Pen): Scale {
  const values = content.rows
    .filter(isStudy)
    .flatMap(({ estimate, low, high }) => [estimate, low, high].filter((value) => value !== undefined));
  const { min, max, step } = settings['x-axis'] ?? {};
  const most = Math.max(3, Math.floor(width / (pen.size * 2.6)));
  // what lies beyond no effect is to be seen on both sides
  const near = content.log ? [content.null / 1.5, content.null * 1.5] : [content.null];
  return content.log
    ? roundLogScale([...values, ...near], { min, max, most })
    : linearScale([...values, ...near], { min, max, step, most });
}

function drawAxis(scale: Scale, plot: Box, x: (value: number) => Pt, pen: Pen): void {
  const bottom = plot.y + plot.h;
  pen.segment(plot.x, bottom, plot.x + plot.w, bottom, pen.rule);
  for (const tick of scale.ticks) {
    pen.segment(x(tick), bottom, x(tick), bottom + 4, pen.rule, true);
    // as many decimals as each tick needs: 0.2, 0.5, 1
    pen.label(x(tick), bottom + 6 + pen.line / 2, formatNumber(tick, { decimals: decimalsOf([tick]) }, pen.lang), {
      anchor: 'middle',
      own: true,
    });
  }
}

/** Side of a square by its weight; without weights all are alike. */
function sideOf(study: Study, content: Forest, pen: Pen): Pt {
  const weights = content.rows
    .filter(isStudy)
    .flatMap((one) => (one.pooled || one.weight === undefined ? [] : [one.weight]));
  const most = Math.round(pen.size * 0.75);
  if (!weights.length || study.weight === undefined) return Math.round(most * 0.8);
  return Math.max(4, Math.round(most * Math.sqrt(Math.max(0, study.weight) / Math.max(...weights))));
}

const HALF_DIAMOND = 0.32;

function drawStudies(content: Forest, plot: Box, row: Pt, x: (value: number) => Pt, pen: Pen): void {
  const { colors } = looks(pen);
  const one = x(content.null);
  pen.segment(one, plot.y, one, plot.y + plot.h, { color: pen.text, width: 1 });
  for (const [i, study] of content.rows.entries()) {
    if (!isStudy(study) || study.estimate === undefined) continue;
    const y = round2(plot.y + (i + 0.5) * row);
    const { estimate, low = estimate, high = estimate } = study;
    if (study.pooled) {
      const half = Math.min(row, pen.line) * HALF_DIAMOND;
      pen.path(
        polygon([
          [x(low), y],
          [x(estimate), y - half],
          [x(high), y],
          [x(estimate), y + half],
        ]),
        { stroke: { color: colors.pooled, width: 2 } },
      ); // prettier-ignore
      continue;
    }
    const [a, b] = [round2(x(low)), round2(x(high))];
    if (study.low !== undefined) pen.path(`M${a} ${y} L${b} ${y}`, { stroke: { color: colors.study, width: 1.5 } });
    pen.marker('square', x(estimate), y, sideOf(study, content, pen), colors.study);
  }
}

function looks(pen: Pen): { colors: { study: Color; pooled: Color } } {
  const [study, pooled] = pen.context.theme.file.chart;
  return { colors: { study: { slot: study ?? 'accent1' }, pooled: { slot: pooled ?? 'accent2' } } };
}

/** Words on both sides of no effect; they give way to each other at the plot's ends. */
function drawFavours(content: Forest, plot: Box, x: (value: number) => Pt, pen: Pen): void {
  const { favours } = pen.settings;
  const title = pen.settings['x-axis']?.title;
  let y = plot.y + plot.h + 6 + pen.line * 1.6;
  if (favours) {
    const [left, right] = [`\u2190 ${favours[0]}`, `${favours[1]} \u2192`];
    const [from, to] = [plot.x - 2 * PAD, plot.x + plot.w + 2 * PAD];
    const start = Math.min(x(content.null) + PAD, to - pen.width(right));
    const end = Math.max(Math.min(x(content.null) - PAD, start - 2 * PAD), from + pen.width(left));
    pen.label(end, y, left, { anchor: 'end', color: pen.muted, own: true });
    pen.label(Math.max(start, end + PAD), y, right, { color: pen.muted, own: true });
    y += pen.line * 1.1;
  }
  if (title) pen.label(plot.x + plot.w / 2, y, title, { anchor: 'middle', color: pen.muted, own: true });
}

// ---- Native

/** Rows are counted from below, as the axis runs upwards. */
function modelOf(content: Forest, plot: Box, scale: Scale, pen: Pen): ChartModel {
  const { colors } = looks(pen);
  const count = content.rows.length;
  const at = (i: number) => count - i - 0.5;
  const shown = content.rows.flatMap((row, i) =>
    isStudy(row) && row.estimate !== undefined ? [{ row, y: at(i), estimate: row.estimate }] : [],
  );
  const studies = shown.filter(({ row }) => !row.pooled);
  const format = numberCode({ decimals: content.decimals }, pen.lang);
  const measure = pen.settings.measure ?? 'Estimate';
  const ends = (list: typeof shown, key: 'low' | 'high') =>
    list.map(({ row, estimate }) =>
      row[key] === undefined ? undefined : Number(Math.abs(row[key] - estimate).toPrecision(12)),
    );
  const series: ChartSeries[] = [
    {
      name: 'No effect',
      color: pen.text,
      x: { name: 'Line of no effect', values: Array(count + 1).fill(content.null) },
      values: Array.from({ length: count + 1 }, (_, i) => i),
      format: 'General',
      line: { color: pen.text, width: 1 },
    },
  ];
  if (studies.length)
    series.push({
      name: 'Row',
      color: colors.study,
      x: { name: measure, values: studies.map(({ estimate }) => estimate), format },
      values: studies.map(({ y }) => y),
      format: 'General',
      marker: { shape: 'square', size: sideOf(studies[0]?.row as Study, content, pen) },
      points: studies.map(({ row }, index) => ({ index, size: sideOf(row, content, pen) })),
      errors: {
        along: 'x',
        plus: ends(studies, 'high'),
        minus: ends(studies, 'low'),
        ends: { low: studies.map(({ row }) => row.low), high: studies.map(({ row }) => row.high) },
        stroke: { color: colors.study, width: 1.5 },
      },
    });
  // a diamond is a closed line of its own
  for (const { row, y, estimate } of shown.filter((one) => one.row.pooled)) {
    const { low = estimate, high = estimate } = row;
    const half = (Math.min(plot.h / count, pen.line) * HALF_DIAMOND) / (plot.h / count);
    series.push({
      name: row.label,
      color: colors.pooled,
      x: { name: `${measure}: ${row.label}`, values: [low, estimate, high, estimate, low], format },
      values: [y, y + half, y, y - half, y].map((value) => Number(value.toFixed(4))),
      format: 'General',
      line: { color: colors.pooled, width: 2 },
    });
  }
  return {
    type: 'scatter',
    grouping: 'standard',
    plot,
    size: pen.size,
    color: pen.text,
    series,
    // native log axes have ticks at powers only, so the labels are shapes inside the chart
    x: {
      kind: 'value',
      min: scale.min,
      max: scale.max,
      step: scale.step,
      ...(scale.kind === 'log' && { log: scale.step }),
      labels: false,
      line: pen.rule,
    },
    y: { kind: 'value', min: 0, max: count, step: 1, labels: false },
  };
}

function tableNode(
  content: Forest,
  box: Box,
  { widths, head, row, right }: Measures & { readonly right: boolean },
  pen: Pen,
): SceneNode {
  const { context } = pen;
  const { theme } = context;
  const inset = insetsOf(0, PAD);
  const strong = { color: theme.role('title'), width: 1.5 };
  const cell = (
    text: string,
    w: Pt,
    options: {
      bold?: boolean;
      align?: Align;
      header?: TableCell['header'];
      bottom?: TableCell['bottom'];
      color?: Color;
    } = {},
  ): TableCell => {
    const { bold = false, align = 'start', header, bottom, color } = options;
    const fitted = pen.cut(text, w - 2 * PAD, bold);
    if (fitted !== text) pen.note(`"${text}" was cut to fit its column`);
    const paragraph = makeParagraph(
      fitted ? [{ type: 'text', text: fitted }] : [],
      w - 2 * PAD,
      { style: 'small', bold, align, color: color ?? pen.text },
      context,
    );
    const exact = { ...paragraph, lineHeight: Math.min(paragraph.lineHeight, row), size: pen.size };
    return {
      body: { paragraphs: [exact], inset, anchor: 'middle' },
      ...(header && { header }),
      ...(bottom && { bottom }),
    };
  };
  const heads = [content.labelHead, ...content.columns.map(capital), '', headOf(content, pen)];
  const rows: TableRow[] = [
    {
      height: head,
      cells: heads.map((text, i) =>
        cell(text, widths[i] as Pt, {
          bold: true,
          align: i === heads.length - 1 ? 'end' : 'start',
          ...(text && { header: 'column' as const }),
          bottom: strong,
          color: theme.role('title'),
        }),
      ),
    },
    ...content.rows.map((one): TableRow => {
      const last = widths.length - 1;
      if (!isStudy(one))
        return {
          height: row,
          cells: widths.map((w, i) => cell(i ? '' : one.heading, w, i ? {} : { bold: true, header: 'row' })),
        };
      const empty = one.estimate === undefined;
      const texts = [
        one.label,
        ...one.columns,
        empty ? word('noTrial', pen.lang) : '',
        resultOf(one, content, pen.lang),
      ];
      return {
        height: row,
        cells: texts.map((text, i) =>
          cell(text, widths[i] as Pt, {
            bold: one.pooled,
            align: i === last || (i === last - 1 && right) ? 'end' : 'start',
            ...(i === 0 && { header: 'row' as const }),
            ...(empty && i === last - 1 && { color: pen.muted }),
          }),
        ),
      };
    }),
  ];
  return {
    kind: 'table',
    id: context.id('table'),
    name: 'Table: studies',
    columns: widths,
    rows,
    headerRows: 1,
    dir: 'ltr',
    box: { x: box.x, y: box.y, w: box.w, h: round2(head + row * content.rows.length) },
  };
}
