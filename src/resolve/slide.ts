// One slide for one audience: title, layout, blocks, notes, ids, steps.
import { slideIdOf } from '../base/address.ts';
import { parseHex, SLOTS } from '../base/color.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { word } from '../base/words.ts';
import { isSmall } from '../blocks/flow.ts';
import type { Block } from '../blocks/index.ts';
import type { Item } from '../parse/divs.ts';
import { type Inline, type InlineContext, plainText, trailingAttributes } from '../parse/inline.ts';
import type { Node } from '../parse/markdown.ts';
import { readInline, readWords } from '../parse/read-inline.ts';
import type { Asset, Direction, LayoutName, Link } from '../scene/scene.ts';
import { nearest } from '../schema/nearest.ts';
import type { DeckSettings } from '../schema/settings.ts';
import { isPicture } from './addresses.ts';
import { reportUnknown, sift } from './audience.ts';
import type { Citations } from './cite/citations.ts';
import type { Footnote, Slide, SlideBackground } from './deck.ts';
import { iconReader } from './icons.ts';
import { type Ids, slug } from './ids.ts';
import type { ParsedDeck, ParsedSlide } from './index.ts';
import { folderOf } from './index.ts';
import { type EquationNumbers, mathReader } from './maths.ts';
import { readNotes } from './notes.ts';
import { placeOfKey } from './place.ts';
import { readBlocks } from './read.ts';
import { renumberSteps, StepCounter } from './steps.ts';
import type { ChosenTheme } from './theme.ts';

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
}

/** The slide; undefined where nothing of it is for this audience. */
export function resolveSlide(slide: ParsedSlide, shared: Shared): Slide | undefined {
  const { diagnostics } = shared;
  const { body, notes } = siftFor(slide, shared);
  const { settings } = slide;
  const source = sourceOf(slide);
  if (!body.length && !notes.length && !settings.title && !settings.background && !settings.layout) return undefined;
  const { title, id: headingId, rest } = takeTitle(body, slide, shared);
  const read = readBody(rest, slide, shared, title);
  const layout = settings.layout ?? inferLayout(title, read.blocks);
  const plain = plainText(title ?? []) || fallbackTitle(read.blocks, layout, shared);
  if (!title) diagnostics.report('resolve/no-title', 'The slide has no title', source, 'Begin it with a heading, e.g. ## What this slide says');
  return {
    ...common(slide, shared),
    id: idFor(settings.id ?? headingId, plain, settings.id === undefined ? source : placeOfKey('id', slide), shared),
    ...(title && { title }),
    plainTitle: plain,
    layout,
    blocks: read.blocks,
    steps: read.steps,
    footnotes: read.footnotes,
    notes: readNotesOf(notes, slide, shared),
    source,
  };
}

/**
 * The opening slide from the deck's own keys. A first slide without heading that holds nothing but pictures and notes
 * belongs to it: `used` then tells that it is no slide of its own.
 */
export function titleSlide(first: ParsedSlide | undefined, shared: Shared): { slide: Slide; used: boolean } | undefined {
  const { settings } = shared;
  if (!settings.title || settings['title-slide'] === false) return undefined;
  const file = shared.parsed.source.files[0]?.file;
  if (!file) return undefined;
  const extra = first && openingContent(first, shared);
  const text = [
    ...(settings.author ?? []).map((author) => [author.name, author.role, author.affiliation].filter(Boolean).join(', ')),
    ...(settings.date ? [longDate(settings.date, settings.lang ?? 'en')] : []),
  ];
  const origin = file.span(1);
  const blocks: Block[] = [...(extra?.blocks ?? [])];
  if (text.length)
    blocks.push({ type: 'flow', origin, paragraphs: text.map((line) => ({ kind: 'paragraph', inlines: [{ type: 'text', text: line }], origin })) });
  const base: ParsedSlide | undefined = first && extra ? first : undefined;
  return {
    used: extra !== undefined,
    slide: {
      ...(base ? common(base, shared) : plainCommon(shared)),
      id: shared.ids.unique(base?.settings.id ?? 'title'),
      title: [{ type: 'text', text: settings.title }],
      plainTitle: settings.title,
      ...(settings.subtitle && { subtitle: settings.subtitle }),
      layout: 'title',
      blocks,
      footnotes: [],
      steps: 0,
      notes: extra?.notes ?? [],
      source: base ? sourceOf(base) : origin,
    },
  };
}

