// The names of two or three series stand at their bars, in their colours; a legend where they have no room there.
import { expect, test } from 'vitest';
import { overlaps } from '../../../src/base/geometry.ts';
import { leftOf, type TextMark } from '../../../src/scene/chart-model.ts';
import { chartOf } from '../../support/charts.ts';

type Chart = Awaited<ReturnType<typeof chartOf>>['chart'];

const ROWS = (type: string, names: string, more = '') => `
type: ${type}
${more}
data:
  - [year, ${names}]
  - [2000, 9, 6]
  - [2010, 11, 7]
  - [2020, 20, 10]
alt: numbers`;

const boxOf = (mark: TextMark) => ({
  x: leftOf(mark),
  y: mark.y - mark.run.size * 0.75,
  w: mark.width,
  h: mark.run.size * 0.8,
});
const textsOf = ({ drawing }: Chart) => drawing.filter((mark): mark is TextMark => mark.kind === 'text');
const namesOf = (chart: Chart) => textsOf(chart).filter(({ run }) => /men/.test(run.text));
/** Squares of a legend: the only paths of their own without a line. */
const swatches = ({ drawing }: Chart) => drawing.filter((mark) => mark.kind === 'path' && mark.own && mark.fill);

test.each(['column', 'bar'])('two series of a %s chart are named at their first bars', async (type) => {
  const { chart } = await chartOf(ROWS(type, 'women, men'));
  const names = namesOf(chart);
  expect(names.map(({ run, own }) => [run.text, run.bold, own])).toEqual([
    ['women', true, true],
    ['men', true, true],
  ]);
  expect(names.map(({ run }) => run.color)).toEqual(chart.model.series.map(({ color }) => color));
  expect(swatches(chart)).toEqual([]);
  const others = textsOf(chart).filter((mark) => !names.includes(mark));
  for (const name of names) {
    for (const other of others) expect(overlaps(boxOf(name), boxOf(other))).toBe(false);
    if (type === 'column') expect(name.x).toBeLessThan(chart.model.plot.x + chart.model.plot.w / 3);
    else expect(name.y).toBeLessThan(chart.model.plot.y + chart.model.plot.h / 3);
  }
});

test('the parts of stacked columns are named beside the last one, each in the middle of its part', async () => {
  const { chart } = await chartOf(ROWS('column', 'women, men', 'stack: true'));
  const [women, men] = namesOf(chart);
  expect(women?.y).toBeGreaterThan(men?.y ?? 0);
  expect(women?.x).toBeGreaterThan(chart.model.plot.x + chart.model.plot.w * 0.8);
  expect(swatches(chart)).toEqual([]);
});

test.each([
  ['patterns tell the series apart', ROWS('column', 'women, men', 'patterns: true')],
  ['the names are long', ROWS('column', 'women of seventy years and more, men of seventy years and more')],
  [
    'there are four series',
    'type: column\ndata:\n  - [year, women, men, b-men, c-men]\n  - [2000, 1, 2, 3, 4]\n  - [2001, 1, 2, 3, 4]\nalt: x',
  ],
])('a legend stays where %s', async (_, yaml) => {
  const { chart } = await chartOf(yaml);
  expect(swatches(chart).length).toBeGreaterThan(1);
});

test('the name of a line has its colour where words can be read in it, else that of text', async () => {
  const { chart } = await chartOf(ROWS('line', 'women, men', 'highlight: women'));
  const colors = namesOf(chart).map(({ run }) => [run.text, run.color]);
  expect(Object.fromEntries(colors)).toEqual({ women: { slot: 'accent1' }, men: { slot: 'tx1' } });
});
