// What a chart says beside its numbers and names: its kind, its title, those of its axes.
import type { LookKind } from './look-kinds.ts';
import { ofKind, type Side } from './side.ts';
import { folded } from './units.ts';

interface Words {
  readonly kind: string;
  readonly title: string;
  readonly axes: readonly string[];
  readonly categories: readonly string[];
}

const wordsOf = (side: Side): Words[] =>
  ofKind(side, 'chart').map(({ chart }) => ({
    kind: chart.plots.map(({ kind, horizontal }) => (horizontal ? `${kind}, lying` : kind)).join(' and '),
    title: folded(chart.title),
    categories: [...new Set(chart.plots.flatMap(({ series }) => series.flatMap(({ categories }) => categories)))],
    axes: chart.axes.map(({ title }) => folded(title)).filter(Boolean),
  }));

/** Of what both have. */
function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.filter((one) => b.includes(one)), b.filter((one) => a.includes(one))];
  return x.join('\n') === y.join('\n');
}

export const CHARTS: LookKind = {
  differ: (a, b) => {
    const [was, is] = [wordsOf(a), wordsOf(b)];
    if (was.length !== is.length) return is.length > was.length ? ['a chart was added'] : [];
    return was.flatMap((own, i) => {
      const other = is[i] as Words;
      const axes = other.axes.filter((one) => !own.axes.includes(one));
      return [
        ...(own.kind === other.kind ? [] : [`the chart is drawn as ${other.kind}, no longer as ${own.kind}`]),
        ...(own.title === other.title || !other.title ? [] : [`the chart's title is "${other.title}"`]),
        ...(sameOrder(own.categories, other.categories) ? [] : ['the rows of the chart have another order']),
        ...axes.map((one) => `an axis is called "${one}"`),
      ];
    });
  },
  hint: 'Change it in the description of the chart: type, title, x-axis, y-axis, data',
  all: 'charts',
};
