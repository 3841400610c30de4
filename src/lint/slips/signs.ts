// Slips of one line that stand on the slide as typed: brackets the wrong way round or not closed, powers and indices
// outside of TeX, numbers and headings as no Markdown has them. Each with what to write.
import type { SlipContext } from './slip.ts';

export interface Sign {
  readonly pattern: RegExp;
  /** What it is; undefined where it is none after all. */
  what(found: RegExpExecArray, context: SlipContext): string | undefined;
  hint(found: RegExpExecArray): string;
  /** What stands there instead, where that is certain. */
  instead?(found: RegExpExecArray): string;
}

const known =
  (text: string): Sign['what'] =>
  ([, key = ''], { keys }) =>
    keys.has(key) ? text : undefined;
const cite = ([, key = '']: RegExpExecArray): string => `[@${key}]`;
const KEY = '([\\w:.+-]*\\w)';

export const TYPED_SIGNS: readonly Sign[] = [
  {
    pattern: /!\(([^()\n]*)\)\[([^[\]\n]+\.\w{2,5})\]/,
    what: () => 'a picture with its brackets the wrong way round',
    hint: ([, alt, file]) => `Write ![${alt}](${file})`,
    instead: ([, alt, file]) => `![${alt}](${file})`,
  },
  {
    pattern: /(?<=\]\([^()\n]*\))\{(\d{1,3}) ?(%?)\}/,
    what: () => 'a width without its name',
    hint: ([, width]) => `Write {width=${width}%}`,
    instead: ([, width]) => `{width=${width}%}`,
  },
  {
    pattern: /\{[^{}"\n]*=\s*"[^"{}\n]*\}/,
    what: () => 'a list of attributes whose quotation mark is not closed',
    hint: ([found]) => `Write ${found.slice(0, -1)}"}`,
    instead: ([found]) => `${found.slice(0, -1)}"}`,
  },
  {
    pattern: /\]\{([.#][\w-]+)[ \t]*$/,
    what: () => 'a list of attributes that is not closed',
    hint: ([, name]) => `Write {${name}} behind the words`,
    instead: ([, name]) => `]{${name}}`,
  },
  {
    pattern: /(?<=\S[ \t])\{(step|term|small|accent|decorative|qr)\}/,
    what: () => 'an attribute without its dot',
    hint: ([, name]) => `Write {.${name}}`,
    instead: ([, name]) => `{.${name}}`,
  },
  {
    pattern: /(?<=\S[ \t]|\])\{\.step ?= ?(\d+)\}/,
    what: () => 'a step with a dot and a number',
    hint: ([, step]) => `Write {step=${step}}`,
    instead: ([, step]) => `{step=${step}}`,
  },
  {
    pattern: new RegExp(`\\[@${KEY}[ \\t]*$`),
    what: known('a citation that is not closed'),
    hint: (found) => `Write ${cite(found)}`,
    instead: cite,
  },
  {
    pattern: new RegExp(`(?<=^[^[\\n]*)(?<![\\w@])@${KEY}\\](?![({\\[])`),
    what: known('a citation that is not opened'),
    hint: (found) => `Write ${cite(found)}`,
    instead: cite,
  },
  {
    pattern: new RegExp(`\\{@${KEY}\\}|\\[\\[@${KEY}\\]\\]`),
    what: ([, one, two], { keys }) => (keys.has(one ?? two ?? '') ? 'a citation in other brackets' : undefined),
    hint: ([, one, two]) => `Write [@${one ?? two}]`,
    instead: ([, one, two]) => `[@${one ?? two}]`,
  },
  {
    pattern: new RegExp(`\\[(?:@[ \\t]+|#)${KEY}\\](?![({\\[])`),
    what: known('a citation whose @ does not stand at the key'),
    hint: (found) => `Write ${cite(found)}`,
    instead: cite,
  },
  {
    pattern: /^[ \t]*#{7,}[ \t]+(\S.*)/,
    what: () => 'a heading deeper than Markdown knows',
    hint: ([, words = '']) => `Write ### ${words.slice(0, 40)}`,
  },
  {
    pattern: /^[ \t]*(?:h([1-6])\.[ \t]+(?=\p{Lu})|\uFF03+[ \t]*(?=\S)|={1,6}[ \t]+(?=[^=\n]+[ \t]={1,6}[ \t]*$))/u,
    what: () => 'the begin of a heading in another language',
    hint: () => 'Write ## and a blank before its words',
  },
  {
    pattern: /^[ \t]*(\d{1,2})-[ \t]+(?=\p{Lu}|\*)/u,
    what: () => 'a number with a dash, which makes no list',
    hint: ([, number]) => `Write ${number}. before the words`,
    instead: ([, number]) => `${number}. `,
  },
  {
    pattern: /^[ \t]*>[ \t]*\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/,
    what: () => 'the name of a callout without its !',
    hint: ([, name = '']) => `Write > [!${name.toUpperCase()}]`,
    instead: ([, name = '']) => `> [!${name.toUpperCase()}]`,
  },
  {
    pattern: /(?<![\\^{])(?<=[\p{L}\d)])\^(?:\{([^{}\n]+)\}|([-+\u2212]?\d{1,3})(?![\d^.]))/u,
    what: () => 'a power as TeX writes it',
    hint: ([, one, two]) => `Write ^${one ?? two}^ for raised words, or the whole formula between signs of $`,
    instead: ([, one, two]) => `^${one ?? two}^`,
  },
  {
    pattern: /\b(CO|H|O|N|NO|SO|SpO|PaO|FiO|VO|Ca|PO|HbA|T)_(?:\{(\w{1,3})\}|(\d))(?!\w*_)/,
    what: () => 'an index as TeX writes it',
    hint: ([, element, one, two]) => `Write ${element}~${one ?? two}~`,
    instead: ([, element, one, two]) => `${element}~${one ?? two}~`,
  },
];
