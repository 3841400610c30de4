// Forest plots, survival curves and icon arrays against arithmetic of their own: within half a percent of the axis.
import { expect, test } from 'vitest';
import { kaplanMeier } from '../../../src/charts/kaplan-meier.ts';
import type { PathMark, TextMark } from '../../../src/scene/chart-model.ts';
import type { GroupNode, TableNode } from '../../../src/scene/scene.ts';
import { chartOf, middleOf, pointsOf } from '../../support/charts.ts';

const TOLERANCE = 0.005;

const TRIALS = `
type: forest
x-axis: {min: 0.1, max: 2}
data:
  - {label: FIT, estimate: 0.53, low: 0.41, high: 0.68, weight: 400}
  - {label: HORIZON, estimate: 0.30, low: 0.24, high: 0.38, weight: 1600}
  - {label: Stem cells}
  - {label: All, estimate: 0.40, low: 0.33, high: 0.49, pooled: yes}
alt: trials`;

test('the points, intervals and diamond of a forest plot stand where the logarithm says, in the middle of their rows', async () => {
  const { chart, nodes, diagnostics } = await chartOf(TRIALS);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { plot } = chart.model;
  const x = (value: number) =>
    plot.x + (plot.w * (Math.log10(value) - Math.log10(0.1))) / (Math.log10(2) - Math.log10(0.1));
  const row = (i: number) => plot.y + ((i + 0.5) * plot.h) / 4;
  const paths = chart.drawing.filter((mark): mark is PathMark => mark.kind === 'path' && !mark.own);
  const squares = paths.filter(({ fill }) => fill).map(middleOf);
  const expected = [
    { x: x(0.53), y: row(0) },
    { x: x(0.3), y: row(1) },
  ];
  expect(squares).toHaveLength(2);
  squares.forEach((square, i) => {
    expect(Math.abs(square.x - (expected[i]?.x ?? 0))).toBeLessThan(TOLERANCE * plot.w);
    expect(Math.abs(square.y - (expected[i]?.y ?? 0))).toBeLessThan(TOLERANCE * plot.h);
  });
  const ends = paths
    .map(({ d }) => pointsOf(d).xs)
    .filter((xs) => xs.length === 2 && xs[0] !== xs[1] && Math.abs((xs[1] ?? 0) - (xs[0] ?? 0)) < plot.w * 0.9);
  expect(ends).toHaveLength(2);
  [
    [0.41, 0.68],
    [0.24, 0.38],
  ].forEach(([low = 0, high = 0], i) => {
    expect(Math.abs((ends[i]?.[0] ?? 0) - x(low))).toBeLessThan(TOLERANCE * plot.w);
    expect(Math.abs((ends[i]?.[1] ?? 0) - x(high))).toBeLessThan(TOLERANCE * plot.w);
  });
  const diamond = pointsOf(
    paths.find(
      ({ d }) =>
        d.endsWith('Z') &&
        pointsOf(d).xs.length === 4 &&
        !squares.some(({ y }) => Math.abs(middleOf({ kind: 'path', d }).y - y) < 1),
    )?.d ?? '',
  );
  [0.33, 0.4, 0.49, 0.4].forEach((value, i) => {
    expect(Math.abs((diamond.xs[i] ?? 0) - x(value))).toBeLessThan(TOLERANCE * plot.w);
  });
  // weight 4 times as large: twice the side
  const sides = paths
    .filter(({ fill }) => fill)
    .map(({ d }) => Math.max(...pointsOf(d).xs) - Math.min(...pointsOf(d).xs));
  expect((sides[1] ?? 0) / (sides[0] ?? 1)).toBeCloseTo(2, 0);
  const table = nodes.find((node): node is TableNode => node.kind === 'table');
  expect(table?.rows).toHaveLength(5);
  expect(
    table?.rows[3]?.cells.flatMap((cell) => cell.body.paragraphs.flatMap((p) => p.runs.map((run) => run.text))),
  ).toContain('no trial with this endpoint');
  const top = (table?.box.y ?? 0) + (table?.rows[0]?.height ?? 0);
  expect(Math.abs(top - plot.y)).toBeLessThan(0.1);
});

/** Twelve people; times with a plus are censored. */
const PEOPLE = '2 4+ 5 6 8+ 10 12+ 12+ 6 3 7+ 9'
  .split(' ')
  .map((text) => ({ time: Number.parseFloat(text), event: !text.endsWith('+') }));

test('Kaplan-Meier is the product of the shares that come through each time', () => {
  const { steps, censored, atRisk } = kaplanMeier(PEOPLE);
  // 2: 11/12, 3: 10/11, 5: 8/9, 6: 6/8, 9: 3/4, 10: 2/3
  const shares = [
    1,
    11 / 12,
    10 / 12,
    (10 / 12) * (8 / 9),
    (10 / 12) * (8 / 9) * (6 / 8),
    (10 / 12) * (8 / 9) * (6 / 8) * (3 / 4),
    (10 / 12) * (8 / 9) * (6 / 8) * (3 / 4) * (2 / 3),
  ];
  expect(steps.map(({ time }) => time)).toEqual([0, 2, 3, 5, 6, 9, 10, 12]);
  steps.slice(0, 7).forEach(({ share }, i) => {
    expect(share).toBeCloseTo(shares[i] as number, 12);
  });
  expect(censored.map(({ time }) => time)).toEqual([4, 7, 8, 12]);
  expect([0, 2, 5.5, 12].map(atRisk)).toEqual([12, 12, 8, 2]);
});

