// The context that blocks are measured in: one a slide and scale.
import { LINK_SCHEMES, leadsOut, slideIdOf } from '../base/address.ts';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { Size } from '../base/geometry.ts';
import { PAGE_SIZES } from '../base/page-size.ts';
import type { Pt } from '../base/units.ts';
import type { Block, Laid, LayContext, Setting } from '../blocks/block.ts';
import { definitionOf } from '../blocks/index.ts';
import type { Marks } from '../parse/inline.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Link, NotePart, PlaceholderName, Run } from '../scene/scene.ts';
import { nearest } from '../schema/nearest.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Fallback } from '../text/fallback.ts';
import type { FontStore } from '../text/fonts.ts';
import { fontIdOf } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import type { TextMemory } from '../typeset/broken-text.ts';
import { coverRuns, NO_GLYPH_SEEN } from '../typeset/cover-glyphs.ts';
import { stackBlocks } from './stack-blocks.ts';

/** What all slides of a deck share. */
export interface DeckContext {
  readonly deck: Deck;
  readonly theme: Theme;
  readonly fonts: FontStore;
  /** Of the slides. */
  readonly page?: Size;
  /** Faces for characters that the theme's lack. */
  readonly fallback: Fallback;
  readonly diagnostics: Diagnostics;
  /** Ids of the slides that links may point to. */
  readonly slideIds: ReadonlySet<string>;
  /** The slide that lists a source, by its key. */
  readonly entries: ReadonlyMap<string, string>;
  /** Drawings may go below the theme's smallest text. */
  readonly smallDrawings?: boolean;
}

export function slideContext(
  shared: DeckContext,
  slide: Slide,
  scale: number,
  placeholders: readonly PlaceholderName[],
  style: TextStyleName,
  regionHeight: Pt,
  air = 0,
  memory?: TextMemory,
): LayContext {
  const { deck, fonts, fallback, diagnostics } = shared;
  const counts = new Map<string, number>();
  const free = new Set(placeholders);
  const footnotes = new Map(slide.footnotes.map((note) => [note.name, note.number]));
  const make = (own: Setting): LayContext => {
    const { theme } = own;
    const context: LayContext = {
      theme,
      scale: own.free ? 1 : scale,
      air: own.free ? 0 : air,
      page: shared.page ?? PAGE_SIZES['16:9'],
      lang: slide.lang,
      dir: slide.dir,
      style: own.style,
      regionHeight: own.regionHeight,
      footnotes,
      ...(memory && { memory }),
      ...(own.free && { placed: true }),
      ...(shared.smallDrawings && { smallDrawings: true }),
      radius: theme.file.radius,
      assets: deck.assets,
      fontOf: (run: Run) => fonts.get(fontIdOf(run, theme.fonts)),
      link: (mark) => linkOf(mark, shared),
      cover: (runs, origin?: Span) =>
        coverRuns(runs, {
          theme,
          fonts,
          fallback,
          lang: slide.lang,
          report: (text) => diagnostics.report('layout/no-glyph', text, origin ?? slide.source, NO_GLYPH_SEEN),
        }),
      id(prefix) {
        const n = (counts.get(prefix) ?? 0) + 1;
        counts.set(prefix, n);
        return n === 1 && /^(body|title|subtitle|heading)/.test(prefix) ? prefix : `${prefix}-${n}`;
      },
      claim(names) {
        if (own.free) return undefined;
        const found = names.find((name) => free.has(name));
        if (found) free.delete(found);
        return found;
      },
      stack: (blocks, width, options) => stackBlocks(blocks, width, context, options),
      report: (...args) => diagnostics.report(...args),
      lay: (block, width) => layBlock(block, width, context),
      with: (changes) => make({ ...own, ...changes }),
    };
    return context;
  };
  return make({ style, regionHeight, theme: shared.theme, free: false });
}

function layBlock(block: Block, width: Pt, context: LayContext): Laid {
  const { lay } = definitionOf(block);
  if (!lay) throw new Error(`blocks of type ${block.type} are only read`);
  return lay(block, width, context);
}

function knownSlide(id: string, span: Span, { slideIds, diagnostics }: DeckContext): boolean {
  if (slideIds.has(id)) return true;
  const near = nearest(id, [...slideIds]);
  diagnostics.report(
    'resolve/unknown-slide',
    `No slide of this deck has the id "${id}"`,
    span,
    near ? `Did you mean #${near}?` : 'Write the id that the slide has in report.json, or give the slide an id: key',
  );
  return false;
}

/** Notes without their links to slides that do not exist; their text stays. */
export const notesOf = ({ notes, source }: Slide, shared: DeckContext): readonly NotePart[] =>
  notes.map((part) => ({
    ...part,
    runs: part.runs.map(({ link, ...run }) =>
      link && ('url' in link || knownSlide(link.slide, source, shared)) ? { ...run, link } : run,
    ),
  }));

/** `#id` is a slide; web, mail and telephone addresses stay; anything else is refused, its text stays. */
function linkOf(mark: NonNullable<Marks['link']>, shared: DeckContext): Link | undefined {
  const { entries, diagnostics } = shared;
  const title = mark.title ? { title: mark.title } : {};
  if (mark.address.startsWith('@')) {
    const slide = entries.get(mark.address.slice(1));
    return slide === undefined ? undefined : { slide };
  }
  const id = slideIdOf(mark.address);
  if (id !== undefined) return knownSlide(id, mark.span, shared) ? { slide: id, ...title } : undefined;
  if (leadsOut(mark.address)) return { url: mark.address, ...title };
  diagnostics.report(
    'resolve/link-address',
    `The address "${mark.address.slice(0, 80)}" cannot be opened from a deck`,
    mark.span,
    /\.(?:png|jpe?g|gif|webp|svg|mp4|mp3)$/i.test(mark.address)
      ? `To show it write ! before it: ![What is seen](${mark.address})`
      : `Use ${LINK_SCHEMES.join(', ')}, or #slide-id`,
  );
  return undefined;
}
