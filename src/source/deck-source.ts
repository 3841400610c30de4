// What the source stage hands to the parser: files cut into slides, front matter read as located data, nothing
// interpreted.
import type { Span } from '../base/diagnostic.ts';
import type { Fields } from './fields.ts';
import type { SourceFile } from './file.ts';

/** YAML front matter as plain data with the place of every key and value. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Place of the value (or key) at a path like ['audiences', 'patients', 'theme']; falls back to the nearest parent.
   */
  where(path: readonly (string | number)[], what?: 'key' | 'value'): Span;
}

/** One slide as cut from its file. Blank slides without front matter are not listed. */
export interface RawSlide {
  readonly file: SourceFile;
  readonly front?: FrontMatter;
  /** Markdown of the slide; line n of it is line `firstLine + n - 1` of the file, columns alike. */
  readonly body: string;
  readonly firstLine: number;
}

/**
 * One file: its own front matter (deck keys if it is the first, slide defaults) and its slides, includes spliced in
 * place.
 */
export interface RawFile {
  readonly file: SourceFile;
  readonly front?: FrontMatter;
  readonly slides: readonly RawSlide[];
}

export interface DeckSource {
  /** The folder's name or the file's stem. */
  readonly name: string;
  /** Host path of the deck's folder; assets must lie in it. */
  readonly root: string;
  /** Host path up to which pictures and data may lie, where that is not the deck's folder. */
  readonly reach?: string;
  readonly files: readonly RawFile[];
  /** Of a deck with data. */
  readonly fields?: Fields | undefined;
  /** Where it is a translation: its language, and that of the original. */
  readonly translation?: { readonly language: string; readonly original: string };
}
