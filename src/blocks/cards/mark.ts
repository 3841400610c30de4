// The mark before an item, what it is called, and the hairlines between rows.
import type { Box } from '../../base/geometry.ts';
import { word } from '../../base/slide-words.ts';
import type { Pt } from '../../base/units.ts';
import type { SceneNode } from '../../scene/scene.ts';
import type { LayContext } from '../block.ts';
import type { ProcessItem } from '../process/items.ts';
import { stepOf } from '../step.ts';

export type MarkKind = 'checklist' | 'warning-signs';

/** Marks on a field of 24 by 24: a tick in a ring of its own colour, a flag on its pole. */
const MARKS: Readonly<Record<MarkKind, string>> = {
  checklist: [
    'M12 1 C18.1 1 23 5.9 23 12 C23 18.1 18.1 23 12 23 C5.9 23 1 18.1 1 12 C1 5.9 5.9 1 12 1 Z',
    'M10.3 17.6 L5.6 12.9 L7.6 10.9 L10.3 13.6 L16.6 7.3 L18.6 9.3 Z',
  ].join(' '),
  'warning-signs': 'M4 1 L6.6 1 L6.6 2.4 L21.5 2.4 L17.6 8 L21.5 13.6 L6.6 13.6 L6.6 23 L4 23 Z',
};

export const nameOf = (kind: MarkKind, { lang }: LayContext): string =>
  word(kind === 'checklist' ? 'checkItem' : 'warningSign', lang);

/** The mark at the start of a line, in its middle. */
export const markNode = (kind: MarkKind, id: string, line: Box, side: Pt, context: LayContext): SceneNode => ({
  kind: 'path',
  id,
  name: 'Mark',
  d: MARKS[kind],
  view: { w: 24, h: 24 },
  fill: context.theme.role(kind === 'checklist' ? 'accent' : 'caution'),
  box: {
    x: context.dir === 'rtl' ? line.x + line.w - side : line.x,
    y: line.y + (line.h - side) / 2,
    w: side,
    h: side,
  },
  ...(kind === 'checklist' ? { decorative: true } : { alt: nameOf(kind, context) }),
});

/** A hairline over or under a row, in the middle of the distance to the next one. */
export const ruleNode = ({ x, w }: Box, y: Pt, item: ProcessItem, context: LayContext): SceneNode => ({
  kind: 'shape',
  id: context.id('row-rule'),
  name: 'Rule between rows',
  geometry: 'rect',
  box: { x, y: y - 0.75 / 2, w, h: 0.75 },
  fill: context.theme.role('rule'),
  decorative: true,
  ...stepOf(item.step),
});
