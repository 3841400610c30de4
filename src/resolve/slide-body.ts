// What a slide says for one audience: its blocks, footnotes and notes.
import { leadsOut, slideIdOf } from '../base/address.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Block } from '../blocks/block.ts';
import type { Credit } from '../blocks/credit.ts';
import type { Item } from '../parse/divs.ts';
import type { Inline } from '../parse/inline.ts';
import type { InlineContext } from '../parse/inline-context.ts';
import type { Node } from '../parse/markdown.ts';
import type { Asset, Link, MediaAsset } from '../scene/scene.ts';
import type { DeckSettings } from '../schema/settings.ts';
import type { ChosenTheme } from '../theme/load-theme.ts';
import { sift } from './audience.ts';
import type { Citations } from './cite/citations.ts';
import { withContact } from './contact.ts';
import type { Footnote, Slide } from './deck.ts';
import { footnoteLines } from './footnotes.ts';
import { iconReader } from './icon-outlines.ts';
import type { Ids } from './ids.ts';
import { type EquationNumbers, mathReader } from './maths.ts';
import { readNotes } from './notes.ts';
import type { ParsedDeck, ParsedSlide } from './parsed.ts';
import { readBlocks } from './read.ts';
import { renumberSteps, StepCounter } from './steps.ts';

/** What all slides of one audience's deck share. */
export interface Shared {
  readonly settings: DeckSettings;
  readonly parsed: ParsedDeck;
  readonly audience: string | undefined;
  readonly theme: ChosenTheme;
  readonly diagnostics: Diagnostics;
  readonly ids: Ids;
  readonly citations: Citations;
  readonly equations: EquationNumbers;
  /** Filled with the pictures that are shown. */
  readonly assets: Map<string, Asset>;
  /** Likewise with films and sounds. */
  readonly media: Map<string, MediaAsset>;
  /** Whose pictures the shown slides have. */
  readonly credits: Credit[];
}

export function siftFor(slide: ParsedSlide, { audience, settings }: Shared) {
  const { body, notes } = sift(slide.ast.items, audience);
  return { body: withContact(body, settings, false), notes };
}

export const sourceOf = (slide: ParsedSlide): Span => slide.ast.raw.file.span(slide.ast.raw.firstLine);

export function inlineContext(slide: ParsedSlide, shared: Shared, where: 'slide' | 'notes' = 'slide'): InlineContext {
  const { file } = slide.ast.raw;
  return {
    file,
    definitions: slide.ast.definitions,
    diagnostics: shared.diagnostics,
    citations: shared.citations.reader(where === 'slide' && slide.settings.hidden ? 'hidden' : where),
    math: mathReader(shared.parsed.supplies, file, shared.diagnostics),
    icon: iconReader(shared.parsed.supplies, shared.diagnostics),
    equation: (name, span) => shared.equations.of(name, span),
  };
}

interface ReadBody {
  readonly blocks: Block[];
  readonly steps: number;
  readonly footnotes: Footnote[];
}

export function readBody(
  items: readonly Item[],
  slide: ParsedSlide,
  shared: Shared,
  title: readonly Inline[] = [],
): ReadBody {
  const build = slide.settings.build ?? shared.settings.build ?? 'none';
  const folder = slide.ast.raw.file.folder;
  const blocks = readBlocks(items, {
    ast: slide.ast,
    lang: shared.settings.lang ?? 'en',
    incremental: build === 'lists',
    stepAll: build === 'all',
    steps: new StepCounter(),
    diagnostics: shared.diagnostics,
    citations: shared.citations.reader(slide.settings.hidden ? 'hidden' : 'slide'),
    file: (address, span) => shared.parsed.supplies.file(address, folder, span, shared.diagnostics)?.text,
    bytes: (address, span) => shared.parsed.supplies.file(address, folder, span, shared.diagnostics)?.bytes,
    engine: (name) => shared.parsed.supplies.engine(name),
    math: mathReader(shared.parsed.supplies, slide.ast.raw.file, shared.diagnostics),
    icon: iconReader(shared.parsed.supplies, shared.diagnostics),
    equation: (name, span) => shared.equations.of(name, span),
    picture: (address, span) => keep(shared, shared.parsed.pictures.get(address, folder, span, shared.diagnostics)),
    media: (address, span) => {
      const source = shared.parsed.media.get(address, folder, span, shared.diagnostics);
      if (source) shared.media.set(source.file.id, source.file);
      return source;
    },
    keep: (asset) => keep(shared, asset) as Asset,
    credit: (credit) => {
      if (!slide.settings.hidden) shared.credits.push(credit);
    },
  });
  const { tree, steps } = renumberSteps(blocks);
  return { blocks: tree, steps, footnotes: footnotesOf([title, tree], slide, shared) };
}

export function keep(shared: Shared, asset: Asset | undefined): Asset | undefined {
  if (asset) shared.assets.set(asset.id, asset);
  return asset;
}

/** Footnotes used on the slide, numbered as they come. */
function footnotesOf(shown: unknown, slide: ParsedSlide, shared: Shared): Footnote[] {
  const notes: Footnote[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const piece = value as { type?: string; name?: string; span?: Span; content?: readonly Inline[] };
      if (piece.type !== 'footnote' || !piece.name) Object.values(value).forEach(visit);
      else if (!notes.some((note) => note.name === piece.name)) add(piece.name, piece.span, piece.content);
    }
  };
  const add = (name: string, span: Span | undefined, content?: readonly Inline[]) => {
    if (content) {
      notes.push({ name, number: notes.length + 1, lines: [content] });
      return;
    }
    const definition = slide.ast.definitions.footnotes.get(name);
    if (!definition)
      return shared.diagnostics.report(
        'resolve/unknown-footnote',
        `The footnote [^${name}] is not defined`,
        span,
        `Write [^${name}]: its text, on a line of its own`,
      );
    const lines = footnoteLines(definition.children as Node[], inlineContext(slide, shared));
    notes.push({ name, number: notes.length + 1, lines });
  };
  visit(shown);
  return notes;
}

export function readNotesOf(items: readonly Item[], slide: ParsedSlide, shared: Shared): Slide['notes'] {
  let lists = 0;
  const notes = readNotes(items, { ...inlineContext(slide, shared, 'notes'), listId: () => ++lists, link: noteLink });
  return [...notes, ...shared.citations.sourceNotes()];
}

/** Slides are not all known yet: layout takes links to missing ones off (layout/context.ts). */
function noteLink(address: string): Link | undefined {
  const slide = slideIdOf(address);
  if (slide !== undefined) return { slide };
  return leadsOut(address) ? { url: address } : undefined;
}
