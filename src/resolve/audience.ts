// `audience:` on slides and `::: only name` in them: what is not for this audience is gone before anything else looks.
import type { Span } from '../base/diagnostic.ts';
import type { Attributes } from '../parse/attributes.ts';
import { type Div, holdsDiv, type Item } from '../parse/divs.ts';
import type { Node } from '../parse/markdown.ts';
import { PRIVATE_DIVS } from '../parse/private-words.ts';
import type { ParsedDeck } from './parsed.ts';

/** Whether something marked for `wanted` is for `audience`; a build without audiences shows all. */
export const isFor = (wanted: readonly string[] | undefined, audience: string | undefined): boolean =>
  !wanted?.length || audience === undefined || wanted.includes(audience);

/** The audiences that an `only` is for. */
export const namesOf = ({ attributes }: Div): string[] =>
  [...audiencesIn(attributes), attributes.values.audience ?? ''].flatMap((one) => one.split(/[\s,]+/)).filter(Boolean);

export interface Sifted {
  readonly body: Item[];
  readonly notes: Item[];
}

/** Applies `only`, and sorts notes from the body. */
export function sift(items: readonly Item[], audience: string | undefined): Sifted {
  const body: Item[] = [];
  const notes: Item[] = [];
  for (const item of items) {
    if (item.type === 'chunk') {
      if (!item.nested) body.push(item);
      else {
        const inner = siftNodes(item.nodes, (divs) => sift(divs, audience));
        if (inner.nodes.length || item.definitions) body.push({ ...item, nodes: inner.nodes });
        notes.push(...inner.notes);
      }
      continue;
    }
    if (item.name === 'only' || item.name === 'audience') {
      const names = namesOf(item);
      if (!isFor(names, audience)) continue;
      const inner = sift(item.children, audience);
      body.push(...inItsStep(item, inner.body));
      notes.push(...inner.notes);
      continue;
    }
    const inner = sift(item.children, audience);
    if (item.name === 'notes') notes.push(...inner.body, ...inner.notes);
    else {
      body.push({ ...item, children: inner.body });
      notes.push(...inner.notes);
    }
  }
  return { body, notes };
}

/** `.step` beside names of audiences says when the content is shown, and names no audience. */
const isStepped = ({ classes }: Attributes): boolean => classes.length > 1 && classes.includes('step');

const audiencesIn = (attributes: Attributes): readonly string[] =>
  isStepped(attributes) ? attributes.classes.filter((name) => name !== 'step') : attributes.classes;

/** What stands in `::: only name {step=2}`, in that step. */
export function inItsStep({ attributes, line, column }: Div, children: Item[]): Item[] {
  const classes = isStepped(attributes) ? ['step'] : [];
  const { step } = attributes.values;
  if (!children.length || (!classes.length && step === undefined)) return children;
  const values: Record<string, string> = step === undefined ? {} : { step };
  return [{ type: 'div', name: 'div', head: 'div', attributes: { classes, values }, children, line, column }];
}

/** The same for divs in lists and quotations; a list's item of which nothing stays goes. */
export function siftNodes(
  nodes: readonly Node[],
  sifted: (divs: readonly Item[]) => Sifted,
): { nodes: Node[]; notes: Item[] } {
  const out: Node[] = [];
  const notes: Item[] = [];
  for (const node of nodes) {
    if (!holdsDiv(node)) {
      out.push(node);
      continue;
    }
    if (node.type === 'div') {
      const inner = sifted([node]);
      notes.push(...inner.notes);
      for (const item of inner.body) out.push(...(item.type === 'div' ? [item as Node] : item.nodes));
      continue;
    }
    const inner = siftNodes((node as { children: Node[] }).children, sifted);
    notes.push(...inner.notes);
    if (inner.nodes.length) out.push({ ...node, children: inner.nodes } as Node);
  }
  return { nodes: out, notes };
}

/**
 * Whether a place lies on slides that are for others only: a report must not quote from them. Slides for nobody are
 * told to all.
 */
export function placesOfOthers(
  { slides, settings }: ParsedDeck,
  audience: string | undefined,
): (span: Span | undefined) => boolean {
  const known = Object.keys(settings.audiences ?? {});
  const ranges = slides.map(({ ast: { raw }, settings }) => ({
    file: raw.file.path,
    from: raw.front?.where([]).line ?? raw.firstLine,
    to: raw.firstLine + raw.body.split('\n').length - 1,
    mine: isFor(settings.audience, audience) || !settings.audience?.some((name) => known.includes(name)),
  }));
  return (span) => {
    const on = span
      ? ranges.filter(({ file, from, to }) => file === span.file && from <= span.line && span.line <= to)
      : [];
    return on.length > 0 && on.every(({ mine }) => !mine);
  };
}

/** The words of everything that is not for the audience: whole slides, and parts of slides in `::: only`. */
export function textsNotFor(
  slides: readonly { readonly items: readonly Item[]; readonly audience?: readonly string[] }[],
  audience: string | undefined,
): string[] {
  const out: string[] = [];
  const words = (node: unknown, theirs: boolean): void => {
    const { type, value, alt, children } = node as {
      type: string;
      value?: unknown;
      alt?: unknown;
      children?: unknown[];
    };
    if (type === 'div') return items([node as Item], theirs);
    for (const text of theirs ? [value, alt] : [])
      if (typeof text === 'string' && text.trim().length > 8) out.push(text);
    for (const child of children ?? []) words(child, theirs);
  };
  const items = (list: readonly Item[], theirs: boolean): void => {
    for (const item of list) {
      if (item.type === 'div') {
        const own = PRIVATE_DIVS.includes(item.name) && item.name !== 'notes' && !isFor(namesOf(item), audience);
        items(item.children, theirs || own);
      } else if (theirs || item.nested) for (const node of item.nodes) words(node, theirs);
    }
  };
  for (const slide of slides) items(slide.items, !isFor(slide.audience, audience));
  return out;
}
