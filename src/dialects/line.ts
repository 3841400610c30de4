// Lines of foreign decks with their places: text that is moved, or comes from another file, keeps the place it was
// written at.
import { blanked } from '../parse/without-code.ts';
import type { SourceFile } from '../source/file.ts';

export interface Line {
  readonly text: string;
  readonly file: SourceFile;
  /** Counted from 1. */
  readonly line: number;
}

export const linesOf = (file: SourceFile): Line[] =>
  file.text.split('\n').map((text, i) => ({ text, file, line: i + 1 }));

const FENCE = /^( {0,3}|[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]+|[ \t]*>[ \t>]*)(`{3,}|~{3,})(.*)$/;

/** Where code fences open and close: for each line of code, edges included, the number of its opening line, else -1. */
export function fencedLines(lines: readonly { readonly text: string }[]): Int32Array {
  const inside = new Int32Array(lines.length).fill(-1);
  for (let i = 0; i < lines.length; i++) {
    const [, , mark, info] = FENCE.exec((lines[i] as Line).text) ?? [];
    if (!mark || (mark[0] === '`' && info?.includes('`'))) continue;
    const close = closing(lines, i + 1, mark);
    // an open fence hides nothing
    if (close < 0) continue;
    inside.fill(i, i, close + 1);
    i = close;
  }
  return inside;
}

function closing(lines: readonly { readonly text: string }[], from: number, mark: string): number {
  for (let i = from; i < lines.length; i++) {
    const found = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec((lines[i] as Line).text)?.[1];
    if (found && found[0] === mark[0] && found.length >= mark.length) return i;
  }
  return -1;
}

/** The parts of a fence's opening line: what stands before the marks, the marks, the words behind them. */
export function openingOf(text: string): { indent: string; mark: string; info: string } | undefined {
  const [, indent = '', mark, info = ''] = FENCE.exec(text) ?? [];
  return mark ? { indent, mark, info } : undefined;
}

/**
 * Lines that lie in code (unless told not to look) or in a closed comment: no cut may be made there. What never closes
 * hides nothing.
 */
export function sheltered(lines: readonly Line[], code = true): boolean[] {
  const fences = fencedLines(lines);
  const out = Array.from(fences, (at) => code && at >= 0);
  for (let i = 0; i < lines.length; i++) {
    if ((fences[i] ?? -1) >= 0) continue;
    const bare = blanked((lines[i] as Line).text);
    const open = bare.lastIndexOf('<!--');
    if (open < 0 || bare.indexOf('-->', open) >= 0) continue;
    const end = lines.findIndex(({ text }, n) => n > i && text.includes('-->'));
    if (end < 0) continue;
    // the first and last line of a comment may be cut at: there is text beside it
    for (let n = i + 1; n < end; n++) out[n] = true;
    i = end - 1;
  }
  return out;
}
