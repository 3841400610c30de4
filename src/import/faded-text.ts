// Words of a text that nobody sees: in the colour of their ground, see-through, or too small for any eye.
import { contrast } from '../base/color.ts';
import { once } from '../base/once.ts';
import type { OfficeShape } from '../office/shape.ts';
import type { OfficeRun, OfficeText } from '../office/text/body.ts';

/** A contrast, of 1 to 21, an opacity, of 0 to 1, and a size in points below which words are not seen. */
const SEEN = 1.1;
const FAINTEST = 0.1;
const SMALLEST = 2;

export interface Faded {
  /** The words, in one line. */
  readonly words: string;
  /** The shape without them; undefined where nothing of it is seen. */
  readonly rest: OfficeShape | undefined;
}

export interface FadedText {
  readonly words: string;
  /** What is left of the text; undefined where nothing is. */
  readonly text: OfficeText | undefined;
}

/** @param groundOf the one colour, six hex digits, that the text stands on; undefined where it is not known */
export function fadedIn(text: OfficeText, groundOf: () => string | undefined): FadedText | undefined {
  const ground = once(groundOf);
  const gone: string[] = [];
  const isFaded = ({ text: words, look, math }: OfficeRun): boolean => {
    if (math || !words.trim()) return false;
    if ((look.size ?? Infinity) < SMALLEST || (look.color?.alpha ?? 1) < FAINTEST) return true;
    const behind = look.color && (look.highlight?.hex ?? ground());
    return look.color !== undefined && behind !== undefined && contrast(look.color.hex, behind) < SEEN;
  };
  const paragraphs = text.paragraphs.flatMap((paragraph) => {
    const out = paragraph.runs.filter(isFaded);
    if (!out.length) return [paragraph];
    gone.push(out.map((run) => run.text).join(''));
    const runs = paragraph.runs.filter((run) => !out.includes(run));
    const left = runs.map((run) => run.text).join('');
    return left.trim() || runs.some(({ math }) => math) ? [{ ...paragraph, runs, text: left }] : [];
  });
  if (!gone.length) return undefined;
  const words = gone.join(' ').replace(/\s+/g, ' ').trim();
  return { words, text: paragraphs.some(({ text }) => text.trim()) ? { ...text, paragraphs } : undefined };
}
