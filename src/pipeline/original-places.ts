// Places in a deck that was read from another dialect -> the lines that its writer wrote. In our own decks they are the
// same.
import type { Diagnostic, Fix, Span } from '../base/diagnostic.ts';
import { TranslatedFile } from '../dialects/index.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import { FilledFile } from '../source/fields.ts';
import type { SourceFile } from '../source/file.ts';

export interface OriginalPlaces {
  /** The files that people wrote, by the names that diagnostics give them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Where each slide begins in its file; `body` is its line in what was parsed. */
  readonly places: readonly { readonly file: string; readonly line: number; readonly body: number }[];
  span(span: Span): Span;
  diagnostic(found: Diagnostic): Diagnostic;
}

export function originalPlaces(parsed: ParsedDeck): OriginalPlaces {
  const read = [...parsed.source.files.map(({ file }) => file), ...parsed.slides.map(({ ast }) => ast.raw.file)];
  const translated = new Map<string, TranslatedFile>();
  const sources = new Map<string, SourceFile>();
  for (const file of read) {
    if (file instanceof TranslatedFile) translated.set(file.path, file);
    for (const own of file instanceof TranslatedFile ? file.files : [writtenOf(file)]) sources.set(own.path, own);
  }
  const raw = (text: string): string => parsed.source.fields?.raw(text) ?? text;
  const span = (at: Span): Span => translated.get(at.file)?.originalSpan(at) ?? at;
  return {
    sources,
    places: parsed.slides.map(({ ast: { raw } }) => {
      const { file, line } = span(raw.front?.where([]) ?? raw.file.span(raw.firstLine));
      return { file, line, body: raw.firstLine };
    }),
    span,
    diagnostic: ({ fix, ...found }) => ({
      ...found,
      message: raw(found.message),
      ...(found.hint && { hint: raw(found.hint) }),
      ...(found.span && { span: span(found.span) }),
      // offsets and words in a text of ours, which its writer never saw
      ...(fix && found.span && !translated.has(found.span.file) && { fix: fixOf(fix, raw) }),
    }),
  };
}

/** The file as its writer has it, fields and all. */
export const writtenOf = (file: SourceFile): SourceFile => (file instanceof FilledFile ? file.written : file);

/** A fix with fields as they were written; their signs are as long. */
const fixOf = (fix: Fix, raw: (text: string) => string): Fix =>
  'old' in fix ? { old: raw(fix.old), text: raw(fix.text) } : fix.map((edit) => ({ ...edit, text: raw(edit.text) }));
