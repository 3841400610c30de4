// A foreign file in our own language: the parser reads the text, people are told the lines that they wrote.
import type { Span } from '../base/diagnostic.ts';
import { SourceFile } from '../source/file.ts';
import type { Line } from './line.ts';

export class TranslatedFile extends SourceFile {
  readonly original: SourceFile;
  /** The files that its lines come from. */
  readonly files: readonly SourceFile[];
  readonly #places: readonly Line[];

  constructor(original: SourceFile, lines: readonly Line[]) {
    super(original.path, original.location, lines.map(({ text }) => text).join('\n'));
    this.original = original;
    this.#places = lines;
    this.files = [...new Set([original, ...lines.map(({ file }) => file)])];
  }

  /** The line that a line of the text, from 1, comes from. */
  writtenLine(line: number): Line | undefined {
    return this.#places[line - 1];
  }

  /**
   * Where the writer wrote what stands at a place of the text; columns count only in lines that were kept as they are.
   */
  originalSpan(span: Span): Span {
    const at = this.#places[span.line - 1];
    if (!at) return this.original.span(1);
    const same = at.file.line(at.line) === this.line(span.line);
    if (!same) return at.file.span(at.line);
    const end = span.endLine === undefined ? undefined : this.#places[span.endLine - 1];
    return end?.file === at.file
      ? at.file.span(at.line, span.column, end.line, end.line >= at.line ? span.endColumn : undefined)
      : at.file.span(at.line, span.column);
  }
}
