// Text that a Markdown parser would choke on -> text that it reads in time. Its work grows with the square of open
// brackets and stars, and its stack with nesting; what no person writes is taken as plain text, and told.
import type { Diagnostics } from '../base/diagnostic.ts';
import { raiseHint } from '../base/limits.ts';
import type { SourceFile } from '../source/file.ts';
import type { ReadLines } from '../source/lines.ts';
import { OpenElements } from './open-elements.ts';

/** Shorter texts cannot do harm. */
const HARMLESS = 1000;
/** A run of one sign that is longer is drawing, not emphasis. */
const LONGEST_RUN = 60;
/** The line under a heading. Each of them makes the parser copy all that it has read of the slide so far. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Signs that may open something, by what they are counted as. */
const COUNTED: Readonly<Record<string, string>> = {
  '[': '[',
  ']': ']',
  '*': '*',
  _: '*',
  '~': '*',
  '`': '`',
  '<': '<',
};

/**
 * The text with the same lines; where something was changed, a diagnostic at its line. `first` is the line it begins
 * at.
 */
export function guard({ text, lines }: ReadLines, first: number, file: SourceFile, diagnostics: Diagnostics): string {
  if (text.length < HARMLESS) return text;
  let counts: Record<string, number> = {};
  let underlines = 0;
  let deep = false;
  const elements = new OpenElements(diagnostics.limits.nesting);
  const out: string[] = [];
  for (const [i, { text: line, kind }] of lines.entries()) {
    if (kind === 'fence-open' || kind === 'fence' || kind === 'fence-close') {
      out.push(line);
      continue;
    }
    if (UNDERLINE.test(line) && ++underlines > diagnostics.limits.marks) {
      if (underlines === diagnostics.limits.marks + 1)
        report(
          'parse/too-many-marks',
          'There are too many underlined headings; from here on the lines under them are text',
          'marks',
          i,
        );
      out.push(line.replace(/[=-]/, '\\$&'));
      continue;
    }
    if (line.trim() === '') counts = {};
    const level = elements.flatten(line);
    if (level !== line && !deep)
      report(
        'parse/too-deep',
        `Elements of HTML are nested deeper than ${diagnostics.limits.nesting} levels; ` +
          'tags of deeper ones are left out',
        'nesting',
        i,
      );
    deep ||= level !== line;
    const shallow = flatten(level, diagnostics.limits.nesting);
    if (shallow !== level)
      report(
        'parse/too-deep',
        `Lists and quotations are nested deeper than ${diagnostics.limits.nesting} levels; what is deeper is left out`,
        'nesting',
        i,
      );
    const calm = escapeMarks(shallow, counts, diagnostics.limits.marks);
    if (calm !== shallow)
      report(
        'parse/too-many-marks',
        `There are too many signs such as * [ \` < in one paragraph; from here on they are text`,
        'marks',
        i,
      );
    out.push(calm);
  }
  return out.join('\n');

  function report(
    code: 'parse/too-deep' | 'parse/too-many-marks',
    message: string,
    limit: 'nesting' | 'marks',
    i: number,
  ): void {
    diagnostics.report(code, message, file.span(first + i), `Make it simpler, ${raiseHint(limit, diagnostics.limits)}`);
  }
}

/** Markers of lists and quotations beyond the limit go. */
function flatten(line: string, deepest: number): string {
  let at = 0;
  for (let depth = 0; depth < deepest; depth++) {
    const end = markerEnd(line, at);
    if (end === at) return line;
    at = end;
  }
  let end = at;
  for (let next = markerEnd(line, end); next > end; next = markerEnd(line, end)) end = next;
  // a long rule is written with the same signs
  if (end === at || /^[ \t]*(?:-[ \t-]*|\*[ \t*]*)$/.test(line)) return line;
  return line.slice(0, at) + line.slice(end);
}

const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

function markerEnd(line: string, at: number): number {
  MARKER.lastIndex = at;
  return MARKER.test(line) ? MARKER.lastIndex : at;
}

/**
 * Signs past the limit, and those of endless runs, with a backslash before them. `counts` goes on over a paragraph's
 * lines.
 */
function escapeMarks(line: string, counts: Record<string, number>, most: number): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] as string;
    const kind = COUNTED[char];
    if (!kind) {
      if (char === '\\') i++;
      continue;
    }
    let end = i + 1;
    while (line[end] === char && char !== '[' && char !== ']') end++;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (counts[kind] > most || end - i > LONGEST_RUN) {
      out += line.slice(kept, i) + `\\${char}`.repeat(end - i);
      kept = end;
    }
    i = end - 1;
  }
  return kept ? out + line.slice(kept) : line;
}
