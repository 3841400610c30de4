// What reading inline text may use of the deck around it.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Icon } from '../base/icon.ts';
import type { SourceFile } from '../source/file.ts';
import type { CiteReader } from './cite.ts';
import type { Definitions } from './markdown.ts';

export interface InlineContext {
  readonly file: SourceFile;
  readonly definitions: Definitions;
  readonly diagnostics: Diagnostics;
  /** Writes citations out; without it they stay as written. */
  readonly citations?: CiteReader;
  /** Typesets TeX that begins at this place of the file; undefined after a diagnostic, or where maths stays source. */
  math?(tex: string, display: boolean, line: number, column: number): Formula | undefined;
  /** The icon of this name; undefined after a diagnostic. Without it icons are the words of their `alt`. */
  icon?(name: string, style: 'filled' | 'outline', span: Span): Icon | undefined;
  /** The number of the equation with this name; undefined after a diagnostic. */
  equation?(name: string, span: Span): number | undefined;
}
