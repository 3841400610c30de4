// What keyboards, word processors and note programs make of a line, and what reads as something else here: a picture
// that is not closed, a date at the start of a list, words and percent signs in a formula. Each with what to write.
import { CALLOUT_KINDS } from '../../blocks/callout.ts';
import { defineSlip, type SlipContext } from './slip.ts';

interface Typed {
  readonly pattern: RegExp;
  /** What is wrong; undefined where nothing is. */
  message(found: RegExpMatchArray, context: SlipContext): string | undefined;
  hint(found: RegExpMatchArray): string;
  /** What stands there instead, where that is certain. */
  instead?(found: RegExpMatchArray): string;
}

const PICTURE = '(?<=!\\[[^\\[\\]\\n]*\\]\\([^()\\n]*\\))';
const box = ([, kind = '', title = '']: RegExpMatchArray): string =>
  `::: ${kind.toLowerCase()} {title="${title.replace(/["*_]/g, '').trim()}"}`;
const icon = ([, one, two = one]: RegExpMatchArray): string => `:icon[${two}]`;
const width = ([, alt, size, address]: RegExpMatchArray): string => `![${alt}](${address}){width=${size}px}`;

const LINES: readonly Typed[] = [
  {
    pattern: /!\[([^[\]|\n]*)\|(\d+)(?:x\d+)?\]\(([^()\n]+)\)/,
    message: ([found]) => `The width in ${found} is read out with the words for those who cannot see the picture`,
    hint: (found) => `Write ${width(found)}`,
    instead: width,
  },
  {
    pattern: new RegExp(`${PICTURE}\\{[ \\t]*(\\w+)[ \\t]*(?:[ \\t]=|=[ \\t])[ \\t]*"?([\\w.%]+)"?[ \\t]*\\}`),
    message: ([found]) => `${found} has blanks round its =, and is shown as text`,
    hint: ([, name, value]) => `Write {${name}=${value}}`,
    instead: ([, name, value]) => `{${name}=${value}}`,
  },
  {
    pattern: /^[ \t]*(\{[^{}\n]*\})[ \t]*(?=!\[)/,
    message: ([, braces]) => `${braces} stands before its picture, and is shown as text`,
    hint: ([, braces]) => `Write it right behind the picture: ![What is seen](a.png)${braces}`,
  },
  {
    pattern: /(!?)\[([^[\]\n]+)\]\(([^()\s]+\.\w{2,4}|https?:[^()\s]+|#[^()\s]+)[ \t]*$/,
    message: ([, sign]) => `The ( of the ${sign ? 'picture' : 'link'} is not closed, and all is shown as text`,
    hint: ([, sign, label, address]) => `Write ${sign}[${label}](${address})`,
    instead: ([, sign, label, address]) => `${sign}[${label}](${address})`,
  },
  {
    pattern: /^[ \t]*\|{2,3}[ \t]*$/,
    message: () => 'Bars between two texts make no columns here, and are shown as typed',
    hint: () => 'Put each text between ::: column and :::, and both between ::: columns and :::',
  },
  {
    pattern: /^[ \t]*>[ \t]*\[!([A-Za-z]+)\][-+]?[ \t]+([^\s{].*)$/,
    message: ([, kind = '']) =>
      CALLOUT_KINDS.some((known) => known === kind.toLowerCase())
        ? `[!${kind}] makes a box only where it stands alone in its line; this is a quotation, shown as typed`
        : undefined,
    hint: (found) => `Write ${box(found)} above the text and ::: below`,
  },
  {
    pattern: /(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])/,
    message: ([found]) => `${found.slice(0, 40)} is a note program's highlight, which is shown as typed`,
    hint: ([, words = '']) => `Write [${words.slice(0, 40)}]{.highlight}`,
    instead: ([, words]) => `[${words}]{.highlight}`,
  },
  {
    pattern: /^([ \t]*(?:[-*+][ \t]+)?)(\d{1,2})\.([ \t]+\d{1,2}\.[ \t]*(?:(?:19|20)\d\d|$|\D))/,
    message: ([, , day, rest = '']) =>
      `The date ${day}.${rest.trimEnd()} begins with a number and a point: it is read as lists in lists`,
    hint: ([, , day, rest = '']) => `Write ${day}\\.${rest.trimEnd()}, or the month as a word`,
    instead: ([, begin, day, rest]) => `${begin}${day}\\.${rest}`,
  },
  {
    pattern: /^([ \t]*[-*+][ \t]+)(\d{1,2})\.(?=[ \t]+\p{L})/u,
    message: ([, , number]) => `${number}. at the start of an item begins a list within it`,
    hint: ([, , number]) => `Write ${number}\\. where the number is one of the words`,
  },
  {
    pattern: /(?<=^|[\s(])~(\p{L}{3,}(?: \p{L}+)*)~(?=[\s.,;:!?)]|$)/u,
    message: ([found]) => `${found} lowers the words, as in H~2~O`,
    hint: ([, words]) => `Write ~~${words}~~ to strike them out`,
    instead: ([, words]) => `~~${words}~~`,
  },
  {
    pattern:
      /(?<=\p{L}[.,;:)"\u201D])(?:\^\d{1,3}(?:[,\u2013-]\d{1,3})*\^|[\u00B9\u00B2\u00B3\u2070-\u2079]+)(?![\p{L}\d])/u,
    message: ([found], { keys }) =>
      keys.size ? `${found} is a number typed by hand and names no source of the bibliography` : undefined,
    hint: () => "Write the source's key, for instance [@lee2020]; the theme says how numbers look",
  },
  {
    pattern: /(?<!!)\[[ \t]*\]\(([^()\s]+)\)/,
    message: ([found]) => `The link ${found} has no words, and is not shown`,
    hint: ([, address]) => `Write [where it leads](${address})`,
  },
  {
    pattern: /\{icon[=:][ \t]*"?([\w-]+)"?\}|!\[[^[\]\n]*\]\(icon:([\w-]+)\)/,
    message: ([found]) => `${found} is no icon here`,
    hint: (found) => `Write ${icon(found)}`,
    instead: icon,
  },
];

/** A formula between signs of $ in its line. */
const MATHS = /(?<![\\$])\$(?![\s$])([^$\n]*?[^\s\\$])\$(?![\d$])/g;
const UNIT = /\d[ \t]*(?:mg|g|kg|ml|l|mmol|\u00B5g|ug|cm|mm|h|min)\b(?:[ \t]*\/[ \t]*(?:kg|ml|l|d|day|h|min|m)\b)?/;

function inFormula(tex: string): { message: string; hint: string } | undefined {
  const [before = '', behind] = tex.split(/(?<!\\)%/);
  if (behind !== undefined)
    return {
      message: `In TeX a % begins a comment: of $${tex}$ only "${before}" is drawn`,
      hint: `Write $${tex.replace(/(?<!\\)%/g, '\\%')}$`,
    };
  const bare = tex.replace(/\\[A-Za-z]+\*?[ \t]*\{[^{}]*\}/g, ' | ').replace(/\\[A-Za-z]+/g, ' | ');
  const words =
    /\p{L}{3,}[ \t]+\p{L}{3,}(?:[ \t]+\p{L}{3,})*/u.exec(bare)?.[0] ?? UNIT.exec(bare)?.[0].replace(/^\d/, '');
  if (!words) return undefined;
  return {
    message: `Words in a formula lose their blanks and stand slanted: ${words.trim()}`,
    hint: `Write \\text{${words.trim()}}, or put the words outside of the signs of $`,
  };
}

const DIAGRAM = /^[ \t]*(?:`{3,}|~{3,})[ \t]*\{?\.?(mermaid|plantuml|graphviz)\b\}?[ \t]*$/i;
const SHARE = /^[ \t]*:{3,}[ \t]*column[ \t]+(?:width=)?"?(\d{1,3})[ \t]*%?"?[ \t]*$/;

export const typing = defineSlip({
  code: 'typed/foreign',
  *find(slide, context) {
    for (const [i, { kind, text, plain }] of slide.lines.entries()) {
      const diagram = kind === 'fence-open' ? DIAGRAM.exec(text)?.[1] : undefined;
      if (diagram)
        yield {
          line: i,
          message: `A diagram of ${diagram} is shown as code`,
          hint: 'Draw it as ```flow (A --> B), or save it as an SVG file: ![What is seen](diagram.svg)',
        };
      const share = kind === 'div' ? SHARE.exec(text)?.[1] : undefined;
      if (share)
        yield {
          line: i,
          message: `The width of the column is not read`,
          hint: `Write ::: column {width=${share}%}`,
          edits: [slide.replace(i, i + 1, [text.replace(/column[ \t].*$/, `column {width=${share}%}`)])],
        };
      if (!slide.isFree(i)) continue;
      for (const { pattern, message, hint, instead } of LINES) {
        const found = pattern.exec(plain);
        const says = found && message(found, context);
        if (!found || !says) continue;
        const column = found.index + 1;
        const endColumn = column + found[0].length;
        const edits = instead && [slide.replaceIn(i, column, endColumn, instead(found))];
        yield { line: i, column, endColumn, message: says, hint: hint(found), edits };
        break;
      }
      for (const found of text.matchAll(MATHS)) {
        const said = plain.slice(found.index, found.index + found[0].length).trim()
          ? undefined
          : inFormula(found[1] ?? '');
        if (said)
          yield { line: i, column: found.index + 1, endColumn: found.index + 1 + found[0].length, ...said, until: i };
      }
    }
  },
});
