// A file's text -> slides (format.md, Deck and files). Slides are cut before Markdown is parsed, because CommonMark
// reads a rule, a YAML line and a rule as a rule and a heading. What is left open never reaches past its slide.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { FrontMatter, RawSlide } from './deck-source.ts';
import { type Dashes, findEnclosed } from './enclosed.ts';
import type { SourceFile } from './file.ts';
import { DASHES, END, fileBlock, keepingLine, slideBlock } from './front-block.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Include, partsOf } from './slide-parts.ts';
import { walkDivs } from './walk-divs.ts';

export type { Include };

/** Lines of front matter, without the dashes: from `first` up to `end`, counted from 1. */
export interface FrontLines {
  readonly scope: 'file' | 'slide';
  readonly first: number;
  readonly end: number;
}

export interface SplitFile {
  readonly front?: FrontMatter;
  readonly parts: readonly (RawSlide | Include)[];
  /** Where front matter stands, also such as is not closed and shown as text. */
  readonly fronts: readonly FrontLines[];
  /** Lines that separate slides, counted from 1. */
  readonly separators: readonly number[];
}

const FOREIGN = /^---[ \t]*([A-Za-z]\S*)[ \t]*$/;

/** Cuts a file into its front matter, its slides and its includes. */
export function splitFile(file: SourceFile, diagnostics: Diagnostics): SplitFile {
  const lines = file.text.split('\n');
  const closing = nextMatch(lines, DASHES);
  const ends = nextMatch(lines, END);
  const { front, start, lines: own } = fileFront(file, lines, topOf(lines), ends, diagnostics);
  const fronts: FrontLines[] = own ? [own] : [];
  const cuts = findCuts(lines, start, closing, ends);
  for (const { kind, line, mark } of cuts.open) {
    if (kind === 'fence')
      diagnostics.report(
        'source/fence-open',
        'The code block is not closed; it ends with its slide',
        file.span(line + 1),
        `Close it with a line of ${mark}`,
      );
    else
      diagnostics.report(
        'source/comment-open',
        'The comment is not closed; it ends with its slide',
        file.span(line + 1),
        'Close it with -->',
      );
  }
  const parts: (RawSlide | Include)[] = [];
  let first = start;
  let slideFront: FrontMatter | undefined;
  for (const at of [...cuts.separators, lines.length]) {
    parts.push(...partsOf({ file, lines, first, end: at, front: slideFront, free: cuts.free }, diagnostics));
    first = at + 1;
    slideFront = undefined;
    const block = slideBlock(lines, first, ends[first] ?? -1);
    if (block.kind === 'open')
      diagnostics.report(
        'source/front-matter-open',
        "The slide's front matter is not closed; it is shown as text",
        file.span(first + 1),
        'End it with a line of ---; if it is text, leave a line blank above it',
      );
    if (block.kind === 'open') {
      const end = blankAt(lines, first);
      reportUnread(file, lines, first, end, diagnostics);
      fronts.push({ scope: 'slide', first: first + 1, end: end + 1 });
    }
    if (block.kind !== 'front') continue;
    slideFront = readFrontMatter(lines.slice(first, block.end).join('\n'), file, first + 1, diagnostics);
    reportUnread(file, lines, first, block.end, diagnostics, slideFront);
    fronts.push({ scope: 'slide', first: first + 1, end: block.end + 1 });
    first = block.end + 1;
  }
  return { ...(front && { front }), parts, fronts, separators: cuts.separators.map((line) => line + 1) };
}

/** The front matter at the top of a file alone, its slides not looked at. */
export function frontOf(file: SourceFile, diagnostics: Diagnostics): FrontMatter | undefined {
  const lines = file.text.split('\n');
  return fileFront(file, lines, topOf(lines), nextMatch(lines, END), diagnostics).front;
}

/** Tells of front matter that was to keep a slide from some and could not be read. */
function reportUnread(
  file: SourceFile,
  lines: readonly string[],
  from: number,
  end: number,
  diagnostics: Diagnostics,
  front?: FrontMatter,
): void {
  const line = keepingLine(lines, from, end, front?.data);
  if (line < 0) return;
  const key = (lines[line] as string).trim().slice(0, 40);
  diagnostics.report(
    'private/key',
    `This front matter is not read, so "${key}" hides nothing: the slide would be SHOWN`,
    file.span(line + 1),
    'Mend what is told of the front matter',
  );
}

function blankAt(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.trim()) end++;
  return end;
}

/** The first line that says something. */
function topOf(lines: readonly string[]): number {
  const top = lines.findIndex((line) => line.trim() !== '');
  return top < 0 ? lines.length : top;
}

/** For each line, the first line of the kind at or below it; -1 where none comes. */
function nextMatch(lines: readonly string[], kind: RegExp): Int32Array {
  const next = new Int32Array(lines.length + 1).fill(-1);
  for (let i = lines.length - 1; i >= 0; i--) next[i] = kind.test(lines[i] as string) ? i : (next[i + 1] as number);
  return next;
}

/** The front matter at the top of the file, and the line behind it. */
function fileFront(
  file: SourceFile,
  lines: readonly string[],
  top: number,
  ends: Int32Array,
  diagnostics: Diagnostics,
): { front?: FrontMatter | undefined; start: number; lines?: FrontLines } {
  const language = FOREIGN.exec(lines[top] ?? '')?.[1];
  const close = ends[top + 1] ?? -1;
  if (language && !/^ya?ml$/i.test(language)) {
    diagnostics.report(
      'source/front-matter-language',
      `Front matter in "${language}" is not read`,
      file.span(top + 1),
      'Write --- alone on the line, and YAML below it',
    );
    return { start: close < 0 ? top + 1 : close + 1 };
  }
  if (!language && !DASHES.test(lines[top] ?? '')) return { start: top };
  const block = fileBlock(lines, top + 1, close);
  if (block.kind === 'open')
    diagnostics.report(
      'source/front-matter-open',
      'The front matter is not closed; it is shown as text',
      file.span(top + 1),
      'End it with a line of ---',
    );
  const reach = (end: number): FrontLines => ({ scope: 'file', first: top + 2, end: end + 1 });
  if (block.kind === 'text') return { start: top };
  if (block.kind === 'open') return { start: top + 1, lines: reach(blankAt(lines, top + 1)) };
  const front = readFrontMatter(lines.slice(top + 1, block.end).join('\n'), file, top + 2, diagnostics);
  reportUnread(file, lines, top + 1, block.end, diagnostics, front);
  return {
    front,
    start: block.end + 1,
    lines: reach(block.end),
  };
}

/** Where slides end, which lines are free text, and what was left open. */
function findCuts(lines: readonly string[], start: number, closing: Int32Array, ends: Int32Array) {
  const dashes = new Map<number, Dashes>();
  let behind = start;
  let i = closing[start] ?? -1;
  while (i >= 0) {
    const separates = i === behind || lines[i - 1]?.trim() === '';
    const block = separates ? slideBlock(lines, i + 1, ends[i + 1] ?? -1) : undefined;
    const next = block?.kind === 'front' ? block.end + 1 : i + 1;
    dashes.set(i, { separates, next });
    if (separates) behind = next;
    i = closing[next] ?? -1;
  }
  const { lines: read, open } = findEnclosed(lines, start, dashes);
  return { open, ...walkDivs(read, start, dashes) };
}
