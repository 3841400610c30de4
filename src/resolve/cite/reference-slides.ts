// The list of references: where a slide asks for it with `::: references`, else on slides at the deck's end. It is
// filled when all slides have been read; layout spreads it over as many slides as it takes.
import { word } from '../../base/slide-words.ts';
import { type FlowBlock, type FlowParagraph, isReferenceList } from '../../blocks/flow.ts';
import type { Slide } from '../deck.ts';
import type { Shared } from '../slide-body.ts';
import { plainCommon } from '../slide-settings.ts';
import type { Citations, ListedEntry } from './citations.ts';

export function withReferences(slides: readonly Slide[], citations: Citations, shared: Shared): Slide[] {
  const entries = citations.style === 'none' ? [] : citations.list();
  const place = slides.find(
    (slide) => slide.blocks.some(isReferenceList) || (slide.layout === 'references' && !slide.blocks.length),
  );
  const filled = slides.flatMap((slide) => {
    if (slide === place) return fill(slide, entries, citations, shared);
    return slide.blocks.some(isReferenceList) ? fill(slide, [], citations, shared) : [slide];
  });
  if (place || !entries.length) return filled;
  return [...filled, added(entries, citations, shared)];
}

/** The slide with the list in its place; without sources to list, and with nothing else to say, it is left out. */
function fill(slide: Slide, entries: readonly ListedEntry[], citations: Citations, shared: Shared): Slide[] {
  const empty = !slide.blocks.some(isReferenceList);
  const blocks =
    empty && entries.length
      ? [listOf(entries, slide, citations, shared)]
      : slide.blocks.map((block) => (isReferenceList(block) ? listOf(entries, slide, citations, shared) : block));
  const rest = blocks.filter((block) => !(isReferenceList(block) && !block.paragraphs.length));
  return rest.length || (empty && !entries.length && slide.notes.length) ? [{ ...slide, blocks: rest }] : [];
}

function listOf(
  entries: readonly ListedEntry[],
  { source }: Pick<Slide, 'source'>,
  { style }: Citations,
  { settings }: Shared,
): FlowBlock {
  const start = entries[0]?.number ?? 1;
  const last = entries.at(-1)?.number ?? 1;
  const paragraphs = entries.map(
    ({ key, number, inlines, brief }): FlowParagraph => ({
      kind: style === 'numeric' ? 'item' : 'paragraph',
      inlines,
      brief,
      entry: key,
      origin: source,
      ...(style === 'numeric' && { item: { level: 0, ordered: true, number, start, last, listId: 1 } }),
    }),
  );
  const form = settings['reference-list'] ?? 'auto';
  return { type: 'flow', origin: source, paragraphs, references: true, form };
}

/** The slide at the end; it takes no time of the talk. */
function added(entries: readonly ListedEntry[], citations: Citations, shared: Shared): Slide {
  const source = shared.parsed.source.files[0]?.front?.where(['bibliography']) ??
    shared.parsed.source.files[0]?.file.span(1) ?? { file: shared.parsed.source.name, line: 1, column: 1 };
  const title = word('references', citations.lang);
  return {
    ...plainCommon(shared),
    id: shared.ids.unique('references'),
    title: [{ type: 'text', text: title }],
    plainTitle: title,
    layout: 'references',
    seconds: 0,
    blocks: [listOf(entries, { source }, citations, shared)],
    footnotes: [],
    notes: [],
    steps: 0,
    source,
  };
}
