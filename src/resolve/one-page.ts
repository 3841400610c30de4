// `size: a0` and `size: square`: the whole deck on one page, a poster or a visual abstract. Each slide becomes a panel
// under the deck's title; nothing is revealed step by step.
import { isOnePage } from '../base/page-size.ts';
import type { Block } from '../blocks/block.ts';
import type { PosterBlock, PosterPanel } from '../blocks/poster.ts';
import type { Inline } from '../parse/inline.ts';
import type { Footnote, Slide } from './deck.ts';
import type { Shared } from './slide-body.ts';
import { plainCommon } from './slide-settings.ts';
import { isPlace, OWN } from './steps.ts';

/** The deck's slides, or its one page. */
export function onOnePage(slides: readonly Slide[], opening: Slide | undefined, shared: Shared): readonly Slide[] {
  const { settings, parsed } = shared;
  const size = settings.size ?? '16:9';
  if (!isOnePage(size)) return slides;
  const shown = slides.filter(
    (slide) => !slide.hidden && !slide.backup && slide !== opening && slide.layout !== 'title' && slide.blocks.length,
  );
  const [first] = shown;
  if (!first) return slides;
  const named = settings.title !== undefined;
  const title: readonly Inline[] = named ? [{ type: 'text', text: settings.title ?? '' }] : (first.title ?? []);
  const origin = parsed.source.files[0]?.file.span(1) ?? first.source;
  const footnotes: Footnote[] = [];
  const panels = shown.map((slide, i): PosterPanel => {
    const shift = footnotes.length;
    const own = (name: string) => `${slide.id}/${name}`;
    footnotes.push(...slide.footnotes.map((note) => ({ ...note, name: own(note.name), number: note.number + shift })));
    const heading = slide.title && (named || i) ? slide.title : undefined;
    return {
      ...(heading && { title: asPanel(heading, own) }),
      blocks: asPanel(slide.blocks, own).map(asSmallPrint),
      origin: slide.source,
    };
  });
  const byline = (opening?.blocks ?? []).flatMap((block) =>
    block.type === 'flow' ? block.paragraphs.map(({ inlines }) => inlines) : [],
  );
  const people = byline.flatMap((line, i): Inline[] => [
    ...(i ? [{ type: 'text' as const, text: ' \u00B7 ' }] : []),
    ...line.map(whole),
  ]);
  const subtitle: readonly Inline[][] = settings.subtitle ? [[{ type: 'text', text: settings.subtitle }]] : [];
  const poster: PosterBlock = {
    type: 'poster',
    origin,
    columns: size === 'a0' ? 3 : 2,
    lead: [...subtitle, ...(people.length ? [people] : [])],
    panels,
  };
  return [
    {
      ...plainCommon(shared),
      id: opening?.id ?? first.id,
      title,
      plainTitle: settings.title ?? first.plainTitle,
      layout: 'content',
      number: false,
      blocks: [poster],
      footnotes,
      notes: slides.flatMap((slide) => (slide.hidden ? [] : slide.notes)),
      steps: 0,
      source: origin,
    },
  ];
}

/** The list of references in small print. */
function asSmallPrint(block: Block): Block {
  if (block.type !== 'flow' || !block.references) return block;
  const { references: _, ...list } = block;
  return {
    ...list,
    paragraphs: list.paragraphs.map((paragraph) => ({
      ...paragraph,
      inlines: paragraph.inlines.map((piece) => (piece.type === 'text' ? { ...piece, small: true } : piece)),
    })),
  };
}

/** The same without steps, its footnotes under names that no other panel has; any tree of plain objects. */
function asPanel<T extends readonly (Block | Inline)[]>(tree: T, own: (name: string) => string): T {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (value === null || typeof value !== 'object' || isPlace(value) || !isPlain(value)) return value;
    const note = 'type' in value && value.type === 'footnote';
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        if (key === 'step' && typeof inner === 'number') return [];
        if (key === OWN) return [[key, inner]];
        return [[key, note && key === 'name' ? own(String(inner)) : map(inner)]];
      }),
    );
  };
  return map(tree) as T;
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** A short name or day stays on one line. */
const whole = (piece: Inline): Inline =>
  piece.type === 'text' && piece.text.length <= 40 ? { ...piece, text: piece.text.replaceAll(' ', '\u00A0') } : piece;
