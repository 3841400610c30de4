// What diagnostics know to mend, applied to texts: edits that do not touch each other, from a file's end to its start.
import type { Diagnostic, Edit, Fix, Span } from '../base/diagnostic.ts';
import { withEdits } from '../base/edits.ts';
import type { SourceFile } from '../source/file.ts';

/** Lines below its place in which a swap looks for what it replaces. */
const SWAP_LINES = 12;

/** Each file's text with all fixes in it; files without a fix are left out. */
export function mended(
  list: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<SourceFile, string> {
  const edits = new Map<SourceFile, Edit[]>();
  for (const { fix, span } of list) {
    const file = span && sources.get(span.file);
    // bytes that were no text would be lost
    if (!fix || !span || !file || file.text.includes('\uFFFD')) continue;
    const all = edits.get(file) ?? [];
    const own = editsOf(fix, span, file);
    if (!own.some((edit) => all.some((other) => touch(edit, other)))) all.push(...own);
    edits.set(file, all);
  }
  const out = new Map<SourceFile, string>();
  for (const [file, own] of edits) {
    const text = withEdits(file.text, own);
    if (text !== file.text) out.set(file, text);
  }
  return out;
}

const touch = (a: Edit, b: Edit): boolean => a.from <= b.to && b.from <= a.to;

/** The edits of a fix, by offsets in the file. */
export function editsOf(fix: Fix, { line, column }: Span, file: SourceFile): readonly Edit[] {
  if (!('old' in fix)) return fix;
  const start = file.lineStart(line) + column - 1;
  const from = file.text.indexOf(fix.old, start);
  if (from < 0 || from > file.lineStart(line + SWAP_LINES)) return [];
  return [{ from, to: from + fix.old.length, text: fix.text }];
}
