// `{...}` behind a span: classes that nobody knows, braces that cannot be read, curly quotation marks round a value.
import { readAttributes } from '../../parse/attributes.ts';
import { SPAN_CLASSES, SPAN_VALUES } from '../../parse/inline.ts';
import { nearest } from '../../schema/nearest.ts';
import { defineSlip, type Slip, type TypedSlide } from './slip.ts';

const SPAN = /(?<!:icon\[[^\]]{0,60})\](\{[^{}]*\})/g;
const QUOTES = '\\u2018-\\u201E\\u00AB\\u00BB';
const CURLY = new RegExp(`=[${QUOTES}]([^{}"'=${QUOTES}]*)[${QUOTES}"]`, 'g');
const IN_BRACES = /\{[^{}]*=[\u201C\u201D\u201E\u00AB\u2018\u2019\u201A][^{}]*\}/g;
const LINES = ['text', 'div', 'fence-open'];

/** Curly quotation marks round a value of an attribute. */
export const curlyQuotes = defineSlip({
  code: 'typed/quotes',
  *find(slide) {
    for (const [i, { plain, kind }] of slide.lines.entries()) {
      if (!LINES.includes(kind)) continue;
      for (const { 0: written, index } of plain.matchAll(IN_BRACES)) {
        const instead = written.replace(CURLY, '="$1"');
        if (instead === written) continue;
        yield {
          line: i,
          column: index + 1,
          endColumn: index + written.length + 1,
          message: 'The value of an attribute stands in curly quotation marks, which a word processor makes',
          hint: `Write ${instead.slice(0, 80)}`,
          edits: [slide.replaceIn(i, index + 1, index + written.length + 1, instead)],
          until: kind === 'text' ? i : i + 1,
        };
      }
    }
  },
});

/** What stands behind a span and means nothing. */
export const spanAttributes = defineSlip({
  code: 'parse/unknown-attribute',
  *find(slide) {
    for (const [i, { plain, kind }] of slide.lines.entries()) {
      if (kind !== 'text' || !plain.includes(']{')) continue;
      for (const { 1: braces = '', index } of plain.matchAll(SPAN)) {
        const at = index + 1;
        const place = { line: i, column: at + 1, endColumn: at + braces.length + 1, until: i };
        const read = readAttributes(plain, at);
        if (!read) {
          if (/[=.:#\w]/.test(braces)) yield { ...place, ...unread(slide, i, at, braces) };
          continue;
        }
        const { classes, values } = read.attributes;
        for (const name of classes) if (!SPAN_CLASSES.includes(name)) yield { ...place, ...unknown(`.${name}`, name) };
        for (const name of Object.keys(values))
          if (!SPAN_VALUES.includes(name)) yield { ...place, ...unknown(name, values[name] ?? '') };
      }
    }
  },
});

/** Braces of one word that is a class without its point, or of CSS. */
function unread(slide: TypedSlide, line: number, at: number, braces: string): Omit<Slip, 'line'> {
  const word = /^\{ *([a-z]+) *\}$/i.exec(braces)?.[1]?.toLowerCase() ?? '';
  const known = SPAN_CLASSES.includes(word) || word === 'step';
  return {
    message: `${braces.slice(0, 40)} cannot be read as attributes, and is shown as text`,
    hint: known ? `Write {.${word}}` : `Write {.accent} or {lang=la}; known here: ${KNOWN}`,
    ...(known && { edits: [slide.replaceIn(line, at + 1, at + braces.length + 1, `{.${word}}`)] }),
  };
}

const KNOWN = [...SPAN_CLASSES.map((name) => `.${name}`), ...SPAN_VALUES].join(', ');
const COLOURS = /^(?:color|colour|style|bg|background|red|green|blue|yellow|orange|purple|gr[ae]y|black|white)$/i;
const SIZES = /^(?:big|large|larger|huge|tiny|size|font-?size|smaller)$/i;

function unknown(name: string, value: string): Pick<Slip, 'message' | 'hint'> {
  const plain = name.replace(/^\./, '');
  const near = nearest(plain, [...SPAN_CLASSES, ...SPAN_VALUES]);
  let hint = near ? `Did you mean ${SPAN_CLASSES.includes(near) ? `.${near}` : near}?` : `Known here: ${KNOWN}`;
  if (COLOURS.test(plain) || COLOURS.test(value))
    hint = 'Colours come from the theme: write {.accent}, or {.highlight} for a ground';
  if (SIZES.test(plain))
    hint = 'Sizes come from the theme: {.small} for small print, {.accent} or **bold** to stand out';
  return { message: `A span knows no attribute "${plain}"; the words look like all others`, hint };
}
