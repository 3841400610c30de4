// The registry of slips, in the order in which they explain a line, and what runs them over a deck.
import type { Diagnostics } from '../../base/diagnostic.ts';
import type { ParsedDeck } from '../../resolve/parsed.ts';
import { address } from './address.ts';
import { curlyQuotes, spanAttributes } from './attributes.ts';
import { cells } from './cells.ts';
import { citation } from './citation.ts';
import { columns } from './columns.ts';
import { emphasis } from './emphasis.ts';
import { fence } from './fence.ts';
import { foreign } from './foreign.ts';
import { heading } from './heading.ts';
import { indented } from './indented.ts';
import { invisible } from './invisible.ts';
import { item } from './item.ts';
import { key } from './key.ts';
import { levels } from './levels.ts';
import { maths } from './maths.ts';
import { oneText } from './one-text.ts';
import { pastedList } from './pasted-list.ts';
import { pastedTable } from './pasted-table.ts';
import { separator } from './separator.ts';
import { shortLines } from './short-lines.ts';
import { type SlipContext, type SlipRule, TypedSlide } from './slip.ts';
import { tableDashes } from './table-dashes.ts';
import { task } from './task.ts';
import { typing } from './typing.ts';
import { unclosed } from './unclosed.ts';
import { unusedFootnote } from './unused-footnote.ts';

export const SLIPS: readonly SlipRule[] = [
  invisible,
  separator,
  key,
  fence,
  curlyQuotes,
  columns,
  heading,
  pastedList,
  pastedTable,
  tableDashes,
  cells,
  indented,
  maths,
  typing,
  levels,
  item,
  task,
  address,
  emphasis,
  unclosed,
  unusedFootnote,
  spanAttributes,
  citation,
  foreign,
  shortLines,
  oneText,
];

/** Tells the slips of every slide, whoever it is for. */
export function tellSlips({ slides, shelves }: ParsedDeck, diagnostics: Diagnostics): void {
  const keys = new Set([...shelves.values()].flatMap(({ entries }) => entries.map(({ key }) => key)));
  const context: SlipContext = { keys, alone: slides.length === 1 };
  for (const { ast } of slides) {
    const { raw } = ast;
    const slide = new TypedSlide(raw, ast.items);
    for (const rule of SLIPS) {
      for (const slip of rule.find(slide, context)) {
        const { line, until = line + 1, message, hint, edits } = slip;
        slide.claim(line, until);
        const { text } = slide.lines[line] ?? { text: '' };
        const number = raw.firstLine + line;
        const from = slip.column ?? text.length - text.trimStart().length + 1;
        const span = raw.file.span(number, from, number, slip.endColumn ?? Math.max(from, text.trimEnd().length) + 1);
        diagnostics.report(rule.code, message, span, hint, edits);
      }
    }
  }
}
