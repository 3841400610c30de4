// Chart parts -> kinds, series, categories and values, as the part's own cache has them (ECMA-376 Part 1, 21.2). Charts
// of the newer kind (waterfall, treemap ...) are read as far as their data go.
import { type ChartMark, readChartMarks } from './chart-marks.ts';
import type { OfficePackage } from './package.ts';
import { child, childrenOf, descendants, flagOf, numberOf, paragraphWords, type XmlElement } from './xml.ts';

export interface OfficeChart {
  readonly part: string;
  readonly title: string;
  readonly plots: readonly ChartPlot[];
  readonly axes: readonly ChartAxis[];
  /** The workbook that the numbers come from. */
  readonly workbook?: string;
  /** What stands on it beside its own parts. */
  readonly marks: readonly ChartMark[];
  /** The box inside its axes, as parts of the chart's, where the file says it. */
  readonly inner?: { readonly y: number; readonly h: number };
}

export interface ChartPlot {
  /** `bar`, `line`, `pie`, `scatter`, `area` ... as the element is called without `Chart` and `3D`. */
  readonly kind: string;
  /** Bars lie along: their values grow to the right. */
  readonly horizontal: boolean;
  readonly grouping: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly categories: readonly string[];
  /** A value for each category; null where the cell is empty or no number. */
  readonly values: readonly (number | null)[];
  /** Places along the axis, in scatter and bubble charts. */
  readonly x?: readonly (number | null)[];
  readonly sizes?: readonly (number | null)[];
  /** Whiskers up and down, by point, where they are given as values. */
  readonly plus?: readonly (number | null)[];
  readonly minus?: readonly (number | null)[];
  /** Cells in the workbook that the values come from: `Sheet1!$B$2:$B$5`. */
  readonly formula?: string;
  /** A straight line of least squares goes through its points. */
  readonly trend?: boolean;
  /** Its values are written at its points. */
  readonly labelled: boolean;
}

export interface ChartAxis {
  /** It is not drawn; its ends hold all the same. */
  readonly hidden: boolean;
  readonly kind: 'category' | 'value' | 'date' | 'series';
  readonly title: string;
  readonly logBase?: number;
  readonly min?: number;
  readonly max?: number;
  /** Distance of its ticks. */
  readonly step?: number;
  readonly format?: string;
}

/** Points that one series is read with. */
const MOST_POINTS = 100_000;

/** The chart of a part; undefined where the part is none. */
export function readChart(pkg: OfficePackage, part: string): OfficeChart | undefined {
  const root = pkg.xml(part);
  if (root.name !== 'c:chartSpace') return undefined;
  const area = child(root, 'c:chart', 'c:plotArea');
  const workbook = pkg.relationship(part, child(root, 'c:externalData')?.attributes['r:id']);
  return {
    part,
    title: wordsOf(child(root, 'c:chart', 'c:title')),
    plots: (area?.children ?? []).filter(({ name }) => /^c:\w+Chart$/.test(name)).map(plotOf),
    axes: (area?.children ?? []).flatMap(axisOf),
    marks: readChartMarks(pkg, part),
    ...innerOf(child(area, 'c:layout', 'c:manualLayout')),
    ...(workbook && !workbook.external && { workbook: workbook.target }),
  };
}

function innerOf(layout: XmlElement | undefined): Pick<OfficeChart, 'inner'> {
  const [y, h] = [numberOf(child(layout, 'c:y'), 'val'), numberOf(child(layout, 'c:h'), 'val')];
  const isInner = settingOf(layout, 'c:layoutTarget') === 'inner';
  return isInner && y !== undefined && h !== undefined && h > 0 ? { inner: { y, h } } : {};
}

const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val;

function plotOf(element: XmlElement): ChartPlot {
  return {
    kind: element.name.slice(2).replace(/(?:3D)?Chart$/, ''),
    horizontal: settingOf(element, 'c:barDir') === 'bar',
    grouping: settingOf(element, 'c:grouping') ?? 'standard',
    series: childrenOf(element, 'c:ser').map(seriesOf),
  };
}

