// A list inside `::: steps`, `::: timeline` or `::: numbers` -> its items, each with a lead (a name, a date, a figure)
// and text.
import type { Span } from '../../base/diagnostic.ts';
import type { Div } from '../../parse/divs.ts';
import { type Inline, type InlineIcon, trailingAttributes } from '../../parse/inline.ts';
import type { Node } from '../../parse/markdown.ts';
import type { ReadContext } from '../block.ts';
import { startTrimmed } from '../icon.ts';
import { onlyList } from '../only-list.ts';
import { readOwnStep, readStep, stepOf } from '../step.ts';

export interface ProcessItem {
  /** The icon it begins with, where the block has a place for icons. */
  readonly icon?: InlineIcon;
  readonly lead: readonly Inline[];
  readonly text: readonly (readonly Inline[])[];
  readonly origin: Span;
  readonly step?: number;
}

/** Blocks with a place for an item's icon. */
const ICONS_LEAD: readonly string[] = ['steps', 'cards'];

/** Characters that a lead before a colon may have. */
const LONGEST_LEAD = 32;

/** A list as a process block, without its type. */
export interface ProcessList {
  readonly items: readonly ProcessItem[];
  readonly origin: Span;
  /** The step of what belongs to no single item, such as the line of time. */
  readonly step?: number;
}

/** What a div over a list knows, and its items. */
export const PROCESS_ATTRIBUTES = { div: ['incremental', 'step'], item: ['step'] };

/** The div's list; what is no list is told and left out. */
export function readProcess(
  div: Div,
  context: ReadContext,
  origin: Span,
  limits: { least: number; most: number },
  attributes: readonly string[] = PROCESS_ATTRIBUTES.div,
): ProcessList {
  context.known(div.attributes, attributes, `::: ${div.name}`, origin);
  const each = context.incremental || div.attributes.classes.includes('incremental');
  const list = onlyList(div, context, origin, '- **Name** what happens, an item for each');
  const whole = readStep(div.attributes, context, origin);
  const items = (list?.children ?? []).map((entry): ProcessItem => {
    const place = context.span(entry as Node);
    const [head, ...rest] = (entry.children as Node[]).flatMap((node) => paragraphsOf(node, context));
    const { pieces: first, attributes: own } = trailingAttributes(head ?? []);
    context.known(own, PROCESS_ATTRIBUTES.item, `an item of ::: ${div.name}`, place);
    const step = readOwnStep(own, context, place, { words: first, each }) ?? whole;
    const icon = ICONS_LEAD.includes(div.name) && first[0]?.type === 'icon' ? first[0] : undefined;
    const { lead, text } = splitLead(icon ? startTrimmed(first.slice(1)) : first);
    return {
      ...(icon && { icon }),
      lead,
      text: [...(text.length ? [text] : []), ...rest],
      origin: place,
      ...stepOf(step),
    };
  });
  const count = `${items.length} item${items.length === 1 ? '' : 's'}`;
  if (list && (items.length < limits.least || items.length > limits.most))
    context.diagnostics.report(
      'parse/process-count',
      `::: ${div.name} has ${count}; it shows ${limits.least} to ${limits.most} well`,
      origin,
      'Join some, or use a table or a second slide',
    );
  return { items, origin, ...stepOf(whole) };
}

/** The block in this step, but for items with a step of their own. */
export const processWithStep = <B extends ProcessList>(block: B, step: number): B => ({
  ...block,
  step: block.step ?? step,
  items: block.items.map((item) => ({ ...item, step: item.step ?? step })),
});

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

/** Pieces without the blank, point, colon or dash that they begin with. */
export function trimmed(pieces: readonly Inline[]): Inline[] {
  const [first, ...rest] = pieces;
  if (first?.type !== 'text') return [...pieces];
  const text = first.text.replace(/^\s*[:.\u2013\u2014-]?\s+/, '');
  return text ? [{ ...first, text }, ...rest] : rest;
}
