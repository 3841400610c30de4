// Words in a table of an old slide that nobody sees: those in the colour of their ground, see-through or tiny, those in
// cells that others span, and those in rows and columns of no size.
import type { Fill } from '../office/drawing/fill.ts';
import type { TableShape } from '../office/shape.ts';
import type { OfficeCell, OfficeRow, OfficeTable } from '../office/table.ts';
import { type Faded, fadedIn } from './faded-text.ts';

/** Styles of tables that fill no cell: none at all, "No Style, No Grid" and "No Style, Table Grid". */
const BARE = new Set([undefined, '{2D5ABB26-0587-4C30-8999-92F81FD0307C}', '{5940675A-B579-460E-94D1-54222C63F5DA}']);

/** @param groundOf what the table stands on, six hex digits; undefined where it is no one colour */
export function fadedCells(shape: TableShape, groundOf: () => string | undefined): Faded | undefined {
  const { table } = shape;
  const gone: string[] = [];
  const below = () => (BARE.has(table.style) ? groundOf() : undefined);
  const [flat, narrow] = [flatOf(table.rows.map(({ height }) => height)), flatOf(table.columns)];
  const rows = table.rows.map((row, r): OfficeRow => {
    const cells = row.cells.map((cell, c) => {
      const isGone = cell.covered || flat.has(r) || (narrow.has(c) && cell.columnSpan === 1);
      const faded = isGone ? wholly(cell) : fadedIn(cell.text, () => groundIn(cell.fill, below));
      if (!faded) return cell;
      gone.push(faded.words);
      return { ...cell, text: faded.text ?? { ...cell.text, paragraphs: [] } };
    });
    return { ...row, cells };
  });
  if (!gone.length) return undefined;
  return { words: gone.join('; '), rest: { ...shape, table: { ...table, rows: withoutFlat(rows, flat) } } };
}

const wholly = ({ text }: OfficeCell): { readonly words: string; readonly text: undefined } | undefined => {
  const words = text.paragraphs
    .map((one) => one.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words ? { words, text: undefined } : undefined;
};

function groundIn(fill: Fill | undefined, below: () => string | undefined): string | undefined {
  if (!fill) return below();
  if (fill.kind === 'none') return below();
  return fill.kind === 'solid' && fill.color.alpha >= 1 ? fill.color.hex : undefined;
}

/** Points below which a row or column is not seen, where others are. */
const LEAST = 1;

/** Programs that leave the heights to PowerPoint give all rows none. */
function flatOf(sizes: readonly number[]): ReadonlySet<number> {
  const flat = sizes.flatMap((size, i) => (size < LEAST ? [i] : []));
  return new Set(flat.length < sizes.length ? flat : []);
}

/** Rows of no height are left out where no cell goes over several rows. */
const withoutFlat = (rows: OfficeTable['rows'], flat: ReadonlySet<number>): OfficeTable['rows'] =>
  rows.some(({ cells }) => cells.some(({ rowSpan, covered }) => rowSpan > 1 || covered))
    ? rows
    : rows.filter((_, r) => !flat.has(r));
