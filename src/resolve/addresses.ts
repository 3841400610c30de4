// What a slide asks for that takes waiting: its pictures, and what its blocks ask for ahead.
import type { PhrasingContent } from 'mdast';
import type { Ahead } from '../blocks/block.ts';
import { isChartFile } from '../blocks/chart/index.ts';
import { BLOCKS } from '../blocks/index.ts';
import { isMediaName } from '../media/read.ts';
import { readAttributes } from '../parse/attributes.ts';
import type { Div, Item } from '../parse/divs.ts';
import { addressesIn } from '../parse/html-media.ts';
import type { Definitions, Node } from '../parse/markdown.ts';
import type { ParsedSlide } from './parsed.ts';

type AnyNode = Node | PhrasingContent;

/** Every mdast node and div of a slide, whatever audience it is for. */
function* partsOf(items: readonly Item[]): Generator<AnyNode | Div> {
  for (const item of items) {
    if (item.type === 'div') {
      yield item;
      yield* partsOf(item.children);
    } else for (const node of item.nodes) yield* nodesOf(node);
  }
}

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  if (node.type === 'div') return yield* partsOf([node]);
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child as AnyNode);
}

/** Lets each block's definition ask for what a slide will need. */
export const askAhead = (slide: ParsedSlide, ahead: Ahead): void => askFor(partsOf(slide.ast.items), ahead);

/** The same for the footnotes of a file, which any of its slides may show. */
export function askForFootnotes({ footnotes }: Definitions, ahead: Ahead): void {
  for (const note of footnotes.values()) askFor(nodesOf(note), ahead);
}

function askFor(parts: Iterable<AnyNode | Div>, ahead: Ahead): void {
  for (const part of parts) {
    for (const block of BLOCKS) {
      const mine = part.type === 'div' ? block.divs?.includes(part.name) : block.nodes?.includes(part.type);
      if (mine) block.ahead?.(part, ahead);
    }
  }
}

function pictureAddress(part: AnyNode | Div, { links }: Definitions): string | undefined {
  if (part.type === 'image') return part.url;
  return part.type === 'imageReference' ? links.get(part.identifier)?.url : undefined;
}

export function imageAddresses(slide: ParsedSlide): string[] {
  const found = new Set<string>();
  for (const part of partsOf(slide.ast.items)) {
    const address = pictureAddress(part, slide.ast.definitions);
    if (address && !isChartFile(address)) found.add(address);
    // a film's still stands in the attributes behind it
    const poster = part.type === 'text' && readAttributes(part.value)?.attributes.values.poster;
    if (poster) found.add(poster);
    if (part.type === 'html') for (const one of addressesIn(part.value)) found.add(one.replace(/^\/\//, 'https://'));
  }
  const { background } = slide.settings;
  if (background && isPicture(background)) found.add(background);
  return [...found];
}

/** Films of a slide that no still is named for. */
export function filmsWithoutStill(slide: ParsedSlide): string[] {
  const found = new Set<string>();
  let film: string | undefined;
  for (const part of partsOf(slide.ast.items)) {
    const named = part.type === 'text' && readAttributes(part.value)?.attributes.values.poster;
    if (film && !named) found.add(film);
    const address = pictureAddress(part, slide.ast.definitions);
    film = address && isMediaName(address) ? address : undefined;
    if (part.type === 'html' && /<video\b/i.test(part.value) && !/\sposter\s*=/i.test(part.value))
      for (const one of addressesIn(part.value)) if (isMediaName(one)) found.add(one);
  }
  if (film) found.add(film);
  return [...found];
}

/** A background that is no colour is a picture. */
export const isPicture = (background: string): boolean => /[./\\]/.test(background);
