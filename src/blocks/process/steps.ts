// `::: steps` over a list: a row of arrows with their names and numbers or icons, each with its text below.
import { type Box, type Insets, insetsOf } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import { type Inline, plainText } from '../../parse/inline.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf, widestLine } from '../../typeset/paragraph.ts';
import { badgeNodes } from '../badge.ts';
import { type BlockBase, defineBlock, type LayContext, opened } from '../block.ts';
import { quietDisc } from '../diagram-looks.ts';
import { iconNode } from '../icon.ts';
import { columnAt, gridOf, group, overOf, textNode, textOf, wordsOf } from './grid.ts';
import { PROCESS_ATTRIBUTES, type ProcessItem, processWithStep, readProcess } from './items.ts';

export interface StepsBlock extends BlockBase {
  readonly type: 'steps';
  readonly items: readonly ProcessItem[];
}
declare module '../block.ts' {
  interface BlockTypes {
    steps: StepsBlock;
  }
}

const TEXT_GAP = 10;
/** Side of an icon in its arrow and the room behind it, as shares of the text size. */
const ICON = 1.9;
const ICON_GAP = 0.4;
/** Diameter of an icon's ground above its arrow, with room, and the gap between them. */
const RAISED = 2.6;
const LARGEST = 3.6;
const RAISED_GAP = 0.6;

/** Width of the longest word of a name, in bold. */
function widestWord({ lead }: ProcessItem, context: LayContext): Pt {
  const words = plainText(lead)
    .split(/\s+/)
    .map((text) => makeParagraph([{ type: 'text', text }], 4000, { style: context.style, bold: true }, context));
  return widestLine(words);
}

export const steps = defineBlock<StepsBlock>({
  name: 'steps',
  attributes: PROCESS_ATTRIBUTES,
  divs: ['steps'],
  fromDiv: (div, context, origin) => [{ type: 'steps', ...readProcess(div, context, origin, { least: 2, most: 8 }) }],
  withStep: processWithStep,
  lay(block, width, context) {
    const { theme, scale } = context;
    const grid = gridOf(block.items, width, 8, context);
    const inset = insetsOf(opened(9 * scale, 20 * scale, context), 12 * scale);
    const textGap = opened(TEXT_GAP, 2 * TEXT_GAP, context);
    const tip = 22;
    const size = sizeOf(context.style, context);
    const arrowWidth = grid.width - inset.left - inset.right - tip;
    // an icon beside a name that would be torn stands above its arrow; all do where there is room
    const roomy = context.air === 1 && grid.rows.length === 1 && block.items.every(({ icon }) => icon);
    const torn = (item: ProcessItem) => item.icon && widestWord(item, context) > arrowWidth - (ICON + ICON_GAP) * size;
    const raised = roomy || block.items.some(torn);
    const beside = (item: ProcessItem) => (item.icon && !raised ? (ICON + ICON_GAP) * size : 0);
    const above = opened(RAISED, LARGEST, context) * size;
    const lift = raised ? above + RAISED_GAP * size : 0;
    const numbered = (item: ProcessItem): readonly Inline[] =>
      item.icon
        ? item.lead
        : [{ type: 'text', text: `${block.items.indexOf(item) + 1}\u2002`, bold: true }, ...item.lead];
    const rows = grid.rows.map((items) => {
      const heads = items.map((item) =>
        makeParagraph(
          numbered(item),
          arrowWidth - beside(item),
          {
            style: context.style,
            bold: true,
            color: theme.role('background'),
            origin: item.origin,
            footnotes: context.footnotes,
          },
          context,
        ),
      );
      const texts = items.map((item) => textOf(item, grid.width - inset.left - 6, context));
      const head = Math.max(
        2 * tip,
        ...items.map((item) => (item.icon && !raised ? ICON * size + inset.top : 0)),
        ...heads.map((p) => heightOf([p]) + inset.top + inset.bottom),
      );
      const text = Math.max(0, ...texts.map(heightOf));
      return { items, heads, texts, head, height: lift + head + (text ? textGap + text : 0) };
    });
    const gap = opened(theme.spacing.block * scale, 2.2 * theme.spacing.block, context);
    const height = rows.reduce((sum, row, r) => sum + row.height + (r ? gap : 0), 0);
    const over = Math.max(
      ...rows.map((row) => overOf(row.texts, grid.width - inset.left - 6, context)),
      ...rows.map((row) =>
        Math.max(...row.heads.map((p, i) => overOf([[p]], arrowWidth - beside(row.items[i] as ProcessItem), context))),
      ),
    );
    return {
      height,
      over,
      place(box: Box) {
        let y = box.y;
        return rows.flatMap((row) => {
          const nodes = row.items.map((item, i): SceneNode => {
            const id = context.id('step');
            const x = columnAt(grid, i, box, context);
            const at = { x, y: y + lift, w: grid.width, h: row.head };
            const rtl = context.dir === 'rtl';
            const arrow: SceneNode = {
              kind: 'shape',
              id: `${id}-arrow`,
              name: 'Arrow',
              geometry: rtl ? 'rect' : 'homePlate',
              box: at,
              fill: theme.role('accent'),
              dir: context.dir,
              body: {
                paragraphs: [row.heads[i] as (typeof row.heads)[number]],
                inset: {
                  ...inset,
                  ...(rtl ? { right: inset.right + beside(item) } : { left: inset.left + beside(item) }),
                },
                anchor: 'middle',
              },
            };
            const mark =
              item.icon &&
              markNodes(item.icon, `${id}-mark`, { at, inset, y, side: raised ? above : ICON * size, raised }, context);
            const text = textNode(
              `${id}-text`,
              'Text',
              row.texts[i] ?? [],
              { x: x + (rtl ? 6 : inset.left), y: at.y + row.head + textGap, w: grid.width - inset.left - 6 },
              context,
            );
            return group(
              id,
              `Step ${block.items.indexOf(item) + 1}: ${wordsOf(item)}`,
              item,
              { ...at, y, h: row.height },
              [arrow, ...(mark ?? []), ...text],
            );
          });
          y += row.height + gap;
          return nodes;
        });
      },
    };
  },
});

interface MarkPlace {
  /** The arrow, and the top of its step. */
  readonly at: Box;
  readonly y: Pt;
  readonly inset: Insets;
  readonly side: Pt;
  readonly raised: boolean;
}

/** The icon in its arrow, or above it on a quiet ground: grounds and arrows of one colour would compete. */
function markNodes(
  { icon, alt }: NonNullable<ProcessItem['icon']>,
  id: string,
  { at, y, inset, side, raised }: MarkPlace,
  context: LayContext,
): SceneNode[] {
  const { theme, dir } = context;
  const rtl = dir === 'rtl';
  if (raised) {
    // on the line where name and words begin
    const box = { x: round2(rtl ? at.x + at.w - inset.right - side : at.x + inset.left), y, w: side, h: side };
    return badgeNodes(icon, id, { box, ...quietDisc(theme) }, context, alt);
  }
  const x = rtl ? at.x + at.w - inset.right - side : at.x + inset.left;
  const box = { x, y: y + (at.h - side) / 2, w: side, h: side };
  return [iconNode(icon, `${id}-icon`, box, theme.role('background'), alt)];
}
