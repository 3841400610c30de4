// Colours that a writer gave to words, by HTML or by attributes: they are not followed, so that words in the colour of
// their ground, written for nobody's eyes, would be SHOWN. Which ground that is, layout knows.
import { contrast } from '../base/color.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { boxOf, liesOn, picturePlaces } from './at.ts';
import { readAttributes } from './attributes.ts';
import { tagsIn } from './tags.ts';
import { attributeColor, inkOf } from './unseen.ts';

/** Lines count from 0 within the slide, columns from 1. */
export interface Ink {
  /** Six hex digits. */
  readonly hex: string;
  /** As it was written. */
  readonly written: string;
  readonly line: number;
  readonly column: number;
}

/** Pictures and what has no words of its own. */
const WORDLESS = /^(?:img|video|audio|source|svg|canvas|hr|br|col|colgroup)$/i;
const CLASS = /^(?:text-|has-text-|color-|colour-)?(white|black)$/;

/** `lines` are those of a slide without its code. */
export function inksIn(lines: readonly string[]): Ink[] {
  const text = lines.join('\n');
  const out: Ink[] = [];
  const add = (hex: string | undefined, written: string, at: number): void => {
    if (hex === undefined) return;
    const before = text.slice(0, at).split('\n');
    out.push({
      hex,
      written: written.replace(/\s+/g, ' ').slice(0, 60),
      line: before.length - 1,
      column: (before[before.length - 1] as string).length + 1,
    });
  };
  if (/<[^>]*colou?r/i.test(text))
    for (const { name, attributes, from, to } of tagsIn(text)) {
      if (WORDLESS.test(name) || text[from - 1] === '\\') continue;
      const own = attributes.bgcolor === undefined ? attributes.color : undefined;
      add(inkOf(attributes.style ?? '') ?? attributeColor(own ?? '')?.hex, text.slice(from, to), from);
    }
  for (const { index } of text.matchAll(/(?<!\\)\{(?=[^{}\n]{1,500}\})/g)) {
    const read = readAttributes(text, index);
    if (!read) continue;
    const { classes, values } = read.attributes;
    // what stands on a picture has the colour that its writer chose for it
    const at = boxOf(values.at);
    if (at && liesOn(at, picturePlaces(text))) continue;
    const named = classes.map((one) => CLASS.exec(one)?.[1]).find((one) => one !== undefined);
    const ink = inkOf(values.style ?? '') ?? attributeColor(values.color ?? values.colour ?? named ?? '')?.hex;
    add(ink, text.slice(index, read.end), index);
  }
  return out;
}

/** What differs less from its ground is not seen; a ratio of 1 to 21. */
const SEEN = 1.25;

/** Tells of those that nobody would see on one of the grounds, six hex digits each. */
export function reportInks(
  { raw, inks = [] }: { readonly raw: RawSlide; readonly inks?: readonly Ink[] },
  grounds: readonly string[],
  diagnostics: Diagnostics,
): void {
  for (const { hex, written, line, column } of inks)
    if (grounds.some((ground) => contrast(hex, ground) < SEEN))
      diagnostics.report(
        'private/unseen',
        `${written} writes words in the colour of their ground; here they would be SHOWN`,
        raw.file.span(raw.firstLine + line, column),
        'Put them between ::: notes and :::, or in <!-- -->; for words that all may read leave out the colour',
      );
}
