// Items side by side, in as many rows as their widths ask for; each becomes a named group of native shapes.
import type { Box } from '../../base/geometry.ts';
import { NO_INSETS } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { longestWord, prepare } from '../../text/break.ts';
import { heightOf, makeParagraph, sizeOf } from '../../typeset/paragraph.ts';
import type { LayContext } from '../block.ts';
import { stepOf } from '../step.ts';
import type { ProcessItem } from './items.ts';

/** A column must hold about this many characters. */
const LEAST_CHARACTERS = 13;

export interface Grid {
  readonly perRow: number;
  readonly rows: readonly (readonly ProcessItem[])[];
  readonly width: Pt;
  readonly gutter: Pt;
}

/** Rows of about the same length. */
export function gridOf(items: readonly ProcessItem[], width: Pt, gutter: Pt, context: LayContext, most = 8): Grid {
  // text that is set larger keeps its rows
  const least = sizeOf(context.style, { ...context, scale: Math.min(1, context.scale) }) * 0.5 * LEAST_CHARACTERS;
  const fit = Math.max(1, Math.min(most, Math.floor((width + gutter) / (least + gutter))));
  const count = Math.ceil(items.length / fit) || 1;
  const perRow = Math.ceil(items.length / count) || 1;
  return {
    perRow,
    rows: Array.from({ length: count }, (_, r) => items.slice(r * perRow, (r + 1) * perRow)),
    width: (width - gutter * (perRow - 1)) / perRow,
    gutter,
  };
}

/** Points by which a word is wider than the room of its text, which would cut it. */
export const overOf = (texts: readonly (readonly Paragraph[])[], room: Pt, { fontOf }: LayContext): Pt =>
  Math.max(0, ...texts.flat().map(({ runs }) => longestWord(prepare(runs, fontOf)) - room));

/** Left edge of column `i`, from the right where text runs so. */
export const columnAt = (grid: Grid, i: number, box: Box, context: LayContext): Pt => {
  const at = i * (grid.width + grid.gutter);
  return context.dir === 'rtl' ? box.x + box.w - at - grid.width : box.x + at;
};

/** The item's text below its lead. */
export function textOf(item: ProcessItem, width: Pt, context: LayContext): Paragraph[] {
  const space = context.theme.spacing.item * 0.6 * context.scale;
  return item.text.map((inlines, i) =>
    makeParagraph(
      inlines,
      width,
      { style: context.style, spaceBefore: i ? space : 0, origin: item.origin, footnotes: context.footnotes },
      context,
    ),
  );
}

export const textNode = (
  id: string,
  name: string,
  paragraphs: readonly Paragraph[],
  at: Omit<Box, 'h'>,
  context: LayContext,
): SceneNode[] =>
  paragraphs.length
    ? [
        {
          kind: 'text',
          role: 'label',
          id,
          name,
          dir: context.dir,
          box: { ...at, h: heightOf(paragraphs) },
          body: { paragraphs, inset: NO_INSETS, anchor: 'top' },
        },
      ]
    : [];

export function group(
  id: string,
  name: string,
  item: ProcessItem,
  box: Box,
  children: readonly SceneNode[],
): SceneNode {
  return { kind: 'group', role: 'group', id, name, box, children, origin: item.origin, ...stepOf(item.step) };
}

export const wordsOf = (item: ProcessItem): string =>
  item.lead
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .trim();
