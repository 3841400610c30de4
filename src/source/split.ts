// A file's text -> slides (format.md, Deck and files). Slides are cut before Markdown is parsed, because CommonMark reads a
// rule, a YAML line and a rule as a rule and a heading. What is left open never reaches past the next slide separator.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { FrontMatter, RawFile, RawSlide } from './deck-source.ts';
import type { SourceFile } from './file.ts';
import { readFrontMatter } from './front-matter.ts';

/** The longest Markdown of one slide, in characters. */
export const MAX_SLIDE = 1_000_000;

const SEPARATOR = /^---[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const KEY = /^[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)/;

export function splitFile(file: SourceFile, diagnostics: Diagnostics): RawFile {
  const lines = file.text.split('\n');
  let start = 0;
  while (start < lines.length && lines[start]?.trim() === '') start++;
  let front: FrontMatter | undefined;
  const head = /^---(\S*)[ \t]*$/.exec(lines[start] ?? '');
  if (head?.[1] && /^[A-Za-z]/.test(head[1])) {
    start = skipForeign(file, lines, start, head[1], diagnostics);
  } else if (head && !head[1] && (KEY.test(firstWord(lines, start + 1)) || SEPARATOR.test(lines[start + 1] ?? ''))) {
    const end = closing(lines, start + 1);
    if (end < 0) diagnostics.report('source/front-matter-open', 'The front matter is not closed', file.span(start + 1), 'End it with a line of ---');
    else {
      front = readFrontMatter(lines.slice(start + 1, end).join('\n'), file, start + 2, diagnostics);
      start = end + 1;
    }
  }
  return { file, ...(front && { front }), slides: splitSlides(file, lines, start, diagnostics) };
}

/** The first line of a block that is neither blank nor a YAML comment. */
function firstWord(lines: readonly string[], from: number): string {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) return line;
  }
  return '';
}

/** `---js` and the like: never run, left out. */
function skipForeign(file: SourceFile, lines: readonly string[], at: number, language: string, diagnostics: Diagnostics): number {
  diagnostics.report('source/front-matter-language', `Front matter in "${language}" is not read`, file.span(at + 1), 'Write --- alone, and YAML below it');
  const end = lines.findIndex((line, i) => i > at && SEPARATOR.test(line));
  return end < 0 ? at + 1 : end + 1;
}

const closing = (lines: readonly string[], from: number): number => lines.findIndex((line, i) => i >= from && SEPARATOR.test(line));

/** What is open at a line: code, maths, a comment or fenced divs; the separator counts only outside. */
interface Open {
  fence?: { mark: string; line: number };
  maths?: { line: number };
  comment?: { line: number };
  divs: number[];
}

function splitSlides(file: SourceFile, lines: readonly string[], start: number, diagnostics: Diagnostics): RawSlide[] {
  const slides: RawSlide[] = [];
  let front: FrontMatter | undefined;
  let first = start;
  const cut = (end: number) => {
    const slide = makeSlide(file, lines, first, end, front, diagnostics);
    if (slide) slides.push(slide);
  };
  const ends = separators(lines, start, file, diagnostics);
  for (const at of ends) {
    if (at < first) continue;
    cut(at);
    front = undefined;
    first = at + 1;
    if (!KEY.test(lines[first] ?? '')) continue;
    const end = closing(lines, first);
    const block = end < 0 ? lines.length : end;
    const blank = lines.slice(first, block).some((line) => line.trim() === '' );
    if (end < 0 || (blank && !looksLikeYaml(lines.slice(first, block)))) {
      diagnostics.report('source/front-matter-open', 'The slide\'s front matter is not closed; it is shown as text', file.span(first + 1), 'End it with a line of ---, or leave a line blank after the separator if this is text');
      continue;
    }
    front = readFrontMatter(lines.slice(first, block).join('\n'), file, first + 1, diagnostics);
    first = block + 1;
  }
  cut(lines.length);
  return slides;
}

