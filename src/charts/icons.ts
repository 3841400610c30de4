// Icon arrays: n of N people as small figures in rows of ten (or more), native shapes in one named group, with the sentence
// "7 of 100" beside them. Several rows of data stand beside each other with the same denominator in sight.
import type { Color, Slot } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { PathMark } from '../scene/chart-model.ts';
import type { SceneNode } from '../scene/scene.ts';
import { word } from './chart-words.ts';
import { type ChartContent, type ChartSource, defineChart } from './kind.ts';
import { formatNumber } from './numbers.ts';
import { markerPath, type Pen, polygon } from './pen.ts';
import { pictureNodes, textNode } from './picture.ts';

interface IconArray {
  readonly label: string;
  readonly n: number;
  readonly of: number;
  readonly sentence: string;
}

interface Icons extends ChartContent {
  readonly type: 'icons';
  readonly arrays: readonly IconArray[];
}

const MAX_ARRAYS = 4;
const MAX_PEOPLE = 1000;

export const icons = defineChart<Icons>({
  types: ['icons'],
  read(source) {
    const { settings, table, where, report, lang } = source;
    const rows = table.rows.length
      ? readRows(source)
      : [
          {
            n: settings.n as number,
            of: settings.of ?? 100,
            label: typeof settings.label === 'string' ? settings.label : '',
            span: where(['n']),
          },
        ];
    const arrays = rows.flatMap(({ n, of, label, span }): IconArray[] => {
      const whole = Number.isInteger(n) && Number.isInteger(of);
      if (!whole || n < 0 || of < 1 || n > of || of > MAX_PEOPLE) {
        report(
          'chart/interval',
          `${n} of ${of} people cannot be drawn`,
          span,
          `Write whole numbers, n no greater than of, and of no greater than ${MAX_PEOPLE}`,
        );
        return [];
      }
      const words = `${formatNumber(n, { decimals: 0 }, lang)} ${word('of', lang)} ${formatNumber(of, { decimals: 0 }, lang)}`;
      return [{ label, n, of, sentence: rows.length === 1 ? (settings.sentence ?? words) : words }];
    });
    if (!arrays.length) return undefined;
    if (arrays.length > MAX_ARRAYS)
      report(
        'chart/too-many',
        `There are ${arrays.length} icon arrays; the first ${MAX_ARRAYS} are shown`,
        table.span,
        'Make two charts of them',
      );
    if (new Set(arrays.map(({ of }) => of)).size > 1)
      report(
        'chart/interval',
        'The icon arrays have different numbers of people; they cannot be compared at a glance',
        table.span,
        'Use the same number in of: for all',
      );
    const shown = arrays.slice(0, MAX_ARRAYS);
    return {
      type: 'icons',
      arrays: shown,
      sentence: shown.map(({ label, sentence }) => [label, sentence].filter(Boolean).join(': ')).join('; '),
      table: { head: ['', 'n', 'N'], rows: shown.map(({ label, n, of }) => [label, String(n), String(of)]) },
    };
  },
  heights(content, width, pen) {
    const count = content.arrays.length;
    const words = pen.line * 1.4 + (content.arrays.some(({ label }) => label) ? pen.line * 1.2 : 0);
    return { least: Math.min(width / count, 140) + words, wanted: Math.min(width / count, 420) * 1.05 + words };
  },
  draw(content, box, pen, settings) {
    const gap = pen.size * 1.5;
    const width = (box.w - gap * (content.arrays.length - 1)) / content.arrays.length;
    const nodes = content.arrays.map((array, i) =>
      arrayNode(array, { ...box, x: box.x + i * (width + gap), w: width }, settings.colors?.[array.label], pen),
    );
    return { nodes };
  },
});

