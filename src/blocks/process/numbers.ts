// `::: numbers` over a list: one to four big figures, each with its caption.

import type { Box } from '../../base/geometry.ts';
import type { Pt } from '../../base/units.ts';
import type { Paragraph, SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph, sizeOf, widestLine } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type Laid, type LayContext, opened } from '../block.ts';
import { columnAt, gridOf, group, overOf, textNode, textOf, wordsOf } from './grid.ts';
import { PROCESS_ATTRIBUTES, type ProcessItem, processWithStep, readProcess } from './items.ts';

export interface NumbersBlock extends BlockBase {
  readonly type: 'numbers';
  readonly items: readonly ProcessItem[];
}
declare module '../block.ts' {
  interface BlockTypes {
    numbers: NumbersBlock;
  }
}

const GAP = 6;
const RULE = 3;
const BESIDE = 16;

export const numbers = defineBlock<NumbersBlock>({
  name: 'numbers',
  attributes: PROCESS_ATTRIBUTES,
  divs: ['numbers'],
  fromDiv: (div, context, origin) => [{ type: 'numbers', ...readProcess(div, context, origin, { least: 1, most: 4 }) }],
  withStep: processWithStep,
  lay(block, width, context) {
    const one = block.items.length === 1 ? layOne(block.items[0] as ProcessItem, width, context) : undefined;
    if (one) return one;
    const grid = besideOrStacked(block.items, width, context);
    const inner = grid.width - BESIDE;
    const below = opened(GAP, 2 * GAP, context);
    const figures = fitted(block.items, inner, context);
    const rows = grid.rows.map((items) => {
      const leads = items.map((item) => [figures[block.items.indexOf(item)] as (typeof figures)[number]]);
      const texts = items.map((item) => textOf(item, inner, context));
      const lead = Math.max(0, ...leads.map(heightOf));
      return { items, leads, texts, lead, height: lead + below + Math.max(0, ...texts.map(heightOf)) };
    });
    const gap = opened(context.theme.spacing.block * context.scale, 2 * context.theme.spacing.block, context);
    const over = Math.max(...rows.map((row) => overOf([...row.leads, ...row.texts], inner, context)));
    return {
      over,
      height: rows.reduce((sum, row, r) => sum + row.height + (r ? gap : 0), 0),
      place(box: Box) {
        let y = box.y;
        return rows.flatMap((row) => {
          const nodes = row.items.map((item, i): SceneNode => {
            const id = context.id('figure');
            const column = columnAt(grid, i, box, context);
            const rtl = context.dir === 'rtl';
            const x = rtl ? column : column + BESIDE;
            const rule: SceneNode = {
              kind: 'shape',
              id: `${id}-rule`,
              name: 'Rule',
              geometry: 'rect',
              decorative: true,
              box: { x: rtl ? column + grid.width - RULE : column, y, w: RULE, h: row.height },
              fill: context.theme.role('accent'),
            };
            return group(id, `Figure: ${wordsOf(item)}`, item, { x: column, y, w: grid.width, h: row.height }, [
              rule,
              ...textNode(`${id}-number`, 'Number', row.leads[i] ?? [], { x, y, w: inner }, context),
              ...textNode(
                `${id}-text`,
                'Caption',
                row.texts[i] ?? [],
                { x, y: y + row.lead + below, w: inner },
                context,
              ),
            ]);
          });
          y += row.height + gap;
          return nodes;
        });
      },
    };
  },
});

/** Figures beside each other whose words would have less than so many characters a line stand over each other. */
const CHARACTERS = 17;
/** Height of a stacked figure with its words, in text sizes. */
const STACKED = 5;

function besideOrStacked(items: readonly ProcessItem[], width: Pt, context: LayContext) {
  const { gutter } = context.theme.spacing;
  const beside = gridOf(items, width, gutter, context, 4);
  const size = sizeOf(context.style, { ...context, scale: Math.min(1, context.scale) });
  const narrow = beside.width - BESIDE < size * 0.5 * CHARACTERS;
  const room = items.length * STACKED * size <= context.regionHeight;
  return beside.perRow > 1 && narrow && room ? gridOf(items, width, gutter, context, 1) : beside;
}

/** Share of the width that a figure takes at most which has its meaning beside it. */
const LEAD = 0.62;

/**
 * One figure, as large as a picture, its meaning beside it; undefined where that would have too little room: it then
 * stands below, as where there are several.
 */
function layOne(item: ProcessItem, width: Pt, context: LayContext): Laid | undefined {
  const { theme } = context;
  const [lead] = fitted([item], width * LEAD, context) as [Paragraph];
  const w = Math.ceil(widestLine([lead]) * 1.02 + 2);
  const gap = theme.spacing.gutter;
  const room = width - w - 2 * gap - RULE;
  const text = textOf(item, room, context.with({ style: 'closing' }));
  const size = sizeOf('closing', { ...context, scale: Math.min(1, context.scale) });
  const narrow = room < size * 0.5 * CHARACTERS || overOf([text], room, context) > 0;
  if (item.text.length && narrow) return undefined;
  const [high, words] = [heightOf([lead]), heightOf(text)];
  const height = Math.max(high, words);
  return {
    height,
    over: Math.max(overOf([[lead]], width * LEAD, context), overOf([text], room, context)),
    place(box) {
      const id = context.id('figure');
      const rtl = context.dir === 'rtl';
      const side = (x: Pt, wide: Pt) => (rtl ? box.x + width - x - wide : box.x + x);
      const rule: SceneNode = {
        kind: 'shape',
        id: `${id}-rule`,
        name: 'Rule',
        geometry: 'rect',
        decorative: true,
        box: { x: side(w + gap, RULE), y: box.y, w: RULE, h: height },
        fill: theme.role('accent'),
      };
      const at = (y: Pt) => box.y + (height - y) / 2;
      return [
        group(id, `Figure: ${wordsOf(item)}`, item, { ...box, w: width, h: height }, [
          rule,
          ...textNode(`${id}-number`, 'Number', [lead], { x: side(0, w), y: at(high), w }, context),
          ...textNode(
            `${id}-text`,
            'Caption',
            text,
            { x: side(w + 2 * gap + RULE, room), y: at(words), w: room },
            context,
          ),
        ]),
      ];
    },
  };
}

/** Size of a figure that has the row to itself, as a share of the theme's size for numbers; two get half of it. */
const SHARE = 1.7;

const isBroken = (width: number) => (p: Paragraph) => p.lines.length > 1 || p.lines.some((line) => line.width > width);

/** All figures in one size: the largest at which each stays on its line. */
function fitted(items: readonly ProcessItem[], width: number, context: LayContext) {
  const color = context.theme.role('accent');
  const at = (scale: number) =>
    items.map((item) =>
      makeParagraph(
        item.lead,
        width,
        { style: 'number', bold: true, color, origin: item.origin, footnotes: context.footnotes },
        { ...context, scale },
      ),
    );
  // as large as a statement, and with room as much larger as their count allows
  const { theme } = context;
  const whole = theme.style('number').size;
  const designed = (theme.style('statement').size / whole) * Math.min(1, context.scale);
  const largest = Math.min(1, Math.max(designed, opened(designed, SHARE / Math.max(1, items.length), context)));
  let scale = largest;
  let found = at(scale);
  for (; scale > 0.25 && found.some(isBroken(width)); scale -= 0.03) found = at(scale);
  return found;
}
