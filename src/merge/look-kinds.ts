// What may differ in how a slide looks. Types only.
import type { Side } from './side.ts';

export interface LookKind {
  /** Words for what differs between the two slides; none where nothing does. */
  readonly differ: (a: Side, b: Side) => readonly string[];
  readonly hint: string;
  /** What differs, for the sentence that stands for all slides where most of them differ. */
  readonly all: string;
}
