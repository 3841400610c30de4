// What the page and the worker that builds say to each other. Types only.
import type { Completion, FilePlace, Hover, Message, NameHere } from '../assist/index.ts';
import type { Edit } from '../base/diagnostic.ts';
import type { Update } from '../dev/session.ts';
import type { OutputKind } from '../pipeline.ts';
import type { Asset } from '../scene/scene.ts';

/** A deck's files by their paths inside its folder. */
export type DeckFiles = Readonly<Record<string, Uint8Array>>;

export interface DeckToOpen {
  /** The folder's name, after which outputs are named. */
  readonly name: string;
  readonly files: DeckFiles;
  /** The file to build, where it is not deck.md. */
  readonly file?: string;
  readonly audience?: string;
}

/** A slide as lists of slides name it. */
export interface SlideLine {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly section?: string;
  readonly hidden?: true;
  /** Paragraphs of what the speaker says. */
  readonly notes: readonly string[];
}

/** What is to be mended, and how it can be; files by their paths with the deck's folder. */
export interface ToMend extends Omit<Message, 'fixes'> {
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly title: string;
  readonly edits: Readonly<Record<string, readonly Edit[]>>;
}

/** What gives a name's every place another, file by file; or why it cannot be. */
export type Renaming = Pick<Fix, 'edits'> | { readonly refused: string };

export interface Shown {
  readonly update?: Update;
  readonly version: number;
  readonly problems: readonly ToMend[];
  /** Undefined while no deck can be read: the last ones hold. */
  readonly slides?: readonly SlideLine[];
  /** Width of a slide over its height. */
  readonly ratio?: number;
  /** As the slides, undefined where the last ones hold. */
  readonly audiences?: readonly string[];
  readonly audience?: string;
  /** What the page has not been given before. */
  readonly pictures: readonly { readonly id: string; readonly type: Asset['type']; readonly bytes: Uint8Array }[];
  readonly fonts: readonly ShownFont[];
  /** The program whose Markdown this is, where it is another's. */
  readonly dialect?: string;
}

export interface ShownFont {
  /** The rule for it, with ADDRESS where its file's address comes. */
  readonly rule: string;
  readonly bytes: Uint8Array;
}

export interface Wish {
  readonly kinds: readonly OutputKind[];
  readonly audience?: string;
  /** The copy for e-mail. */
  readonly email?: boolean;
}

export interface Written {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly problems: readonly ToMend[];
  /** What was taken out of a copy for e-mail. */
  readonly removed: readonly { readonly what: string; readonly count: number }[];
}

/** A colleague's change, to be taken or left. */
export interface OfferedChange {
  readonly number: number;
  readonly slide: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly hint?: string;
  /** Can be written into the deck. */
  readonly writable: boolean;
}

export interface Offered {
  readonly base: 'current' | 'earlier' | 'unknown';
  readonly changes: readonly OfferedChange[];
  readonly comments: readonly { readonly author: string; readonly slide: string; readonly text: string }[];
  /** The files as they would be with what was accepted. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the worker can be asked for: each name with what it takes and gives. */
export interface Calls {
  open(deck: DeckToOpen): Promise<void>;
  /** Files that are new or other; undefined: gone. */
  change(files: Readonly<Record<string, Uint8Array | undefined>>): Promise<void>;
  /** The preview's page as of now. */
  page(): Promise<{ readonly html: string; readonly version: number } | undefined>;
  write(wish: Wish): Promise<Written>;
  starter(name: string): Promise<DeckToOpen>;
  importPptx(name: string, bytes: Uint8Array): Promise<{ readonly deck: DeckToOpen; readonly changed: number }>;
  merge(bytes: Uint8Array, accept?: readonly number[]): Promise<Offered>;
  /** Writing help at an offset of a file, which is a path inside the deck's folder. */
  complete(file: string, offset: number): Promise<Completion | undefined>;
  hover(file: string, offset: number): Promise<Hover | undefined>;
  definition(file: string, offset: number): Promise<readonly FilePlace[]>;
  nameAt(file: string, offset: number): Promise<Pick<NameHere, 'name'> | undefined>;
  rename(file: string, offset: number, to: string): Promise<Renaming>;
  zip(): Promise<Uint8Array>;
  unzip(bytes: Uint8Array): Promise<DeckFiles>;
}

export type CallName = keyof Calls;
export type ToWorker =
  | { readonly call: CallName; readonly id: number; readonly given: readonly unknown[] }
  | { readonly pack: string; readonly bytes: Uint8Array }
  | { readonly font: string; readonly bytes: Uint8Array };
export type FromWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: string }
  | { readonly pack: string }
  | { readonly started: true }
  | { readonly missing: string }
  | { readonly shown: Shown };
