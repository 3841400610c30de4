// `::: columns` with `::: column {width=60%}`: stacks side by side.
import type { Span } from '../base/diagnostic.ts';
import { type Box, splitColumns } from '../base/geometry.ts';
import type { Div } from '../parse/divs.ts';
import type { PlaceholderName } from '../scene/scene.ts';
import { type Block, type BlockBase, defineBlock, type ReadContext } from './block.ts';
import { areFramed, FRAME, frameNodes, framing } from './framed-columns.ts';
import { readOwnStep } from './step.ts';

export interface ColumnsBlock extends BlockBase {
  readonly type: 'columns';
  readonly columns: readonly { readonly share: number; readonly blocks: readonly Block[] }[];
}
declare module './block.ts' {
  interface BlockTypes {
    columns: ColumnsBlock;
  }
}

/** Share of the room left over that stands above. */
const ABOVE = 0.46;

/** How much higher than its words a frame may be. */
const STRETCH = 1.45;

/** Placeholders that a layout with columns offers to each of them. */
const PLACEHOLDERS: readonly (readonly PlaceholderName[])[] = [
  ['heading1', 'body', 'picture'],
  ['heading2', 'body2', 'picture'],
];

export const columns = defineBlock<ColumnsBlock>({
  name: 'columns',
  attributes: { div: ['width', 'step'] },
  divs: ['columns', 'column'],
  fromDiv(div, context, origin) {
    if (div.name === 'column') return columnBlocks(div, context, origin);
    const step = readOwnStep(div.attributes, context, origin);
    const cells = div.children.filter((child): child is Div => child.type === 'div' && child.name === 'column');
    const before = context.children({
      ...div,
      children: div.children.filter((child) => !cells.includes(child as Div)),
    });
    const asked = cells.map((cell) => shareOf(cell, context));
    const known = asked.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const open = asked.filter((share) => share === undefined).length;
    const rest = open ? Math.max(0.1, 1 - known) / open : 0;
    const block: ColumnsBlock = {
      type: 'columns',
      origin,
      columns: cells.map((cell, i) => ({ share: asked[i] ?? rest, blocks: columnBlocks(cell, context, origin) })),
    };
    return context.stepped(cells.length ? [...before, block] : before, step);
  },
  withStep: (block, _step, inner) => ({
    ...block,
    columns: block.columns.map((column) => ({ ...column, blocks: column.blocks.map(inner) })),
  }),
  layout: (block, { first }) => (first && block.columns.length === 2 ? 'two-column' : undefined),
  lay(block, width, context) {
    const gutter = context.theme.spacing.gutter;
    const { anchor } = context.theme.looks;
    const boxes = splitColumns(
      { x: 0, y: 0, w: width, h: 0 },
      block.columns.map((column) => column.share),
      gutter,
    );
    const ordered = context.dir === 'rtl' ? boxes.map((box) => ({ ...box, x: width - box.x - box.w })) : boxes;
    // a template's columns stay as its maker drew them
    const framed = !anchor && areFramed(block.columns, context);
    const inside = framed ? 2 * FRAME.beside : 0;
    const stacks = block.columns.map((column, i) =>
      context.stack(column.blocks, (boxes[i] as Box).w - inside, {
        placeholders: PLACEHOLDERS[i] ?? [],
        ...(anchor && { anchor }),
      }),
    );
    const around = framed ? framing : 0;
    const height = Math.max(0, ...stacks.map((stack) => stack.height)) + around;
    const filled = stacks.some((stack) => stack.fills);
    return {
      height,
      minHeight: Math.max(0, ...stacks.map((stack) => stack.minHeight ?? stack.height)) + around,
      over: Math.max(0, ...stacks.map((stack) => stack.over ?? 0)),
      ...(filled && { fills: true }),
      ...(framed && { stretches: true }),
      place: (box) => {
        if (framed) {
          const h = Math.max(height, Math.min(box.h, height * STRETCH));
          const y = box.y + Math.max(0, box.h - h) * ABOVE;
          const down = FRAME.bar + FRAME.above + (h - height) * ABOVE;
          return stacks.flatMap((stack, i) => {
            const frame = { x: box.x + (ordered[i] as Box).x, y, w: (ordered[i] as Box).w, h };
            const words = { x: frame.x + FRAME.beside, y: y + down, w: frame.w - inside, h: height - around };
            return [...frameNodes(frame, context), ...stack.place(words)];
          });
        }
        // columns of words begin on one line, in the middle of what they leave; beside a figure each has its own middle
        const above = anchor ? 0 : ABOVE;
        const spare = Math.max(0, box.h - height) * (filled ? 0 : above);
        return stacks.flatMap((stack, i) => {
          const { x, w } = ordered[i] as Box;
          const own = filled && !stack.fills ? Math.max(0, box.h - stack.height) * above : spare;
          return stack.place({ x: box.x + x, y: box.y + own, w, h: box.h - own });
        });
      },
    };
  },
});

/** What stands in a column; the column's own step is that of all in it. */
function columnBlocks(cell: Div, context: ReadContext, span: Span): Block[] {
  const step = readOwnStep(cell.attributes, context, span);
  return context.stepped(context.children(cell), step);
}

function shareOf(cell: Div, context: ReadContext): number | undefined {
  const text = cell.attributes.values.width;
  if (text === undefined) return undefined;
  const found = /^([\d.]+)\s*%$/.exec(text);
  const share = found ? Number(found[1]) / 100 : Number.NaN;
  if (share > 0 && share <= 1) return share;
  context.diagnostics.report(
    'parse/unknown-attribute',
    `"${text}" is no width of a column`,
    undefined,
    'Write a share such as {width=60%}',
  );
  return undefined;
}
