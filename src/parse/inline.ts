// mdast phrasing -> flat inline pieces, with what Lectern adds to CommonMark: `[text]{.term}` spans, attributes behind
// pictures and links, `H~2~O` and `10^3^`, and the few HTML tags that both outputs can draw natively.
import type { ImageReference, LinkReference, PhrasingContent, Text } from 'mdast';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Icon } from '../base/icon.ts';
import type { SourceFile } from '../source/file.ts';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { type CiteReader, ESCAPED_AT, readCitations } from './cite.ts';
import { SILENT } from './html.ts';
import { ICON_SIZES, type IconSize, iconMarks, iconStyleOf } from './icons.ts';
import { type Definitions, spanOf } from './markdown.ts';

/** How a stretch of text is marked; absent means not. */
export interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly code?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly highlight?: boolean;
  readonly script?: 'super' | 'sub';
  readonly small?: boolean;
  readonly accent?: boolean;
  readonly term?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly link?: { readonly address: string; readonly title?: string; readonly span: Span };
  /** Reveal step asked for by a span: its number, or `next`. */
  readonly step?: number | 'next';
  /**
   * Part of a citation: a number that may be raised, the gap before it, words that stand for it, or the label of its
   * level of evidence. Left out of a text's plain words.
   */
  readonly cite?: 'number' | 'gap' | 'words' | 'level';
}

export interface InlineText extends Marks {
  readonly type: 'text';
  readonly text: string;
  /** Line of the file, known while citations are read. */
  readonly line?: number;
  /** On the first piece of a citation that stands alone: what a paragraph of nothing else shows, the slide's sources. */
  readonly sources?: readonly Inline[];
}
export interface InlineImage {
  readonly type: 'image';
  readonly address: string;
  readonly alt: string;
  readonly title?: string;
  readonly attributes: Attributes;
  readonly link?: Marks['link'];
  readonly span: Span;
}
export interface InlineFootnote extends Marks {
  readonly type: 'footnote';
  readonly name: string;
  readonly span: Span;
}
export interface InlineMath extends Marks {
  readonly type: 'math';
  readonly formula: Formula;
  readonly span: Span;
}
export interface InlineIcon extends Marks {
  readonly type: 'icon';
  readonly icon: Icon;
  /** What it is called to those who cannot see it; without it is decoration. */
  readonly alt?: string;
  /** Asked for where it stands as a block. */
  readonly size?: IconSize;
  readonly span: Span;
}
export type Inline = InlineText | InlineImage | InlineFootnote | InlineMath | InlineIcon;

export interface InlineContext {
  readonly file: SourceFile;
  readonly definitions: Definitions;
  readonly diagnostics: Diagnostics;
  /** Writes citations out; without it they stay as written. */
  readonly citations?: CiteReader;
  /** Typesets TeX that begins at this place of the file; undefined after a diagnostic, or where maths stays source. */
  math?(tex: string, display: boolean, line: number, column: number): Formula | undefined;
  /** The icon of this name; undefined after a diagnostic. Without it icons are the words of their `alt`. */
  icon?(name: string, style: 'filled' | 'outline', span: Span): Icon | undefined;
  /** The number of the equation with this name; undefined after a diagnostic. */
  equation?(name: string, span: Span): number | undefined;
}

/** What spans' classes and values mean. */
export function marksOf(attributes: Attributes): Marks {
  const has = (name: string) => attributes.classes.includes(name);
  const { lang, dir, step } = attributes.values;
  return {
    ...(has('term') && { term: true }),
    ...(has('small') && { small: true }),
    ...(has('accent') && { accent: true }),
    ...((has('mark') || has('highlight')) && { highlight: true }),
    ...(has('underline') && { underline: true }),
    ...(has('step') && { step: 'next' as const }),
    ...(step !== undefined && /^\d+$/.test(step) && { step: Number(step) }),
    ...(lang && { lang }),
    ...((dir === 'rtl' || dir === 'ltr') && { dir }),
  };
}

export function readInline(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  const out: Inline[] = [];
  walk(nodes, {}, out, context);
  return joinText(applySpans(context.citations ? readCitations(out, context.citations, context.file) : out));
}

