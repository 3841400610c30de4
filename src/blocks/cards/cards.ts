// `::: cards` over a list: a card for each item, with its icon, its name and its words, side by side and of one height.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext, opened } from '../block.ts';
import { iconNode, onTextEdge } from '../icon.ts';
import { columnAt, gridOf, group, overOf, textNode, textOf, wordsOf } from '../process/grid.ts';
import { PROCESS_ATTRIBUTES, type ProcessItem, processWithStep, readProcess } from '../process/items.ts';

export interface CardsBlock extends BlockBase {
  readonly type: 'cards';
  readonly items: readonly ProcessItem[];
}
declare module '../block.ts' {
  interface BlockTypes {
    cards: CardsBlock;
  }
}

const PAD = 18;
/** The bar along a card's upper edge. */
const BAR = 5;
const GAP = 8;
/** Side of an icon, in text sizes, and with room. */
const ICON = 1.9;
const LARGEST_ICON = 5;
/** The most that an icon takes of a card's width. */
const ICON_SHARE = 0.5;
/** Room over and under what cards say, in paddings: a picture takes some of it. */
const AIR = 4.6;
const AIR_OF_PICTURES = 3.3;

interface Card {
  readonly item: ProcessItem;
  readonly lead: readonly Paragraph[];
  readonly text: readonly Paragraph[];
  readonly height: Pt;
}

export const cards = defineBlock<CardsBlock>({
  name: 'cards',
  attributes: PROCESS_ATTRIBUTES,
  divs: ['cards'],
  fromDiv: (div, context, origin) => [{ type: 'cards', ...readProcess(div, context, origin, { least: 2, most: 6 }) }],
  withStep: processWithStep,
  lay(block, width, context) {
    const { theme, scale } = context;
    const grid = gridOf(block.items, width, theme.spacing.gutter * 0.75, context, block.items.length > 4 ? 3 : 4);
    const pad = PAD * Math.min(1, scale);
    const inner = grid.width - 2 * pad;
    const size = sizeOf(context.style, context);
    const side = round2(opened(ICON * size, Math.min(LARGEST_ICON * size, ICON_SHARE * inner), context));
    const all = block.items.map((item) => cardOf(item, inner, side, context));
    // what is said begins on one line in a row, however many lines the names take
    const named = grid.rows.map((items) =>
      Math.max(0, ...items.map((item) => heightOf((all[block.items.indexOf(item)] as Card).lead))),
    );
    const tallest = Math.max(
      0,
      ...grid.rows.flatMap((items, r) =>
        items.map((item) => {
          const { lead, height } = all[block.items.indexOf(item)] as Card;
          return lead.length ? height - heightOf(lead) + (named[r] as Pt) : height;
        }),
      ),
    );
    const most = block.items.some(({ icon }) => icon) ? AIR_OF_PICTURES : AIR;
    const air = opened(PAD * scale, most * PAD, context);
    const high = BAR + tallest + 2 * air;
    const gap = theme.spacing.gutter * 0.75;
    return {
      height: grid.rows.length * high + (grid.rows.length - 1) * gap,
      over: overOf(
        all.map((card) => [...card.lead, ...card.text]),
        inner,
      ),
      place: (box) =>
        grid.rows.flatMap((items, r) =>
          items.map((item, i) => {
            const card = all[block.items.indexOf(item)] as Card;
            const at = { x: columnAt(grid, i, box, context), y: box.y + r * (high + gap), w: grid.width, h: high };
            return cardNode(card, at, { pad, air, side, names: named[r] as Pt }, context);
          }),
        ),
    };
  },
});

function cardOf(item: ProcessItem, width: Pt, side: Pt, context: LayContext): Card {
  const lead = item.lead.length
    ? [
        makeParagraph(
          item.lead,
          width,
          { style: 'heading', bold: true, origin: item.origin, footnotes: context.footnotes },
          context,
        ),
      ]
    : [];
  const text = textOf(item, width, context);
  const parts = [item.icon ? side : 0, heightOf(lead), heightOf(text)].filter((h) => h > 0);
  return { item, lead, text, height: parts.reduce((sum, h) => sum + h, 0) + GAP * Math.max(0, parts.length - 1) };
}

function cardNode(
  { item, lead, text }: Card,
  box: Box,
  { pad, air, side, names }: { pad: Pt; air: Pt; side: Pt; names: Pt },
  context: LayContext,
): SceneNode {
  const { theme, dir } = context;
  const id = context.id('card');
  const x = box.x + pad;
  const w = box.w - 2 * pad;
  let y = box.y + BAR + air;
  const children: SceneNode[] = [
    plain(`${id}-ground`, 'Ground', box, theme.role('surface')),
    plain(`${id}-bar`, 'Bar', { ...box, h: BAR }, theme.role('accent')),
  ];
  if (item.icon) {
    const at = { x: onTextEdge(item.icon.icon, { x, w }, side, dir === 'rtl'), y, w: side, h: side };
    children.push(iconNode(item.icon.icon, `${id}-icon`, at, theme.role('accent'), item.icon.alt));
    y += side + GAP;
  }
  children.push(...textNode(`${id}-name`, 'Name', lead, { x, y, w }, context));
  if (lead.length) y += names + GAP;
  children.push(...textNode(`${id}-text`, 'Text', text, { x, y, w }, context));
  return group(id, `Card: ${wordsOf(item)}`, item, box, children);
}

const plain = (id: string, name: string, box: Box, fill: ReturnType<LayContext['theme']['role']>): SceneNode => ({
  kind: 'shape',
  id,
  name,
  geometry: 'rect',
  box,
  fill,
  decorative: true,
});