test('a survival curve is drawn through the corners of its steps, with numbers at risk under the ticks', async () => {
  const csv = `time,event\n${PEOPLE.map(({ time, event }) => `${time},${event ? 1 : 0}`).join('\n')}`;
  const { chart, nodes } = await chartOf('type: survival\ndata: people.csv\nalt: curve', { 'people.csv': csv });
  const { plot, x: axis } = chart.model;
  const [min, max] = [axis?.min ?? 0, axis?.max ?? 0];
  const curve = chart.drawing.find((mark): mark is PathMark => mark.kind === 'path' && (mark.stroke?.width ?? 0) > 2);
  const { xs, ys } = pointsOf(curve?.d ?? '');
  const corners = [
    [0, 1],
    [2, 1],
    [2, 11 / 12],
    [3, 11 / 12],
    [3, 10 / 12],
  ]; // prettier-ignore
  corners.forEach(([time = 0, share = 0], i) => {
    expect(Math.abs((xs[i] ?? 0) - (plot.x + (plot.w * (time - min)) / (max - min)))).toBeLessThan(TOLERANCE * plot.w);
    expect(Math.abs((ys[i] ?? 0) - (plot.y + plot.h * (1 - share)))).toBeLessThan(TOLERANCE * plot.h);
  });
  const table = nodes.find((node): node is TableNode => node.kind === 'table');
  const counts = table?.rows[1]?.cells.slice(1).map((cell) => cell.body.paragraphs[0]?.runs[0]?.text);
  expect(counts).toEqual(
    [0, 2, 4, 6, 8, 10, 12].map((time) => String(PEOPLE.filter((person) => person.time >= time).length)),
  );
  let left = table?.box.x ?? 0;
  table?.columns.forEach((width, i) => {
    const inset = table.rows[1]?.cells[i]?.body.inset;
    const middle = left + ((inset?.left ?? 0) + width - (inset?.right ?? 0)) / 2;
    if (i)
      expect(Math.abs(middle - (plot.x + (plot.w * ((i - 1) * 2 - min)) / (max - min)))).toBeLessThan(
        TOLERANCE * plot.w,
      );
    left += width;
  });
});

test('the name of the time stands in the line of the head of the numbers at risk, a long one above it', async () => {
  const csv = `time,event\n${PEOPLE.map(({ time, event }) => `${time},${event ? 1 : 0}`).join('\n')}`;
  const builtWith = async (title: string) => {
    const yaml = `type: survival\ndata: people.csv\nx-axis: {title: "${title}"}\nalt: curve`;
    const { chart, nodes } = await chartOf(yaml, { 'people.csv': csv });
    const table = nodes.find((node): node is TableNode => node.kind === 'table') as TableNode;
    const name = chart.drawing.find((mark): mark is TextMark => mark.kind === 'text' && mark.run.text === title);
    return { plot: chart.model.plot, table, y: name?.y ?? 0, foot: table.box.y + (table.rows[0]?.height ?? 0) };
  };
  const [short, long] = [await builtWith('Months'), await builtWith('Months '.repeat(12).trim())];
  expect(short.y).toBeGreaterThan(short.table.box.y);
  expect(short.y).toBeLessThan(short.foot);
  expect(long.y).toBeLessThan(long.table.box.y);
  expect(short.plot.h).toBeGreaterThan(long.plot.h + (short.table.rows[0]?.height ?? 0));
  expect(short.table.box.y + short.table.box.h).toBeCloseTo(long.table.box.y + long.table.box.h, 1);
});

test('an icon array has n people in colour of N, tens in a row, in even cells, and says so', async () => {
  const { nodes } = await chartOf('type: icons\nn: 7\nof: 100\nalt: seven');
  const group = nodes.find((node): node is GroupNode => node.kind === 'group' && node.role === 'figure') as GroupNode;
  expect(group.alt).toBe('7 of 100');
  const people = group.children.filter((node) => node.kind === 'path');
  expect(people).toHaveLength(100);
  const colors = people.map((node) => JSON.stringify(node.fill));
  expect(colors.filter((color) => color === colors[0])).toHaveLength(7);
  const middles = people.map(({ box }) => box.x + box.w / 2);
  // one ten or two in a row, whichever makes people larger
  const columns = people.filter(({ box }) => Math.abs(box.y - (people[0]?.box.y ?? 0)) < 1).length;
  expect([10, 20]).toContain(columns);
  const size = (group.box.h ?? 0) / (100 / columns);
  // a person is narrower than high
  const pitch = (middles[1] as number) - (middles[0] as number);
  expect(pitch / size).toBeCloseTo(0.7, 1);
  middles.forEach((x, i) => {
    expect(Math.abs(x - (group.box.x + ((i % columns) + 0.5) * pitch))).toBeLessThan(TOLERANCE * size * 10);
  });
  people.forEach(({ box }, i) => {
    expect(Math.abs(box.y - ((people[0]?.box.y ?? 0) + Math.floor(i / columns) * size))).toBeLessThan(
      TOLERANCE * size * 10,
    );
  });
});
