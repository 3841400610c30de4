// What writing help gives to an editor: plain data. Files are host paths; offsets count UTF-16 units in a file's text
// with LF line ends and without a byte-order mark, as `SourceFile.text` has it.
import type { Code, Severity } from '../base/catalog.ts';
import type { Edit } from '../base/diagnostic.ts';

/** From `from` up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface FilePlace extends Stretch {
  readonly file: string;
}

export type SuggestionKind =
  | 'key'
  | 'value'
  | 'block'
  | 'attribute'
  | 'class'
  | 'icon'
  | 'source'
  | 'slide'
  | 'footnote'
  | 'file'
  | 'fence';

export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** A few words beside the label. */
  readonly detail?: string | undefined;
  /** More, as Markdown. */
  readonly info?: string | undefined;
  /** What is written in place of the completion's stretch. */
  readonly text: string;
  /** Where the cursor comes to stand in `text`; default: behind it. */
  readonly cursor?: number;
}

/** What may be written at a place: one of the items in place of the stretch. */
export interface Completion extends Stretch {
  readonly items: readonly Suggestion[];
  /** Whether other items come once more is typed. */
  readonly partial?: boolean;
}

export interface Hover extends Stretch {
  readonly markdown: string;
}

/** A slide, as it is written in one file. */
export interface OutlineItem extends Stretch {
  readonly title: string;
  readonly id: string;
  /** Counted from 1 over the file. */
  readonly number: number;
  readonly section?: string | undefined;
  readonly layout?: string | undefined;
  /** The words that name it, or its first line. */
  readonly name: Stretch;
}

export type FileEdits = ReadonlyMap<string, readonly Edit[]>;

export interface QuickFix {
  readonly title: string;
  readonly edits: FileEdits;
  /** Whether `check --fix` would do it unasked. */
  readonly certain: boolean;
}

/** A diagnostic as an editor shows it. */
export interface Message extends FilePlace {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  /** What to write instead. */
  readonly hint?: string | undefined;
  /** What the code means. */
  readonly help: string;
  /** Counted from 1, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly fixes: readonly QuickFix[];
}

/** What a rename does, or why it cannot be done. */
export type Renamed = { readonly edits: FileEdits } | { readonly refused: string };
