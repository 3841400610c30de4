// A chart's data as columns of cells that know their place. Reading a column as numbers reports each cell that is none;
// a cell that is empty or says NA is a gap.
import type { Code } from '../../base/catalog.ts';
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import { type ReadDates, readDates } from '../../data/dates.ts';
import { hasDecimalComma, type NumberStyle, readNumber } from '../../data/number.ts';
import type { Value } from '../../scene/chart-model.ts';
import { MOST_AMOUNT } from '../../schema/chart-settings.ts';
import { nearest } from '../../schema/nearest.ts';
import { dayOf } from '../numbers.ts';

export interface Cell {
  readonly value: string | number;
  readonly span: Span;
}

const GAP = /^(|na|n\/a|nan|null|none|\.|-|\u2013|\u2014)$/i;

/** How the numbers of a table are written; what is not said is told by how they look. */
export interface TableStyle {
  readonly decimal?: 'point' | 'comma' | undefined;
  /** Signs of percent divide: `42 %` is 0.42. */
  readonly shares?: boolean | undefined;
  readonly separator?: string;
}

export const MAX_ROWS = 2000;

export class Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Where the data are, for what concerns all of them. */
  readonly span: Span;
  readonly #diagnostics: Diagnostics;
  readonly #style: NumberStyle;

  constructor(
    columns: readonly string[],
    rows: readonly (readonly (Cell | undefined)[])[],
    span: Span,
    diagnostics: Diagnostics,
    style: TableStyle = {},
  ) {
    this.columns = columns;
    this.rows = rows;
    this.span = span;
    this.#diagnostics = diagnostics;
    this.#style = {
      comma: style.decimal ? style.decimal === 'comma' : this.#comma(style),
      shares: style.shares ?? false,
    };
  }

  /** Whether decimals have a comma, by how the fields look; told once. */
  #comma({ separator = '' }: TableStyle): boolean {
    const texts = this.rows.flatMap((row) => row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));
    if (!hasDecimalComma(texts, separator)) return false;
    const shown = texts.find((text) => /\d,\d/.test(text));
    this.report(
      'chart/assumed',
      `Numbers are read with a decimal comma, "${shown}" for one`,
      this.span,
      'Write decimal: comma in the chart to say so, or decimal: point if that is wrong',
    );
    return true;
  }

  report(code: Code, message: string, span: Span, hint: string): void {
    this.#diagnostics.report(code, message, span, hint);
  }

  has(name: string): boolean {
    return this.columns.includes(name);
  }

  /** The column's place; undefined after a diagnostic at `span`. */
  find(name: string, span: Span): number | undefined {
    const found = this.columns.indexOf(name);
    if (found >= 0) return found;
    const near = nearest(name, this.columns);
    this.report(
      'chart/unknown-column',
      `The data have no column "${name}"`,
      span,
      near ? `Did you mean ${near}?` : `Columns here: ${this.columns.join(', ')}`,
    );
    return undefined;
  }

  texts(name: string): string[] {
    const at = this.columns.indexOf(name);
    return this.rows.map((row) => String(row[at]?.value ?? '').trim());
  }

  spanOf(row: number, name: string): Span {
    const cells = this.rows[row] ?? [];
    return cells[this.columns.indexOf(name)]?.span ?? cells.find((cell) => cell)?.span ?? this.span;
  }

  isGap(row: number, name: string): boolean {
    const value = this.rows[row]?.[this.columns.indexOf(name)]?.value;
    return value === undefined || (typeof value === 'string' && GAP.test(value.trim()));
  }

  /** Whether every cell that is there is a number, and there is one. */
  isNumeric(name: string): boolean {
    const there = this.rows.flatMap((_, i) =>
      this.isGap(i, name) ? [] : [this.rows[i]?.[this.columns.indexOf(name)]?.value as string | number],
    );
    return there.length > 0 && there.every((value) => this.#number(value) !== undefined);
  }

  isDates(name: string): boolean {
    return this.#dates(name) !== undefined;
  }

  /** The days of a column as ISO 8601 writes them, without its gaps; undefined where one is none. */
  #dates(name: string): ReadDates | undefined {
    const there = this.texts(name).filter((text) => !GAP.test(text));
    const areIso = there.length > 0 && there.every((text) => /-/.test(text) && dayOf(text) !== undefined);
    return areIso ? { days: there } : readDates(there);
  }

  /** A column of numbers; what is no number is left out, and told once for the whole column. */
  numbers(name: string): Value[] {
    const at = this.columns.indexOf(name);
    const faults: Cell[] = [];
    const numbers = this.rows.map((row, i) => {
      if (this.isGap(i, name)) return undefined;
      const cell = row[at] as Cell;
      const number = this.#number(cell.value);
      if (number === undefined) faults.push(cell);
      return number;
    });
    const [first, ...more] = faults;
    if (first)
      this.report(
        'chart/not-a-number',
        `"${first.value}" in the column ${name} is no number${beyond(first.value)}${alike(more.length)}`,
        first.span,
        hintFor(String(first.value)),
      );
    return numbers;
  }

  /** A column of dates as days since 30 December 1899; the order of day and month is told where it was assumed. */
  days(name: string): Value[] {
    const texts = this.texts(name);
    const { days, order } = this.#dates(name) ?? { days: [] };
    const shown = order && texts.find((text) => !GAP.test(text) && !/^\d{4}/.test(text));
    if (shown !== undefined)
      this.report(
        'chart/assumed',
        `Dates in the column ${name} are read with the ${order}, "${shown}" for one`,
        this.span,
        'Write them as 2024-05-17 to be sure',
      );
    const next = days.values();
    return texts.map((text) => (GAP.test(text) ? undefined : dayOf(next.next().value ?? '')));
  }

  #number(value: string | number): Value {
    const number = typeof value === 'number' ? value : readNumber(value, this.#style);
    return number !== undefined && isAmount(number) ? number : undefined;
  }
}

const beyond = (value: string | number): string => (Number.isNaN(Number(value)) ? '' : ' that a chart can show');

/** `; 12 more fields of it are none`. */
const alike = (count: number): string => {
  if (!count) return '';
  return count === 1 ? '; one more field of it is none' : `; ${count} more fields of it are none`;
};

function hintFor(text: string): string {
  if (/^-?\d+,\d+$/.test(text)) return 'Write decimal: comma in the chart, or the number with a point';
  if (/^[<>\u2264\u2265~\u2248]/.test(text))
    return 'Write the number alone; what is below or above it says the text beside the chart';
  if (/^-?[\d.,]+ ?[a-z\u00B5/]+$/i.test(text))
    return "Write the number alone, and the unit in the column's name or in suffix:";
  return 'Write a number, or leave the field empty for a gap';
}

/** Figures with which ticks and places can be worked out: sums and quotients of them are numbers, too. */
const isAmount = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= 1 / MOST_AMOUNT && Math.abs(value) <= MOST_AMOUNT);