/** Words that are no mdast, such as a caption, read for citations only. */
export function readWords(text: string, context: InlineContext, line: number): Inline[] {
  const piece: InlineText = { type: 'text', text, line };
  return joinText(context.citations ? readCitations([piece], context.citations, context.file) : [piece]);
}

const TAGS: Record<string, Marks> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  sub: { script: 'sub' },
  sup: { script: 'super' },
  u: { underline: true },
  mark: { highlight: true },
  kbd: { code: true },
  code: { code: true },
  s: { strike: true },
  del: { strike: true },
  small: { small: true },
  dfn: { term: true },
};

function walk(nodes: readonly PhrasingContent[], marks: Marks, out: Inline[], context: InlineContext): void {
  const tags: { name: string; before: Marks }[] = [];
  let current = marks;
  let silent: string | undefined;
  for (const node of nodes) {
    if (silent !== undefined) {
      if (node.type === 'html' && node.value.toLowerCase().startsWith(`</${silent}`)) silent = undefined;
      continue;
    }
    switch (node.type) {
      case 'text':
        if (node.value.includes('[^')) reportFootnotes(node, context);
        if (node.value.includes('$$')) reportMaths(node, context);
        if (/(^|\n):::/.test(node.value)) reportDiv(node, context);
        out.push(...textPieces(node, current, context));
        break;
      case 'strong':
        walk(node.children, { ...current, bold: true }, out, context);
        break;
      case 'emphasis':
        walk(node.children, { ...current, italic: true }, out, context);
        break;
      case 'delete':
        walk(node.children, { ...current, strike: true }, out, context);
        break;
      case 'inlineCode':
        out.push({ type: 'text', text: node.value, ...current, code: true });
        break;
      case 'inlineMath': {
        const { line, column } = node.position?.start ?? { line: 1, column: 1 };
        const mark = context.file.line(line).startsWith('$$', column - 1) ? '$$' : '$';
        const formula = context.math?.(node.value, mark === '$$', line, column + mark.length);
        if (formula) out.push({ type: 'math', formula, span: spanOf(context.file, node), ...current });
        else out.push({ type: 'text', text: `${mark}${node.value}${mark}`, ...current, code: true });
        break;
      }
      case 'break':
        out.push({ type: 'text', text: '\n', ...current });
        break;
      case 'link':
        walk(
          node.children,
          { ...current, link: { address: node.url, ...(node.title && { title: node.title }), span: spanOf(context.file, node) } },
          out,
          context,
        );
        break;
      case 'linkReference': {
        const target = context.definitions.links.get(node.identifier);
        if (!target) reportReference(node, context);
        walk(
          node.children,
          target ? { ...current, link: { address: target.url, ...(target.title && { title: target.title }), span: spanOf(context.file, node) } } : current,
          out,
          context,
        );
        break;
      }
      case 'image':
        out.push({
          type: 'image',
          address: node.url,
          alt: node.alt ?? '',
          ...(node.title && { title: node.title }),
          attributes: NO_ATTRIBUTES,
          ...(current.link && { link: current.link }),
          span: spanOf(context.file, node),
        });
        break;
      case 'imageReference': {
        const target = context.definitions.links.get(node.identifier);
        if (!target) {
          reportReference(node, context);
          if (node.alt) out.push({ type: 'text', text: node.alt, ...current });
        } else
          out.push({
            type: 'image',
            address: target.url,
            alt: node.alt ?? '',
            ...(target.title && { title: target.title }),
            attributes: NO_ATTRIBUTES,
            span: spanOf(context.file, node),
          });
        break;
      }
      case 'footnoteReference':
        out.push({ type: 'footnote', name: node.identifier, span: spanOf(context.file, node), ...current });
        break;
      case 'html': {
        const tag = /^<(\/?)([a-z0-9]+)[^>]*?(\/?)>$/i.exec(node.value);
        const name = tag?.[2]?.toLowerCase() ?? '';
        if (name === 'br') out.push({ type: 'text', text: '\n', ...current });
        else if (TAGS[name] && !tag?.[1]) {
          tags.push({ name, before: current });
          current = { ...current, ...TAGS[name] };
        } else if (TAGS[name]) {
          const at = tags.map((t) => t.name).lastIndexOf(name);
          if (at >= 0) current = (tags.splice(at)[0] as { before: Marks }).before;
        } else {
          if (SILENT.includes(name) && !tag?.[1] && !tag?.[3]) silent = name;
          if (context.diagnostics.list.some(({ code }) => code === 'parse/raw-html')) break;
          context.diagnostics.report(
            'parse/raw-html',
            `The HTML tag ${node.value.slice(0, 40)} is left out; the text in it stays`,
            spanOf(context.file, node),
            'Write it in Markdown, e.g. **bold**, or as a ::: block',
          );
        }
        break;
      }
      default:
        break;
    }
  }
}

