// `::: checklist` and `::: warning-signs` over a list: each item with a tick or a red flag before it, in one or two
// columns. What the mark means is said in the item's name, not by colour alone.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Inline } from '../../parse/inline.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened } from '../block.ts';
import { group, overOf, textNode, wordsOf } from '../process/grid.ts';
import { PROCESS_ATTRIBUTES, type ProcessItem, processWithStep, readProcess } from '../process/items.ts';
import { besideNames, layAbreast, type MarkRoom } from './abreast.ts';
import { type MarkKind, markNode, nameOf, ruleNode } from './mark.ts';

export interface MarkedBlock extends BlockBase {
  readonly type: 'marked';
  readonly kind: MarkKind;
  readonly items: readonly ProcessItem[];
}
declare module '../block.ts' {
  interface BlockTypes {
    marked: MarkedBlock;
  }
}

/** Items from which on they stand in two columns, where the words are short enough. */
const MANY = 5;
/** Side of a mark and the room behind it, in text sizes; beside a name over its words it is larger. */
const MARK = 1.15;
const LARGE_MARK = 1.6;
const BEHIND = 0.6;
/** Items that may have their names over their words. */
const STACKED = 4;
/** Words that follow at once what stands before them. */
const CLINGS = /^\s*[,.;:!?)]/;

export const marked = defineBlock<MarkedBlock>({
  name: 'marked',
  attributes: PROCESS_ATTRIBUTES,
  divs: ['checklist', 'warning-signs'],
  fromDiv: (div, context, origin) => [
    {
      type: 'marked',
      kind: div.name === 'checklist' ? 'checklist' : 'warning-signs',
      ...readProcess(div, context, origin, { least: 2, most: 10 }),
    },
  ],
  withStep: processWithStep,
  lay(block, width, context) {
    const { gutter } = context.theme.spacing;
    const columns = block.items.length >= MANY ? 2 : 1;
    const w = (width - gutter * (columns - 1)) / columns;
    const size = sizeOf(context.style, context);
    const stacked = isStacked(block, context);
    const large = roomOf(LARGE_MARK, size);
    const names = columns === 1 && isNamed(block) ? besideNames(block.items, w - large.left, context) : undefined;
    if (names) return layAbreast(block, names, w, large, context);
    const { side, left } = stacked ? large : roomOf(MARK, size);
    const texts = block.items.map((item) =>
      stacked ? stackedWords(item, w - left, context) : [wordsParagraph(item, w - left, context)],
    );
    const perColumn = Math.ceil(block.items.length / columns);
    const gap = opened(context.theme.spacing.item * 1.3 * context.scale, size * (stacked ? 1.3 : 2.1), context);
    const rows = Array.from({ length: perColumn }, (_, r) =>
      Math.max(...Array.from({ length: columns }, (_c, c) => heightOf(texts[c * perColumn + r] ?? []))),
    );
    return {
      // a rule above the first row and below the last one too
      height: rows.reduce((sum, h) => sum + h, 0) + gap * perColumn,
      over: overOf(texts, w - left, context),
      place: (box) =>
        block.items.flatMap((item, i) => {
          const [c, r] = [Math.floor(i / perColumn), i % perColumn];
          const y = box.y + gap / 2 + rows.slice(0, r).reduce((sum, h) => sum + h + gap, 0);
          const at = context.dir === 'rtl' ? columns - 1 - c : c;
          const place = { x: box.x + at * (w + gutter), y, w, h: rows[r] as Pt };
          const row = rowNode(block, item, texts[i] as Paragraph[], place, { side, left }, context);
          const rules = [ruleNode(place, place.y - gap / 2, item, context)];
          if (r === perColumn - 1) rules.push(ruleNode(place, place.y + place.h + gap / 2, item, context));
          return [...rules, row];
        }),
    };
  },
});

const roomOf = (mark: number, size: Pt): MarkRoom => {
  const side = round2(mark * size);
  return { side, left: side + BEHIND * size, size };
};

const clings = ([first]: readonly Inline[] = []): boolean => first?.type === 'text' && CLINGS.test(first.text);

const isNamed = ({ items }: MarkedBlock): boolean =>
  items.every(({ lead, text }) => lead.length > 0 && text.length > 0 && !clings(text[0]));

/** On a slide that says little few items have their names over their words. */
const isStacked = (block: MarkedBlock, { scale }: LayContext): boolean =>
  scale > 1 && block.items.length <= STACKED && isNamed(block);

/** The item's name, large, over its words, which grow half as much. */
function stackedWords(item: ProcessItem, width: Pt, context: LayContext): Paragraph[] {
  const color = context.theme.role('title');
  const options = { style: context.style, origin: item.origin, footnotes: context.footnotes };
  const below = { ...context, scale: 1 + (context.scale - 1) / 2 };
  return [
    makeParagraph(item.lead, width, { ...options, bold: true, color }, context),
    ...item.text.map((inlines) => makeParagraph(inlines, width, options, below)),
  ];
}

/** The item's name in bold, its words behind it. */
function wordsParagraph(item: ProcessItem, width: Pt, context: LayContext): Paragraph {
  const rest = item.text.flatMap((inlines) =>
    clings(inlines) ? inlines : [{ type: 'text' as const, text: ' ' }, ...inlines],
  );
  const lead = rest.length ? item.lead.map((one) => (one.type === 'text' ? { ...one, bold: true } : one)) : item.lead;
  return makeParagraph(
    [...lead, ...rest],
    width,
    { style: context.style, origin: item.origin, footnotes: context.footnotes },
    context,
  );
}

function rowNode(
  { kind }: MarkedBlock,
  item: ProcessItem,
  text: readonly Paragraph[],
  box: Box,
  { side, left }: { side: Pt; left: Pt },
  context: LayContext,
): SceneNode {
  const id = context.id(kind === 'checklist' ? 'check' : 'warning');
  const rtl = context.dir === 'rtl';
  // in the middle of one line, or of a name and the line below it
  const line = text.slice(0, 2).reduce((sum, p) => sum + (p.lines.length > 1 ? 0 : p.lineHeight), 0) || side;
  const name = nameOf(kind, context);
  const mark = markNode(kind, `${id}-mark`, { ...box, h: line }, side, context);
  const words = textNode(
    `${id}-text`,
    'Text',
    text,
    { x: rtl ? box.x : box.x + left, y: box.y, w: box.w - left },
    context,
  );
  return group(id, `${name}: ${wordsOf(item)}`, item, box, [mark, ...words]);
}
