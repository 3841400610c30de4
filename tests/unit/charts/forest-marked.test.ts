// A forest plot whose rows are brought out, and the words on both sides of no effect.
import { expect, test } from 'vitest';
import type { TextMark } from '../../../src/scene/chart-model.ts';
import type { TableNode } from '../../../src/scene/scene.ts';
import { chartOf, pointsOf } from '../../support/charts.ts';

const HARMS = (more: string) => `
type: forest
measure: RR
${more}
data:
  - {label: Fever, estimate: 2.48, low: 1.27, high: 4.86}
  - {label: Clots, estimate: 1.14, low: 0.67, high: 1.95}
  - {label: Cancer, estimate: 0.93, low: 0.60, high: 1.45}
alt: harms`;

test('a row brought out has its words and its mark in colour, and the others are grey', async () => {
  const { chart, nodes } = await chartOf(HARMS('highlight: Clots'));
  const table = nodes.find((node): node is TableNode => node.kind === 'table');
  const color = (row: number, column: number) => table?.rows[row]?.cells[column]?.body.paragraphs[0]?.runs[0];
  const { series } = chart.model;
  const own = series.find(({ name, marker }) => name === 'Clots' && marker);
  expect(own?.color).toEqual({ slot: 'accent1' });
  expect(color(2, 0)?.color).toEqual({ slot: 'accent1' });
  expect(color(2, 0)?.bold).toBe(true);
  expect(color(1, 0)?.color).not.toEqual({ slot: 'accent1' });
  const rows = series.find(({ name }) => name === 'Row');
  expect(rows?.color).not.toEqual(own?.color);
  // its own series draws it, so that no grey mark lies over it
  expect(rows?.values[1]).toBeUndefined();
  expect(series.find(({ name }) => name === 'Clots: interval')?.x?.values).toEqual([0.67, 1.95]);
});

test('a name that no row has brings nothing out', async () => {
  const { chart } = await chartOf(HARMS('highlight: Rash'));
  expect(chart.model.series.map(({ name }) => name)).toEqual(['No effect', 'Row']);
  expect(chart.model.series[1]?.color).toEqual({ slot: 'accent1' });
});

