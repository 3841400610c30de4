// What the cursor is in: a key, the name of a block, an attribute, a citation, an address ... with what is written of
// it so far. One reading for completion, hover and definition.
import { isChartFile } from '../blocks/chart/read.ts';
import { isMediaName } from '../media/read.ts';
import type { Carrier } from '../parse/attributes.ts';
import type { SchemaName } from '../schema/schema-names.ts';
import { divHead } from '../source/div-head.ts';
import type { SourceFile } from '../source/file.ts';
import type { Line } from '../source/lines.ts';
import { freeText, type SeenFile, type SeenSlide, seeFile } from './files.ts';
import type { Stretch } from './types.ts';
import { yamlPlace } from './yaml-place.ts';

export type Spot = Stretch &
  (
    | { readonly kind: 'key'; readonly schema: SchemaName; readonly path: readonly string[]; readonly flow: boolean }
    | { readonly kind: 'value'; readonly schema: SchemaName; readonly path: readonly string[] }
    /** Behind the colons of a div; `open` where its closing line is missing. */
    | { readonly kind: 'block'; readonly open: boolean; readonly bare: boolean }
    | { readonly kind: 'audience' }
    | { readonly kind: 'fence'; readonly open: boolean; readonly mark: string }
    | { readonly kind: 'attribute'; readonly carrier: Carrier | 'span' | 'icon' | 'citation'; readonly name?: string }
    | { readonly kind: 'attribute-value'; readonly attribute: string }
    | { readonly kind: 'icon' | 'source' | 'equation' | 'slide' | 'footnote' | 'callout' | 'include' }
    | { readonly kind: 'file'; readonly picture: boolean }
  );

const THEME_FILE = /(?:^|\/)theme\.ya?ml$/i;

/** What stands at an offset; undefined where it is plain text. The front matter of a later file speaks for slides. */
export function spotAt(file: SourceFile, offset: number, isFirstFile = true): Spot | undefined {
  const { line, column } = file.place(Math.min(Math.max(0, offset), file.text.length));
  const isChart = isChartFile(file.location);
  if (isChart || THEME_FILE.test(file.location))
    return yamlSpot(file, 1, file.lineCount + 1, line, column, isChart ? 'chart' : 'theme');
  const seen = seeFile(file);
  const front = seen.fronts.find(({ first, end }) => first <= line && line < end);
  if (front)
    return yamlSpot(
      file,
      front.first,
      front.end,
      line,
      column,
      front.scope === 'file' && isFirstFile ? 'deck' : 'slide',
    );
  if (isFirstKey(file, line)) {
    const top = isFirstFile && !file.text.slice(0, file.lineStart(line - 1)).trim();
    return yamlSpot(file, line, line + 1, line, column, top ? 'deck' : 'slide');
  }
  return textSpot(seen, line, column);
}

/** A word right below a line of dashes, the first of front matter that is yet to be. */
function isFirstKey(file: SourceFile, line: number): boolean {
  if (line < 2 || !/^---[ \t]*$/.test(file.line(line - 1)) || !/^[\w-]*$/.test(file.line(line))) return false;
  return line === 2 || file.line(line - 2).trim() === '';
}

function yamlSpot(
  file: SourceFile,
  first: number,
  end: number,
  line: number,
  column: number,
  schema: SchemaName,
): Spot {
  const lines: string[] = [];
  for (let i = first; i < end; i++) lines.push(file.line(i));
  const { path, at, from, to, flow } = yamlPlace(lines, line - first, column - 1);
  const start = file.lineStart(line);
  const stretch = { from: start + from, to: start + to };
  return at === 'key' ? { kind: 'key', schema, path, flow, ...stretch } : { kind: 'value', schema, path, ...stretch };
}

/** So much before the cursor decides what it is in. */
const LOOKED_AT = 1000;

