// `::: numbers` over a list: two to four big figures, each with its caption.
import type { Box } from '../../base/geometry.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { heightOf, makeParagraph } from '../../typeset/paragraph.ts';
import { type BlockBase, defineBlock, type LayContext } from '../block.ts';
import { columnAt, gridOf, group, textNode, textOf, wordsOf } from './grid.ts';
import { type ProcessItem, processWithStep, readProcess } from './items.ts';

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
  divs: ['numbers'],
  fromDiv: (div, context, origin) => [{ type: 'numbers', ...readProcess(div, context, origin, { least: 2, most: 4 }) }],
  withStep: processWithStep,
  lay(block, width, context) {
    const grid = gridOf(block.items, width, context.theme.spacing.gutter, context, 4);
    const inner = grid.width - BESIDE;
    const figures = fitted(block.items, inner, context);
    const rows = grid.rows.map((items) => {
      const leads = items.map((item) => [figures[block.items.indexOf(item)] as (typeof figures)[number]]);
      const texts = items.map((item) => textOf(item, inner, context));
      const lead = Math.max(0, ...leads.map(heightOf));
      return { items, leads, texts, lead, height: lead + GAP + Math.max(0, ...texts.map(heightOf)) };
    });
    const gap = context.theme.spacing.block * context.scale;
    return {
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
              ...textNode(`${id}-text`, 'Caption', row.texts[i] ?? [], { x, y: y + row.lead + GAP, w: inner }, context),
            ]);
          });
          y += row.height + gap;
          return nodes;
        });
      },
    };
  },
});

/** All figures in one size: the largest at which each stays on its line. */
function fitted(items: readonly ProcessItem[], width: number, context: LayContext) {
  const color = context.theme.role('accent');
  const at = (scale: number) =>
    items.map((item) =>
      makeParagraph(
        item.lead,
        width,
        { style: 'statement', bold: true, color, origin: item.origin, footnotes: context.footnotes },
        { ...context, scale },
      ),
    );
  let found = at(context.scale);
  for (let scale = context.scale; scale > 0.5 && found.some((p) => p.lines.length > 1); scale -= 0.04)
    found = at(scale);
  return found;
}
