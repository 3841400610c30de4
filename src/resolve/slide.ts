// One slide for one audience: its title, layout, id, blocks and notes.
import type { Span } from '../base/diagnostic.ts';
import { word } from '../base/slide-words.ts';
import type { Block } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import { placeOf } from '../blocks/place-looks.ts';
import type { Item } from '../parse/divs.ts';
import { type Inline, plainText, trailingAttributes } from '../parse/inline.ts';
import { spanOf } from '../parse/markdown.ts';
import { readInline, readWords } from '../parse/read-inline.ts';
import type { LayoutName } from '../scene/scene.ts';
import type { Slide } from './deck.ts';
import { slug } from './ids.ts';
import { inferLayout } from './infer-layout.ts';
import type { ParsedSlide } from './parsed.ts';
import { placeOfKey } from './place.ts';
import { inlineContext, readBody, readNotesOf, type Shared, siftFor, sourceOf } from './slide-body.ts';
import { common } from './slide-settings.ts';

/** The slide; undefined where nothing of it is for this audience. */
export function resolveSlide(slide: ParsedSlide, shared: Shared): Slide | undefined {
  const { diagnostics } = shared;
  const { body, notes } = siftFor(slide, shared);
  const { settings } = slide;
  const source = sourceOf(slide);
  if (!body.length && !notes.length && !settings.title && !settings.background && !settings.layout) return undefined;
  const { title, id: headingId, rest, place } = takeTitle(body, slide, shared);
  const read = readBody(rest, slide, shared, title);
  const layout = settings.layout ?? inferLayout(title, read.blocks);
  const plain = plainText(title ?? []) || fallbackTitle(read.blocks, layout, shared);
  if (!title)
    diagnostics.report(
      'resolve/no-title',
      'The slide has no title',
      source,
      'Begin it with a heading, e.g. ## What this slide says',
    );
  return {
    ...common(slide, shared),
    id: idFor(settings.id ?? headingId, plain, settings.id === undefined ? source : placeOfKey('id', slide), shared),
    ...(title && { title }),
    ...(place && { titlePlace: place }),
    plainTitle: plain,
    layout,
    blocks: read.blocks,
    steps: read.steps,
    footnotes: read.footnotes,
    notes: readNotesOf(notes, slide, shared),
    source,
  };
}

/** The first heading of any level is the title, unless the front matter gives one. */
function takeTitle(
  body: readonly Item[],
  slide: ParsedSlide,
  shared: Shared,
): { title?: Inline[]; id?: string; place?: Slide['titlePlace']; rest: Item[] } {
  const { settings } = slide;
  const context = inlineContext(slide, shared);
  if (settings.title !== undefined)
    return { title: readWords(settings.title, context, slide.ast.raw.firstLine), rest: [...body] };
  for (const [i, item] of body.entries()) {
    if (item.type !== 'chunk') continue;
    const at = item.nodes.findIndex((node) => node.type === 'heading');
    const heading = item.nodes[at];
    if (heading?.type !== 'heading') continue;
    const { pieces, attributes } = trailingAttributes(readInline(heading.children, context));
    const { classes, values } = attributes;
    if (classes.includes('step') || values.step !== undefined)
      shared.diagnostics.report(
        'parse/unknown-attribute',
        "A slide's title is there from the start and takes no step",
        spanOf(slide.ast.raw.file, heading),
        'Mark what comes later: a paragraph, an item, a block',
      );
    const rest = [...body];
    rest[i] = { ...item, nodes: item.nodes.filter((_, n) => n !== at) };
    const span = spanOf(slide.ast.raw.file, heading);
    const place = values.at === undefined ? undefined : placeOf('The title', values, shared.diagnostics, span);
    return { title: pieces, ...(place && { place }), ...(attributes.id && { id: attributes.id }), rest };
  }
  return { rest: [...body] };
}

/** Words for a slide that shows no title: every slide has a name. */
function fallbackTitle([first]: readonly Block[], layout: LayoutName, shared: Shared): string {
  const text = (first && definitionOf(first).title?.(first)) ?? '';
  const short = text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')}\u2026` : text;
  return short || (layout === 'references' ? word('references', shared.settings.lang ?? 'en') : 'Slide');
}

function idFor(asked: string | undefined, plain: string, source: Span, shared: Shared): string {
  if (asked === undefined) return shared.ids.unique(slug(plain));
  const id = slug(asked) === asked.toLowerCase() ? asked : slug(asked);
  if (shared.ids.take(id)) return id;
  const other = shared.ids.unique(id);
  shared.diagnostics.report(
    'resolve/duplicate-id',
    `Two slides have the id "${id}"; this one becomes "${other}"`,
    source,
    'Give it another id:',
  );
  return other;
}
