// What lines stand in: lists, quotations and footnotes by the marks that open them (CommonMark 0.31, 5).
import type { Columns } from './columns.ts';

export interface Container {
  readonly kind: 'quote' | 'footnote' | 'item';
  /** Columns that a line of an item is indented by. */
  readonly width: number;
  /** An item whose first line is blank; text behind a second blank line is not in it. */
  bare: boolean;
  spent?: boolean;
}

export const RULE = /(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/y;

const BULLET = /[-+*](?=[ \t]|$)/y;

const NUMBER = /(\d{1,9})[.)](?=[ \t]|$)/y;

const FOOTNOTE = /\[\^(?:\\.|[^\]\s[\\]){1,999}\]:/y;

export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A list item, quotation or footnote at offset `next`; `columns` is moved behind its mark. */
export function containerAt(columns: Columns, next: number, interrupts: boolean): Container | undefined {
  const { line } = columns;
  if (line[next] === '>') {
    columns.pass(1);
    if (columns.ahead().indent) columns.skip(1);
    return { kind: 'quote', width: 0, bare: false };
  }
  const footnote = line[next] === '[' ? matchAt(FOOTNOTE, line, next)?.[0] : undefined;
  if (footnote) {
    columns.pass(footnote.length);
    columns.skip(columns.ahead().indent);
    return { kind: 'footnote', width: 4, bare: false };
  }
  const number = matchAt(NUMBER, line, next);
  const bullet = number ? undefined : matchAt(BULLET, line, next);
  const mark = number ?? bullet;
  if (!mark || (bullet && matchAt(RULE, line, next))) return undefined;
  if (interrupts && number && number[1] !== '1') return undefined;
  const before = columns.column;
  const rest = line.slice(next + mark[0].length);
  if (interrupts && rest.trim() === '') return undefined;
  columns.pass(mark[0].length);
  const { indent } = columns.ahead();
  const bare = rest.trim() === '';
  const gap = bare || indent > 4 ? 1 : indent;
  columns.skip(gap);
  return { kind: 'item', width: columns.column - before + (bare ? Math.max(0, 1 - indent) : 0), bare };
}

/** What is nested deeper is text: no slide can show it. */
export const DEEPEST = 100;
