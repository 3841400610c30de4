// The list that a div is there for.
import type { List } from 'mdast';
import type { Span } from '../base/diagnostic.ts';
import type { Div } from '../parse/divs.ts';
import type { ReadContext } from './block.ts';

/** The first list of a div; what else it holds, or that it holds none, is told. */
export function onlyList(div: Div, context: ReadContext, origin: Span, hint: string): List | undefined {
  const nodes = div.children.flatMap((child) => (child.type === 'chunk' ? child.nodes : []));
  const list = nodes.find((node): node is List => node.type === 'list');
  if (!list || nodes.length > 1 || div.children.some((child) => child.type === 'div'))
    context.diagnostics.report('parse/process-list', `::: ${div.name} holds more or less than one list`, origin, hint);
  return list;
}
