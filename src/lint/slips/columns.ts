// `::: columns` without `::: column` in it: what stands there is not set side by side.
import type { Div, Item } from '../../parse/divs.ts';
import { defineSlip, type Slip, type TypedSlide } from './slip.ts';

/** As many pieces as anyone sets side by side; with more, nobody can tell which belong together. */
const MOST = 3;

export const columns = defineSlip({
  code: 'typed/columns',
  *find(slide) {
    yield* inItems(slide, slide.items, false);
  },
});

function* inItems(slide: TypedSlide, items: readonly Item[], inColumns: boolean): Generator<Slip> {
  for (const item of items) {
    if (item.type !== 'div') continue;
    const line = item.line - slide.raw.firstLine;
    if (item.name === 'columns' && !item.children.some((child) => child.type === 'div' && child.name === 'column'))
      yield {
        line,
        until: line,
        message: 'These columns hold no ::: column; what is in them stands one below the other',
        ...remedy(slide, item),
      };
    if (item.name === 'column' && !inColumns)
      yield {
        line,
        until: line,
        message: 'A ::: column stands outside of ::: columns; it is as wide as the slide',
        hint: 'Write ::: columns above the first column and ::: below the last',
      };
    yield* inItems(slide, item.children, item.name === 'columns' || (inColumns && item.name !== 'column'));
  }
}

/** Each block by itself as a column, where they are few enough to be meant so. */
function remedy(slide: TypedSlide, div: Div): Pick<Slip, 'hint' | 'edits'> {
  const hint = 'Write ::: column above and ::: below what stands in each of them';
  const blocks = div.children.flatMap((child) => (child.type === 'chunk' ? child.nodes : []));
  const whole = div.children.every((child) => child.type === 'chunk');
  if (!whole || blocks.length < 2 || blocks.length > MOST) return { hint };
  const edits = blocks.flatMap((node) => {
    const { start, end } = node.position ?? {};
    if (!start || !end) return [];
    const from = start.line - slide.raw.firstLine;
    const to = end.line - slide.raw.firstLine + 1;
    const lines = slide.lines.slice(from, to).map(({ text }) => text);
    return [slide.replace(from, to, ['::: column', ...lines, ':::'])];
  });
  return edits.length === blocks.length ? { hint, edits } : { hint };
}
