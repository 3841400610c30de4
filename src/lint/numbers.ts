// Numbers written by hand in a deck with data: one beside the words of a field that says something else than the data
// do has been forgotten, one that is rounded or the same will be. Which words go with a field its name tells, and the
// places where the deck shows it.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { readNumber } from '../data/number.ts';
import { type FieldMap, type Fields, SIGN, type Written } from '../source/fields.ts';

/** So far from the data's number one is taken for an older state of it, and not for another. */
const NEAR = [0.8, 1.25] as const;
const NUMBER =
  /(?<![\p{L}\p{N}.,:/@#_-])[-+\u2212]?\p{Nd}+(?:[.,\u00A0\u202F]\p{Nd}+)*(?![\p{L}\p{N}:/_-])(?:[ \u00A0\u202F]?%)?/gu;
const AFTER = /^[\s\u00A0]*([\p{L}][\p{L}'\u2019-]{2,})/u;
const BEFORE = /([\p{L}][\p{L}'\u2019-]{2,}|\bn)\s*[:=]?\s*$/iu;

interface Known {
  readonly name: string;
  readonly number: number;
  readonly text: string;
  readonly decimals: number;
}

export function lintNumbers(fields: Fields | undefined, diagnostics: Diagnostics): void {
  if (!fields) return;
  const known = numbersOf(fields.values);
  const byWord = wordsOf(fields, known);
  for (const { text, span } of fields.texts) {
    const plain = text.replace(SIGN, (sign) => ' '.repeat(sign.length));
    for (const found of plain.matchAll(NUMBER)) {
      const number = amountOf(found[0]);
      if (number === undefined) continue;
      const about = beside(plain, found.index, found[0].length);
      const own = about.flatMap(([word, shown]) => (byWord.get(word) ?? []).map((one) => ({ ...one, shown })));
      judge(found[0], number, own, known, placeIn(text, found.index, found[0].length, span), diagnostics);
    }
  }
}

function judge(
  text: string,
  number: number,
  beside: readonly (Known & { readonly shown: string })[],
  known: readonly Known[],
  span: Span,
  diagnostics: Diagnostics,
): void {
  const same = beside.find((one) => one.number === number) ?? known.find((one) => one.number === number);
  if (same) {
    if (beside.includes(same as never) || isTelling(text, number))
      diagnostics.report(
        'lint/number-by-hand',
        `${text} is written by hand, and stands in the data as ${same.name}`,
        span,
        `Write {{ ${same.name} }}, so that it changes with the data`,
      );
    return;
  }
  const decimals = decimalsOf(text);
  const rounded = digitsOf(text) >= 2 && known.find((one) => isRounded(number, decimals, one));
  if (rounded)
    return diagnostics.report(
      'lint/number-by-hand',
      `${text} is written by hand; the data have ${rounded.text} (${rounded.name})`,
      span,
      `Write {{ ${rounded.name} }}, or keep the rounded number as a field of its own`,
    );
  const near = beside.find((one) => number / one.number >= NEAR[0] && number / one.number <= NEAR[1]);
  if (near)
    diagnostics.report(
      'lint/number-differs',
      `"${near.shown}" is written by hand, and the data say ${near.text} (${near.name})`,
      span,
      `Write {{ ${near.name} }}`,
    );
}

const numbersOf = (values: FieldMap): Known[] =>
  [...values].flatMap(([name, { text }]) => {
    const number = amountOf(text);
    return number === undefined || number === 0 ? [] : [{ name, number, text, decimals: decimalsOf(text) }];
  });

/** Fields by the words that go with them. */
function wordsOf(fields: Fields, known: readonly Known[]): Map<string, Known[]> {
  const byWord = new Map<string, Known[]>();
  const add = (word: string, one: Known) => {
    const list = byWord.get(word.toLowerCase()) ?? [];
    if (!list.includes(one)) byWord.set(word.toLowerCase(), [...list, one]);
  };
  const byName = new Map(known.map((one) => [one.name, one]));
  for (const one of known) {
    const last = one.name.split('.').at(-1) ?? '';
    for (const word of last.split(/[\s_-]+/)) if (word.length > 3 || word === last) add(word, one);
  }
  for (const { text } of fields.texts) around(text, fields, byName, add);
  return byWord;
}

function around(
  text: Written['text'],
  fields: Fields,
  byName: ReadonlyMap<string, Known>,
  add: (word: string, one: Known) => void,
): void {
  for (const sign of text.matchAll(SIGN)) {
    const one = byName.get(fields.nameOf(sign[0]) ?? '');
    const word = AFTER.exec(text.slice(sign.index + sign[0].length))?.[1];
    if (one && word && !COMMON.has(word.toLowerCase())) add(word, one);
  }
}

/** Words that stand behind any number. */
const COMMON = new Set(['and', 'the', 'per', 'for', 'with', 'out', 'from', 'und', 'von', 'der', 'die', 'bis']);

/** The words beside a number, with the number as the writer sees them. */
function beside(text: string, at: number, length: number): [word: string, shown: string][] {
  const after = AFTER.exec(text.slice(at + length));
  const before = BEFORE.exec(text.slice(Math.max(0, at - 60), at));
  return [
    ...(after?.[1] ? [[after[1].toLowerCase(), text.slice(at, at + length) + after[0]] as [string, string]] : []),
    ...(before?.[1]
      ? [[before[1].toLowerCase(), before[0].trimStart() + text.slice(at, at + length)] as [string, string]]
      : []),
  ].map(([word, shown]) => [word, shown.replace(/\s+/g, ' ')]);
}

const amountOf = (text: string): number | undefined =>
  readNumber(text, { comma: false, shares: false }) ?? readNumber(text, { comma: true, shares: false });

const digitsOf = (text: string): number => text.replace(/\D/g, '').replace(/^0+/, '').length;

/** Three digits or more that are no year: hardly the same by chance. */
const isTelling = (text: string, number: number): boolean =>
  digitsOf(text) >= 3 && !(Number.isInteger(number) && number >= 1900 && number < 2100);

const decimalsOf = (text: string): number => /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;

const isRounded = (number: number, decimals: number, known: Known): boolean =>
  known.decimals > decimals && Number(known.number.toFixed(decimals)) === number;

function placeIn(text: string, at: number, length: number, span: Span): Span {
  const above = text.slice(0, at).split('\n');
  const line = span.line + above.length - 1;
  const column = above.length > 1 ? (above.at(-1) ?? '').length + 1 : span.column + at;
  return { file: span.file, line, column, endLine: line, endColumn: column + length };
}