test('the words on both sides of no effect end and begin at its line, above the rows', async () => {
  const { chart } = await chartOf(HARMS('favours: [fewer, more with cells]'));
  const { plot, x } = chart.model;
  const share = Math.log(1 / (x?.min ?? 1)) / Math.log((x?.max ?? 1) / (x?.min ?? 1));
  const line = plot.x + plot.w * share;
  const words = chart.drawing.filter(
    (mark): mark is TextMark => mark.kind === 'text' && /fewer|more/.test(mark.run.text),
  );
  expect(words.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
  for (const word of words) {
    expect(Math.abs(word.x - line)).toBeLessThan(10);
    expect(word.y).toBeLessThan(plot.y);
  }
});

test('heads and names are measured as they are drawn, bold and with a capital: none is cut', async () => {
  const { nodes, diagnostics } = await chartOf(`
type: forest
columns: [months]
highlight: WWWWWWWWWWWW
data:
  - {label: WWWWWWWWWWWW, months: 6, estimate: 2.48, low: 1.27, high: 4.86}
  - {label: iiiiiiiiii, months: 12, estimate: 1.14, low: 0.67, high: 1.95}
alt: harms`);
  const table = nodes.find((node): node is TableNode => node.kind === 'table');
  const text = (row: number, column: number) => table?.rows[row]?.cells[column]?.body.paragraphs[0]?.runs[0]?.text;
  expect(text(0, 1)).toBe('Months');
  expect(text(1, 0)).toBe('WWWWWWWWWWWW');
  expect(diagnostics.filter(({ code }) => code === 'chart/labels')).toEqual([]);
});

test('a row brought out lies on a band that goes beyond its words and keeps the margins, as the rule below the heads does', async () => {
  const tableOf = async (more: string) =>
    (await chartOf(HARMS(more))).nodes.find((node): node is TableNode => node.kind === 'table') as TableNode;
  const [plain, marked] = [await tableOf(''), await tableOf('highlight: Clots')];
  const fills = marked.rows.map(({ cells }) => cells.every(({ fill }) => fill));
  expect(fills).toEqual([false, false, true, false]);
  expect(plain.rows.flatMap(({ cells }) => cells).some(({ fill }) => fill)).toBe(false);
  const left = (table: TableNode) => table.box.x + (table.rows[2]?.cells[0]?.body.inset.left ?? 0);
  expect([marked.box.x, marked.box.w]).toEqual([plain.box.x, plain.box.w]);
  expect(marked.columns).toEqual(plain.columns);
  expect(left(plain)).toBe(plain.box.x);
  expect(left(marked)).toBeGreaterThan(marked.box.x);
  expect(marked.rows[2]?.cells.at(-1)?.body.inset.right).toBeGreaterThan(0);
});

test.each([
  ['runs through a row without numbers whose words clear it', 'One', 1],
  ['leaves out a row whose words would lie on it', 'W'.repeat(36), 2],
])('the line of no effect %s', async (_, name, parts) => {
  const { chart } = await chartOf(`
type: forest
x-axis: {min: 0.02, max: 50}
data:
  - {label: ${name}, estimate: 0.14, low: 0.05, high: 0.39}
  - {label: None}
  - {label: Two, estimate: 0.53, low: 0.41, high: 0.68}
alt: two of three`);
  const line = chart.model.series[0]?.values ?? [];
  expect(line.filter((value) => value === undefined)).toHaveLength(parts - 1);
  expect([line[0], line[line.length - 1]]).toEqual([3, 0]);
  const drawn = chart.drawing.filter((mark) => mark.kind === 'path' && mark.stroke?.width === 1.5);
  expect(drawn).toHaveLength(parts);
});

test('a line of no effect at 0 is of differences, which stand on an even axis', async () => {
  const { chart } = await chartOf(`
type: forest
measure: SMD
null: 0
data:
  - {label: Density, estimate: 3, low: 2, high: 4}
  - {label: Area, estimate: 7, low: 2, high: 12}
alt: differences`);
  expect(chart.model.x?.log).toBeUndefined();
  const xs = chart.model.series.find(({ name }) => name === 'No effect')?.x?.values ?? [];
  expect(new Set(xs)).toEqual(new Set([0]));
});

test('the line of no effect runs beside the words of a row without numbers only where it stands clear of them', async () => {
  const seen = new Set<boolean>();
  for (const words of [1, 3, 4, 5, 6, 7, 8]) {
    const { chart, nodes } = await chartOf(`
type: forest
columns: [note]
data:
  - {label: Tablets, note: ${'wide '.repeat(words)}, estimate: 0.6, low: 0.05, high: 0.9}
  - {label: Cells}
alt: tablets`);
    const table = nodes.find((node): node is TableNode => node.kind === 'table') as TableNode;
    const body = table.rows[2]?.cells[2]?.body;
    const line = body?.paragraphs[0]?.lines[0];
    const from = table.box.x + (table.columns[0] ?? 0) + (table.columns[1] ?? 0) + (body?.inset.left ?? 0);
    const tall = chart.drawing
      .flatMap((mark) => (mark.kind === 'path' ? [pointsOf(mark.d)] : []))
      .filter(({ xs, ys }) => xs.length === 2 && xs[0] === xs[1] && Math.abs((ys[0] ?? 0) - (ys[1] ?? 0)) > 20)[0];
    const through = Math.max(...(tall?.ys ?? [0])) > table.box.y + table.box.h - 1;
    seen.add(through);
    const right = (tall?.xs[0] ?? 0) >= chart.model.plot.x + chart.model.plot.w / 2;
    if (through && right) expect((tall?.xs[0] ?? 0) - from - (line?.width ?? 0)).toBeGreaterThan(9);
  }
  expect([...seen].sort()).toEqual([false, true]);
});
