// What the title claims is marked in the plot: where it stands, in both outputs, clear of all else, and in words.
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { contrast, resolveHex, seenOn } from '../../../src/base/color.ts';
import { type Box, overlaps } from '../../../src/base/geometry.ts';
import { boundsOf } from '../../../src/base/path.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { ChartMark, PathMark, TextMark } from '../../../src/scene/chart-model.ts';
import type { ChartNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';
import { chartOf, middleOf, pointsOf } from '../../support/charts.ts';

const LINE = (more: string) => `
type: line
data: [[week, grip, other], [0, 14, 30], [4, 20, 31], [8, 28, 32], [12, 26, 34]]
${more}
alt: numbers`;
const ONE = (more: string) => `
type: line
labels: false
data: [[week, kg], [0, 10], [4, 20], [8, 40]]
${more}
alt: numbers`;
const POINTS = (more: string) => `
type: scatter
x: age
y: density
series: sex
data: [[age, density, sex], [50, 1, women], [60, 0.7, women], [70, 0.7, women], [52, 1.2, men], [72, 1, men]]
${more}
alt: numbers`;
const CURVE = (more: string) => `
type: survival
data:
  - [months, survival, arm]
  - [3, 0.8, drug]
  - [12, 0.7, drug]
  - [4, 0.6, placebo]
  - [9, 0.4, placebo]
  - [12, 0.3, placebo]
time: months
group: arm
${more}
alt: numbers`;

type Made = Awaited<ReturnType<typeof chartOf>>;
const pathsOf = ({ chart }: Made) => chart.drawing.filter((mark): mark is PathMark => mark.kind === 'path');
const textsOf = ({ chart }: Made) => chart.drawing.filter((mark): mark is TextMark => mark.kind === 'text');
const ofMarks = (made: Made) => pathsOf(made).filter(({ marked }) => marked);
const labelOf = (made: Made) => textsOf(made).find(({ marked }) => marked)?.run.text;
const told = (made: Made) => made.diagnostics.map(({ code, message, hint }) => `${code}: ${message}. ${hint}`);

/** The place of a value of the axis that stands. */
function yOf({ chart }: Made, value: number): number {
  const { plot, y } = chart.model;
  const [min, max] = [y?.min ?? 0, y?.max ?? 1];
  return plot.y + plot.h * (1 - (value - min) / (max - min));
}

test('a point has a ring and its words, and so has a place between two points', async () => {
  const made = await chartOf(ONE('marks: {at: 4, label: twenty}'));
  const [, ring] = ofMarks(made);
  const marker = pathsOf(made).filter(({ fill, own }) => fill && !own)[1];
  expect(middleOf(ring as PathMark)).toEqual(middleOf(marker as PathMark));
  expect(labelOf(made)).toBe('twenty');
  const between = await chartOf(ONE('marks: {at: 6}'));
  expect(middleOf(ofMarks(between)[1] as PathMark).y).toBeCloseTo(yOf(between, 30), 0);
  expect(labelOf(between)).toBe('30');
});

test('on a log axis and on an axis of dates a place between points lies on the line', async () => {
  const log = await chartOf(`
type: line
data: [[week, n], [0, 10], [4, 1000]]
y-axis: {log: true}
marks: {at: 2}
alt: numbers`);
  expect(labelOf(log)).toBe('100');
  const dates = await chartOf(`
type: line
data: [[day, n], [2020-01-01, 10], [2020-01-11, 20]]
marks: {at: 2020-01-06}
alt: numbers`);
  expect(labelOf(dates)).toBe('15');
});

test('a point of survival curves stands on the step', async () => {
  const made = await chartOf(CURVE('marks: {at: 8, series: placebo}'));
  expect(labelOf(made)).toBe('60%');
  expect(middleOf(ofMarks(made)[1] as PathMark).y).toBeCloseTo(yOf(made, 0.6), 0);
});

test('a distance is an arrow with two heads between a series and a value, or two series', async () => {
  const made = await chartOf(ONE('marks: {at: 8, between: [kg, 70]}'));
  expect(made.chart.model.y?.max).toBeGreaterThanOrEqual(70);
  expect(labelOf(made)).toBe('30');
  const heads = ofMarks(made).filter(({ fill }) => fill);
  expect(heads).toHaveLength(2);
  const tips = heads.flatMap(({ d }) => pointsOf(d).ys);
  expect(Math.min(...tips)).toBeCloseTo(yOf(made, 70), -1);
  expect(Math.abs(Math.max(...tips) - yOf(made, 40))).toBeLessThan(10);
  expect(labelOf(await chartOf(LINE('marks: {at: 12, between: [grip, other]}')))).toBe('8');
});

test('a change is an arrow with one head, and its difference has its sign', async () => {
  const made = await chartOf(ONE('marks: {at: [0, 8]}'));
  expect(labelOf(made)).toBe('+30');
  expect(ofMarks(made).filter(({ fill }) => fill)).toHaveLength(1);
  const area = 'type: area\nstack: true\ndata: [[year, a, b], [2000, 2, 3], [2010, 3, 6]]\nalt: numbers';
  expect(labelOf(await chartOf(`${area}\nmarks: {at: [2000, 2010]}`))).toBe('+4');
  const bars = 'type: bar\npercent: true\ndata: [[arm, died], [rest, 0.27], [drug, 0.07]]\nalt: numbers';
  expect(labelOf(await chartOf(`${bars}\nmarks: {at: [rest, drug]}`))).toBe('\u221220 points');
});

test('a stretch is a tinted band behind the data, with edges', async () => {
  const made = await chartOf(ONE('marks: {span: [4, 8], label: after the cast}'));
  const [band, ...edges] = pathsOf(made);
  const { xs, ys } = pointsOf(band?.d ?? '');
  const { plot } = made.chart.model;
  expect(band?.fill?.alpha).toBeLessThan(0.2);
  expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(plot.h, 0);
  expect(Math.min(...xs)).toBeCloseTo(plot.x + plot.w / 2, 0);
  expect(edges.slice(0, 2).map(({ stroke }) => stroke?.dash)).toEqual([true, true]);
  expect(labelOf(made)).toBe('after the cast');
});

test('on bars a point has an outline, and arrows stand over the lower bar', async () => {
  const bars = 'type: column\ndata: [[year, women, men], [2000, 9, 6], [2020, 20, 10]]\nalt: numbers';
  const made = await chartOf(
    `${bars}\nmarks: [{at: 2020, series: women, label: the goal}, {at: 2000, between: [women, men]}]`,
  );
  expect(made.diagnostics).toEqual([]);
  const [outline] = ofMarks(made);
  const bar = pathsOf(made).filter(({ fill, own }) => fill && !own)[1];
  const [around, inside] = [boundsOf(outline?.d ?? ''), boundsOf(bar?.d ?? '')];
  expect(around.x).toBeLessThan(inside.x);
  expect(around.x + around.w).toBeGreaterThan(inside.x + inside.w);
  const heads = ofMarks(made).filter(({ fill }) => fill);
  const lower = pathsOf(made).filter(({ fill, own }) => fill && !own)[2];
  const { x, w } = boundsOf(lower?.d ?? '');
  for (const head of heads) expect(Math.abs(middleOf(head).x - (x + w / 2))).toBeLessThan(w / 2 + 12);
});

const wordBox = ({ x, y, anchor, width, run }: TextMark): Box => ({
  x: x - width * { start: 0, middle: 0.5, end: 1 }[anchor],
  y: y - run.size * 0.72,
  w: width,
  h: run.size * 0.72,
});

/** Places along every line, a point apart. */
const dots = (d: string): Box[] => {
  const { xs, ys } = pointsOf(d);
  return xs.flatMap((x, i) => {
    const [px, py] = [xs[i - 1], ys[i - 1]];
    if (px === undefined || py === undefined) return [];
    const steps = Math.ceil(Math.hypot(x - px, (ys[i] as number) - py));
    return Array.from({ length: steps }, (_, k) => ({
      x: px + ((x - px) * k) / steps,
      y: py + (((ys[i] as number) - py) * k) / steps,
      w: 0.1,
      h: 0.1,
    }));
  });
};

test.each([
  ['a point at the end of a line', ONE('marks: {at: 8, label: the most of all}')],
  ['a point between lines', LINE('marks: {at: 4, series: other, label: the other hand}')],
  ['a narrow distance', LINE('error: other\ny: grip\nmarks: {at: 8, between: [grip, 30], label: two short}')],
  ['a reference line beside it', LINE('reference: {at: 33, label: goal}\nmarks: {at: 12, between: [grip, other]}')],
  ['trends', POINTS('trend: true\nmarks: {at: [50, 70], series: women, label: in 20 years}')],
  ['curves', CURVE('median: true\nmarks: {at: 4, series: placebo, label: sixty left}')],
])('words of a mark lie on no line and no other words: %s', async (_, yaml) => {
  const made = await chartOf(yaml);
  expect(made.diagnostics).toEqual([]);
  const texts = textsOf(made);
  const words = texts.filter(({ marked }) => marked);
  expect(words.length).toBeGreaterThan(0);
  for (const one of words) {
    const box = wordBox(one);
    expect(texts.filter((other) => other !== one && overlaps(box, wordBox(other))).map(({ run }) => run.text)).toEqual(
      [],
    );
    const struck = pathsOf(made).filter(
      ({ d, stroke, fill }) => stroke && stroke.width >= 1 && !fill && dots(d).some((dot) => overlaps(box, dot)),
    );
    expect(struck).toEqual([]);
  }
});

test('a trend is the line of least squares, which PowerPoint draws itself', async () => {
  const made = await chartOf(POINTS('trend: women'), {}, ['pptx']);
  // by hand: 50, 60, 70 and 1, 0.7, 0.7 have the mean 0.8 and fall by 0.015 a year
  const line = pathsOf(made).find(({ stroke }) => stroke?.width === 3);
  const { ys } = pointsOf(line?.d ?? '');
  expect(ys[0]).toBeCloseTo(yOf(made, 0.95), 0);
  expect(ys[1]).toBeCloseTo(yOf(made, 0.65), 0);
  expect(line?.own).toBeFalsy();
  const xml = strFromU8(made.parts['ppt/charts/chart1.xml'] as Uint8Array);
  expect(xml.match(/<c:trendlineType val="linear"\/>/g)).toHaveLength(1);
  expect(xml.indexOf('<c:trendline>')).toBeLessThan(xml.indexOf('<c:xVal>'));
  expect(made.chart.alt).toBe('numbers. Marked: women, trend: 0.95 (age 50) \u2013 0.65 (age 70)');
  const on = await chartOf(POINTS('trend: women\nmarks: {at: 60, series: women}'));
  expect(labelOf(on)).toBe('0.8');
});

test('the median is where half are left, of each curve that falls so far', async () => {
  const made = await chartOf(CURVE('median: true\nx-axis: {title: Months}'));
  expect(made.diagnostics).toEqual([]);
  expect(labelOf(made)).toBe('median 9 months');
  const [across, down] = ofMarks(made);
  expect(pointsOf(across?.d ?? '').ys[0]).toBeCloseTo(yOf(made, 0.5), 0);
  expect(pointsOf(down?.d ?? '').ys[1]).toBeCloseTo(made.chart.model.plot.y + made.chart.model.plot.h, 0);
  expect(made.chart.alt).toBe('numbers. Marked: placebo: median 9 months');
  expect(labelOf(await chartOf(CURVE('median: true\nx-axis: {title: Time since surgery}')))).toBe('median 9');
});

test('PowerPoint has the marks as named shapes in a chart whose data can be edited', async () => {
  const made = await chartOf(ONE('marks: [{at: 4, label: twenty}, {span: [4, 8], label: later}]'), {}, ['pptx']);
  const part = Object.keys(made.parts).find((name) => /drawings\/drawing\d+\.xml$/.test(name)) ?? '';
  const drawing = strFromU8(made.parts[part] as Uint8Array);
  expect(drawing).toContain('name="Marked: twenty"');
  expect(drawing).toContain('name="Marked: later"');
  expect(drawing.match(/name="Marked \d+"/g)?.length).toBe(ofMarks(made).length);
  expect(made.parts['ppt/embeddings/workbook1.xlsx']).toBeDefined();
});

test('marks are named for those who do not see the chart', async () => {
  const marks = 'marks: [{at: 12, between: [grip, other], label: 8 kg}, {at: 4, series: grip}, {span: [0, 4]}]';
  const alt = 'numbers. Marked: week 12, grip\u2013other: 8 kg; grip, week 4: 20; week 0\u20134';
  expect((await chartOf(LINE(marks))).chart.alt).toBe(alt);
  expect((await chartOf(LINE(''))).chart.alt).toBe('numbers');
});

test.each([
  [LINE('marks: {at: 5, series: gripp}'), 'There is no series "gripp". Did you mean grip?'],
  [LINE('marks: {at: 13, series: grip}'), 'The axis has no 13. Write a value of week: 0 to 12'],
  [LINE('marks: {at: 4}'), 'The mark does not say which series it is about. Write series: and one of grip, other'],
  [
    LINE('marks: {label: here}'),
    'The mark does not say where it stands. ' +
      'Write at: and a value of week, at: with two of them for a change, or span: with two for a stretch',
  ],
  [
    LINE('marks: {at: 4, between: [30, 40]}'),
    '30 and 40 are both plain values. Name a series for one of them: grip, other',
  ],
  [
    LINE('marks: {at: [0, 4], between: [grip, other]}'),
    'between: is about one value of x, but at: has two. Write at: 4',
  ],
  [
    LINE('marks: {at: 4, span: [0, 4]}'),
    'A mark is about a stretch (span:) or about values (at:), not both. Write two marks',
  ],
  [
    `type: area\nstack: true\ndata: [[year, a, b], [2000, 2, 3], [2010, 3, 6]]\nalt: numbers\nmarks: {at: 2000, series: b}`,
    '"b" stands on other series: no height of the plot is its own. Leave series: out for the sum, or name a',
  ],
  [POINTS('marks: {at: 61, series: women}'), '"women" has no value at 61. Name a place where it has one'],
  [
    `${ONE('marks: {at: 4, between: [kg, 0]}')}\ny-axis: {log: true}`,
    '0 cannot stand on a log axis. Write a value above 0, or leave out log:',
  ],
  [POINTS('trend: womn'), 'There is no series "womn". Did you mean women?'],
  [POINTS('trend: true\ny-axis: {log: true}'), 'A straight trend cannot stand on a log axis. Leave out trend: or log:'],
  [
    CURVE('median: drug'),
    '"drug" does not fall to 50 %: it has no median. Leave out median:, or mark the share at a time, e.g. marks: {at: 12}',
  ],
  [
    'type: pie\ndata: [[site, n], [hip, 2], [spine, 3]]\nalt: numbers\nmarks: {at: hip}',
    'A chart of the type pie has no axes for marks. Leave marks: out; highlight: brings out a part',
  ],
  [
    LINE('trend: true'),
    'A trend is of points, and this chart is of the type line. Leave trend: out, or write type: scatter',
  ],
  [
    LINE('median: true'),
    'A median is of a survival curve, and this chart is of the type line. Leave median: out, or write type: survival',
  ],
])('a mark that cannot be is told, and the chart is drawn without it: %#', async (yaml, message) => {
  const made = await chartOf(yaml);
  expect(told(made)).toEqual([`chart/mark: ${message}`]);
  expect(made.chart.kind).toBe('chart');
  expect(ofMarks(made)).toEqual([]);
});

test('words that have no room are told', async () => {
  const long =
    'a label that is far too long to stand anywhere on a chart of this size, whatever is done about it '.repeat(2);
  expect(told(await chartOf(ONE(`marks: {at: 4, label: "${long}"}`)))[0]).toMatch(
    /^chart\/labels: There is no room for "/,
  );
});

/** Whether a place lies in a shape (the even-odd rule). */
function holds(d: string, x: number, y: number): boolean {
  const { xs, ys } = pointsOf(d);
  return xs.reduce((inside, xi, i) => {
    const j = (i || xs.length) - 1;
    const [yi, xj, yj] = [ys[i] as number, xs[j] as number, ys[j] as number];
    return yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi ? !inside : inside;
  }, false);
}

test('a mark outside the axes as the writer cut them is left out and told', async () => {
  const made = await chartOf(ONE('y-axis: {min: 0, max: 30}\nmarks: [{at: 8, label: 40}, {at: 4}]'));
  expect(told(made)[0]).toMatch(/^chart\/labels: The mark "40" lies outside the axes and is left out/);
  expect(labelOf(made)).toBe('20');
});

const THEMES = ['clinic', 'congress', 'journal', 'plain', 'ward'].flatMap((name) => [`${name}:light`, `${name}:dark`]);
const AREA = `type: area
stack: true
data: [[year, a, b], [2000, 4, 6], [2010, 5, 9]]
marks: [{at: [2000, 2010]}, {at: 2005, label: midway}]
alt: numbers`;

test.each(THEMES)('marks are seen by 3:1, and their words by 4.5:1, in %s', async (theme) => {
  const host = nodeHost({});
  for (const yaml of [
    LINE('marks: [{at: 4, series: grip}, {at: 12, between: [grip, other]}, {span: [0, 4], label: here}]'),
    AREA,
  ]) {
    const deck = `---\ntitle: T\nlang: en\ntitle-slide: false\n---\n\n## Chart\n\n\`\`\`chart\n${yaml.trim()}\n\`\`\`\n`;
    const { built } = await buildDeck(
      memoryHost({ 'talk/deck.md': deck }, (name) => host.resource(name)),
      { path: 'talk', to: [], theme },
    );
    const scene = built[0]?.scene;
    const chart = [...nodesOf(scene?.slides[0]?.nodes ?? [])].find((node): node is ChartNode => node.kind === 'chart');
    if (!scene || !chart) throw new Error('no chart');
    const { palette, background } = scene.theme;
    const paper = resolveHex(background, palette);
    const tint = chart.drawing.find((mark): mark is PathMark => mark.kind === 'path' && mark.fill?.alpha !== undefined);
    const groundAt = (x: number, y: number) =>
      chart.drawing.reduce(
        (hex, mark) =>
          mark.kind === 'path' && mark.fill && holds(mark.d, x, y) ? seenOn(hex, mark.fill, palette) : hex,
        paper,
      );
    const seen = chart.drawing.filter(({ marked }: ChartMark) => marked);
    expect(seen.length).toBeGreaterThan(4);
    const rim = (mark: ChartMark) =>
      mark.kind === 'path' && mark.stroke && resolveHex(mark.stroke.color, palette) === paper;
    for (const mark of seen.filter((one) => one !== tint && !rim(one))) {
      const color = mark.kind === 'text' ? mark.run.color : (mark.fill ?? mark.stroke?.color);
      const hex = resolveHex(color as never, palette);
      if (mark.kind === 'text') {
        const { x, y, w, h } = wordBox(mark);
        expect(contrast(hex, groundAt(x + w / 2, y + h / 2))).toBeGreaterThanOrEqual(4.5);
      } else {
        const { x, y } = middleOf(mark);
        // a ring has a rim of paper; an arrow stands on what is at its middle
        const arrow = pointsOf(mark.d).xs.length === 2;
        expect(contrast(hex, arrow ? groundAt(x, y + 1) : paper)).toBeGreaterThanOrEqual(3);
      }
    }
  }
});
