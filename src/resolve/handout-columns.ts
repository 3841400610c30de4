// `::: columns` in handout.md: columns on the page too, as wide as they say; everything else of a div is left aside.
import type { Div, Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';

const part = (type: string, properties: Record<string, unknown>, children: readonly Node[]): Node =>
  ({ type, children, data: { hName: 'div', hProperties: { className: [type], ...properties } } }) as unknown as Node;

/** `{width=38%}` as CSS; a column that says no width shares what is left. */
function widthOf(text: string | undefined): Record<string, unknown> {
  const percent = Number(/^\s*([\d.]+)\s*%\s*$/.exec(text ?? '')?.[1]);
  return percent > 0 && percent <= 100 ? { style: `flex: 0 1 ${percent}%` } : {};
}

/** The columns of a div, each with the nodes that `flat` finds in it; what stands between them is a column too. */
export function columnsOf(div: Div, flat: (items: readonly Item[]) => Node[]): Node {
  const columns = div.children.flatMap((item): Node[] => {
    const nodes = item.type === 'div' && item.name === 'column' ? flat(item.children) : flat([item]);
    const width = item.type === 'div' ? item.attributes.values.width : undefined;
    return nodes.length ? [part('column', widthOf(width), nodes)] : [];
  });
  return part('columns', {}, columns);
}

/** A list of sources takes its place among all, so that columns with one in them are written below each other. */
export const holdsReferences = (items: readonly Item[]): boolean =>
  items.some((item) => item.type === 'div' && (item.name === 'references' || holdsReferences(item.children)));

/** Nodes with `change` made of each, in columns too. */
export const everywhere = (nodes: readonly Node[], change: (node: Node) => readonly Node[]): Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    const { type } = node as { type: string };
    if (type !== 'columns' && type !== 'column') return change(node);
    return [{ ...node, children: everywhere((node as { children: Node[] }).children, change) } as Node];
  });
