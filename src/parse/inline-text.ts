// One text node -> pieces: its words, icons between them, raised and lowered letters, the places that citations need.
import type { Text } from 'mdast';
import type { Span } from '../base/diagnostic.ts';
import type { Attributes } from './attributes.ts';

import { ICON_SIZES, type IconSize, iconMarks, iconStyleOf } from './icon-spans.ts';
import { type Inline, type InlineText, type Marks, marksOf } from './inline.ts';
import type { InlineContext } from './inline-context.ts';
import { spanOf } from './markdown.ts';

/** A reference to an equation, alone or in brackets. */
const REFERENCE = /(\[@eq:[\w:.-]*\w\]|@eq:[\w:.-]*\w)/;

/** A text node's words, and the icons between them. */
export function textPieces(node: Text, marks: Marks, context: InlineContext): Inline[] {
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
    out.push({
      type: 'icon',
      icon,
      span,
      ...own,
      ...(alt && { alt }),
      ...(size && size in ICON_SIZES && { size: size as IconSize }),
    });
  }
  words(node.value.length);
  return out;
}

/** What an icon in running text knows. */
export const ICON_ATTRIBUTES = ['accent', 'small', 'outline', 'step', 'alt', 'size'];

function reportIcon({ classes, values }: Attributes, span: Span, { diagnostics }: InlineContext): void {
  for (const name of [...classes, ...Object.keys(values)])
    if (!ICON_ATTRIBUTES.includes(name))
      diagnostics.report(
        'parse/unknown-attribute',
        `An icon knows no attribute "${name}"`,
        span,
        `Known here: ${ICON_ATTRIBUTES.join(', ')}`,
      );
  if (values.size !== undefined && !(values.size in ICON_SIZES))
    diagnostics.report(
      'parse/unknown-attribute',
      `There is no size "${values.size}" of icons`,
      span,
      `Use one of ${Object.keys(ICON_SIZES).join(', ')}`,
    );
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
  for (let left = (lines.at(-1) ?? '').split(':icon[').length; left > 0; left--)
    column = file.line(line).indexOf(':icon[', column) + 1;
  return file.span(line, Math.max(1, column));
}

/**
 * Where citations may stand, each line is a piece that knows its place. References to equations are their numbers:
 * `(3)`.
 */
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

/**
 * `a~2~` and `10^3^` as lowered and raised text. Backslash-escaped marks never get here unchanged, but are rare enough.
 */
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
