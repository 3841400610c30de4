// What changed in the data of a slide's charts, as in the workbook behind them: values, names of series and categories,
// rows and series that came or went. A chart that is there on one side only is told as a whole.
import { pairInOrder } from './align.ts';
import type { Change } from './change.ts';
import { onceInBoth } from './side.ts';
import type { Placed } from './table-changes.ts';
import type { Unit } from './units.ts';

interface Series {
  readonly name: string;
  readonly values: readonly Placed[];
}

interface Chart {
  readonly series: readonly Series[];
  readonly categories: readonly string[];
}

const categoryOf = ({ unit }: Placed): string => String(unit.place[2]);

function chartsOf(units: readonly Placed[]): Chart[] {
  const charts = new Map<string, { name: string; values: Placed[] }[]>();
  for (const one of units) {
    const [chart, name] = one.unit.place.map(String) as [string, string];
    const series = charts.get(chart) ?? [];
    charts.set(chart, series);
    if (series.at(-1)?.name !== name) series.push({ name, values: [] });
    series.at(-1)?.values.push(one);
  }
  return [...charts.values()].map((series) => {
    const longest = series.reduce((a, b) => (b.values.length > a.values.length ? b : a));
    return { series, categories: longest.values.map(categoryOf) };
  });
}

const saying = ({ series }: Chart): string =>
  series
    .flatMap(({ name, values }) => [name, ...values.map((one) => `${categoryOf(one)} ${one.unit.text}`)])
    .join('\n');

export function chartChanges(slide: number, before: readonly Placed[], after: readonly Placed[]): Change[] {
  const [a, b] = [chartsOf(before), chartsOf(after)];
  const same = (x: Chart, y: Chart) => (saying(x) === saying(y) ? 1 : commonIn(x, y));
  const pairs = a.length === b.length ? a.map((_, i) => [i, i] as const) : pairInOrder(a, b, same, 0.2);
  return pairs.flatMap(([i, j]): Change[] => {
    const [was, is] = [i === undefined ? undefined : a[i], j === undefined ? undefined : b[j]];
    if (was && is) return oneChart(slide, was, is);
    const gone = was?.series.flatMap(({ values }) => values) ?? [];
    return gone.map(({ unit, at }) => ({ kind: 'removed', slide, before: unit, at }));
  });
}

function commonIn(a: Chart, b: Chart): number {
  const values = (chart: Chart) => chart.series.flatMap((one) => one.values.map(({ unit }) => unit.text));
  const rest = values(b);
  const total = Math.max(1, values(a).length, rest.length);
  const common = values(a).filter((one) => {
    const i = rest.indexOf(one);
    if (i >= 0) rest.splice(i, 1);
    return i >= 0;
  });
  return Math.min(0.99, common.length / total);
}

function oneChart(slide: number, was: Chart, is: Chart): Change[] {
  const values = ({ values: own }: Series) => own.map(({ unit }) => unit.text);
  const series = pairNames(
    was.series,
    is.series,
    ({ name }) => name,
    (x, y) => shareOf(values(x), values(y)),
  );
  const paired = series.flatMap(([x, y]) => (x && y ? [[x, y] as const] : []));
  const column = (own: readonly Series[], category: string) =>
    own.map((one) => one.values.find((value) => categoryOf(value) === category)?.unit.text ?? '');
  const [left, right] = [paired.map(([x]) => x), paired.map(([, y]) => y)];
  const rows = paired.length
    ? pairNames(
        was.categories,
        is.categories,
        (one) => one,
        (x, y) => shareOf(column(left, x), column(right, y)),
      )
    : [];
  return [
    ...series.flatMap(([x, y]) => seriesChange(slide, was, x, y)),
    ...rows.flatMap(([x, y]) => rowChange(slide, [was, is], [x, y], paired)),
  ];
}