function textSpot(seen: SeenFile, line: number, column: number): Spot | undefined {
  const { file } = seen;
  const slide = seen.slides.findLast(({ raw }) => raw.firstLine <= line);
  const at = slide ? line - slide.raw.firstLine : -1;
  const kind = slide?.lines[at]?.kind;
  if (kind === 'fence' && slide) return fenceSpot(file, slide.lines, slide.raw.firstLine, line, column);
  if (kind === 'comment' || kind === 'indented') return undefined;
  const text = file.line(line);
  const before = text.slice(Math.max(0, column - 1 - LOOKED_AT), column - 1);
  const start = file.lineStart(line);
  if (slide && kind !== 'fence-open' && isHidden(slide, start + column - 1, file.lineStart(slide.raw.firstLine)))
    return undefined;
  const stretch = (length: number, rest: RegExp): Stretch => ({
    from: start + column - 1 - length,
    to: start + column - 1 + (rest.exec(text.slice(column - 1))?.[0].length ?? 0),
  });
  const inBraces = attributeSpot(before, line > 1 ? file.line(line - 1) : '', stretch);
  if (inBraces) return inBraces;
  for (const [pattern, make] of TEXT) {
    const found = pattern.exec(before);
    const spot = found && make(found, stretch, slide?.lines ?? [], at);
    if (spot) return spot;
  }
  return undefined;
}

/** Whether the sign before the cursor is one of code, or of a comment. */
function isHidden(slide: SeenSlide, offset: number, from: number): boolean {
  const written = slide.raw.body[offset - from - 1];
  return written !== undefined && written.trim() !== '' && freeText(slide)[offset - from - 1] === ' ';
}

type Measure = (length: number, rest: RegExp) => Stretch;
type Lines = readonly Line[];
type Make = (found: RegExpExecArray, stretch: Measure, lines: Lines, at: number) => Spot;

const NAME = /^[\p{L}\p{N}_-]*/u;
const KEY_REST = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*/u;

const simple =
  (
    kind: 'icon' | 'source' | 'equation' | 'slide' | 'footnote' | 'callout' | 'include' | 'audience',
    rest: RegExp,
  ): Make =>
  (found, stretch) => ({ kind, ...stretch((found[1] ?? '').length, rest) });

