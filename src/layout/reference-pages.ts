// A list of references -> as few slides as hold it at its designed size, a long one a little smaller, filled evenly,
// titled "References (1/3)".
// Citations then know the slide that lists their source.

import { word } from '../base/slide-words.ts';
import type { Pt } from '../base/units.ts';
import { type FlowBlock, isReferenceList } from '../blocks/flow.ts';
import { definitionOf } from '../blocks/index.ts';
import { layoutOf } from '../layouts/index.ts';
import type { LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Paragraph } from '../scene/scene.ts';
import { columnsHeight } from './body.ts';
import { type DeckContext, slideContext } from './context.ts';
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
const DENSE = 0.8;
/** Pages of one list share the largest of these sizes at which each has room. */
const SIZES = [1, 0.96, 0.92, 0.88, 0.84, DENSE];

/** The slide, or several where its list is longer than it. Only a list that stands alone is spread. */
function pagesOf(slide: Slide, { plan, frame }: PlacedLayout, shared: DeckContext, taken: Set<string>): Slide[] {
  const [list] = slide.blocks;
  if (slide.blocks.length !== 1 || !list || !isReferenceList(list) || list.paragraphs.length < 2) return [slide];
  const room = regionOf(slide, `${slide.plainTitle} (10/10)`, plan, frame, shared);
  const laidAt = (scale: number): readonly Paragraph[] => {
    const context = slideContext(shared, slide, scale, [], plan.body.style, room.h);
    return context.lay(list, (room.w - context.theme.spacing.gutter) / 2).flow ?? [];
  };
  const designed = evenly(laidAt(1), room.h);
  const counts = designed.length > FEW ? evenly(laidAt(DENSE), room.h) : designed;
  if (counts.length === 1) return [{ ...slide, notes: notesOf(slide, list.paragraphs, true) }];
  const scale = SIZES.find((size) => heightsOf(laidAt(size), counts).every((height) => height <= room.h));
  let from = 0;
  return counts.map((count, i) => {
    const paragraphs = list.paragraphs.slice(from, from + count);
    from += count;
    const mark = ` (${i + 1}/${counts.length})`;
    const page: Slide = {
      ...slide,
      id: i ? fresh(`${slide.id}-${i + 1}`, taken) : slide.id,
      title: [...(slide.title ?? []), { type: 'text', text: mark }],
      plainTitle: slide.plainTitle + mark,
      blocks: [pageOf(list, paragraphs)],
      notes: notesOf(slide, paragraphs, i === 0),
      ...(scale !== undefined && { scale }),
    };
    return page;
  });
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

/** How many paragraphs each page takes: no more pages than needed, and none much emptier than the others. */
function evenly(paragraphs: readonly Paragraph[], height: Pt): number[] {
  let best = fillPages(paragraphs, height);
  let low = 0;
  let high = height;
  while (high - low > 4) {
    const mid = (low + high) / 2;
    const pages = fillPages(paragraphs, mid);
    if (pages.length > best.length) low = mid;
    else {
      best = pages;
      high = mid;
    }
  }
  return best;
}

function fillPages(paragraphs: readonly Paragraph[], height: Pt): number[] {
  const counts: number[] = [];
  for (let from = 0; from < paragraphs.length; ) {
    let count = 1;
    while (from + count < paragraphs.length && columnsHeight(paragraphs.slice(from, from + count + 1)) <= height)
      count++;
    counts.push(count);
    from += count;
  }
  return counts;
}

function heightsOf(paragraphs: readonly Paragraph[], counts: readonly number[]): Pt[] {
  let from = 0;
  return counts.map((count) => columnsHeight(paragraphs.slice(from, (from += count))));
}

function fresh(id: string, taken: Set<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  taken.add(free);
  return free;
}
