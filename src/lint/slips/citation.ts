// A key of the bibliography in brackets without its `@`, or in LaTeX's `\cite{}`: the key itself would be on the slide.
import { defineSlip, type SlipContext } from './slip.ts';

const BRACKETS = /(?<![\]!\\])\[([^[\]()@]{1,300})\](?![([{:])/g;
const CITE = /\\cite[pt]?\*?(?:\[([^\]]*)\])?\{([^}]{1,300})\}/g;
const PARENS = /\(@([\w:.+-]*\w)((?:[,;] *@[\w:.+-]*\w)*)\)/g;

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