/** Equal texts at equal places, as a share of the places that have some. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const places = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i] ?? '', b[i] ?? ''] as const);
  const some = places.filter(([x, y]) => x || y);
  return some.filter(([x, y]) => x === y).length / Math.max(1, some.length);
}

/** By their names where these stand once, the others in order, where what they hold is alike. */
function pairNames<T>(
  a: readonly T[],
  b: readonly T[],
  nameOf: (one: T) => string,
  alike: (x: T, y: T) => number,
): (readonly [T | undefined, T | undefined])[] {
  const named = onceInBoth(a, b, nameOf);
  const [taken, given] = [new Set(named.map(([x]) => x)), new Set(named.map(([, y]) => y))];
  const [x, y] = [a.filter((one) => !taken.has(one)), b.filter((one) => !given.has(one))];
  const rest = pairInOrder(x, y, (p, q) => (nameOf(p) === nameOf(q) ? 1 : alike(p, q) * 0.99), 0.5);
  return [
    ...named,
    ...rest.map(([i, j]) => [i === undefined ? undefined : x[i], j === undefined ? undefined : y[j]] as const),
  ];
}

const nameUnit = (text: string, what: 'series' | 'category'): Unit => ({
  kind: 'cell',
  text,
  marks: [{ text, bold: false, italic: false }],
  level: 0,
  listed: false,
  place: ['chart', what, text],
});

/** The name of a series stands for all of it. */
export const isSeriesName = ({ place }: Unit): boolean => place[0] === 'chart' && place[1] === 'series';

function seriesChange(slide: number, was: Chart, x: Series | undefined, y: Series | undefined): Change[] {
  const at = (x ?? was.series.at(-1))?.values[0]?.at ?? 0;
  const cells = ({ name, values }: Series) => [nameUnit(name, 'series'), ...values.map(({ unit }) => unit)];
  if (x && !y) return [{ kind: 'row-removed', slide, cells: cells(x), at }];
  if (y && !x) return [{ kind: 'row-added', slide, cells: cells(y), behind: at }];
  return x && y ? renamed(slide, at, nameUnit(x.name, 'series'), nameUnit(y.name, 'series')) : [];
}

const renamed = (slide: number, at: number, before: Unit, after: Unit): Change[] =>
  before.text === after.text ? [] : [{ kind: 'edited', slide, before, after, at }];

function rowChange(
  slide: number,
  [was, is]: readonly [Chart, Chart],
  [x, y]: readonly [string | undefined, string | undefined],
  paired: readonly (readonly [Series, Series])[],
): Change[] {
  const valueAt = ({ values }: Series, category: string | undefined) =>
    values.find((one) => categoryOf(one) === category);
  const cells = (side: 0 | 1, category: string) => [
    nameUnit(category, 'category'),
    ...paired.flatMap((pair) => valueAt(pair[side], category)?.unit ?? []),
  ];
  const first = (category: string | undefined) => paired.flatMap(([own]) => valueAt(own, category) ?? [])[0]?.at;
  if (x !== undefined && y === undefined)
    return [{ kind: 'row-removed', slide, cells: cells(0, x), at: first(x) ?? 0 }];
  if (y !== undefined && x === undefined) {
    const before = is.categories.slice(0, is.categories.indexOf(y)).findLast((one) => was.categories.includes(one));
    return [{ kind: 'row-added', slide, cells: cells(1, y), behind: first(before) ?? -1 }];
  }
  if (x === undefined || y === undefined) return [];
  const values = paired.flatMap(([p, q]): Change[] => {
    const [a, b] = [valueAt(p, x), valueAt(q, y)];
    if (a && b) return a.unit.text === b.unit.text ? [] : [edited(slide, a, b)];
    if (a) return [{ kind: 'removed', slide, before: a.unit, at: a.at }];
    return b ? [{ kind: 'added', slide, after: b.unit, behind: first(x) ?? -1 }] : [];
  });
  return [...renamed(slide, first(x) ?? 0, nameUnit(x, 'category'), nameUnit(y, 'category')), ...values];
}

const edited = (slide: number, { unit: before, at }: Placed, { unit: after }: Placed): Change => ({
  kind: 'edited',
  slide,
  before,
  after,
  at,
});
