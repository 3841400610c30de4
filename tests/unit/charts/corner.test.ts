// Where the axes meet, the first label of the one that lies stands beside the lowest of the one that stands, and is not
// lost.
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/scene/chart-model.ts';
import { chartOf } from '../../support/charts.ts';

const DATES = `
type: line
data: [[scan, T-score], [2015-03-02, -2.9], [2020-01-15, -2.2], [2024-08-01, -1.9]]
y-axis: {title: T-score}
alt: numbers`;

const POINTS = (from: number) => `
type: scatter
data: [[age, density], [${from}, 1.2], [${from + 9}, 0.9], [${from + 21}, 0.8]]
x: age
y: density
alt: numbers`;

test.each([
  ['dates', DATES],
  ['numbers', POINTS(50)],
])('the first of %s begins beside it where it would touch; the native axis leaves it out', async (_, yaml) => {
  const { chart, parts } = await chartOf(yaml, {}, ['pptx']);
  const texts = chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text');
  const { plot } = chart.model;
  const ups = texts.filter(({ x, anchor }) => anchor === 'end' && x < plot.x);
  const lows = texts.filter(({ y, anchor }) => anchor === 'middle' && y > plot.y + plot.h);
  const right = Math.max(...ups.map(({ x }) => x));
  expect(ups.length).toBeGreaterThan(2);
  expect(lows.length).toBeGreaterThan(2);
  for (const { x, width } of lows) expect(x - width / 2).toBeGreaterThan(right);
  const first = texts.find(({ x, y, anchor }) => anchor === 'start' && y > plot.y + plot.h && x < plot.x);
  expect(first?.run.text).toMatch(/^(?:2014|50)$/);
  expect(first?.own).toBe(true);
  expect(first?.x).toBeGreaterThan(right);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(Math.min(...lows.map(({ x, width }) => x - width / 2)));
  const xml = Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))?.[1];
  expect(strFromU8(xml ?? new Uint8Array())).toMatch(/formatCode="\[(?:<|&lt;)=\d+\]&quot;&quot;;/);
});

test('a small first number stays', async () => {
  const { chart } = await chartOf(`
type: scatter
data: [[age, density], [0, 1.2], [3, 0.9], [9, 0.8]]
x: age
y: density
alt: numbers`);
  const texts = chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text');
  expect(texts.some(({ run, anchor }) => run.text === '0' && anchor === 'middle')).toBe(true);
});
