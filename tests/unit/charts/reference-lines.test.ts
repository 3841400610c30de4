// Reference lines leave out the words that they would strike through, and have their own words where none are.
import { expect, test } from 'vitest';
import { overlaps } from '../../../src/base/geometry.ts';
import type { ChartMark, PathMark, TextMark } from '../../../src/scene/chart-model.ts';
import { chartOf, pointsOf } from '../../support/charts.ts';

const dashed = (marks: readonly ChartMark[]): PathMark[] =>
  marks.filter((mark): mark is PathMark => mark.kind === 'path' && mark.stroke?.dash !== undefined);

const boxOf = ({ x, y, anchor, width, run }: TextMark) => ({
  x: x - width * { start: 0, middle: 0.5, end: 1 }[anchor],
  y: y - run.size * 0.75,
  w: width,
  h: run.size * 0.8,
});

test.each([
  ['column', 14, 12],
  ['bar', 14, 13.6],
])('the line of a %s chart at %d is broken at the value %d', async (type, at, value) => {
  const { chart } = await chartOf(`
type: ${type}
labels: true
data:
  - [year, women, men]
  - [2000, ${value}, 8]
  - [2010, 15, 9]
  - [2020, 18, 11]
reference: {at: ${at}, label: goal}
alt: numbers`);
  const lines = dashed(chart.drawing).map(({ d }) => pointsOf(d));
  const values = chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text' && mark.run.bold === true);
  expect(values).toHaveLength(6);
  expect(lines.length).toBeGreaterThan(1);
  for (const { xs, ys } of lines) {
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const line = { x, y, w: Math.max(...xs) - x + 0.1, h: Math.max(...ys) - y + 0.1 };
    expect(values.filter((one) => overlaps(boxOf(one), line)).map(({ run }) => run.text)).toEqual([]);
  }
});

test('a line in nobody’s way is whole', async () => {
  const { chart } = await chartOf(`
type: column
labels: true
data: [[year, women], [2000, 4], [2010, 5]]
reference: {at: 14, label: goal}
alt: numbers`);
  expect(dashed(chart.drawing)).toHaveLength(1);
});

test('the words of a line stand below it where others are above', async () => {
  const { chart } = await chartOf(`
type: line
data: [[year, share], [2000, 4], [2010, 4]]
reference: [{at: 10, label: the goal of all}, {at: 11, label: a higher goal}]
y-axis: {min: 0, max: 40}
alt: numbers`);
  const words = chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text' && /goal/.test(mark.run.text));
  const [one, other] = words.map(boxOf);
  expect(one && other && overlaps(one, other)).toBe(false);
});