/** A div is told by its line alone, so one in a list or quotation is text, and `only` keeps nothing from anybody there. */
function reportDiv(node: Text, { file, diagnostics }: InlineContext): void {
  diagnostics.report(
    'parse/div-misplaced',
    'A ::: block cannot stand in a list, quotation or table; it is shown as text, to every audience',
    spanOf(file, node),
    'Begin its lines at the margin, before or after the list',
  );
}

/** A name that is defined, yet not for this audience. */
function reportReference(node: LinkReference | ImageReference, { file, diagnostics }: InlineContext): void {
  const name = node.label ?? node.identifier;
  diagnostics.report(
    'resolve/link-address',
    `There is no address for [${name}] here`,
    spanOf(file, node),
    `Write [${name}]: address, outside of code, comments and of what is for another audience`,
  );
}

/** CommonMark leaves a mark as text where the footnote is defined nowhere in the file. */
function reportFootnotes(node: Text, { file, diagnostics }: InlineContext): void {
  const start = node.position?.start;
  if (!start) return;
  const end = node.position?.end ?? start;
  for (let number = start.line; number <= end.line; number++) {
    const line = file.line(number);
    for (const { index, 0: mark } of line.matchAll(/\[\^[^\]\s[^]{1,100}\]/g)) {
      const within = (number > start.line || index + 1 >= start.column) && (number < end.line || index + 1 < end.column);
      if (!within || line[index - 1] === '\\') continue;
      diagnostics.report(
        'resolve/unknown-footnote',
        `The footnote ${mark} is not defined`,
        file.span(number, index + 1),
        `Write ${mark}: its text, on a line of its own, or \\${mark} where the sign itself is meant`,
      );
    }
  }
}

/** A reference to an equation, alone or in brackets. */
const REFERENCE = /(\[@eq:[\w:.-]*\w\]|@eq:[\w:.-]*\w)/;

/** Two dollars that stayed text: a display without its end, or with a blank line in it. */
function reportMaths(node: Text, { file, diagnostics }: InlineContext): void {
  const { start, end = start } = node.position ?? {};
  if (!start || !end) return;
  for (let line = start.line; line <= end.line; line++) {
    const column = file.line(line).indexOf('$$', line === start.line ? start.column - 1 : 0) + 1;
    if (column)
      return diagnostics.report(
        'parse/maths-open',
        'The equation that opens here is not closed; it is shown as text',
        file.span(line, column),
        'End it with $$ and leave no line in it blank; write \\$\\$ where the signs themselves are meant',
      );
  }
}

/** A text node's words, and the icons between them. */
function textPieces(node: Text, marks: Marks, context: InlineContext): Inline[] {
  const icons = iconMarks(node.value);
  if (!icons.length) return wordPieces(node, marks, context);
  const out: Inline[] = [];
  let last = 0;
  const words = (to: number) => {
    if (to > last) out.push(...wordPieces(partOf(node, last, to), marks, context));
  };
  for (const { name, attributes, start, end } of icons) {
    words(start);
    last = end;
    if (!context.icon) {
      out.push({ type: 'text', text: attributes.values.alt ?? '', ...marks });
      continue;
    }
    const span = spanAt(node, start, context);
    const own = { ...marks, ...marksOf(attributes) };
    const icon = context.icon(name, iconStyleOf(attributes), span);
    if (!icon) {
      out.push({ type: 'text', text: name, ...own });
      continue;
    }
    const { alt, size } = attributes.values;
    reportIcon(attributes, span, context);
    out.push({ type: 'icon', icon, span, ...own, ...(alt && { alt }), ...(size && size in ICON_SIZES && { size: size as IconSize }) });
  }
  words(node.value.length);
  return out;
}