function openingContent(first: ParsedSlide, shared: Shared): { blocks: Block[]; notes: Slide['notes'] } | undefined {
  if (first.settings.title || (first.settings.layout && first.settings.layout !== 'title')) return undefined;
  const { body, notes } = siftFor(first, shared);
  const nodes: (Node | undefined)[] = body.flatMap((item): (Node | undefined)[] => (item.type === 'chunk' ? [...item.nodes] : [undefined]));
  const pictures = nodes.every(
    (node) =>
      node?.type === 'paragraph' && node.children.every((child) => child.type === 'image' || (child.type === 'text' && /^\s*(\{.*\}\s*)?$/.test(child.value))),
  );
  if (!pictures || (!body.length && !notes.length)) return undefined;
  return { blocks: readBody(body, first, shared).blocks, notes: readNotesOf(notes, first, shared) };
}

// ---- Parts

export function siftFor(slide: ParsedSlide, shared: Shared) {
  const known = Object.keys(shared.parsed.settings.audiences ?? {});
  return sift(
    slide.ast.items,
    shared.audience,
    (name, line, column) => reportUnknown(name, known, slide.ast.raw.file.span(line, column), shared.diagnostics),
    known,
  );
}

const sourceOf = (slide: ParsedSlide): Span => slide.ast.raw.file.span(slide.ast.raw.firstLine);

function inlineContext(slide: ParsedSlide, shared: Shared, where: 'slide' | 'notes' = 'slide'): InlineContext {
  const { file } = slide.ast.raw;
  return {
    file,
    definitions: slide.ast.definitions,
    diagnostics: shared.diagnostics,
    citations: shared.citations.reader(where),
    math: mathReader(shared.parsed.supplies, file, shared.diagnostics),
    icon: iconReader(shared.parsed.supplies, shared.diagnostics),
    equation: (name, span) => shared.equations.of(name, span),
  };
}

/** The first heading of any level is the title, unless the front matter gives one. */
function takeTitle(body: readonly Item[], slide: ParsedSlide, shared: Shared): { title?: Inline[]; id?: string; rest: Item[] } {
  const { settings } = slide;
  const context = inlineContext(slide, shared);
  if (settings.title !== undefined) return { title: readWords(settings.title, context, slide.ast.raw.firstLine), rest: [...body] };
  for (const [i, item] of body.entries()) {
    if (item.type !== 'chunk') continue;
    const at = item.nodes.findIndex((node) => node.type === 'heading');
    const heading = item.nodes[at];
    if (heading?.type !== 'heading') continue;
    const { pieces, attributes } = trailingAttributes(readInline(heading.children, context));
    const rest = [...body];
    rest[i] = { ...item, nodes: item.nodes.filter((_, n) => n !== at) };
    return { title: pieces, ...(attributes.id && { id: attributes.id }), rest };
  }
  return { rest: [...body] };
}

interface ReadBody {
  readonly blocks: Block[];
  readonly steps: number;
  readonly footnotes: Footnote[];
}

