// Spoken words -> captions: two lines of 42 characters at most, broken where a sentence or a clause ends, each shown
// for its share of the slide's time.
import { type Spoken, textOfPart } from './spoken.ts';

export interface Cue {
  /** Seconds from the talk's begin. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const WIDEST = 42;
const LONGEST = 2 * WIDEST;
/** Seconds that a caption stays at most: on a slide with few words the rest is silence. */
const MOST_SECONDS = 8;

export function cuesOf(spoken: readonly Spoken[]): Cue[] {
  return spoken.flatMap(({ parts, time }) => {
    const texts = parts.flatMap((part) => captionsOf(textOfPart(part)));
    const all = texts.reduce((sum, text) => sum + text.length, 0);
    if (!time || !all) return [];
    let at = time.from;
    return texts.map((text): Cue => {
      const from = at;
      at += ((time.to - time.from) * text.length) / all;
      return { from, to: Math.min(at, from + MOST_SECONDS), lines: linesOf(text) };
    });
  });
}

/** A paragraph in captions: short sentences together, long ones in pieces. */
export function captionsOf(paragraph: string): string[] {
  const out: string[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST) out[out.length - 1] = `${last} ${sentence}`;
    else out.push(...piecesOf(sentence));
  }
  return out;
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?\u2026\u3002\u061F]["'\u201D\u201C\u2019)]*)\s+(?=[\p{Lu}\p{Lo}\p{N}"'\u201C\u201E\u2018(])/u);

/** A long sentence in pieces of about one length, each ending with a clause where one ends near. */
function piecesOf(sentence: string): string[] {
  const out: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const goal = rest.length / Math.ceil(rest.length / LONGEST);
    const breaks = [...rest.slice(0, LONGEST + 1).matchAll(/\s+/g)].map(({ index }) => index);
    const clauses = breaks.filter((at) => /[,;:\u2013\u2014]$/.test(rest.slice(0, at)) && at > goal / 2);
    const near = (list: readonly number[]) =>
      list.reduce<number | undefined>(
        (best, at) => (best === undefined || Math.abs(at - goal) < Math.abs(best - goal) ? at : best),
        undefined,
      );
    // a word longer than two lines is cut
    const at = near(clauses) ?? near(breaks) ?? LONGEST;
    out.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest ? [...out, rest] : out;
}

/** One line, or two of about one length. */
function linesOf(text: string): string[] {
  if (text.length <= WIDEST) return [text];
  const half = text.length / 2;
  const fits = (at: number) => at <= WIDEST && text.length - at - 1 <= WIDEST;
  const breaks = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const order = breaks.sort((a, b) => Number(fits(b)) - Number(fits(a)) || Math.abs(a - half) - Math.abs(b - half));
  const [at] = order;
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at).trim()];
}
