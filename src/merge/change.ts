// One thing that people changed in a presentation. Types only.
import type { SlideUnits, Unit } from './units.ts';

export type Change =
  | {
      readonly kind: 'edited';
      readonly slide: number;
      readonly before: Unit;
      readonly after: Unit;
      readonly at: number;
    }
  | {
      readonly kind: 'marked';
      readonly slide: number;
      readonly before: Unit;
      readonly after: Unit;
      readonly at: number;
    }
  | { readonly kind: 'level'; readonly slide: number; readonly before: Unit; readonly after: Unit; readonly at: number }
  | {
      readonly kind: 'added';
      readonly slide: number;
      readonly after: Unit;
      /** Index of the unit that it follows; -1 at the beginning. */
      readonly behind: number;
    }
  | { readonly kind: 'removed'; readonly slide: number; readonly before: Unit; readonly at: number }
  | {
      readonly kind: 'row-added';
      readonly slide: number;
      readonly cells: readonly Unit[];
      /** Index of the last cell of the row that it follows. */
      readonly behind: number;
    }
  | {
      readonly kind: 'row-removed';
      readonly slide: number;
      readonly cells: readonly Unit[];
      /** Index of its first cell. */
      readonly at: number;
    }
  /** Words that nobody sees in the file, with where they are. */
  | { readonly kind: 'unseen'; readonly slide: number; readonly words: string }
  | { readonly kind: 'slide-moved'; readonly slide: number; readonly after: number | undefined }
  | { readonly kind: 'slide-hidden'; readonly slide: number; readonly hidden: boolean }
  | { readonly kind: 'slide-deleted'; readonly slide: number }
  | { readonly kind: 'slide-added'; readonly edited: SlideUnits; readonly after: number | undefined };
