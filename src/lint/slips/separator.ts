// Lines that look like the line between two slides and are none: text right above `---` makes a heading of it, `----`
// and `***` are rules of one slide, a dash from a word processor is text.
import { soundsPrivate } from '../../parse/private-words.ts';
import type { TypedSlide } from './slip.ts';
import { defineSlip, type Slip } from './slip.ts';

const EXACT = /^---[ \t]*$/;
const DASHES = /^(?:-{2,}|[-\u2010-\u2015\u2212]{2,}|[\u2012-\u2015]|(?:\\-){3,}|\\-{3,})$/;
const RULE = /^(?:\*{3,}|_{3,}|={3,}|~{4,}|(?:[-*_] ?){3,}|#{3,})$/;
/** `--- Slide 2`, `--- # Title`, `=== Title ===`: words beside the dashes make text of them. */
const LABELLED =
  /^([-=*]{3,})[ \t]*(#{1,6}[ \t]+\S.*|(?:slide|folie|diapo(?:sitive|sitiva)?|page)\b.*|\p{L}[^|]*?[ \t]*\1)$/iu;
/** `Slide 2: Benefits` where a slide has words already. */
const NUMBERED = /^(?:slide|folie|diapositiv[ea])[ \t]+\d{1,3}(?:[ \t]*[:.\u2013\u2014-][ \t]*(\S.*))?$/i;
const HEADING = /^#{1,2}[ \t\u00A0]*[^#\s]/;
const KEY = /^[a-z][a-z-]*:(?: |$)/;

export const separator = defineSlip({
  code: 'typed/separator',
  *find(slide) {
    for (let i = 0; i < slide.lines.length; i++) {
      const line = slide.lines[i];
      if (!line || line.inDiv || line.depth || !['text', 'indented'].includes(line.kind)) continue;
      const sign = line.text.trim();
      const found = sign ? (slipAt(slide, i, sign) ?? labelled(slide, i, sign)) : undefined;
      if (!found) continue;
      yield found;
      i = (found.until ?? i + 1) - 1;
    }
  },
});

function slipAt(slide: TypedSlide, i: number, sign: string): Slip | undefined {
  const { text } = slide.lines[i] as { text: string };
  const exact = EXACT.test(text);
  if (!exact && !DASHES.test(sign) && !(RULE.test(sign) && HEADING.test(slide.nextLine(i + 1)?.text ?? '')))
    return undefined;
  const above = !slide.isBlank(i - 1);
  const underlines = above && /^(?:-+|=+)$/.test(sign) && slide.lines[i - 1]?.kind === 'text';
  const next = slide.lines[i + 1]?.text ?? '';
  if (underlines && isTitle(slide, i) && !HEADING.test(slide.nextLine(i + 1)?.text ?? '') && !KEY.test(next))
    return undefined;
  const front = KEY.test(next) ? closeOfFront(slide, i + 1) : undefined;
  const lines = [...(above ? [''] : []), '---', ...(KEY.test(next) && front === undefined ? [''] : [])];
  return {
    line: i,
    message: messageFor(sign, exact, underlines),
    hint: above
      ? 'For a new slide write --- on a line of its own, with a blank line above it'
      : 'For a new slide write --- at the start of a line of its own; three dashes, nothing else',
    edits: [slide.replace(i, i + 1, lines)],
    until: (front ?? i) + 1,
  };
}

/** A line between two slides that says which slide follows. */
function labelled(slide: TypedSlide, i: number, sign: string): Slip | undefined {
  const dashes = LABELLED.exec(sign);
  const begins = slide.isBlank(i - 1) && slide.lines.slice(0, i).some((_, n) => !slide.isBlank(n));
  const numbered = begins ? NUMBERED.exec(sign) : null;
  if (!slide.isFree(i) || !(dashes || numbered)) return undefined;
  const words = (dashes?.[2] ?? numbered?.[1] ?? '').replace(/[-=*]{3,}$/, '').trim();
  // what sounds private is refused elsewhere, and is no title
  if (words.split(/[ \t_-]+/).some(soundsPrivate)) return undefined;
  const [, title = words] = NUMBERED.exec(words) ?? [];
  const heading = /^#/.test(title) ? title : `## ${title}`;
  const isNumber = title === words && NUMBERED.test(words);
  const below = title && !isNumber ? ['', heading] : [];
  return {
    line: i,
    message: `"${sign.slice(0, 30)}" looks like the line between two slides, and is text`,
    hint: ['Write --- on a line of its own, with a blank line above', ...below.slice(1, 2)].join(', and below it '),
    edits: dashes ? [slide.replace(i, i + 1, [...(slide.isBlank(i - 1) ? [] : ['']), '---', ...below])] : undefined,
  };
}

function messageFor(sign: string, exact: boolean, underlines: boolean): string {
  if (underlines) return `The text right above ${sign} becomes a heading; no new slide begins`;
  if (exact) return 'This --- draws a line; no new slide begins, since the line above it is not blank';
  return `"${sign.slice(0, 20)}" looks like the line between two slides, and is none`;
}

/** A heading in the other way of writing: one line at the slide's start, underlined, no sentence. */
function isTitle(slide: TypedSlide, i: number): boolean {
  const text = slide.lines[i - 1]?.text.trim() ?? '';
  return i === 1 && !/[.!?:;,]$/.test(text) && !/^[#>|-]/.test(text);
}

/** The line that closes front matter begun at `from`. */
function closeOfFront(slide: TypedSlide, from: number): number | undefined {
  for (let i = from; i < slide.lines.length; i++) {
    const text = slide.lines[i]?.text ?? '';
    if (EXACT.test(text)) return i;
    if (!KEY.test(text) && !/^[ \t]+\S/.test(text)) return undefined;
  }
  return undefined;
}
