// What a line can be, and what it can stand in or go on with (CommonMark 0.31, 4 and 5).
import type { HtmlBlock } from './html-block.ts';

export type LineKind =
  | 'blank'
  | 'text'
  /** Of a fence: its opening line, its content, its closing line. */
  | 'fence-open'
  | 'fence'
  | 'fence-close'
  /** Code by four blanks. */
  | 'indented'
  | 'html'
  | 'maths'
  /** A line of `:::`, opening or closing. */
  | 'div'
  /** Wholly inside a comment. */
  | 'comment';

export interface Line {
  readonly kind: LineKind;
  /** The text without comments; columns stay but where a comment opens the line. */
  readonly text: string;
  /** Lists, quotations and footnotes that it stands in. */
  readonly depth: number;
  /** Offset of its content, behind the marks of lists and quotations. */
  readonly at: number;
}

export type Leaf =
  | { readonly kind: 'paragraph'; readonly first: number; readonly last: string; readonly linksOnly: boolean }
  | { readonly kind: 'table' }
  /** `left` where its first line ended lists and quotations; micromark lets any list begin behind such code. */
  | { readonly kind: 'indented'; readonly left: boolean }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'html'; readonly block: HtmlBlock }
  | { readonly kind: 'maths'; readonly end: number };

/** What a line begins. `lazy`: it belongs to the lists and quotations above, though it leaves their marks out. */
export interface Begun {
  readonly kind: LineKind;
  readonly leaf: Leaf | undefined;
  readonly lazy?: boolean | undefined;
}

/** Whether a list that begins now would interrupt something, and so has to begin with 1 and with text. */
export const isInterrupted = (leaf: Leaf | undefined): boolean =>
  leaf !== undefined && leaf.kind !== 'table' && !(leaf.kind === 'indented' && leaf.left);

export const FENCE = /(`{3,})[^`]*$|(~{3,})/y;

export const HEADING = /#{1,6}(?:[ \t]|$)/y;

export const UNDERLINE = /(?:=+|-+)[ \t]*$/y;

export const DIV = /:{3}/y;

/** A link's address on a line of its own; such lines are no paragraph that could become a heading. */
export const LINK = /^\[(?:\\.|[^\]\\[]){1,999}\]:[ \t]*\S+[ \t]*(?:(?:"[^"]*"|'[^']*'|\([^()]*\))[ \t]*)?$/;

/** All lines of a text, comments taken out. */
export interface ReadLines {
  readonly lines: readonly Line[];
  readonly text: string;
}
