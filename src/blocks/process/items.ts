// A list inside `::: steps`, `::: timeline` or `::: numbers` -> its items, each with a lead (a name, a date, a figure) and text.
import type { List } from 'mdast';
import type { Span } from '../../base/diagnostic.ts';
import type { Div } from '../../parse/divs.ts';
import type { Inline, InlineIcon } from '../../parse/inline.ts';
import type { Node } from '../../parse/markdown.ts';
import { type ReadContext, stepOf } from '../block.ts';
import { startTrimmed } from '../icon.ts';

export interface ProcessItem {
  /** The icon it begins with, where the block has a place for icons. */
  readonly icon?: InlineIcon;
  readonly lead: readonly Inline[];
  readonly text: readonly (readonly Inline[])[];
  readonly origin: Span;
  readonly step?: number;
}

/** Characters that a lead before a colon may have. */
const LONGEST_LEAD = 32;

/** The items of the div's list; what is no list is told and left out. */
export function itemsOf(
  div: Div,
  context: ReadContext,
  origin: Span,
  limits: { least: number; most: number },
): ProcessItem[] {
  context.known(div.attributes, ['incremental', 'step'], `::: ${div.name}`, origin);
  const incremental = context.incremental || div.attributes.classes.includes('incremental');
  const nodes = div.children.flatMap((child) => (child.type === 'chunk' ? child.nodes : []));
  const list = nodes.find((node): node is List => node.type === 'list');
  if (!list || nodes.length > 1 || div.children.some((child) => child.type === 'div'))
    context.diagnostics.report(
      'parse/process-list',
      `::: ${div.name} holds more or less than one list`,
      origin,
      '- **Name** what happens, an item for each',
    );
  const whole = div.attributes.classes.includes('step') ? context.steps.take('next') : context.steps.current;
  const items = (list?.children ?? []).map((entry): ProcessItem => {
    const step = incremental ? context.steps.take('next') : whole;
    const [first = [], ...rest] = (entry.children as Node[]).flatMap((node) => paragraphsOf(node, context));
    const icon = div.name === 'steps' && first[0]?.type === 'icon' ? first[0] : undefined;
    const { lead, text } = splitLead(icon ? startTrimmed(first.slice(1)) : first);
    return {
      ...(icon && { icon }),
      lead,
      text: [...(text.length ? [text] : []), ...rest],
      origin: context.span(entry as Node),
      ...stepOf(step),
    };
  });
  if (list && (items.length < limits.least || items.length > limits.most))
    context.diagnostics.report(
      'parse/process-count',
      `::: ${div.name} has ${items.length} item${items.length === 1 ? '' : 's'}; it shows ${limits.least} to ${limits.most} well`,
      origin,
      'Join some, or use a table or a second slide',
    );
  return items;
}

function paragraphsOf(node: Node, context: ReadContext): Inline[][] {
  if (node.type === 'paragraph') return [context.inlines(node).filter((piece) => piece.type !== 'image')];
  if (node.type === 'list')
    return node.children.flatMap((item) => (item.children as Node[]).flatMap((child) => paragraphsOf(child, context)));
  return [];
}

/** The bold words at its start, or what stands before its first colon; else all of it. */
function splitLead(pieces: readonly Inline[]): { lead: Inline[]; text: Inline[] } {
  const bold = pieces.findIndex((piece) => !((piece.type === 'text' || piece.type === 'icon') && piece.bold));
  if (bold > 0) return { lead: pieces.slice(0, bold), text: trimmed(pieces.slice(bold)) };
  const [first] = pieces;
  const colon = first?.type === 'text' ? first.text.search(/:\s/) : -1;
  if (bold === 0 && first?.type === 'text' && colon > 0 && colon <= LONGEST_LEAD)
    return {
      lead: [{ ...first, text: first.text.slice(0, colon) }],
      text: trimmed([{ ...first, text: first.text.slice(colon + 1) }, ...pieces.slice(1)]),
    };
  return { lead: [...pieces], text: [] };
}

function trimmed(pieces: readonly Inline[]): Inline[] {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text') return [...pieces];
  const text = first.text.replace(/^\s*[:.\u2013\u2014-]?\s+/, '');
  return text ? [{ ...first, text }, ...rest] : rest;
}