const ICON_ATTRIBUTES = ['accent', 'small', 'outline', 'step', 'alt', 'size'];

function reportIcon({ classes, values }: Attributes, span: Span, { diagnostics }: InlineContext): void {
  for (const name of [...classes, ...Object.keys(values)])
    if (!ICON_ATTRIBUTES.includes(name))
      diagnostics.report('parse/unknown-attribute', `An icon knows no attribute "${name}"`, span, `Known here: ${ICON_ATTRIBUTES.join(', ')}`);
  if (values.size !== undefined && !(values.size in ICON_SIZES))
    diagnostics.report('parse/unknown-attribute', `There is no size "${values.size}" of icons`, span, `Use one of ${Object.keys(ICON_SIZES).join(', ')}`);
}

/** A stretch of a text node as a node; its line is right, for citations and reports. */
function partOf(node: Text, from: number, to: number): Text {
  const { position } = node;
  const before = node.value.slice(0, from).split('\n').length - 1;
  const start = position && { ...position.start, line: position.start.line + before };
  return { ...node, value: node.value.slice(from, to), ...(position && start && { position: { ...position, start } }) };
}

/** The place of an icon in the file: on its line, the one with as many before it. */
function spanAt(node: Text, offset: number, { file }: InlineContext): Span {
  const lines = node.value.slice(0, offset).split('\n');
  const line = (node.position?.start.line ?? 1) + lines.length - 1;
  let column = lines.length === 1 ? (node.position?.start.column ?? 1) - 1 : 0;
  for (let left = (lines.at(-1) ?? '').split(':icon[').length; left > 0; left--) column = file.line(line).indexOf(':icon[', column) + 1;
  return file.span(line, Math.max(1, column));
}

/** Where citations may stand, each line is a piece that knows its place. References to equations are their numbers: `(3)`. */
function wordPieces(node: Text, marks: Marks, context: InlineContext): InlineText[] {
  if (!node.value.includes('@') || !node.position) return scripts(node.value, marks);
  const first = node.position.start.line;
  return node.value.split('\n').flatMap((text, i) =>
    (i ? `\n${text}` : text).split(context.equation ? REFERENCE : /$^/).flatMap((part, n): InlineText[] => {
      const name = n % 2 ? /@(eq:[\w:.-]*\w)/.exec(part)?.[1] : undefined;
      if (!name) return scripts(part, marks).map((piece) => ({ ...piece, line: first + i }));
      return [{ type: 'text', text: `(${context.equation?.(name, spanOf(context.file, node)) ?? '?'})`, ...marks }];
    }),
  );
}

/** `a~2~` and `10^3^` as lowered and raised text. Backslash-escaped marks never get here unchanged, but are rare enough. */
function scripts(value: string, marks: Marks): InlineText[] {
  if (!/[~^]/.test(value)) return [{ type: 'text', text: value.replaceAll('\n', ' '), ...marks }];
  const out: InlineText[] = [];
  let last = 0;
  for (const found of value.matchAll(/~([^\s~]{1,20})~|\^([^\s^]{1,20})\^/g)) {
    if (found.index > last) out.push({ type: 'text', text: value.slice(last, found.index), ...marks });
    out.push({ type: 'text', text: (found[1] ?? found[2]) as string, ...marks, script: found[1] ? 'sub' : 'super' });
    last = found.index + found[0].length;
  }
  if (last < value.length) out.push({ type: 'text', text: value.slice(last), ...marks });
  return out.map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', ' ') }));
}

