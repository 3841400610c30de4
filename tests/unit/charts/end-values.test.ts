// A single line has its first and last value at its points, on the page and in the native chart alike.
import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/scene/chart-model.ts';
import { chartOf } from '../../support/charts.ts';

const LINE = (more = '') => `
type: line
${more}
data: [[week, kg], [0, 14], [4, 19.5], [8, 26.4]]
alt: numbers`;

const boldOf = ({ chart }: Awaited<ReturnType<typeof chartOf>>) =>
  chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text' && mark.run.bold === true);

test('the ends of one line are written beside their points', async () => {
  const made = await chartOf(LINE());
  expect(boldOf(made).map(({ run, anchor }) => [run.text, anchor])).toEqual([
    ['26.4', 'start'],
    ['14', 'end'],
  ]);
  const { labels } = made.chart.model.series[0] ?? {};
  expect(labels?.only?.map(({ index, position }) => [index, position])).toEqual([
    [0, 'l'],
    [2, 'r'],
  ]);
  expect(labels?.size).toBe(boldOf(made)[0]?.run.size);
});

test('the writer may leave them out, and of two lines only the names stand at the ends', async () => {
  expect(boldOf(await chartOf(LINE('labels: false')))).toEqual([]);
  const two = await chartOf('type: line\ndata: [[week, a, b], [0, 1, 2], [4, 2, 5]]\nalt: numbers');
  expect(boldOf(two).map(({ run }) => run.text)).toEqual(['a', 'b']);
  expect(two.chart.model.series[0]?.labels).toBeUndefined();
});
