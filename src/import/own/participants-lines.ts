// Boxes of a participants' diagram as lines with numbers, and what the statements' readers ask of them.
import type { FlowWord, Say } from '../../participants/words.ts';

export interface CountedLine {
  readonly text: string;
  readonly n?: number;
}
export interface BoxLines {
  readonly id: number;
  readonly lines: readonly CountedLine[];
}

type Reason = { readonly n: number; readonly why: string };
export type Left = number | Reason[] | { n: number; reasons: Reason[]; overlap: true };

export class Reading {
  readonly boxes: readonly BoxLines[];
  readonly links: readonly { readonly from: number; readonly to: number }[];
  readonly say: Say;

  constructor(boxes: readonly BoxLines[], links: Reading['links'], say: Say) {
    this.boxes = boxes;
    this.links = links;
    this.say = say;
  }

  /** The boxes whose first line is the word. */
  all(word: FlowWord): BoxLines[] {
    return this.boxes.filter(({ lines }) => lines[0]?.text === this.say(word));
  }

  first(word: FlowWord): BoxLines | undefined {
    return this.all(word)[0];
  }

  /** The number behind the word, in any line of the box. */
  numberIn(box: BoxLines | undefined, word: FlowWord): number | undefined {
    return box?.lines.find(({ text }) => text === this.say(word))?.n;
  }

  /** Those who left under the word: its number and the reasons below it, up to one of the `others`. */
  leftIn(box: BoxLines | undefined, word: FlowWord, others: readonly FlowWord[] = []): Left | undefined {
    const at = box?.lines.findIndex(({ text }) => text === this.say(word)) ?? -1;
    const n = box?.lines[at]?.n;
    if (!box || n === undefined) return undefined;
    const below = box.lines.slice(at + 1);
    const stop = below.findIndex(({ text }) => others.some((one) => text === this.say(one)));
    const reasons = below
      .slice(0, stop < 0 ? below.length : stop)
      .flatMap(({ text, n: count }): Reason[] => (count === undefined ? [] : [{ n: count, why: text }]));
    if (!reasons.length) return n;
    return reasons.reduce((sum, one) => sum + one.n, 0) === n ? reasons : { n, reasons, overlap: true };
  }

  /** Boxes that lines lead to from one. */
  after(box: BoxLines): BoxLines[] {
    const ids = this.links.filter(({ from }) => from === box.id).map(({ to }) => to);
    return this.boxes.filter(({ id }) => ids.includes(id));
  }
}

export const countOf = (left: Left | undefined): number => {
  if (left === undefined) return 0;
  if (typeof left === 'number') return left;
  return Array.isArray(left) ? left.reduce((sum, { n }) => sum + n, 0) : left.n;
};

/** Without keys that have no value. */
export const known = (object: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
