// `fit: split`: a slide that is too full at its designed size goes on on further ones, cut between list items, table
// rows, lines of code, blocks; a paragraph larger than a slide between its lines. Its notes stay with the first.
import { word } from '../base/slide-words.ts';
import type { Block } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import type { LayoutPlan, LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import { renumberSteps } from '../resolve/steps.ts';
import { needOf } from './body.ts';
import { SLACK } from './compose/text-scale.ts';
import { type DeckContext, slideContext } from './context.ts';
import { specialBlocks } from './title-and-section.ts';
import { closedUp, titleNode } from './title-node.ts';

export function splitSlides(slides: readonly Slide[], set: LayoutSet, shared: DeckContext): Slide[] {
  if (slides.every((slide) => slide.fit !== 'split')) return [...slides];
  const taken = new Set(shared.slideIds);
  return slides.flatMap((slide) =>
    slide.fit === 'split'
      ? splitSlide(slide, set.of(slide.layout), { ...shared, theme: set.of(slide.layout).theme }, taken)
      : [slide],
  );
}

function splitSlide(
  slide: Slide,
  { plan: asked, frame }: PlacedLayout,
  shared: DeckContext,
  taken: Set<string>,
): Slide[] {
  const planOf = (part: Slide) => closedUp(asked, titleNode(part, asked, frame, shared), frame);
  const fits = (part: Slide): boolean =>
    needOf(part, specialBlocks(part, asked, shared.deck), planOf(part), frame, shared) <= SLACK;
  const parts: Slide[] = [];
  let rest = slide.blocks;
  for (;;) {
    const n = parts.length + 1;
    const make = (blocks: readonly Block[]): Slide => partOf(slide, blocks, n);
    const count = countOf(rest);
    if (count === 0 || fits(make(rest))) {
      if (!parts.length) return [slide];
      if (count) parts.push(make(rest));
      return parts.map((part, i) => (i ? { ...part, id: freeId(slide.id, i + 1, taken) } : part));
    }
    const most = largest(count - 1, (k) => fits(make(cut(rest, 0, k))));
    const k = backToBoundary(rest, most);
    const torn =
      k === 0
        ? tear(rest, planOf(make(rest)).body.box.w, slide, asked, shared, (blocks) => fits(make(blocks)))
        : undefined;
    if (!torn && count === 1 && !parts.length) return [slide];
    parts.push(make(torn?.first ?? cut(rest, 0, Math.max(1, k))));
    rest = torn?.rest ?? cut(rest, Math.max(1, k), count);
  }
}

/** The largest of 0..most for which `fits` holds; it holds for no more once it fails. */
function largest(most: number, fits: (k: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (fits(mid)) low = mid;
    else high = mid - 1;
  }
  return low;
}

// ---- Blocks as one row of pieces

const piecesOf = (block: Block) => definitionOf(block).pieces;
const sizeOf = (block: Block): number => piecesOf(block)?.count(block) ?? 1;
const countOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + sizeOf(block), 0);

/** The blocks with only the pieces from `from` up to `to`, counted over all of them. */
function cut(blocks: readonly Block[], from: number, to: number): Block[] {
  let at = 0;
  return blocks.flatMap((block) => {
    const size = sizeOf(block);
    const [a, b] = [Math.max(0, from - at), Math.min(size, to - at)];
    at += size;
    if (a >= b) return [];
    return a === 0 && b === size ? [block] : [piecesOf(block)?.cut(block, a, b) ?? block];
  });
}

/**
 * A heading stays with what it heads, and what belongs to an item with it, if that leaves at least half of the pieces.
 */
function backToBoundary(blocks: readonly Block[], most: number): number {
  for (let k = most; k > 0 && k >= most / 2; k--) {
    const [block, at] = pieceAt(blocks, k);
    const [before, last] = pieceAt(blocks, k - 1);
    const heading = before && piecesOf(before)?.heads?.(before, last);
    if (block && !heading && !(at > 0 && piecesOf(block)?.attached?.(block, at))) return k;
  }
  return most;
}

function pieceAt(blocks: readonly Block[], k: number): [Block | undefined, number] {
  let at = k;
  for (const block of blocks) {
    const size = sizeOf(block);
    if (at < size) return [block, at];
    at -= size;
  }
  return [undefined, 0];
}

/** A first paragraph that fits no slide is torn between two of its lines. */
function tear(
  blocks: readonly Block[],
  width: number,
  slide: Slide,
  plan: LayoutPlan,
  shared: DeckContext,
  fits: (blocks: readonly Block[]) => boolean,
): { first: Block[]; rest: Block[] } | undefined {
  const [block, ...more] = blocks;
  const context = slideContext(shared, slide, 1, [], plan.body.style, plan.body.box.h);
  const torn = block && piecesOf(block)?.tear?.(block, width, context);
  if (!torn || torn.lines < 2) return undefined;
  const lines = largest(torn.lines - 1, (n) => n === 0 || fits([torn.after(n).first]));
  if (lines === 0) return undefined;
  const { first, rest } = torn.after(lines);
  return { first: [first], rest: [rest, ...more] };
}

// ---- Parts

function partOf(slide: Slide, asked: readonly Block[], n: number): Slide {
  const { tree: blocks, steps } = renumberSteps(asked);
  const names = JSON.stringify(blocks);
  const footnotes = slide.footnotes.filter((note) => names.includes(`"name":${JSON.stringify(note.name)}`));
  if (n === 1) return { ...slide, blocks, steps, footnotes };
  // every slide has a name of its own, for those who jump by names
  const more = ` (${word('continued', slide.lang)}${n > 2 ? ` ${n - 1}` : ''})`;
  const { seconds: _, ...rest } = slide;
  return {
    ...rest,
    blocks,
    steps,
    footnotes,
    ...(slide.title && { title: [...slide.title, { type: 'text' as const, text: more }] }),
    plainTitle: slide.plainTitle + more,
    notes: [],
  };
}

/** `id-2`, or the next name that no slide of the deck has. */
function freeId(id: string, n: number, taken: Set<string>): string {
  let found = `${id}-${n}`;
  while (taken.has(found)) found += `-${n}`;
  taken.add(found);
  return found;
}
