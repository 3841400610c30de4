// What an adapter for another program's Markdown is: four functions, each a file of its own in its folder. The rest of
// the house sees one deck in our own language (write.ts) and never the name of a dialect.
import type { Span } from '../base/diagnostic.ts';
import type { Body } from './body.ts';
import type { Fence, FenceChange } from './fence.ts';
import type { Front } from './front.ts';
import type { Line } from './line.ts';
import type { Told } from './told.ts';

export const DIALECTS = ['pandoc', 'quarto', 'marp', 'slidev', 'reveal'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** One slide as the dialect cuts it, before anything in it is read. */
export interface ForeignSlide {
  /** Front matter of this slide alone. */
  readonly front?: Front;
  readonly lines: readonly Line[];
  /** Where it begins, for slides without a line of their own. */
  readonly at: Line;
  /** Of vertical slides: the number of their stack. */
  readonly stack?: number;
}

/** Deck keys in our own language. */
export interface Keys {
  readonly deck: Readonly<Record<string, unknown>>;
  /** Foreign keys that mean nothing here. */
  readonly unknown: readonly string[];
  /** An opening slide that deck keys cannot say, as lines of Markdown. */
  readonly opening?: readonly string[];
}

/** What a comment is: words for the speaker, settings, attributes of what stands before it, or nobody's business. */
export type Comment =
  | {
      readonly kind: 'notes';
      readonly text: string /** Only as the last words of a slide; else private. */;
      readonly onlyLast?: boolean;
    }
  | { readonly kind: 'directive'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'attribute'; readonly of: 'slide' | 'element'; readonly text: string }
  | { readonly kind: 'private' };

/** A slide on its way into our own language. */
export interface Draft {
  readonly source: ForeignSlide;
  /** Number of the slide, from 0. */
  readonly index: number;
  /** Slide keys in our own language. */
  readonly keys: Record<string, unknown>;
  /** What the slide's comments set, in order; `.slide` is the text of attributes of the slide. */
  readonly directives: Record<string, unknown>;
  readonly body: Body;
  /** Speaker notes as Markdown, in order. */
  readonly notes: Note[];
}

export interface Note {
  readonly text: string;
  readonly at: Line;
}

/** What the adapters may ask, and where they say what they leave out. */
export interface Context {
  readonly dialect: DialectName;
  readonly front: Front | undefined;
  readonly told: Told;
  readonly project: Project;
  /** What a slide hands on to the next ones: local directives, numbers of figures. */
  readonly state: Map<string, unknown>;
  /** Points a CSS pixel has on the dialect's slides. */
  readonly scale: number;
  span(line: Line, column?: number): Span;
}

/** What lies around the deck. */
export interface Project {
  /** From the deck's folder to the folder that the dialect calls `/`: `public`, `..`, or empty. */
  readonly base: string;
  /** Files of the folder that the dialect serves as `/`, where it may be meant without the slash: Slidev's `public`. */
  readonly served?: ReadonlySet<string>;
  /** The slide level that a file beside the deck calls pandoc with. */
  readonly slideLevel?: { readonly level: number; readonly file: string };
  /** The one writer of pandoc's that files beside the deck name. */
  readonly writer?: string;
  /** Settings files beside the deck, by name, as data; `call` has the options of a call of its program. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Dialect {
  readonly name: DialectName;
  /** As people write it. */
  readonly title: string;
  /** Width of a slide in CSS pixels. */
  readonly width: number;
  /** Equations in environments of TeX need no dollar signs. */
  readonly bareTex?: true;
  /** `:smile:` is read as that emoji. */
  readonly emoji?: true;
  /** A block at the top that is no YAML. */
  front?(lines: readonly Line[]): { front: Front; rest: readonly Line[] } | undefined;
  /** Cuts what stands below the front matter. */
  cut(lines: readonly Line[], context: Context): ForeignSlide[];
  keys(data: Readonly<Record<string, unknown>>, context: Context): Keys;
  comment(text: string): Comment;
  /** The slide's divs, attributes, pictures and HTML as our own. Fences come one by one to `fence` before. */
  tree(draft: Draft, context: Context): void;
  fence?(fence: Fence, context: Context): FenceChange;
  /** After the last slide: what only the whole deck tells. */
  finish?(drafts: Draft[], context: Context): void;
}