/** What a line up to the cursor ends with; the first that fits counts. */
const TEXT: readonly (readonly [RegExp, Make])[] = [
  [/^[ \t>]*:{3,}[ \t]*(?:only|audience)[ \t]+(?:[^\s,{}]+[\s,]+)*([\p{L}\p{N}_-]*)$/u, simple('audience', NAME)],
  [
    /^[ \t>*+-]*:{3,}[ \t]*(\{?\.?)([\w-]*)$/,
    (found, stretch, lines, at) => ({
      kind: 'block',
      open: isOpen(lines, at),
      bare: found[1] === '',
      ...stretch((found[2] ?? '').length, /^[\w-]*/),
    }),
  ],
  [
    /^[ \t>]*(`{3,}|~{3,})[ \t]*([\w+-]*)$/,
    (found, stretch, lines, at) => ({
      kind: 'fence',
      mark: found[1] as string,
      open: !lines.slice(at + 1).some(({ kind }) => kind === 'fence-close'),
      ...stretch((found[2] ?? '').length, /^[\w+-]*/),
    }),
  ],
  [/\{\{[ \t]*include[ \t]+([^}]*)$/, simple('include', /^[^}\s]*/)],
  [/^[ \t]*>[ \t]*\[!(\w*)$/, simple('callout', /^\w*/)],
  [/:icon\[([^[\]]*)$/, simple('icon', /^[^[\]]*/)],
  [/\]\(<?#\/?([^)\s]*)$/, simple('slide', /^[^)\s>]*/)],
  [/^ {0,3}\[[^\]^]+\]:[ \t]+#\/?(\S*)$/, simple('slide', /^\S*/)],
  [
    /(!?)\[(?:[^[\]]|\[[^\]]*\])*\]\(<?([^)#"<>]*)$/,
    (found, stretch) => ({
      kind: 'file',
      picture: found[1] === '!',
      ...stretch((found[2] ?? '').length, /^[^)"<>]*/),
    }),
  ],
  [/\[\^([^\]\s]*)$/, simple('footnote', /^[^\]\s]*/)],
  [/(?<![\p{L}\p{N}_])@(eq:[\w:.-]*)$/u, simple('equation', /^[\w:.-]*/)],
  [/(?<![\p{L}\p{N}_\\])@\{?([\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u, simple('source', KEY_REST)],
];

/** Whether more divs are opened than closed on the slide: the one at the cursor has no end yet. */
function isOpen(lines: Lines, at: number): boolean {
  let open = 0;
  for (const [i, { kind, text, at: from }] of lines.entries())
    if (kind === 'div' || i === at) open += divHead(text.slice(from)) || i === at ? 1 : -1;
  return open > 0;
}

const CHART_FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{?\.?chart\b/;

function fenceSpot(file: SourceFile, lines: Lines, firstLine: number, line: number, column: number): Spot | undefined {
  let open = line - firstLine;
  while (open > 0 && lines[open]?.kind !== 'fence-open') open--;
  if (!CHART_FENCE.test(file.line(firstLine + open))) return undefined;
  let end = line - firstLine;
  while (lines[end]?.kind === 'fence') end++;
  return yamlSpot(file, firstLine + open + 1, firstLine + end, line, column, 'chart');
}

/** In `{...}`: the name of an attribute, or its value. */
function attributeSpot(before: string, above: string, stretch: Measure): Spot | undefined {
  const brace = before.lastIndexOf('{');
  if (brace < 0 || before.indexOf('}', brace) >= 0 || before[brace - 1] === '{') return undefined;
  const head = before.slice(0, brace);
  const inside = before.slice(brace + 1);
  const owner = ownerOf(head, above);
  if (!owner) return undefined;
  const value = /(?:^|\s)([\w-]+)=(?:"([^"]*)|([^\s"]*))$/.exec(inside);
  if (value)
    return {
      kind: 'attribute-value',
      attribute: value[1] as string,
      ...stretch((value[2] ?? value[3] ?? '').length, value[2] === undefined ? /^[^\s}"]*/ : /^[^"]*/),
    };
  if ((inside.match(/"/g)?.length ?? 0) % 2) return undefined;
  const name = /(?:^|\s)(\.?[\w-]*)$/.exec(inside)?.[1];
  return name === undefined ? undefined : { kind: 'attribute', ...owner, ...stretch(name.length, /^[\w-]*/) };
}

type Owner = { readonly carrier: Carrier | 'span' | 'icon' | 'citation'; readonly name?: string };

/** What the braces behind `head` belong to; `above` is the line before. */
function ownerOf(head: string, above: string): Owner | undefined {
  const div = /^[ \t>*+-]*:{3,}[ \t]*([\w-]*)(?:[ \t]+[\w-]+)*[ \t]*$/.exec(head);
  if (div) return div[1] ? { carrier: 'div', name: div[1] } : undefined;
  const fence = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*([\w+-]*)[ \t]*$/.exec(head);
  if (fence) return { carrier: 'fence', name: fence[1] ?? '' };
  if (/:icon\[[^[\]]*\]$/.test(head)) return { carrier: 'icon' };
  const picture = /!\[[^\]]*\]\(\s*<?([^)\s>"]*)[^)]*\)$/.exec(head);
  if (picture) return { carrier: isMediaName(picture[1] ?? '') ? 'film' : 'picture' };
  if (/\[[^\]]*@[^\]]*\]$/.test(head)) return { carrier: 'citation' };
  if (/[\])`]$/.test(head)) return { carrier: 'span' };
  if (/\$\$[ \t]*$/.test(head)) return { carrier: 'equation' };
  if (!/(?:^|\s)$/.test(head)) return undefined;
  if (/^ {0,3}#{1,6}[ \t]/.test(head)) return { carrier: 'heading' };
  if (/^[ \t>]*(?:[*+-]|\d+[.)])[ \t]/.test(head)) return { carrier: 'item' };
  if (head.trim()) return { carrier: 'paragraph' };
  return above.trimStart().startsWith('|') ? { carrier: 'table' } : undefined;
}
