// Words of charts: larger where there is room, values bold, no axis where every value is printed, no needless noughts.
import { expect, test } from 'vitest';
import { chartOf } from '../../support/charts.ts';

const textsOf = ({ drawing }: Awaited<ReturnType<typeof chartOf>>['chart']) =>
  drawing.flatMap((mark) => (mark.kind === 'text' ? [mark.run] : []));

test('two bars have larger words than twelve, and values larger than names', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `  - {arm: A${i}, n: ${i + 1}}`).join('\n');
  const few = await chartOf(`type: bar\ndata:\n${rows(2)}\nalt: x`);
  const many = await chartOf(`type: bar\ndata:\n${rows(12)}\nalt: x`);
  expect(few.chart.model.size).toBeGreaterThan(many.chart.model.size);
  const name = textsOf(few.chart).find(({ text }) => text === 'A0');
  const value = textsOf(few.chart).find(({ text }) => text === '2');
  expect(value?.bold).toBe(true);
  expect(value?.size).toBeGreaterThan(name?.size ?? 0);
  expect(few.chart.model.series[0]?.labels).toMatchObject({ bold: true, size: value?.size });
});

test('a whole number has no noughts behind its point, in the drawing and in the native chart', async () => {
  const { chart } = await chartOf('type: bar\ndata:\n  - {arm: A, n: 131}\n  - {arm: B, n: 3.5}\nalt: x');
  expect(textsOf(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['131', '3.5']));
  expect(chart.model.series[0]?.labels?.only).toEqual([{ index: 0, format: '#,##0' }, { index: 1 }]);
  const asked = await chartOf('type: bar\ndecimals: 1\ndata:\n  - {arm: A, n: 131}\n  - {arm: B, n: 3.5}\nalt: x');
  expect(textsOf(asked.chart).map(({ text }) => text)).toContain('131.0');
});

test('where every value is printed the axis says nothing more, but for one that does not begin at nought', async () => {
  const of = (axis: string) =>
    chartOf(`type: bar\nlabels: true\ny-axis: {${axis}}\ndata:\n  - {arm: A, n: 12}\n  - {arm: B, n: 9}\nalt: x`);
  expect((await of('min: 0, max: 20, step: 5')).chart.model.y?.labels).toBe(false);
  expect((await of('min: 5, max: 20')).chart.model.y?.labels).toBe(true);
});

test('bars stacked to a whole print their shares; with labels the values', async () => {
  const data = 'data:\n  - {arm: A, mild: 1, severe: 3}\n  - {arm: B, mild: 2, severe: 2}\nalt: x';
  const { chart } = await chartOf(`type: column\nstack: percent\n${data}`);
  expect(
    textsOf(chart)
      .filter(({ bold, text }) => bold && /\d/.test(text))
      .map(({ text }) => text),
  ).toEqual(['25%', '50%', '75%', '50%']);
  expect(chart.model.y?.labels).toBe(false);
  expect(chart.model.series[0]?.labels).toBeUndefined();
  const asked = await chartOf(`type: column\nstack: percent\nlabels: true\n${data}`);
  expect(
    textsOf(asked.chart)
      .filter(({ bold, text }) => bold && /\d/.test(text))
      .map(({ text }) => text),
  ).toEqual(['1', '2', '3', '2']);
  expect(asked.chart.model.y?.labels).toBe(true);
  // a sliver has no room for its words: the axis stays
  const sliver = await chartOf('type: column\nstack: percent\ndata: [[arm, a, b], [A, 99, 1], [B, 50, 50]]\nalt: x');
  expect(sliver.chart.model.y?.labels).toBe(true);
});

test('a ring has the share of its one part in its middle', async () => {
  const { chart } = await chartOf(
    'type: doughnut\nhighlight: A\ndata:\n  - {part: A, n: 1}\n  - {part: B, n: 3}\nalt: x',
  );
  const share = textsOf(chart).find(({ text }) => text === '25%');
  expect(share?.size).toBeGreaterThan(chart.model.size * 2);
});

test('few rows of a forest plot are set larger than many', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `  - {label: S${i}, estimate: 0.8, low: 0.6, high: 1.1}`).join('\n');
  const few = await chartOf(`type: forest\ndata:\n${rows(3)}\nalt: x`);
  const many = await chartOf(`type: forest\ndata:\n${rows(16)}\nalt: x`);
  expect(few.chart.model.size).toBeGreaterThan(many.chart.model.size);
});