/** Finds `[...]{...}` across pieces, and `{...}` right behind a picture or a link. */
function applySpans(pieces: Inline[]): Inline[] {
  const out: Inline[] = [];
  const brackets: { index: number; offset: number }[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.code || piece.cite) {
      out.push(piece);
      continue;
    }
    let rest = piece.text;
    const attached = attach(out, rest);
    if (attached !== undefined) rest = attached;
    let buffer = '';
    const keep = () => {
      if (buffer) out.push({ ...piece, text: buffer });
      buffer = '';
    };
    for (let i = 0; i < rest.length; i++) {
      const char = rest[i] as string;
      if (char === '[') {
        keep();
        brackets.push({ index: out.length, offset: 0 });
        out.push({ ...piece, text: '[' });
      } else if (char === ']' && brackets.length) {
        const read = readAttributes(rest, i + 1);
        const open = brackets.pop() as { index: number };
        if (!read) {
          buffer += char;
          continue;
        }
        keep();
        const marks = marksOf(read.attributes);
        out.splice(open.index, 1);
        for (let j = open.index; j < out.length; j++) out[j] = { ...(out[j] as Inline), ...marks } as Inline;
        i = read.end - 1;
      } else buffer += char;
    }
    keep();
  }
  return out;
}

/** Attributes directly behind a picture, or a link's text: taken off the text that follows. */
function attach(out: Inline[], text: string): string | undefined {
  const last = out[out.length - 1];
  if (!last || text[0] !== '{') return undefined;
  const read = readAttributes(text);
  if (!read) return undefined;
  if (last.type === 'image') out[out.length - 1] = { ...last, attributes: read.attributes };
  else if (last.type === 'text' && (last.link || last.code)) {
    const marks = marksOf(read.attributes);
    for (let i = out.length - 1; i >= 0; i--) {
      const piece = out[i] as Inline;
      if (piece.type !== 'text' || (last.link ? piece.link !== last.link : i < out.length - 1)) break;
      out[i] = { ...piece, ...marks };
    }
  } else return undefined;
  return text.slice(read.end);
}

const MARK_KEYS = [
  'bold',
  'italic',
  'code',
  'strike',
  'underline',
  'highlight',
  'script',
  'small',
  'accent',
  'term',
  'lang',
  'dir',
  'link',
  'step',
  'cite',
  'sources',
] as const;

/** Neighbours with the same marks become one piece; empty ones go. */
function joinText(pieces: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const read of pieces) {
    const piece = read.type === 'text' ? plainPiece(read) : read;
    const last = out[out.length - 1];
    if (piece.type === 'text' && piece.text === '' && !piece.sources) continue;
    if (piece.type === 'text' && last?.type === 'text' && MARK_KEYS.every((key) => piece[key] === last[key]))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

function plainPiece({ line: _, ...piece }: InlineText): InlineText {
  return piece.text.includes(ESCAPED_AT) ? { ...piece, text: piece.text.replaceAll(ESCAPED_AT, '@') } : piece;
}

/** Takes `{...}` off the end of a paragraph, heading or item: attributes of the block itself. */
export function trailingAttributes(pieces: readonly Inline[]): { pieces: Inline[]; attributes: Attributes } {
  const last = pieces[pieces.length - 1];
  if (last?.type !== 'text' || last.code) return { pieces: [...pieces], attributes: NO_ATTRIBUTES };
  const at = last.text.lastIndexOf('{');
  const read = at > 0 || pieces.length > 1 || at === 0 ? readAttributes(last.text.trimEnd(), at) : undefined;
  if (at < 0 || !read || read.end !== last.text.trimEnd().length || (at > 0 && !/\s/.test(last.text[at - 1] as string)))
    return { pieces: [...pieces], attributes: NO_ATTRIBUTES };
  const text = last.text.slice(0, at).trimEnd();
  return { pieces: [...pieces.slice(0, -1), ...(text ? [{ ...last, text }] : [])], attributes: read.attributes };
}

/** The words alone. */
export const plainText = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) =>
      piece.type === 'text' ? (piece.cite ? '' : piece.text) : piece.type === 'math' ? piece.formula.plain : piece.type === 'icon' ? (piece.alt ?? '') : '',
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
