// Attributes that Markdown parts: `{source="https://example.org"}`, of which GFM makes a link, `{author="*A* B"}` with
// marks in it. Left so, all of them would be shown. They are read from the source again.
import type { PhrasingContent, Text } from 'mdast';
import type { SourceFile } from '../source/file.ts';
import { readAttributes } from './attributes.ts';

/** What may have attributes right behind it. */
const BEFORE = new Set(['image', 'imageReference', 'link', 'linkReference']);

export function withWholeAttributes(
  nodes: readonly PhrasingContent[],
  file: Pick<SourceFile, 'text' | 'lineStart'>,
): readonly PhrasingContent[] {
  if (!nodes.some((node, i) => isParted(node, nodes[i - 1]))) return nodes;
  const out: PhrasingContent[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as PhrasingContent;
    const whole = isParted(node, nodes[i - 1]) ? wholeFrom(node, nodes, i, file) : undefined;
    out.push(...(whole?.nodes ?? [node]));
    if (whole) i = whole.last;
  }
  return out;
}

/** Begins like attributes behind a picture or link, and does not hold them. */
const isParted = (node: PhrasingContent, before: PhrasingContent | undefined): node is Text =>
  node.type === 'text' && node.value.startsWith('{') && BEFORE.has(before?.type ?? '') && !readAttributes(node.value);

type Place = { readonly line: number; readonly column: number };

function wholeFrom(
  first: Text,
  nodes: readonly PhrasingContent[],
  at: number,
  file: Pick<SourceFile, 'text' | 'lineStart'>,
): { nodes: PhrasingContent[]; last: number } | undefined {
  const offset = ({ line, column }: Place) => file.lineStart(line) + column - 1;
  const last = nodes[nodes.length - 1]?.position?.end;
  if (!first.position || !last) return joinedFrom(first, nodes, at);
  const start = offset(first.position.start);
  const raw = file.text.slice(start, offset(last));
  const end = readAttributes(raw)?.end;
  if (end === undefined) return undefined;
  const whole: Text = { ...first, value: raw.slice(0, end) };
  for (let i = at; i < nodes.length; i++) {
    const node = nodes[i] as PhrasingContent;
    const [from, to] = [offset(node.position?.start ?? last), offset(node.position?.end ?? last)];
    if (to < start + end) continue;
    if (to === start + end || from >= start + end) {
      return { nodes: [whole, ...(from >= start + end ? [node] : [])], last: i };
    }
    // of text that ends behind them the rest stays; of a link that ran on, its words
    const rest = node.type === 'text' ? node.value.slice(node.value.length - (to - start - end)) : '';
    const words = node.type === 'text' ? rest : file.text.slice(start + end, to);
    return { nodes: [whole, { ...first, value: words }], last: i };
  }
  return { nodes: [whole], last: nodes.length - 1 };
}

/** Where an e-mail address was made a link, places are lost: the pieces are put together. */
function joinedFrom(first: Text, nodes: readonly PhrasingContent[], at: number) {
  let value = '';
  for (let i = at; i < nodes.length; i++) {
    const node = nodes[i] as PhrasingContent;
    const [only] = node.type === 'link' ? node.children : [node];
    if (only?.type !== 'text') return undefined;
    value += only.value;
    const end = readAttributes(value)?.end;
    if (end === undefined) continue;
    const rest = value.slice(end);
    const whole: Text[] = [{ ...first, value: value.slice(0, end) }, ...(rest ? [{ ...first, value: rest }] : [])];
    return { nodes: whole, last: i };
  }
  return undefined;
}
