// Every chart type: the native model and the drawing are made of the same data.
import { expect, test } from 'vitest';
import { chartKind } from '../../../src/charts/index.ts';
import { CHART_TYPES } from '../../../src/schema/chart-settings.ts';
import { chartOf } from '../../support/charts.ts';

const TWO = 'data:\n  - {arm: A, before: 3, after: 5}\n  - {arm: B, before: 4, after: 2}\nalt: x';

test('the registry knows every type that the schema allows', () => {
  expect(CHART_TYPES.filter((type) => !chartKind(type))).toEqual([]);
});

test.each([
  ['bar', '', 'clustered'],
  ['column', 'stack: true\n', 'stacked'],
  ['column', 'stack: percent\n', 'percentStacked'],
  ['line', '', 'standard'],
  ['line', 'stack: true\n', 'standard'],
  ['area', 'stack: true\n', 'stacked'],
])('%s %s has both series and is %s', async (type, more, grouping) => {
  const { chart } = await chartOf(`type: ${type}\n${more}${TWO}`);
  expect(chart.model).toMatchObject({ type, grouping, categories: { values: ['A', 'B'] } });
  expect(chart.model.series.map(({ name, values }) => [name, values])).toEqual([
    ['before', [3, 4]],
    ['after', [5, 2]],
  ]);
  expect(chart.data.rows).toEqual([
    ['A', '3', '5'],
    ['B', '4', '2'],
  ]);
});

test('an empty row sets two groups apart, and nobody is read an empty row', async () => {
  const { chart, html } = await chartOf(
    'type: bar\ndata:\n  - [arm, n]\n  - [A, 3]\n  - ["", ""]\n  - [B, 4]\nalt: x',
    {},
    ['html'],
  );
  expect(chart.model).toMatchObject({ categories: { values: ['A', '', 'B'] } });
  expect(html.match(/<th scope="row">[^<]*/g)).toEqual(['<th scope="row">A', '<th scope="row">B']);
});

test('bars that lie have their first category at the top', async () => {
  const { chart } = await chartOf(`type: bar\n${TWO}`);
  expect(chart.model.x).toMatchObject({ kind: 'category', reversed: true });
});

test('a scatter chart leaves out rows without an x', async () => {
  const { chart } = await chartOf(
    'type: scatter\nx: dose\ndata:\n  - {dose: 1, y: 2}\n  - {y: 9}\n  - {dose: 3, y: 4}\nalt: x',
  );
  expect(chart.model.series[0]).toMatchObject({ x: { values: [1, 3] }, values: [2, 4] });
});

test.each(['pie', 'doughnut'])('a %s says the share of each part', async (type) => {
  const { chart } = await chartOf(`type: ${type}\ndata:\n  - {part: A, n: 1}\n  - {part: B, n: 3}\nalt: x`);
  expect(chart.model.type).toBe(type);
  expect(chart.drawing.flatMap((mark) => (mark.kind === 'text' ? [mark.run.text] : []))).toEqual([
    '75%',
    'B',
    '25%',
    'A',
  ]);
});

test('a forest plot asks for each column that it needs', async () => {
  const { diagnostics } = await chartOf('type: forest\ndata:\n  - {label: A, estimate: 1}\nalt: x');
  expect(diagnostics.filter(({ code }) => code === 'chart/unknown-column').map(({ message }) => message)).toEqual([
    'The data have no column "low"',
    'The data have no column "high"',
  ]);
});

test('a survival chart from people needs no column of shares', async () => {
  const { chart } = await chartOf('type: survival\ndata:\n  - {time: 1, event: 1}\n  - {time: 2, event: 0}\nalt: x');
  expect(chart.model.series[0]).toMatchObject({ x: { values: [0, 1, 1, 2] }, values: [1, 1, 0.5, 0.5] });
  expect(chart.model.series[1]).toMatchObject({ marker: { shape: 'plus' }, values: [0.5] });
});
