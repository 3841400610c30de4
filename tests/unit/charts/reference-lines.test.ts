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

const VALUES = (type: string, women: number, men: number, at: number) => `
type: ${type}
labels: true
data:
  - [year, women, men]
  - [2000, ${women}, ${men}]
  - [2010, 19, 9]
  - [2020, 20, 9]
reference: {at: ${at}, label: goal}
alt: numbers`;

const struck = (marks: readonly ChartMark[]): string[] => {
  const values = marks.filter(
    (mark): mark is TextMark => mark.kind === 'text' && mark.run.bold === true && /\d/.test(mark.run.text),
  );
  expect(values).toHaveLength(6);
  return dashed(marks).flatMap(({ d }) => {
    const { xs, ys } = pointsOf(d);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const line = { x, y, w: Math.max(...xs) - x + 0.1, h: Math.max(...ys) - y + 0.1 };
    return values.filter((one) => overlaps(boxOf(one), line)).map(({ run }) => run.text);
  });
};

test.each([
  ['column', 12, 9, 13],
  ['bar', 12, 9, 12.3],
])('where the line of a %s chart would run through a value all values stand inside their bars', async (...numbers) => {
  const { chart } = await chartOf(VALUES(...numbers));
  expect(dashed(chart.drawing)).toHaveLength(1);
  expect(struck(chart.drawing)).toEqual([]);
  expect(chart.model.series.map(({ labels }) => labels?.position)).toEqual(['inEnd', 'inEnd']);
});

test.each([
  ['column', 12, 0.2, 13],
  ['bar', 12, 0.1, 12.3],
])('where a bar of a %s chart has no room for its value the line is broken', async (...numbers) => {
  const { chart } = await chartOf(VALUES(...numbers));
  expect(dashed(chart.drawing).length).toBeGreaterThan(1);
  expect(struck(chart.drawing)).toEqual([]);
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
