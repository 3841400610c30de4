// A chart's data as columns of cells that know their place. Reading a column as numbers reports each cell that is none;
// a cell that is empty or says NA is a gap.
import type { Code } from '../../base/catalog.ts';
import type { Diagnostics, Span } from '../../base/diagnostic.ts';
import type { Value } from '../../scene/chart-model.ts';
import { MOST_AMOUNT } from '../../schema/chart-settings.ts';
import { nearest } from '../../schema/nearest.ts';
import { dayOf } from '../numbers.ts';

export interface Cell {
  readonly value: string | number;
  readonly span: Span;
}

const GAP = /^(|na|n\/a|nan|null|none|\.|-|\u2013|\u2014)$/i;

export const MAX_ROWS = 2000;

export class Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Where the data are, for what concerns all of them. */
  readonly span: Span;
  readonly #diagnostics: Diagnostics;
  readonly #comma: boolean;

  constructor(
    columns: readonly string[],
    rows: readonly (readonly (Cell | undefined)[])[],
    span: Span,
    diagnostics: Diagnostics,
    comma = false,
  ) {
    this.columns = columns;
    this.rows = rows;
    this.span = span;
    this.#diagnostics = diagnostics;
    this.#comma = comma;
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
    const there = this.texts(name).filter((text) => !GAP.test(text));
    return there.length > 0 && there.every((text) => /-/.test(text) && dayOf(text) !== undefined);
  }

  /** A column of numbers; what is no number is reported and left out. */
  numbers(name: string): Value[] {
    const at = this.columns.indexOf(name);
    return this.rows.map((row, i) => {
      if (this.isGap(i, name)) return undefined;
      const { value, span } = row[at] as Cell;
      const number = this.#number(value);
      if (number === undefined)
        this.report(
          'chart/not-a-number',
          `"${value}" in the column ${name} is no number${Number.isNaN(Number(value)) ? '' : ' that a chart can show'}`,
          span,
          /^-?\d+,\d+$/.test(String(value))
            ? 'Write decimal: comma in the chart, or the number with a point'
            : 'Write a number, or leave the field empty for a gap',
        );
      return number;
    });
  }

  days(name: string): Value[] {
    return this.texts(name).map(dayOf);
  }

  #number(value: string | number): Value {
    if (typeof value === 'number') return isAmount(value) ? value : undefined;
    let text = value
      .trim()
      .replace(/[\u2212\u2013]/g, '-')
      .replace(/[\u00A0\u202F\u2009 ]/g, '')
      .replace(/%$/, '');
    if (this.#comma) text = text.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
    const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
    return number !== undefined && isAmount(number) ? number : undefined;
  }
}

/** Figures with which ticks and places can be worked out: sums and quotients of them are numbers, too. */
const isAmount = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= 1 / MOST_AMOUNT && Math.abs(value) <= MOST_AMOUNT);
