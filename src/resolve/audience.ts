// `audience:` on slides and `::: only name` in them: what is not for this audience is gone before anything else looks.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Attributes } from '../parse/attributes.ts';
import type { Div, Item } from '../parse/divs.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSettings } from '../schema/settings.ts';
import type { ParsedDeck, ParsedSlide } from './parsed.ts';
import { placeOfKey } from './place.ts';

/** Whether something marked for `wanted` is for `audience`; a build without audiences shows all. */
export const isFor = (wanted: readonly string[] | undefined, audience: string | undefined): boolean =>
  !wanted?.length || audience === undefined || wanted.includes(audience);

/** Tells of `audience:` on slides where it names none of the deck's: such a slide would be in nobody's files. */
export function checkAudiences(
  slides: readonly ParsedSlide[],
  { audiences }: DeckSettings,
  diagnostics: Diagnostics,
): void {
  const known = Object.keys(audiences ?? {});
  for (const slide of slides) {
    for (const name of slide.settings.audience ?? []) {
      if (!known.includes(name)) reportUnknown(name, known, placeOfKey('audience', slide), diagnostics);
    }
  }
}

export function reportUnknown(name: string, known: readonly string[], span: Span, diagnostics: Diagnostics): void {
  const near = nearest(name, known);
  const all = known.length ? `Audiences: ${known.join(', ')}` : 'Name it in the first file: audiences:';
  diagnostics.report(
    'resolve/unknown-audience',
    `The deck has no audience "${name}"`,
    span,
    near ? `Did you mean ${near}?` : all,
  );
}

export interface Sifted {
  readonly body: Item[];
  readonly notes: Item[];
}

/** Applies `only`, and sorts notes from the body. Names that no audience has are told to `unknown`. */
export function sift(
  items: readonly Item[],
  audience: string | undefined,
  unknown: (name: string, line: number, column: number) => void,
  known: readonly string[],
): Sifted {
  const body: Item[] = [];
  const notes: Item[] = [];
  for (const item of items) {
    if (item.type === 'chunk') {
      body.push(item);
      continue;
    }
    if (item.name === 'only' || item.name === 'audience') {
      const names = [...audiencesIn(item.attributes), ...(item.attributes.values.audience?.split(/[\s,]+/) ?? [])];
      for (const name of names) if (!known.includes(name)) unknown(name, item.line, item.column);
      if (!isFor(names, audience)) continue;
      const inner = sift(item.children, audience, unknown, known);
      body.push(...inItsStep(item, inner.body));
      notes.push(...inner.notes);
      continue;
    }
    const inner = sift(item.children, audience, unknown, known);
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
function inItsStep({ attributes, line, column }: Div, children: Item[]): Item[] {
  const classes = isStepped(attributes) ? ['step'] : [];
  const { step } = attributes.values;
  if (!children.length || (!classes.length && step === undefined)) return children;
  const values: Record<string, string> = step === undefined ? {} : { step };
  return [{ type: 'div', name: 'div', attributes: { classes, values }, children, line, column }];
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
  const words = (node: unknown): void => {
    const { value, alt, children } = node as { value?: unknown; alt?: unknown; children?: unknown[] };
    for (const text of [value, alt]) if (typeof text === 'string' && text.trim().length > 8) out.push(text);
    children?.forEach(words);
  };
  const items = (list: readonly Item[], theirs: boolean): void => {
    for (const item of list) {
      if (item.type === 'chunk') {
        if (theirs) item.nodes.forEach(words);
      } else items(item.children, theirs || (item.name === 'only' && !isFor([...item.attributes.classes], audience)));
    }
  };
  for (const slide of slides) items(slide.items, !isFor(slide.audience, audience));
  return out;
}
