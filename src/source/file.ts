// A source file with an index of its lines, so that every stage can name a place in it.
import type { Span } from '../base/diagnostic.ts';
import { parentOf } from './paths.ts';

export class SourceFile {
  /** As outputs name it: relative to the parent of the deck's folder (`talk/deck.md`), with forward slashes. */
  readonly path: string;
  /** As the host reads it. */
  readonly location: string;
  /** Where the host looks for the pictures and data that it names: beside it, or beside what it translates. */
  readonly folder: string;
  /** The text with LF line ends and without a byte-order mark. */
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(path: string, location: string, text: string, folder = parentOf(location)) {
    this.path = path;
    this.location = location;
    this.folder = folder;
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Line and column, both from 1, of an offset. */
  place(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.#starts[mid] as number) <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }

  /** Offset of the first character of a line, counted from 1. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** The text of a line, counted from 1, without its end. */
  line(line: number): string {
    return this.text.slice(this.lineStart(line), line < this.lineCount ? this.lineStart(line + 1) - 1 : undefined);
  }

  span(line: number, column = 1, endLine?: number, endColumn?: number): Span {
    return {
      file: this.path,
      line,
      column,
      ...(endLine !== undefined && { endLine }),
      ...(endColumn !== undefined && { endColumn }),
    };
  }
}
