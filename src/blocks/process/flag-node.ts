// A label of a time line to scale as nodes: its pole with its words, its line to the axis, and its mark there.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
import type { Flag } from './flags.ts';
import { group, textNode, wordsOf } from './grid.ts';
import type { ProcessItem } from './items.ts';

/** A mark and its edge, a pole, and what lies between a pole and its words. */
export const DOT = 18;
const RING = 4;
export const POLE = 3;
export const BESIDE = 10;

export interface Label {
  readonly item: ProcessItem;
  /** Its mark's place and, of a bar, its length. */
  readonly x: Pt;
  readonly length: Pt;
  readonly date: readonly Paragraph[];
  readonly text: readonly Paragraph[];
}

/** Labels on one side of the axis. */
export interface Row {
  readonly labels: readonly Label[];
  readonly flags: readonly Flag[];
  readonly height: Pt;
  /** From the labels to the axis. */
  readonly reach: Pt;
  readonly over: Pt;
}

export const heightOfLabel = ({ date, text }: Pick<Label, 'date' | 'text'>): Pt => heightOf(date) + heightOf(text);

export interface Side {
  readonly top: boolean;
  readonly box: Box;
  /** The edge of the axis. */
  readonly edge: Pt;
  /** From a place in the block to one on the slide. */
  side(x: Pt, w: Pt): Pt;
  readonly context: LayContext;
}

/** A label with its pole, its line to the axis and its mark there. */
export function labelNode(label: Label, flag: Flag, row: Row, { top, box, edge, side, context }: Side): SceneNode {
  const { theme } = context;
  const id = context.id('moment');
  const { item, x, length } = label;
  const height = heightOfLabel(label);
  const start = top ? box.y : edge + row.reach;
  const pole = flag.left + (flag.turned ? flag.w - POLE : 0);
  const w = flag.w - BESIDE - POLE;
  const words = flag.left + (flag.turned ? 0 : POLE + BESIDE);
  const text = { x: side(words, w), w };
  const turned = (paragraphs: readonly Paragraph[]) =>
    flag.turned ? paragraphs.map((one) => ({ ...one, align: 'end' as const })) : paragraphs;
  const mark = { x: side(x - DOT / 2, length + DOT), y: edge - DOT / 2, w: length + DOT, h: DOT };
  const nodes: SceneNode[] = [
    poleNode(`${id}-pole`, { pole, x, start, height, edge, row, top, side, context }),
    {
      kind: 'shape',
      id: `${id}-mark`,
      name: 'Mark',
      geometry: length ? 'roundRect' : 'ellipse',
      ...(length > 0 && { radius: DOT / 2 }),
      decorative: true,
      box: mark,
      fill: theme.role('background'),
      stroke: { color: theme.role('accent'), width: RING },
    },
    ...textNode(`${id}-date`, 'Date', turned(label.date), { ...text, y: start }, context),
    ...textNode(`${id}-text`, 'Text', turned(label.text), { ...text, y: start + heightOf(label.date) }, context),
  ];
  const left = Math.min(mark.x, text.x, side(pole, POLE));
  const right = Math.max(mark.x + mark.w, text.x + w, side(pole, POLE) + POLE);
  const y = top ? start : mark.y;
  const h = (top ? mark.y + DOT : start + height) - y;
  const name = `Moment to scale: ${wordsOf(item)}`;
  return group(id, name, item, { x: left, y, w: round2(right - left), h }, nodes);
}

interface PolePlace extends Omit<Side, 'box'> {
  readonly pole: Pt;
  readonly x: Pt;
  readonly start: Pt;
  readonly height: Pt;
  readonly row: Row;
}

/** Upright where its label stands over its place; else upright beside the label, and from there to the place. */
function poleNode(id: string, { pole, x, start, height, edge, row, top, side, context }: PolePlace): SceneNode {
  const color = context.theme.role('accent');
  const [from, to] = [side(pole, POLE) + POLE / 2, side(x - POLE / 2, POLE) + POLE / 2];
  const y = Math.min(start, edge);
  const h = (top ? edge : start + height) - y;
  const bent = Math.abs(from - to) > POLE;
  const at = { x: bent ? Math.min(from, to) : to - POLE / 2, y, w: bent ? round2(Math.abs(from - to)) : POLE, h };
  const shared = { id, name: 'Pole', decorative: true, box: at } as const;
  if (!bent) return { ...shared, kind: 'shape', geometry: 'rect', fill: color };
  const [a, b] = [from - at.x, to - at.x].map(round2);
  const knee = round2(top ? h - row.reach : row.reach);
  const d = top ? `M${a} 0L${a} ${knee}L${b} ${round2(h)}` : `M${b} 0L${a} ${knee}L${a} ${round2(h)}`;
  return { ...shared, kind: 'path', d, view: { w: at.w, h }, stroke: { color, width: POLE } };
}