function seriesOf(element: XmlElement): ChartSeries {
  const values = child(element, 'c:val') ?? child(element, 'c:yVal');
  const x = child(element, 'c:xVal');
  const sizes = child(element, 'c:bubbleSize');
  const bars = child(element, 'c:errBars');
  const [plus, minus] = [child(bars, 'c:plus'), child(bars, 'c:minus')];
  const formula = descendants(values, 'c:f')[0]?.text.trim();
  return {
    name: textsIn(child(element, 'c:tx')).join(' '),
    categories: categoriesIn(child(element, 'c:cat')),
    values: numbersIn(values),
    ...(x && { x: numbersIn(x) }),
    ...(sizes && { sizes: numbersIn(sizes) }),
    ...(plus && { plus: numbersIn(plus) }),
    ...(minus && { minus: numbersIn(minus) }),
    ...(formula && { formula }),
    ...(settingOf(child(element, 'c:trendline'), 'c:trendlineType') === 'linear' && { trend: true }),
    labelled: flagOf(child(element, 'c:dLbls', 'c:showVal'), 'val') === true,
  };
}

/** Points of a cache by their index; what is left out stays empty. */
function pointsIn(element: XmlElement | undefined): (string | undefined)[] {
  const count = numberOf(descendants(element, 'c:ptCount')[0], 'val') ?? 0;
  const out: (string | undefined)[] = Array.from({ length: Math.min(MOST_POINTS, Math.max(0, count)) });
  for (const point of descendants(element, 'c:pt')) {
    const at = numberOf(point, 'idx') ?? 0;
    if (at >= 0 && at < MOST_POINTS && Number.isInteger(at)) out[at] = child(point, 'c:v')?.text;
  }
  return Array.from(out);
}

const numbersIn = (element: XmlElement | undefined): (number | null)[] =>
  pointsIn(element).map((text) => {
    const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  });

const textsIn = (element: XmlElement | undefined): string[] => {
  const written = child(element, 'c:v')?.text;
  return written === undefined ? pointsIn(element).map((text) => text ?? '') : [written];
};

/** Of several levels of categories the innermost, with those around it before it. */
function categoriesIn(element: XmlElement | undefined): string[] {
  const levels = descendants(element, 'c:lvl');
  if (levels.length === 0) return textsIn(element);
  const inner = pointsIn(levels[0]);
  const outer = levels.slice(1).map((level) => filled(pointsIn(level), inner.length));
  return inner.map((text, i) => [...outer.map((level) => level[i]).reverse(), text].filter(Boolean).join(', '));
}

/** An outer category stands once, at the first of those it holds. */
function filled(texts: readonly (string | undefined)[], length: number): string[] {
  let last = '';
  return Array.from({ length }, (_, i) => (last = texts[i] ?? last));
}

const AXES: Readonly<Record<string, ChartAxis['kind']>> = {
  'c:catAx': 'category',
  'c:valAx': 'value',
  'c:dateAx': 'date',
  'c:serAx': 'series',
};

function axisOf(element: XmlElement): ChartAxis[] {
  const kind = AXES[element.name];
  if (!kind) return [];
  const scaling = child(element, 'c:scaling');
  const number = (name: string) => numberOf(child(scaling, name), 'val');
  const [logBase, min, max] = [number('c:logBase'), number('c:min'), number('c:max')];
  const step = numberOf(child(element, 'c:majorUnit'), 'val');
  const format = child(element, 'c:numFmt')?.attributes.formatCode;
  return [
    {
      kind,
      hidden: flagOf(child(element, 'c:delete'), 'val') === true,
      title: wordsOf(child(element, 'c:title')),
      ...(logBase !== undefined && { logBase }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(step !== undefined && { step }),
      ...(format && { format }),
    },
  ];
}

const wordsOf = (title: XmlElement | undefined): string => {
  const paragraphs = descendants(title, 'a:p').map(paragraphWords);
  return (paragraphs.length > 0 ? paragraphs.join('\n') : textsIn(child(title, 'c:tx')).join(' ')).trim();
};
