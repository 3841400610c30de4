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
const FILE = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|heic|mp4|m4v|mov|webm)$/i;

/** What stands in round and in square brackets, whichever is the file, as a picture. */
const picture = ([, one = '', two = '']: RegExpExecArray): string =>
  FILE.test(two) ? `![${one}](${two})` : `![${two}](${one})`;
const link = ([, words, address = '']: RegExpExecArray): string =>
  `[${words}](${address.startsWith('www.') ? `https://${address}` : address})`;
const size = ([, name, value, unit = '']: RegExpExecArray): string =>
  `{${name}=${value}${unit || (name === 'width' && Number(value) <= 100 ? '%' : 'px')}}`;

function forum(mark: string, words: string): string {
  if (/^b$/i.test(mark)) return `**${words}**`;
  if (/^[iu]$/i.test(mark)) return `*${words}*`;
  if (/^url$/i.test(mark)) return `[${words}](${words})`;
  return /^img$/i.test(mark) ? `![What is seen](${words})` : `[${words}]{.accent}, or **${words}**`;
}

export const TYPED_SIGNS: readonly Sign[] = [
  {
    pattern: /!\(([^()\n]*)\)\[([^[\]\n]*)\]/,
    what: ([, one = '', two = '']) =>
      [one, two].some((text) => FILE.test(text)) ? 'a picture with its brackets the wrong way round' : undefined,
    hint: (found) => `Write ${picture(found)}`,
    instead: (found) => picture(found),
  },
  {
    pattern: /(?<![\]!])\(([^()\n]+)\)\[((?:https?:\/\/|mailto:|www\.)[^[\]\s]+)\]/,
    what: () => 'a link with its brackets the wrong way round',
    hint: (found) => `Write ${link(found)}`,
    instead: (found) => link(found),
  },
  {
    pattern: /(?<=\]\([^()\n]*\))[ \t]+(width|height)[ \t]*[=:][ \t]*"?(\d+)[ \t]*(%|px|pt|cm|mm|in)?"?(?=[ \t]*$)/,
    what: () => 'a size without its braces',
    hint: (found) => `Write ${size(found)} right behind the picture`,
    instead: (found) => size(found),
  },
  {
    pattern: /^[ \t]*((?:[\w.-]+[\\/])*[\w.-]+\.(?:png|jpe?g|gif|webp|svg|heic|tiff?))[ \t]*$/i,
    what: () => "a picture's name alone",
    hint: ([, file = '']) => `Write ![What is seen](${file.replace(/\\/g, '/')})`,
  },
  {
    pattern:
      /^[ \t]*(?:!include|@include|@import|#include|\\input|\\include|<<<?)[ \t({"']*([\w./-]+\.\w{2,4})[)}"']*[ \t]*$/,
    what: () => "another program's way to take in a file",
    hint: ([, file]) => `Write {{ include ${file} }}`,
    instead: ([, file]) => `{{ include ${file} }}`,
  },
  {
    pattern: /``([^`'\n]+)''/,
    what: () => "a quotation in TeX's signs",
    hint: ([, words]) => `Write \u201C${words}\u201D`,
    instead: ([, words]) => `\u201C${words}\u201D`,
  },
  {
    pattern: /(?<=[\p{L}\d.,;:!?)])[ \t]?\\\\(?=[ \t]*$|[ \t]*\p{L})/u,
    what: () => "TeX's end of a line",
    hint: () => 'For a new line end the line above with one \\, for a new paragraph leave a line blank',
  },
  {
    pattern: /\[(b|i|u|s|center|color|size|url|img|quote)(?:=[^[\]\n]*)?\]([^[\]\n]+)\[\/\1\]/i,
    what: () => "a forum's mark",
    hint: ([, mark = '', words = '']) => `Write ${forum(mark, words)}`,
  },
  {
    pattern: /\{([a-z]{2,12})\}([^{}\n]+)\{\/(?:\1)?\}/,
    what: () => 'a mark in braces, which means nothing here',
    hint: ([, , words = '']) => `Write [${words.slice(0, 40)}]{.accent}, or **${words.slice(0, 40)}**`,
  },
  {
    pattern: /(?<![\p{L}\d!\]])\[\[([^[\]\n|@#_]+)(?:\|([^[\]\n]+))?\]\](?!\()/u,
    what: () => "a note program's link",
    hint: ([, page = '', words = page]) => `Write [${words}](address)`,
  },
  {
    pattern: /\{\{[ \t]*(\p{L}[\p{L}\d_. -]{0,40})[ \t]*\}\}/u,
    what: ([, name = '']) => (/^include\b/.test(name) ? undefined : 'a name that nothing fills in'),
    hint: ([, name = '']) => `Write what ${name.trim()} stands for`,
  },
  {
    pattern: /^[ \t]*\*\[([^\]\n]+)\]:[ \t]*(\S.*)/,
    what: () => "an abbreviation's meaning as other programs have it",
    hint: ([, short, long]) => `Write ${long} (${short}) where it comes first`,
  },
  {
    pattern: /^[ \t]*[[(](?:pause|click|next click|klick|weiter)[\])][ \t]*$/i,
    what: () => 'a stage direction',
    hint: () =>
      'Put {.step} behind what comes with the next click; what only the speaker is to read goes into ::: notes',
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
    pattern: new RegExp(`\\[@${KEY}(?=[.,;]?[ \\t]*$)`),
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
    // what has a blank within, since /one/ may be a sound or a path
    pattern: /(?<=^|[\s(])\/(\p{L}[\p{L}'\u2019-]*(?:[ ,]+[\p{L}'\u2019-]+){1,11})\/(?=[\s.,;:)!?]|$)/u,
    what: () => "another program's italics",
    hint: ([, words]) => `Write *${words}*`,
  },
  {
    pattern: /(?<=^|[\s\p{L}(])&(amp|lt|gt|nbsp|quot|deg|micro|plusmn|times|le|ge|[aou]uml|szlig)(?=[\s.,)]|$)/u,
    what: () => 'a sign of HTML without its semicolon',
    hint: ([, name]) => `Write &${name};`,
    instead: ([, name]) => `&${name};`,
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
    pattern: /(?<![\\^{])(?<=[\p{L}\d)])\^(?:\{([^{}\n]+)\}|([-+\u2212]?\d{1,3})(?![\d^.]|[,\u2013-][\d,\u2013-]*\^))/u,
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
