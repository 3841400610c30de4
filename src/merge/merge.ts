// What a merge is asked for and gives. Types only.
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/file.ts';
import type { Change } from './changes.ts';

export interface MergeOptions {
  readonly host: Host;
  /** Host path of the deck. */
  readonly path: string;
  readonly edited: Uint8Array;
  readonly audience?: string | undefined;
  /** Earlier texts of the deck's files by host path, likely ones first, for a file of an older version. */
  readonly history?: (stamp: string) => AsyncIterable<Earlier>;
  /** Only these of the changes, by their number, are made. */
  readonly accept?: ReadonlySet<number>;
}

export interface Earlier {
  /** How people name it: a commit, a day. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

export type ChangeState = 'clean' | 'conflict' | 'told';

export interface MergeChange {
  /** `look`: what no Markdown says, as a place or a picture. */
  readonly kind: Change['kind'] | 'number' | 'look';
  /** Title of the slide. */
  readonly slide: string;
  readonly index: number;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly before: string;
  readonly after: string;
  /** Of a conflict: what the deck says there today. */
  readonly now?: string;
  readonly state: ChangeState;
  readonly hint?: string;
}

export interface Merge {
  readonly deck: string;
  readonly audience?: string;
  readonly language?: string;
  /** Texts of the version that the file was compared with, by host path, where it is not the deck as it is. */
  readonly earlier?: ReadonlyMap<string, string>;
  /** What the file was compared with. */
  readonly base: { readonly kind: 'current' | 'earlier' | 'unknown'; readonly name?: string };
  readonly changes: readonly MergeChange[];
  /** Sentences about what the file lost on its way, which is no change. */
  readonly told: readonly string[];
  /** Some of the file could not be read; `told` says what. */
  readonly damaged: boolean;
  readonly comments: readonly { readonly author: string; readonly slide: string; readonly text: string }[];
  /** The sources with all clean changes, by host path; only files that differ. */
  readonly files: ReadonlyMap<string, string>;
  /** Sources as they are now, by the paths that changes name. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}
