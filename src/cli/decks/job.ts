// What one deck of a run is to become and what became of it, as plain data that threads can send each other.
import type { Limits } from '../../base/limits.ts';
import type { BuildOptions } from '../../pipeline.ts';
import type { FieldMap } from '../../source/fields.ts';

/** What is the same for all decks of a run. */
export interface Run {
  readonly options: Pick<
    BuildOptions,
    'to' | 'audience' | 'language' | 'theme' | 'dialect' | 'template' | 'for' | 'width'
  >;
  readonly limits: Partial<Limits>;
  /** Host path of the folder that outputs go to. */
  readonly out: string;
  readonly cache: boolean;
  readonly fetch: boolean;
  readonly verify: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly ifChanged: boolean;
  /** Whether what a build read is asked for. */
  readonly record: boolean;
  readonly colored: boolean;
}

export interface Job {
  /** Host path of the deck. */
  readonly path: string;
  /** Stem of its files, where that is not the deck's own name. */
  readonly name?: string | undefined;
  /** Of `--data`: the row's values. */
  readonly data?: FieldMap | undefined;
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Outcome {
  /** `failed`: nothing was written. */
  readonly state: 'written' | 'unchanged' | 'failed';
  /** What people are told. */
  readonly text: string;
  /** Of each audience, as in report.json; of a deck that could not be read what is told of it. */
  readonly reports: readonly unknown[];
  /** Names in the output folder. */
  readonly files: readonly WrittenFile[];
  /** Host paths of the files that were read. */
  readonly inputs: readonly string[];
  /** With errors, or with warnings where they count as such. */
  readonly bad: boolean;
  /** Something for e-mail could not be made safe. */
  readonly unsafe: boolean;
  /** A fault of the program itself. */
  readonly fault?: string;
}

/** How a deck of a run is called in messages: its path, and the row's name behind it. */
export const labelOf = ({ path, name }: Job): string => (name === undefined ? path : `${path} (${name})`);