function readRows({ settings, table, where }: ChartSource) {
  const name = (key: 'n' | 'of') => (table.find(key, where(['data'])) === undefined ? undefined : key);
  const [n, of] = [name('n'), table.has('of') ? 'of' : undefined];
  if (!n) return [];
  const label = settings.label ?? (table.has('label') ? 'label' : undefined);
  const [ns, ofs, labels] = [
    table.numbers(n),
    of ? table.numbers(of) : [],
    label && table.has(label) ? table.texts(label) : [],
  ];
  return ns.flatMap((value, i) =>
    value === undefined
      ? []
      : [{ n: value, of: ofs[i] ?? settings.of ?? 100, label: labels[i] ?? '', span: table.spanOf(i, n) }],
  );
}

/** People in a row: as many as make the array about as wide as high. */
const perRow = (of: number): number => (of <= 10 ? of : of <= 200 ? 10 : of <= 500 ? 25 : 40);

/** Places of people: cells of the array, counted row by row from the top left. */
export function cellsOf(of: number, box: Box): { x: Pt; y: Pt; size: Pt }[] {
  const columns = perRow(of);
  const rows = Math.ceil(of / columns);
  const size = Math.min(box.w / columns, box.h / rows);
  return Array.from({ length: of }, (_, i) => ({
    x: box.x + (i % columns) * size,
    y: box.y + Math.floor(i / columns) * size,
    size,
  }));
}

function arrayNode({ label, n, of, sentence }: IconArray, box: Box, slot: Slot | undefined, pen: Pen): SceneNode {
  const { context } = pen;
  const id = context.id('icons');
  const color: Color = { slot: slot ?? pen.context.theme.file.chart[1] ?? 'accent2' };
  const rest: Color = { slot: 'tx1', alpha: 0.25 };
  const top = label ? pen.line * 1.2 : 0;
  const foot = pen.line * 1.4;
  const room: Box = { ...box, y: box.y + top, h: Math.max(10, box.h - top - foot) };
  const cells = cellsOf(of, room);
  const marks = cells.map(
    ({ x, y, size }, i): PathMark => ({ kind: 'path', d: person(x + size / 2, y, size), fill: i < n ? color : rest }),
  );
  const last = cells[cells.length - 1];
  const bottom = last ? last.y + last.size : room.y;
  const before = pen.marks.length;
  if (label) pen.label(box.x, box.y + pen.line / 2, pen.cut(label, box.w), { color: pen.muted });
  pen.label(box.x, bottom + foot / 2 + 2, pen.cut(sentence, box.w, true), { bold: true });
  const texts = pen.marks.splice(before);
  const people = pictureNodes(marks, `${id}-person`, context).map((node, i) => ({
    ...node,
    name: i < n ? `Person ${i + 1}, counted` : `Person ${i + 1}`,
  }));
  const group: SceneNode = {
    kind: 'group',
    role: 'figure',
    id,
    name: `Icons: ${sentence}`,
    box: { ...room, h: bottom - room.y },
    alt: [label, sentence].filter(Boolean).join(': '),
    children: people,
  };
  return {
    kind: 'group',
    role: 'group',
    id: `${id}-with-words`,
    name: `Icon array: ${sentence}`,
    box: { x: box.x, y: box.y, w: box.w, h: round2(bottom + foot - box.y) },
    children: [
      ...texts.flatMap((mark, i) => (mark.kind === 'text' ? [textNode(mark, `${id}-text-${i + 1}`, context)] : [])),
      group,
    ],
  };
}

/** A person in a square cell: a head over shoulders that fall to a foot, without any likeness. */
function person(cx: Pt, y: Pt, size: Pt): string {
  const s = size * 0.86;
  const top = y + size * 0.05;
  const head = markerPath('circle', cx, top + s * 0.19, s * 0.34);
  const [w, shoulder, foot] = [s * 0.27, top + s * 0.42, top + s];
  const body = polygon([
    [cx - w, shoulder + s * 0.09],
    [cx - w * 0.7, shoulder],
    [cx + w * 0.7, shoulder],
    [cx + w, shoulder + s * 0.09],
    [cx + w, top + s * 0.72],
    [cx + w * 0.6, top + s * 0.72],
    [cx + w * 0.5, foot],
    [cx - w * 0.5, foot],
    [cx - w * 0.6, top + s * 0.72],
    [cx - w, top + s * 0.72],
  ]); // prettier-ignore
  return `${head} ${body}`;
}
