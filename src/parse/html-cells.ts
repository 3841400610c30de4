// What stands in a cell of an HTML table -> the running text that a cell of Markdown holds.
import type { Node } from './markdown.ts';

/** Nodes of running text. */
export const INLINE: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'html',
  'image',
]);

/** A cell of Markdown holds running text: blocks in it become lines of it, and none of their words is lost. */
export function inCell(nodes: readonly Node[]): Node[] {
  const lines: Node[][] = [];
  let open: Node[] | undefined;
  for (const node of nodes) {
    if (INLINE.has(node.type)) {
      if (!open) lines.push((open = []));
      open.push(node);
      continue;
    }
    open = undefined;
    lines.push(...blockLines(node));
  }
  return lines
    .map(trimmed)
    .filter((line) => line.length)
    .flatMap((line, i) => (i ? [{ type: 'break' } as Node, ...line] : line));
}

function blockLines(node: Node): Node[][] {
  const {
    children = [],
    value,
    ordered,
    start,
  } = node as never as {
    children?: Node[];
    value?: string;
    ordered?: boolean;
    start?: number | null;
  };
  if (node.type === 'code') return [[{ type: 'inlineCode', value: value ?? '' } as Node]];
  if (node.type === 'list')
    return children.map((item, i) => [
      { type: 'text', value: ordered ? `${(start ?? 1) + i}. ` : '\u2022 ' } as Node,
      ...inCell((item as { children?: Node[] }).children ?? []),
    ]);
  const words = inCell(children);
  return words.length ? [node.type === 'heading' ? [{ type: 'strong', children: words } as never as Node] : words] : [];
}

/** Without the white space that HTML has around blocks. */
function trimmed(line: readonly Node[]): Node[] {
  const edge = (node: Node | undefined) => node?.type === 'text' && node.value.trim() === '';
  let from = 0;
  let to = line.length;
  while (from < to && edge(line[from])) from++;
  while (to > from && edge(line[to - 1])) to--;
  return line.slice(from, to);
}