function readBody(items: readonly Item[], slide: ParsedSlide, shared: Shared, title: readonly Inline[] = []): ReadBody {
  const build = slide.settings.build ?? shared.settings.build ?? 'none';
  const folder = folderOf(slide.ast.raw.file);
  const blocks = readBlocks(items, {
    ast: slide.ast,
    lang: shared.settings.lang ?? 'en',
    incremental: build === 'lists',
    stepAll: build === 'all',
    steps: new StepCounter(),
    diagnostics: shared.diagnostics,
    citations: shared.citations.reader('slide'),
    file: (address, span) => shared.parsed.supplies.file(address, folder, span, shared.diagnostics),
    engine: (name) => shared.parsed.supplies.engine(name),
    math: mathReader(shared.parsed.supplies, slide.ast.raw.file, shared.diagnostics),
    icon: iconReader(shared.parsed.supplies, shared.diagnostics),
    equation: (name, span) => shared.equations.of(name, span),
    picture: (address, span) => keep(shared, shared.parsed.pictures.get(address, folder, span, shared.diagnostics)),
  });
  const { tree, steps } = renumberSteps(blocks);
  return { blocks: tree, steps, footnotes: footnotesOf([title, tree], slide, shared) };
}

function keep(shared: Shared, asset: Asset | undefined): Asset | undefined {
  if (asset) shared.assets.set(asset.id, asset);
  return asset;
}

/** Footnotes used on the slide, numbered as they come. */
function footnotesOf(shown: unknown, slide: ParsedSlide, shared: Shared): Footnote[] {
  const notes: Footnote[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const piece = value as { type?: string; name?: string; span?: Span };
      if (piece.type !== 'footnote' || !piece.name) Object.values(value).forEach(visit);
      else if (!notes.some((note) => note.name === piece.name)) add(piece.name, piece.span);
    }
  };
  const add = (name: string, span: Span | undefined) => {
    const definition = slide.ast.definitions.footnotes.get(name);
    if (!definition)
      return shared.diagnostics.report(
        'resolve/unknown-footnote',
        `The footnote [^${name}] is not defined`,
        span,
        `Write [^${name}]: its text, on a line of its own`,
      );
    const inlines = definition.children.flatMap((child) => (child.type === 'paragraph' ? readInline(child.children, inlineContext(slide, shared)) : []));
    notes.push({ name, number: notes.length + 1, inlines });
  };
  visit(shown);
  return notes;
}

function readNotesOf(items: readonly Item[], slide: ParsedSlide, shared: Shared): Slide['notes'] {
  let lists = 0;
  const notes = readNotes(items, { ...inlineContext(slide, shared, 'notes'), listId: () => ++lists, link: noteLink });
  return [...notes, ...shared.citations.sourceNotes()];
}

/** Slides are not all known yet: layout takes links to missing ones off (layout/context.ts). */
function noteLink(address: string): Link | undefined {
  const slide = slideIdOf(address);
  if (slide !== undefined) return { slide };
  return /^(https?|mailto|tel):/i.test(address) ? { url: address } : undefined;
}

function inferLayout(title: readonly Inline[] | undefined, all: readonly Block[]): LayoutName {
  const blocks = all.length > 1 && isSource(all[all.length - 1] as Block) ? all.slice(0, -1) : all;
  const first = blocks[0];
  if (!first) return title ? 'section' : 'blank';
  if (blocks.length === 1 && (first.type === 'image' || first.type === 'chart')) return 'figure';
  if (blocks.length === 1 && first.type === 'quote') return 'quote';
  if (blocks.some((block) => block.type === 'flow' && block.references)) return 'references';
  if (first.type === 'columns' && first.columns.length === 2) return 'two-column';
  return 'content';
}

/** A line of small print at the end stands at the foot and changes no layout. */
const isSource = (block: Block): boolean => block.type === 'flow' && block.paragraphs.length === 1 && isSmall(block.paragraphs[0]?.inlines ?? []);

/** Words for a slide that shows no title: every slide has a name. */
function fallbackTitle(blocks: readonly Block[], layout: LayoutName, shared: Shared): string {
  const first = blocks[0];
  const text =
    first?.type === 'flow'
      ? plainText(first.paragraphs[0]?.inlines ?? [])
      : first?.type === 'quote'
        ? plainText(first.paragraphs[0] ?? [])
        : first?.type === 'image'
          ? first.alt
          : '';
  const short = text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')}\u2026` : text;
  return short || (layout === 'references' ? word('references', shared.settings.lang ?? 'en') : 'Slide');
}

