// A key of the bibliography in brackets without its `@`, or in LaTeX's `\cite{}`: the key itself would be on the slide.
// Where there is a bibliography also `[1]` and `(White 2018)`, which name a source by hand.
import { defineSlip, type SlipContext } from './slip.ts';

const BRACKETS = /(?<![\]!\\])\[([^[\]()@]{1,300})\](?![([{:])/g;
const CITE = /\\cite[pt]?\*?(?:\[([^\]]*)\])?\{([^}]{1,300})\}/g;
const PARENS = /\(@([\w:.+-]*\w)((?:[,;] *@[\w:.+-]*\w)*)\)/g;

/** `[1]`, `[2, 3]`, `[4-6]` behind a word, and no interval: those have a word before them that says so. */
const NUMBERS = new RegExp(
  '(?<=[\\p{L}\\d)%.,;"\\u201D][ \\t]?)' +
    '(?<!\\b(?:CI|KI|IC|IQR|range|interval|Intervall|median|mean)\\b[^[]{0,12})' +
    '\\[(\\d{1,3}(?:[ ]?[,;\\u2013-][ ]?\\d{1,3})*)\\](?![([{:]|\\d)',
  'gu',
);
/** `(White 2018)`, `(White et al., 2018a)`, `(White & Lee 2018)`. */
const NAME = "\\p{Lu}[\\p{L}'\\u2019-]+";
const AUTHOR = new RegExp(
  `\\((${NAME})(?:(?: (?:et al\\.?|u\\. ?a\\.|and others)|,? (?:&|and|und|et|y) ${NAME}))?,? (\\d{4}[a-z]?)\\)`,
  'gu',
);

export const citation = defineSlip({
  code: 'typed/citation',
  *find(slide, context) {
    if (!context.keys.size) return;
    for (const [i, { plain, kind }] of slide.lines.entries()) {
      if (kind !== 'text') continue;
      for (const { written, index, instead } of citationsIn(plain, context)) {
        const column = index + 1;
        const endColumn = column + written.length;
        yield {
          line: i,
          column,
          endColumn,
          message: `${written} names a source of the bibliography and is shown as typed`,
          hint: `Write ${instead}`,
          edits: [slide.replaceIn(i, column, endColumn, instead)],
          until: i,
        };
      }
      for (const { 0: written, index } of plain.matchAll(NUMBERS)) {
        const [key = ''] = context.keys;
        yield {
          line: i,
          column: index + 1,
          endColumn: index + 1 + written.length,
          message: `${written} is a number typed by hand and names no source of the bibliography`,
          hint: `Write the source's key, for instance [@${key}]; a backslash before [ shows the number`,
          until: i,
        };
      }
    }
  },
});

function* citationsIn(plain: string, { keys }: SlipContext) {
  for (const { 0: written, 1: inner = '', index } of plain.matchAll(BRACKETS)) {
    const names = inner.split(/\s*[;,]\s*/);
    const own = names.map((name) => keyOf(name, keys));
    if (own.every((key) => key !== undefined))
      yield { written, index, instead: `[${own.map((key) => `@${key}`).join('; ')}]` };
  }
  for (const { 0: written, 1: page, 2: inner = '', index } of plain.matchAll(CITE)) {
    const names = inner.split(/\s*,\s*/).map((name) => `@${keyOf(name, keys) ?? name.trim()}`);
    yield { written, index, instead: `[${names.join('; ')}${page ? `, ${page}` : ''}]` };
  }
  for (const { 0: written, 1: name = '', 2: year = '', index } of plain.matchAll(AUTHOR)) {
    const key = keyOfAuthor(name, year, keys);
    if (key) yield { written, index, instead: `[@${key}]` };
  }
  for (const { 0: written, index } of plain.matchAll(PARENS)) {
    const names = written
      .slice(1, -1)
      .split(/[,;] */)
      .map((name) => keyOf(name.slice(1), keys));
    if (names.every((key) => key !== undefined))
      yield { written, index, instead: `[${names.map((key) => `@${key}`).join('; ')}]` };
  }
}

/** The key as the bibliography writes it. A key of one plain word in lower case may be a word. */
function keyOf(name: string, keys: ReadonlySet<string>): string | undefined {
  const wanted = name.trim().replace(/^@/, '');
  if (keys.has(wanted)) return wanted;
  if (!/\d/.test(wanted)) return undefined;
  const same = [...keys].filter((key) => key.toLowerCase() === wanted.toLowerCase());
  return same.length === 1 ? same[0] : undefined;
}

/** The one key made of this author and year, as reference managers make them: `white2018`, `White_2018_bone`. */
function keyOfAuthor(name: string, year: string, keys: ReadonlySet<string>): string | undefined {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const same = [...keys].filter((key) => plain(key).startsWith(plain(name)) && key.includes(year));
  return same.length === 1 ? same[0] : undefined;
}
