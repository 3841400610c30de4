// `^[text]`, a footnote where it is read: found among mdast phrasing, brackets counted, whatever marks lie between.
import type { PhrasingContent, Text } from 'mdast';

export interface InlineNote {
  readonly type: 'inlineNote';
  readonly children: PhrasingContent[];
  readonly position: Text['position'];
}

/** The same nodes with each `^[...]` as one; what is not closed stays text, and so does the raised number `^[1]^`. */
export function withInlineNotes(nodes: readonly PhrasingContent[]): readonly (PhrasingContent | InlineNote)[] {
  const opener = nodes.findIndex((node) => node.type === 'text' && node.value.includes('^['));
  if (opener < 0) return nodes;
  const first = nodes[opener] as Text;
  const at = first.value.indexOf('^[');
  const end = closing(nodes, opener, at + 2);
  const head = text(first, 0, at);
  if (!end) return [...nodes.slice(0, opener + 1), ...withInlineNotes(nodes.slice(opener + 1))];
  const last = nodes[end.node] as Text;
  const same = end.node === opener;
  const children = same
    ? text(first, at + 2, end.at)
    : [...text(first, at + 2), ...nodes.slice(opener + 1, end.node), ...text(last, 0, end.at)];
  const note: InlineNote = { type: 'inlineNote', children, position: placed(first, at) };
  return [
    ...nodes.slice(0, opener),
    ...head,
    note,
    ...withInlineNotes([...text(last, end.at + 1), ...nodes.slice(end.node + 1)]),
  ];
}

/** Where the bracket closes. */
function closing(
  nodes: readonly PhrasingContent[],
  from: number,
  start: number,
): { node: number; at: number } | undefined {
  let depth = 1;
  for (let node = from; node < nodes.length; node++) {
    const one = nodes[node] as PhrasingContent;
    if (one.type !== 'text') continue;
    for (let at = node === from ? start : 0; at < one.value.length; at++) {
      if (one.value[at] === '[') depth++;
      else if (one.value[at] === ']' && --depth === 0) return one.value[at + 1] === '^' ? undefined : { node, at };
    }
  }
  return undefined;
}

/** A part of a text node; none where it is empty. */
function text(node: Text, from: number, to = node.value.length): PhrasingContent[] {
  const value = node.value.slice(from, to);
  return value ? [{ ...node, value, ...(from && { position: placed(node, from) }) }] : [];
}

/** The place of what begins so many characters into a text, as long as it is on its first line. */
function placed(node: Text, by: number): Text['position'] {
  if (!node.position) return undefined;
  const lines = node.value.slice(0, by).split('\n');
  const { start, end } = node.position;
  const line = start.line + lines.length - 1;
  const column = (lines.length > 1 ? 1 : start.column) + (lines.at(-1) as string).length;
  return { start: { ...start, line, column }, end };
}