function idFor(asked: string | undefined, plain: string, source: Span, shared: Shared): string {
  if (asked === undefined) return shared.ids.unique(slug(plain));
  const id = slug(asked) === asked.toLowerCase() ? asked : slug(asked);
  if (shared.ids.take(id)) return id;
  const other = shared.ids.unique(id);
  shared.diagnostics.report('resolve/duplicate-id', `Two slides have the id "${id}"; this one becomes "${other}"`, source, 'Give it another id:');
  return other;
}

type Common = Pick<Slide, 'section' | 'hidden' | 'lang' | 'dir' | 'background' | 'transition' | 'seconds' | 'fit' | 'number' | 'footer' | 'className'>;

export function plainCommon({ settings }: Shared): Common {
  const lang = settings.lang ?? 'en';
  const dir: Direction = settings.dir ?? (/^(ar|he|fa|ur|yi|ps|sd)\b/i.test(lang) ? 'rtl' : 'ltr');
  return { hidden: false, lang, dir, transition: settings.transition ?? 'none', fit: settings.fit ?? 'shrink', number: true };
}

function common(slide: ParsedSlide, shared: Shared): Common {
  const { settings } = slide;
  const base = plainCommon(shared);
  const section = sectionOf(slide, shared);
  const background = backgroundOf(slide, shared);
  return {
    ...base,
    hidden: settings.hidden ?? false,
    ...(section !== undefined && { section }),
    ...(background && { background }),
    transition: settings.transition ?? base.transition,
    ...(settings.time !== undefined && { seconds: settings.time }),
    fit: settings.fit ?? base.fit,
    number: settings.number ?? true,
    ...(settings.footer !== undefined && { footer: settings.footer }),
    ...(settings.class && { className: settings.class }),
  };
}

function sectionOf(slide: ParsedSlide, { settings, diagnostics }: Shared): string | undefined {
  const { section } = slide.settings;
  if (section === undefined || !settings.outline?.length || settings.outline.includes(section)) return section;
  const near = nearest(section, settings.outline);
  const span = placeOfKey('section', slide);
  diagnostics.report(
    'resolve/unknown-section',
    `The outline has no section "${section}"`,
    span,
    near ? `Did you mean "${near}"?` : `Sections: ${settings.outline.join('; ')}`,
  );
  return near ?? section;
}

/** A colour, a slot or role of the theme, or a picture. */
function backgroundOf(slide: ParsedSlide, shared: Shared): SlideBackground | undefined {
  const { background } = slide.settings;
  if (!background) return undefined;
  const { file } = slide.ast.raw;
  const span = placeOfKey('background', slide);
  const slot = SLOTS.find((name) => name === background);
  if (slot) return { kind: 'color', color: { slot } };
  const roles = shared.theme.file.variants[shared.theme.variant].roles;
  const role = Object.entries(roles).find(([name]) => name === background)?.[1];
  if (role) return { kind: 'color', color: role };
  if (parseHex(background)) return { kind: 'color', color: { hex: background.replace('#', '') } };
  if (isPicture(background)) {
    const asset = keep(shared, shared.parsed.pictures.get(background, folderOf(file), span, shared.diagnostics));
    return asset && { kind: 'image', asset: asset.id };
  }
  shared.diagnostics.report(
    'schema/wrong-type',
    `"${background}" is no background`,
    span,
    `Write a colour (#12455A), a name of the theme (${Object.keys(roles).slice(0, 4).join(', ')} ...) or a picture's file`,
  );
  return undefined;
}

/** `24 November 2026` in the deck's language. */
function longDate(iso: string, lang: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  try {
    return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  } catch {
    return iso;
  }
}