/** Whether every line could be YAML: keys, list entries, continued or blank lines. */
const looksLikeYaml = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === '' || KEY.test(line) || /^\s|^[-#}\]]/.test(line));

/** Lines of separators outside code, maths, comments and divs. If something is never closed, it is taken as text. */
function separators(lines: readonly string[], start: number, file: SourceFile, diagnostics: Diagnostics): number[] {
  const found: number[] = [];
  const ignored = new Set<number>();
  let i = start;
  let open: Open = { divs: [] };
  while (i <= lines.length) {
    if (i === lines.length) {
      const unclosed = open.fence?.line ?? open.comment?.line ?? open.maths?.line ?? open.divs[0];
      if (unclosed === undefined) break;
      if (open.fence) diagnostics.report('source/fence-open', 'The code block is not closed; it ends with its slide', file.span(open.fence.line + 1), `Close it with a line of ${open.fence.mark}`);
      else if (open.comment) diagnostics.report('source/comment-open', 'The comment is not closed; it ends with its slide', file.span(open.comment.line + 1), 'Close it with -->');
      // a div left open is told by the parser; here the scan begins anew behind what never closed
      ignored.add(unclosed);
      i = unclosed + 1;
      open = { divs: [] };
      while (found.length && (found[found.length - 1] as number) > unclosed) found.pop();
      continue;
    }
    const line = lines[i] as string;
    if (ignored.has(i)) {
      i++;
      continue;
    }
    const outside = !open.fence && !open.comment && !open.maths && open.divs.length === 0;
    if (outside && SEPARATOR.test(line) && (i === start || lines[i - 1]?.trim() === '' || found[found.length - 1] === i - 1)) {
      found.push(i);
      if (KEY.test(lines[i + 1] ?? '')) {
        const end = closing(lines, i + 1);
        const block = lines.slice(i + 1, end < 0 ? i + 1 : end);
        if (end >= 0 && (!block.some((l) => l.trim() === '') || looksLikeYaml(block))) i = end;
      }
    } else scan(line, i, open);
    i++;
  }
  return found;
}

function scan(line: string, i: number, open: Open): void {
  if (open.comment) {
    if (line.includes('-->')) delete open.comment;
    return;
  }
  const fence = FENCE.exec(line)?.[1];
  if (open.fence) {
    const { mark } = open.fence;
    if (fence && fence[0] === mark[0] && fence.length >= mark.length && line.trim() === fence) delete open.fence;
    return;
  }
  if (open.maths) {
    if (/\$\$[ \t]*$/.test(line)) delete open.maths;
    return;
  }
  if (fence) open.fence = { mark: fence, line: i };
  else if (/^ {0,3}\$\$(?!.*\$\$)/.test(line)) open.maths = { line: i };
  else if (opensComment(line)) open.comment = { line: i };
  else if (/^ {0,3}:{3,}\s*:*\s*$/.test(line)) open.divs.pop();
  else if (/^ {0,3}:{3,}\s*\S/.test(line)) open.divs.push(i);
}

function opensComment(line: string): boolean {
  const bare = line.replace(/`[^`]*`/g, '').replace(/<!--.*?-->/g, '');
  return bare.includes('<!--');
}

/** A slide of lines [first, end); none where there is nothing. */
function makeSlide(file: SourceFile, lines: readonly string[], first: number, end: number, front: FrontMatter | undefined, diagnostics: Diagnostics): RawSlide | undefined {
  let from = first;
  while (from < end && lines[from]?.trim() === '') from++;
  let body = lines.slice(from, end).join('\n').trimEnd();
  if (!body && !front) return undefined;
  if (body.length > MAX_SLIDE) {
    diagnostics.report('source/slide-too-large', `The slide has ${body.length.toLocaleString('en')} characters; what is past ${MAX_SLIDE.toLocaleString('en')} is left out`, file.span(from + 1), 'Begin a new slide with --- somewhere in it');
    body = body.slice(0, MAX_SLIDE);
  }
  return { file, ...(front && { front }), body, firstLine: from + 1 };
}
