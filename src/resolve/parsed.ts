// A deck read and parsed, before an audience is chosen. Types only.
import type { SlideAst } from '../parse/slide.ts';
import type { DeckSettings, SlideSettings } from '../schema/settings.ts';
import type { DeckSource, RawFile } from '../source/deck-source.ts';
import type { SourceFile } from '../source/file.ts';
import type { Shelves } from './cite/bibliography.ts';
import type { Supplies } from './fetched-ahead.ts';
import type { MediaFiles } from './media-files.ts';
import type { Pictures } from './pictures.ts';

export interface ParsedDeck {
  readonly source: DeckSource;
  readonly settings: DeckSettings;
  readonly slides: readonly ParsedSlide[];
  readonly pictures: Pictures;
  readonly media: MediaFiles;
  readonly supplies: Supplies;
  /** The files of the bibliography, read. */
  readonly shelves: Shelves;
  /** Of a translation: its handout.md, if it has one. */
  readonly handout?: SourceFile;
}

export interface ParsedSlide {
  readonly ast: SlideAst;
  /** The file of the deck that it belongs to; an included slide's own file is another. */
  readonly file: RawFile;
  readonly settings: SlideSettings;
}
