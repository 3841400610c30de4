// Cuts a slide's Markdown into fenced divs and the text between them, before CommonMark sees it: pandoc's `:::` nests
// without counting colons, and a div that is not closed must end with its slide.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { RawSlide } from '../source/deck-source.ts';
import { type Attributes, mergeAttributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { type DefinitionNode, isDefinition, type Node } from './markdown.ts';

export type Item = Chunk | Div;

export interface Chunk {
  readonly type: 'chunk';
  readonly nodes: readonly Node[];
  /** `[name]: address` and `[^name]: text` that stand here: they are for whom the text here is for. */
  readonly definitions?: readonly DefinitionNode[];
}

export interface Div {
  readonly type: 'div';
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: Item[];
  readonly line: number;
  readonly column: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const COLONS = /^( {0,3}):{3,}\s*(.*?)\s*:*\s*$/;

/** The slide's body as a tree of divs and parsed Markdown between them (`parse` gets text and its first line). Comments are blanked out, line by line. */
export function splitDivs(
  slide: RawSlide,
  parse: (text: string, line: number) => Node[],
  diagnostics: Diagnostics,
): Item[] {
  const root: Item[] = [];
  const open: Div[] = [];
  let lines: string[] = [];
  let first = slide.firstLine;
  let fence: string | undefined;
  const target = () => open[open.length - 1]?.children ?? root;
  const flush = (next: number) => {
    if (lines.some((line) => line.trim())) target().push(chunkOf(parse(lines.join('\n'), first)));
    lines = [];
    first = next;
  };
  for (const [i, line] of blankComments(slide.body).split('\n').entries()) {
    const number = slide.firstLine + i;
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) fence = undefined;
    } else if (mark) fence = mark;
    const colons = fence ? undefined : COLONS.exec(line);
    if (!colons) {
      lines.push(line);
      continue;
    }
    flush(number + 1);
    const rest = colons[2] ?? '';
    const column = (colons[1] ?? '').length + 1;
    if (rest === '') {
      if (!open.pop())
        diagnostics.report(
          'source/div-stray',
          'This ::: closes nothing',
          slide.file.span(number, column),
          'Remove it, or open a block above it, e.g. ::: notes',
        );
      continue;
    }
    const div: Div = { type: 'div', ...divHead(rest), children: [], line: number, column };
    const above = open[open.length - 1];
    if (above && open.length >= diagnostics.limits.nesting) {
      diagnostics.report(
        'parse/too-deep',
        `Blocks are nested deeper than ${diagnostics.limits.nesting} levels; the rest lies in the block above`,
        slide.file.span(number, column),
        'Close blocks with :::',
      );
      open.push(above);
      continue;
    }
    target().push(div);
    open.push(div);
  }
  flush(0);
  for (const div of new Set(open)) {
    diagnostics.report(
      'source/div-open',
      `The block ::: ${div.name} is not closed; it ends with its slide`,
      slide.file.span(div.line, div.column),
      'Close it with a line of :::',
    );
  }
  return root;
}

function chunkOf(parsed: readonly Node[]): Chunk {
  const definitions = parsed.filter(isDefinition);
  return {
    type: 'chunk',
    nodes: definitions.length ? parsed.filter((node) => !isDefinition(node)) : parsed,
    ...(definitions.length && { definitions }),
  };
}

/** `name`, `name {attributes}`, `{.name key=value}` or `name words`. */
function divHead(text: string): { name: string; attributes: Attributes } {
  const brace = text.indexOf('{');
  const read = brace >= 0 ? readAttributes(text, brace)?.attributes : undefined;
  const attributes = read ?? NO_ATTRIBUTES;
  const words = (read ? text.slice(0, brace) : text).trim().split(/\s+/).filter(Boolean);
  const [name, ...classes] = words.length ? words : [...attributes.classes];
  if (!words.length) return { name: name ?? 'div', attributes: { ...attributes, classes } };
  return { name: name as string, attributes: mergeAttributes({ classes, values: {} }, attributes) };
}

/** Private comments vanish here, so that they can be in no output; the line count stays. Code keeps them. */
export function blankComments(body: string): string {
  if (!body.includes('<!--')) return body;
  let out = '';
  let at = 0;
  let fence: string | undefined;
  while (at < body.length) {
    const end = body.indexOf('\n', at);
    const stop = end < 0 ? body.length : end + 1;
    const line = body.slice(at, stop);
    const mark = FENCE.exec(line)?.[1];
    if (fence) {
      if (mark && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark) fence = undefined;
    } else if (mark) fence = mark;
    const start = fence ? -1 : commentStart(line);
    if (start < 0) {
      out += line;
      at = stop;
      continue;
    }
    const close = body.indexOf('-->', at + start + 4);
    const until = close < 0 ? body.length : close + 3;
    out += body.slice(at, at + start) + body.slice(at + start, until).replace(/[^\n]/g, ' ');
    at = until;
  }
  return out;
}

/** Column of `<!--` in a line, unless it stands in a code span. */
function commentStart(line: string): number {
  const bare = line.replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, (code) => ' '.repeat(code.length));
  return bare.indexOf('<!--');
}
