// Files as people wrote them, where a deck of another program is read in translation.
import { TranslatedFile } from '../dialects/file.ts';
import type { SourceFile } from '../source/file.ts';

/** A file as it was written, for one that is read in translation. */
export const writtenFiles = (file: SourceFile): readonly SourceFile[] =>
  file instanceof TranslatedFile ? file.files : [file];

/** Where people find an offset of a file as it is read. */
export function spotIn(file: SourceFile, offset: number): { file: string; line: number; column: number } {
  const span = { file: file.path, ...file.place(offset) };
  if (!(file instanceof TranslatedFile)) return span;
  const { file: path, line, column } = file.originalSpan(span);
  return { file: path, line, column };
}
