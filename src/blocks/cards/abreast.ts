// Few marked items across the page: the names in one column, what is said of each beside it on the same line.
import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { type Laid, type LayContext, opened } from '../block.ts';
import { group, overOf, textNode, textOf, wordsOf } from '../process/grid.ts';
import type { ProcessItem } from '../process/items.ts';
import { type MarkKind, markNode, nameOf, ruleNode } from './mark.ts';

/** Shares of the width that the names take: at least, so that the words begin well into the page, and at most. */
const LEAST = 0.34;
const MOST = 0.48;
/** Between names and words, in text sizes. */
const BETWEEN = 1.2;
/** Lines that the words beside a name may take. */
const LINES = 2;
/** Around a row, in text sizes, where there is room. */
const AIR = 2.2;

export interface Names {
  readonly names: readonly Paragraph[];
  readonly texts: readonly (readonly Paragraph[])[];
  /** From a name's start to that of its words. */
  readonly column: Pt;
}

/** Names and words in two columns; undefined where names are long or words would take many lines. */
export function besideNames(items: readonly ProcessItem[], width: Pt, context: LayContext): Names | undefined {
  const color = context.theme.role('title');
  const names = items.map(({ lead, origin }) =>
    makeParagraph(
      lead,
      width,
      { style: context.style, bold: true, color, origin, footnotes: context.footnotes },
      context,
    ),
  );
  const size = names[0]?.size ?? 0;
  const longest = Math.max(...names.map(({ lines }) => lines[0]?.width ?? 0));
  if (longest > width * MOST || names.some(({ lines }) => lines.length > 1)) return undefined;
  const column = Math.max(longest + BETWEEN * size, width * LEAST);
  const texts = items.map((item) => textOf(item, width - column, context));
  const short = texts.every((text) => text.reduce((sum, { lines }) => sum + lines.length, 0) <= LINES);
  return short ? { names, texts, column } : undefined;
}

/** Side of a mark, the room that it takes with what is behind it, and the size of text that both follow. */
export interface MarkRoom {
  readonly side: Pt;
  readonly left: Pt;
  readonly size: Pt;
}

export function layAbreast(
  { items, kind }: { readonly items: readonly ProcessItem[]; readonly kind: MarkKind },
  { names, texts, column }: Names,
  width: Pt,
  { side, left, size }: MarkRoom,
  context: LayContext,
): Laid {
  const gap = opened(context.theme.spacing.item * 1.3 * context.scale, size * AIR, context);
  const rows = texts.map((text, i) => Math.max(side, heightOf([names[i] as Paragraph]), heightOf(text)));
  return {
    height: rows.reduce((sum, h) => sum + h + gap, 0),
    over: overOf(texts, width - left - column, context),
    place(box) {
      let y = box.y + gap / 2;
      return items.flatMap((item, i): SceneNode[] => {
        const at: Box = { x: box.x, y, w: width, h: rows[i] as Pt };
        y += at.h + gap;
        const rules = [ruleNode(at, at.y - gap / 2, item, context)];
        if (i === items.length - 1) rules.push(ruleNode(at, at.y + at.h + gap / 2, item, context));
        return [...rules, row(item, i, at)];
      });
    },
  };

  function row(item: ProcessItem, i: number, box: Box): SceneNode {
    const id = context.id(kind === 'checklist' ? 'check' : 'warning');
    const rtl = context.dir === 'rtl';
    const [name, text] = [names[i] as Paragraph, texts[i] as readonly Paragraph[]];
    const middle = (h: Pt) => box.y + (box.h - h) / 2;
    const w = width - left - column;
    return group(id, `${nameOf(kind, context)}: ${wordsOf(item)}`, item, box, [
      markNode(kind, `${id}-mark`, box, side, context),
      ...textNode(
        `${id}-name`,
        'Name',
        [name],
        {
          x: rtl ? box.x + w : box.x + left,
          y: middle(heightOf([name])),
          w: column,
        },
        context,
      ),
      ...textNode(
        `${id}-text`,
        'Text',
        text,
        { x: rtl ? box.x : box.x + left + column, y: middle(heightOf(text)), w },
        context,
      ),
    ]);
  }
}
