// What every part of an import shares: the presentation, the files beside the deck, addresses of slides, the report.
import { hashHex } from '../base/hash.ts';
import type { Resources } from '../base/wasm.ts';
import type { OfficePresentation } from '../office/presentation.ts';
import type { OfficeSlide } from '../office/slide.ts';
import type { OfficeRun } from '../office/text/body.ts';
import type { SlideGround } from './ground.ts';
import type { ImportReport } from './report.ts';
import type { Page } from './words-look.ts';

export interface ImportedFile {
  /** With its folders, relative to the deck. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files beside the deck; the same bytes are written once. */
export class ImportedFiles {
  readonly #byName = new Map<string, Uint8Array>();
  readonly #byHash = new Map<string, string>();

  /** The name under which the file is written: `stem` in `folder`, a number behind it where that is taken. */
  add(folder: string, stem: string, extension: string, bytes: Uint8Array): string {
    const key = `${folder} ${extension} ${hashHex(bytes)}`;
    const known = this.#byHash.get(key);
    if (known) return known;
    let name = `${folder}/${stem}.${extension}`;
    for (let n = 2; this.#byName.has(name); n++) name = `${folder}/${stem}-${n}.${extension}`;
    this.#byName.set(name, bytes);
    this.#byHash.set(key, name);
    return name;
  }

  get list(): readonly ImportedFile[] {
    return [...this.#byName].map(([name, bytes]) => ({ name, bytes }));
  }
}

/** The whole import. */
export interface Making {
  readonly deck: OfficePresentation;
  /** The file was built by Lectern: names of its shapes say what they are. */
  readonly own: boolean;
  readonly files: ImportedFiles;
  readonly report: ImportReport;
  /** Ids of slides that something links to, by part. */
  readonly ids: ReadonlyMap<string, string>;
  readonly sources: Resources;
  /** The deck is built in the file's own masters. */
  readonly template: boolean;
}

/** The slide that is being written. */
export interface SlideMaking extends Making {
  /** 1-based. */
  readonly number: number;
  readonly slide: OfficeSlide;
  /** What the slide stands on, where that is not what most do. */
  readonly ground?: SlideGround;
  /** What places on it are written against; a file of ours has none. */
  readonly page?: Page;
  /** What runs of our own slides are written as: icons in gaps, numbers of footnotes. */
  readonly marks?: ReadonlyMap<OfficeRun, string>;
}
