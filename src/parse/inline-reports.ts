// Marks that stayed text because something about them is missing: what a writer is told of them.
import type { ImageReference, LinkReference, Text } from 'mdast';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { InlineContext } from './inline-context.ts';
import { spanOf } from './markdown.ts';

/** A div is a line of its own: one in a table's cell is text. */
export function reportDiv(node: Text, { file, diagnostics }: InlineContext): void {
  // a backslash says that the sign itself is meant
  if (file.line(node.position?.start.line ?? 1).includes('\\:::')) return;
  diagnostics.report(
    'parse/div-misplaced',
    'A ::: block cannot stand in a table; it is shown as text',
    spanOf(file, node),
    'Write it on lines of its own, before or after the table',
  );
}

/** A name that is defined, yet not for this audience. */
export function reportReference(node: LinkReference | ImageReference, { file, diagnostics }: InlineContext): void {
  const name = node.label ?? node.identifier;
  diagnostics.report(
    'resolve/link-address',
    `There is no address for [${name}] here`,
    spanOf(file, node),
    `Write [${name}]: address, outside of code, comments and of what is for another audience`,
  );
}

/** CommonMark leaves a mark as text where the footnote is defined nowhere in the file. */
export function reportFootnotes(node: Text, { file, diagnostics }: InlineContext): void {
  const start = node.position?.start;
  if (!start) return;
  const end = node.position?.end ?? start;
  for (let number = start.line; number <= end.line; number++) {
    const line = file.line(number);
    for (const { index, 0: mark } of line.matchAll(/\[\^[^\]\s[^]{1,100}\]/g)) {
      const within =
        (number > start.line || index + 1 >= start.column) && (number < end.line || index + 1 < end.column);
      if (!within || line[index - 1] === '\\') continue;
      diagnostics.report(
        'resolve/unknown-footnote',
        `The footnote ${mark} is not defined`,
        file.span(number, index + 1),
        `Write ${mark}: its text, on a line of its own, or \\${mark} where the sign itself is meant`,
      );
    }
  }
}

/** Two dollars that stayed text: a display without its end, or with a blank line in it. */
export function reportMaths(node: Text, { file, diagnostics }: InlineContext): void {
  const { start, end = start } = node.position ?? {};
  if (!start || !end) return;
  for (let line = start.line; line <= end.line; line++) {
    const column = file.line(line).indexOf('$$', line === start.line ? start.column - 1 : 0) + 1;
    if (column)
      return diagnostics.report(
        'parse/maths-open',
        'The equation that opens here is not closed; it is shown as text',
        file.span(line, column),
        'End it with $$ and leave no line in it blank; write \\$\\$ where the signs themselves are meant',
      );
  }
}

/** A frame, film or program of HTML that no slide shows. */
export function reportFrame(
  { name, address }: { readonly name: string; readonly address: string },
  span: Span,
  diagnostics: Diagnostics,
): void {
  diagnostics.report(
    'parse/html-left-out',
    `<${name}>${address ? ` of ${address}` : ''} is left out`,
    span,
    'Write ![What is seen](film.mp4) for a film, ![What is seen](still.png) for a picture, or a link to the page',
  );
}
