// `::: cards` over a list: a card for each item, with its name and its words, side by side and of one height; an icon
// stands in the middle of a panel as wide as its card.
import type { Box } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf } from '../../typeset/paragraph.ts';
import { badgeNodes } from '../badge.ts';
import { type BlockBase, defineBlock, type LayContext, opened } from '../block.ts';
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

/** Inner margin of a card, and over and under its words with room. */
const PAD = 18;
const MOST_PAD = 26;
/** The bar along a card's upper edge. */
const BAR = 6;
/** Between name and words, and with room. */
const GAP = 8;
const MOST_GAP = 18;
/** Height of an icon's panel, in text sizes, and with room. */
const ICON = 2.6;
const LARGEST_ICON = 6.4;
/** The most that it takes of a card's width. */
const ICON_SHARE = 0.7;
/** Diameter of the ground that an icon would have, in heights of its panel. */
const ON_PANEL = 1.16;
/** Names are so much larger than a heading of running text. */
const NAME = 1.15;
/** Room over and under what cards without pictures say, in margins. */
const AIR = 2.6;

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
    // words keep their width however far a card opens
    const pad = PAD * Math.min(1, scale);
    const between = opened(GAP, MOST_GAP, context);
    const inner = grid.width - 2 * pad;
    const size = sizeOf(context.style, context);
    const side = round2(opened(ICON * size, Math.min(LARGEST_ICON * size, ICON_SHARE * inner), context));
    const all = block.items.map((item) => cardOf(item, inner, { side, between }, context));
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
    const pictured = block.items.some(({ icon }) => icon);
    const air = opened(pad, pictured ? MOST_PAD : AIR * MOST_PAD, context);
    const high = tallest + 2 * air;
    const gap = theme.spacing.gutter * 0.75;
    return {
      height: grid.rows.length * high + (grid.rows.length - 1) * gap,
      over: overOf(
        all.map((card) => [...card.lead, ...card.text]),
        inner,
        context,
      ),
      place: (box) =>
        grid.rows.flatMap((items, r) =>
          items.map((item, i) => {
            const card = all[block.items.indexOf(item)] as Card;
            const at = { x: columnAt(grid, i, box, context), y: box.y + r * (high + gap), w: grid.width, h: high };
            return cardNode(card, at, { pad, air, side, between, names: named[r] as Pt }, context);
          }),
        ),
    };
  },
});

function cardOf(item: ProcessItem, width: Pt, { side, between }: { side: Pt; between: Pt }, context: LayContext): Card {
  const larger = context.scale < 1 ? context : { ...context, scale: context.scale * NAME };
  const lead = item.lead.length
    ? [
        makeParagraph(
          item.lead,
          width,
          { style: 'heading', bold: true, origin: item.origin, footnotes: context.footnotes },
          larger,
        ),
      ]
    : [];
  const text = textOf(item, width, context);
  const parts = [heightOf(lead), heightOf(text)].filter((h) => h > 0);
  const words = parts.reduce((sum, h) => sum + h, 0) + between * Math.max(0, parts.length - 1);
  return { item, lead, text, height: (item.icon ? side : BAR) + words };
}

function cardNode(
  { item, lead, text }: Card,
  box: Box,
  { pad, air, side, between, names }: { pad: Pt; air: Pt; side: Pt; between: Pt; names: Pt },
  context: LayContext,
): SceneNode {
  const { theme } = context;
  const id = context.id('card');
  const x = box.x + pad;
  const w = box.w - 2 * pad;
  let y = box.y + BAR + air;
  const children: SceneNode[] = [
    plain(`${id}-ground`, 'Ground', box, theme.role('surface')),
    plain(`${id}-bar`, 'Bar', { ...box, h: BAR }, theme.role('accent')),
  ];
  if (item.icon) {
    children.push(...panelNodes(item.icon, `${id}-mark`, { ...box, h: side }, context));
    y = box.y + side + air;
  }
  children.push(...textNode(`${id}-name`, 'Name', lead, { x, y, w }, context));
  if (lead.length) y += names + between;
  children.push(...textNode(`${id}-text`, 'Text', text, { x, y, w }, context));
  return group(id, `Card: ${wordsOf(item)}`, item, box, children);
}

/** An icon on the accent, over the whole width of its card. */
function panelNodes(
  { icon, alt }: NonNullable<ProcessItem['icon']>,
  id: string,
  panel: Box,
  context: LayContext,
): SceneNode[] {
  const ground = context.theme.role('accent');
  const side = round2(panel.h * ON_PANEL);
  const at = { x: round2(panel.x + (panel.w - side) / 2), y: round2(panel.y + (panel.h - side) / 2), w: side, h: side };
  const [, drawn] = badgeNodes(icon, id, { box: at, ground }, context, alt);
  return [plain(`${id}-panel`, 'Panel', panel, ground), ...(drawn ? [drawn] : [])];
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
