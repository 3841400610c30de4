// Places in a deck that was read from another dialect -> the lines that its writer wrote. In our own decks they are the
// same.
import type { Diagnostic, Span } from '../base/diagnostic.ts';
import { TranslatedFile } from '../dialects/index.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
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
    for (const own of file instanceof TranslatedFile ? file.files : [file]) sources.set(own.path, own);
  }
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
      ...(found.span && { span: span(found.span) }),
      // offsets and words in a text of ours, which its writer never saw
      ...(fix && found.span && !translated.has(found.span.file) && { fix }),
    }),
  };
}
