// Edits of a deck of another program (pandoc, Quarto, Marp, Slidev, reveal-md), which is read as a translation of its
// file: the same edits at their places in the file that people wrote. The translation itself is never written.
import { TranslatedFile } from '../dialects/file.ts';
import type { SourceFile } from '../source/file.ts';
import type { Edit } from './edits.ts';
import { type Outcome, told } from './outcome.ts';

/** Told where a place of an edit is the translation's own. */
export function onOriginals(outcome: Outcome, files: readonly SourceFile[]): Outcome {
  if (!('edits' in outcome)) return outcome;
  const edits: Edit[] = [];
  for (const edit of outcome.edits) {
    const file = files.find(({ path }) => path === edit.file);
    const made = file instanceof TranslatedFile ? placed(file, edit) : edit;
    if (!made) return told(`The deck is of another program: make this change in ${edit.file} by hand`);
    edits.push(made);
  }
  return { edits };
}

interface Kept {
  readonly file: SourceFile;
  readonly line: number;
}

/** The line that was written, where it was kept as it is. */
function keptLine(file: TranslatedFile, line: number): Kept | undefined {
  const at = file.writtenLine(line);
  return at && at.file.line(at.line) === file.line(line) ? at : undefined;
}

function placed(file: TranslatedFile, edit: Edit): Edit | undefined {
  if (edit.carries || edit.between) return undefined;
  const [start, stop] = [file.place(edit.from), file.place(edit.end)];
  const wholeLines = stop.column === 1 && stop.line > start.line;
  const last = wholeLines ? stop.line - 1 : stop.line;
  const first = keptLine(file, start.line);
  if (!first) return inLine(file, edit, start.line, last) ?? behindLine(file, edit, start);
  for (let line = start.line; line <= last; line++) {
    const own = keptLine(file, line);
    if (own?.file !== first.file || own.line - first.line !== line - start.line) return undefined;
  }
  const from = first.file.lineStart(first.line) + start.column - 1;
  const endLine = first.line + stop.line - start.line;
  return { ...edit, file: first.file.path, from, end: first.file.lineStart(endLine) + stop.column - 1 };
}

/** Letters beside a place that tell it in its line. */
const BESIDE = 12;

/** Words that stand once in the line as it was written; new ones beside letters that do. */
function inLine(file: TranslatedFile, edit: Edit, line: number, last: number): Edit | undefined {
  const at = file.writtenLine(line);
  if (!at || last !== line) return undefined;
  const start = file.lineStart(line);
  const left = file.text.slice(Math.max(start, edit.from - BESIDE), edit.from);
  const right = file.text.slice(edit.end, Math.min(start + file.line(line).length, edit.end + BESIDE));
  const words = file.text.slice(edit.from, edit.end);
  const tries = words.trim()
    ? [['', words, ''] as const, [left, words, right] as const]
    : [[left, words, right] as const, [left, words, ''] as const, ['', words, right] as const];
  const text = at.file.line(at.line);
  for (const [before, own, behind] of tries) {
    const whole = before + own + behind;
    const found = whole.trim().length > 2 ? text.indexOf(whole) : -1;
    if (found < 0 || text.indexOf(whole, found + 1) >= 0) continue;
    const from = at.file.lineStart(at.line) + found + before.length;
    return { ...edit, file: at.file.path, from, end: from + own.length };
  }
  return undefined;
}

/** New lines stand behind the one before them. */
function behindLine(file: TranslatedFile, edit: Edit, start: { line: number; column: number }): Edit | undefined {
  const before = start.column === 1 && edit.from === edit.end ? keptLine(file, start.line - 1) : undefined;
  const from = before?.file.lineStart(before.line + 1);
  return before && from !== undefined ? { ...edit, file: before.file.path, from, end: from } : undefined;
}
