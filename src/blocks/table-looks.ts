// How the cells of a table look: the head in bold words over its rule, the row that is brought out on the accent, the
// column that is brought out under a cap of the accent, its numbers larger than all others.
import type { Color } from '../base/color.ts';
import { plainText } from '../parse/inline.ts';
import { broughtOut } from '../theme/loud.ts';
import { type BlockTypes, type LayContext, panelInk } from './block.ts';

type TableBlock = BlockTypes['table'];

export interface CellLooks {
  readonly bold?: true;
  readonly color?: Color;
  readonly fill?: Color;
  /** In which its words are set. */
  readonly context: LayContext;
}

/** The looks that a table's cells can have; what asks for another theme is made once a table. */
export interface TableLooks {
  readonly plain: CellLooks;
  readonly lead: CellLooks;
  readonly head: CellLooks;
  readonly cap: CellLooks;
  readonly row: CellLooks;
  readonly column: CellLooks;
  readonly open: CellLooks;
  readonly block: TableBlock;
}

const NUMBER = /^[<>\u2264\u2265~\u00B1+\u2212\u2013-]?[\s\u00A0]?[$\u20AC\u00A3]?\d/;

/** Whether a column holds numbers only, head aside. */
export const isNumeric = (rows: TableBlock['rows'], column: number): boolean => {
  const texts = rows.map((row) => plainText(row[column] ?? []).trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => NUMBER.test(text) || /^[\u2013\u2014-]$/.test(text));
};

/** How much larger the numbers of a column are that is brought out. */
const LARGER = 1.3;

export function tableLooksOf(block: TableBlock, context: LayContext): TableLooks {
  const { theme } = context;
  const ink = panelInk(context);
  const { head, headFill } = theme.tableLooks;
  const colored = (color: Color | undefined) => (color ? { color } : {});
  const plain: CellLooks = { ...colored(ink?.strong), context };
  // on a panel its ink is all there is: what is brought out has another ground
  if (ink) {
    const strong: CellLooks = { ...plain, bold: true };
    const out: CellLooks = { ...strong, fill: theme.role('surface') };
    return { plain, lead: strong, head: strong, cap: out, row: out, column: out, open: openCell(context), block };
  }
  const bright = theme.role('accent');
  const onBright = theme.on(bright);
  const loud: CellLooks = {
    bold: true,
    fill: bright,
    color: onBright.role('text'),
    context: { ...context, theme: onBright },
  };
  return {
    plain,
    lead: { bold: true, color: theme.role('title'), context },
    head: { bold: true, color: head, ...(headFill && { fill: headFill }), context },
    cap: { ...loud, context },
    row: loud,
    column: {
      bold: true,
      fill: broughtOut(theme),
      ...(hasNumbers(block) && { color: bright }),
      context: hasNumbers(block) ? { ...context, theme: larger(context) } : context,
    },
    open: openCell(context),
    block,
  };
}

const larger = ({ theme }: LayContext) => theme.sized('table', theme.style('table').size * LARGER);

const hasNumbers = ({ column, rows, headRows = 0 }: TableBlock): boolean =>
  column !== undefined && isNumeric(rows.slice(headRows), column - 1);

function openCell(context: LayContext): CellLooks {
  const fill = context.theme.role('caution');
  return { bold: true, fill, color: context.theme.on(fill).role('text'), context };
}

/** The looks of one cell; row 0 is the head. */
export function cellLooks({ block, ...looks }: TableLooks, row: number, column: number): CellLooks {
  const heads = block.headRows ?? 0;
  const isOut = column + 1 === block.column;
  if (row <= heads) return isOut ? looks.cap : looks.head;
  if (column > 0 && block.open?.includes(row - heads)) return looks.open;
  if (row - heads === block.row) return looks.row;
  if (isOut) return looks.column;
  return block.leads && column === 0 ? looks.lead : looks.plain;
}
