// A list of references -> as few slides as hold it, filled evenly, titled "References (1/3)"; what their lines do not
// tell of a source stands in their notes. Citations then know the slide that lists their source.

import { word } from '../base/slide-words.ts';
import type { Pt } from '../base/units.ts';
import { type FlowBlock, type FlowParagraph, isReferenceList } from '../blocks/flow.ts';
import { definitionOf } from '../blocks/index.ts';
import { layoutOf } from '../layouts/index.ts';
import type { LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { NotePart, Paragraph } from '../scene/scene.ts';
import { columnsHeight, columnWidth, HEAD } from './columns.ts';
import { type DeckContext, slideContext } from './context.ts';
import { evenly, type Formed, inBrief, inFull, type Measure } from './reference-form.ts';
import { regionOf } from './title-node.ts';

export interface Paged {
  readonly slides: readonly Slide[];
  /** The slide that lists a source, by its key. */
  readonly entries: ReadonlyMap<string, string>;
}

export function pageReferences(
  deck: Deck,
  set: LayoutSet,
  shared: Omit<DeckContext, 'deck' | 'slideIds' | 'entries'>,
): Paged {
  const taken = new Set(deck.slides.map((slide) => slide.id));
  const context: DeckContext = { ...shared, deck, slideIds: taken, entries: new Map() };
  const slides = deck.slides.flatMap((slide) =>
    layoutOf(slide.layout).purpose === 'sources'
      ? pagesOf(slide, set.of(slide.layout), { ...context, theme: set.of(slide.layout).theme }, taken)
      : [slide],
  );
  const entries = new Map<string, string>();
  for (const slide of slides) {
    for (const block of slide.blocks)
      for (const key of definitionOf(block).entries?.(block) ?? []) entries.set(key, slide.id);
  }
  return { slides, entries };
}

/** A list that takes more pages than these is set denser. */
const FEW = 3;
const DENSE = 0.9;
/** Pages of one list share the largest of these sizes at which each has room. */
const SIZES = [1, 0.98, 0.96, 0.94, 0.92, DENSE];

/** The slide, or several where its list is longer than it. Only a list that stands alone is spread. */
function pagesOf(slide: Slide, { plan, frame }: PlacedLayout, shared: DeckContext, taken: Set<string>): Slide[] {
  const [list] = slide.blocks;
  if (slide.blocks.length !== 1 || !list || !isReferenceList(list) || list.paragraphs.length < 2) return [slide];
  const { theme } = shared;
  const designed = theme.style('reference').size;
  const region = regionOf(slide, `${slide.plainTitle} (10/10)`, plan, frame, shared);
  const room = { ...region, h: region.h - HEAD };
  const measure: Measure = {
    room,
    gutter: theme.spacing.gutter,
    unit: frame.size.h / 540,
    lay: (block, width, size) =>
      slideContext(shared, slide, size / designed, [], plan.body.style, region.h).lay(block, width).flow ?? [],
  };
  const formed =
    (list.form !== 'short' && inFull(list, measure)) ||
    (list.form !== 'full' && inBrief(list, measure)) ||
    dense(list, designed, measure);
  return spread(slide, list, formed, formed.size / designed, taken);
}

/** All that is told of each source, on many slides in small print. */
function dense(list: FlowBlock, designed: Pt, measure: Measure): Formed {
  const width = columnWidth(measure.room.w, 2, measure.gutter);
  const laidAt = (scale: number) => measure.lay(list, width, designed * scale);
  const few = evenly(laidAt(1), measure.room.h, 2);
  const counts = few.length > FEW ? evenly(laidAt(DENSE), measure.room.h, 2) : few;
  const fitting = SIZES.find((scale) => heightsOf(laidAt(scale), counts).every((height) => height <= measure.room.h));
  return { list, counts, size: designed * (fitting ?? DENSE) };
}

function spread(slide: Slide, whole: FlowBlock, { list, counts }: Formed, scale: number, taken: Set<string>): Slide[] {
  let from = 0;
  return counts.map((count, i) => {
    const paragraphs = list.paragraphs.slice(from, from + count);
    // what the slide does not tell of them
    const left = list.paragraphs === whole.paragraphs ? [] : whole.paragraphs.slice(from, from + count);
    from += count;
    const mark = counts.length > 1 ? ` (${i + 1}/${counts.length})` : '';
    const page: Slide = {
      ...slide,
      id: i ? fresh(`${slide.id}-${i + 1}`, taken) : slide.id,
      ...(mark && { title: [...(slide.title ?? []), { type: 'text', text: mark }] }),
      plainTitle: slide.plainTitle + mark,
      blocks: [pageOf(list, paragraphs)],
      notes: [...notesOf(slide, paragraphs, i === 0), ...left.map(inNotes)],
      scale,
    };
    return page;
  });
}

/** An entry in full, which nobody has to say aloud. */
function inNotes({ inlines, item }: FlowParagraph): NotePart {
  const number = item?.number === undefined ? [] : [{ text: `[${item.number}] ` }];
  const runs = inlines.flatMap((piece) => {
    if (piece.type !== 'text') return [];
    const { text, italic, bold, link } = piece;
    const marks = { ...(italic && { italic }), ...(bold && { bold }) };
    return [{ text, ...marks, ...(link && { link: { url: link.address } }) }];
  });
  return { kind: 'paragraph', silent: true, runs: [...number, ...runs] };
}

/** The speaker is told what the page is for; the writer's own notes come first. */
function notesOf(slide: Slide, paragraphs: FlowBlock['paragraphs'], first: boolean): Slide['notes'] {
  const [from, to] = [paragraphs[0]?.item?.number, paragraphs[paragraphs.length - 1]?.item?.number];
  const numbers =
    from === undefined || to === undefined
      ? []
      : [word('listNumbers', slide.lang).replace('{from}', String(from)).replace('{to}', String(to))];
  const text = [...numbers, word('listNote', slide.lang)].join(' ');
  return [...(first ? slide.notes : []), { kind: 'paragraph', runs: [{ text }] }];
}

/** Each page's numbers go on from the page before. */
function pageOf(list: FlowBlock, paragraphs: FlowBlock['paragraphs']): FlowBlock {
  const start = paragraphs[0]?.item?.number;
  return {
    ...list,
    paragraphs: paragraphs.map((p) => (p.item && start !== undefined ? { ...p, item: { ...p.item, start } } : p)),
  };
}

function heightsOf(paragraphs: readonly Paragraph[], counts: readonly number[]): Pt[] {
  let from = 0;
  return counts.map((count) => columnsHeight(paragraphs.slice(from, (from += count)), 2));
}

function fresh(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}
