// The one door to the world outside: files, the program's own resources, the build date. Everything behind it is pure.
import type { Elsewhere } from '../base/answers.ts';
import type { Size } from '../base/geometry.ts';
import type { Made } from '../base/made.ts';

export type EntryKind = 'file' | 'folder' | 'other';

export interface Host {
  /** What lies at the path after symbolic links are followed; undefined if nothing does. */
  kind(path: string): Promise<EntryKind | undefined>;
  /** Bytes of a file. Throws where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** Size in bytes, without reading. */
  size(path: string): Promise<number>;
  /** Names in a folder, unsorted. */
  list(path: string): Promise<string[]>;
  /** The path with all symbolic links resolved. */
  realPath(path: string): Promise<string>;
  /**
   * A file that ships with the program: `themes/clinic/theme.yaml`, or `npm:package/file` from a dependency. Throws
   * if there is none.
   */
  resource(name: string): Promise<Uint8Array>;
  /**
   * Prints an HTML page to a tagged PDF with an installed Chromium. Undefined where none is installed; absent where no
   * program can be started. Throws a sentence where printing fails.
   */
  print?(page: Uint8Array, options: PrintOptions): Promise<Uint8Array | undefined>;
  /**
   * Pictures (PNG) of parts of an HTML page, in the page's order, by an installed Chromium; undefined, absent and
   * throwing as `print`.
   */
  draw?(page: Uint8Array, options: DrawOptions): Promise<Uint8Array[] | undefined>;
  /** What to do on this system where nothing is installed to print with. */
  readonly browserAdvice?: string;
  /** What earlier runs kept; absent where nothing is kept. */
  readonly made?: Made;
  /** Another thread with engines; absent where there is none. */
  readonly elsewhere?: Elsewhere | undefined;
  /** `SOURCE_DATE_EPOCH` in seconds, if set; no other clock exists. */
  readonly sourceDate?: number;
}

export interface PageOptions {
  /** Follows the page's address. */
  readonly query: string;
  /** Selector of what the page shows once it is ready. */
  readonly until: string;
}

export interface DrawOptions extends PageOptions {
  /** Selector of the parts that are drawn, each a picture. */
  readonly parts: string;
  /** Pixels of each picture from left to right. */
  readonly width: number;
}

export interface PrintOptions extends PageOptions {
  /** For pages that do not name a size themselves. */
  readonly paper: 'A4' | 'Letter';
  /** The page's size in points, where its CSS pixels are to be points on paper, as on a poster. */
  readonly size?: Size;
}

/** A finished output: a plain file name (no folder) and its bytes. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a page: files that it plays from where it lies. */
  readonly beside?: readonly OutputFile[];
  /** Of a page: the bytes of its scripts, fonts and so on, for the report. */
  readonly parts?: Readonly<Record<string, number>>;
}
