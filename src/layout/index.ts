// Deck -> Scene: every slide is placed by its layout, in points, with the fonts that ship. Slides do not depend on each
// other.
import { sameColor } from '../base/color.ts';
import type { Diagnostics } from '../base/diagnostic.ts';
import { sizeOfPage } from '../base/page-size.ts';
import { word } from '../base/slide-words.ts';
import { TASK_BOX } from '../blocks/list-mark.ts';
import { frameOf } from '../layouts/frame.ts';
import { LAYOUTS, layoutOf } from '../layouts/index.ts';
import type { Frame, LayoutDefinition, LayoutPlan, LayoutSet, PlacedLayout } from '../layouts/layout.ts';
import { mirrored } from '../layouts/mirror.ts';
import { motif } from '../layouts/motif.ts';
import type { Deck, Slide } from '../resolve/deck.ts';
import type { Scene } from '../scene/scene.ts';
import { Fallback } from '../text/fallback.ts';
import type { FontStore } from '../text/fonts.ts';
import type { Theme } from '../theme/theme.ts';
import type { DeckContext } from './context.ts';
import { logoNode, openingLogo } from './logo.ts';
import { sceneLayout } from './masters.ts';
import type { LayoutMemory } from './memory.ts';
import { pageReferences } from './reference-pages.ts';
import { layoutSlide } from './slide.ts';
import { splitSlides } from './split.ts';

export function layoutDeck(
  asked: Deck,
  theme: Theme,
  fonts: FontStore,
  diagnostics: Diagnostics,
  fallback = Fallback.none(fonts),
  memory?: LayoutMemory,
  set: LayoutSet = ownLayouts(asked, theme),
): Scene {
  const { size } = set;
  const paged = pageReferences(asked, set, { theme, fonts, fallback, diagnostics });
  const common = {
    theme,
    fonts,
    fallback,
    diagnostics,
    page: size,
    slideIds: new Set(paged.slides.map((slide) => slide.id)),
    entries: paged.entries,
  };
  const whole: Deck = { ...asked, slides: paged.slides };
  const deck: Deck = {
    ...whole,
    slides: splitSlides(whole.slides, set, { ...common, deck: whole }),
  };
  const shared: DeckContext = { ...common, deck };
  memory?.begin(
    JSON.stringify([theme.file, theme.variant, deck.size, deck.footer, deck.numbers, deck.outline, fallback.names]),
  );
  const numbers = numbersOf(deck.slides);
  const slides = deck.slides.map((slide, index) => {
    const number = numbers[index] as string;
    const lay = (told: Diagnostics) => {
      const at = set.of(slide.layout);
      return layoutSlide(slide, index, number, at, { ...shared, theme: at.theme, diagnostics: told });
    };
    return memory ? memory.slide(slide, index, number, shared, lay) : lay(diagnostics);
  });
  memory?.end(slides.length);
  return {
    deck: deck.name,
    ...(deck.audience !== undefined && { audience: deck.audience }),
    size,
    lang: deck.lang,
    dir: deck.dir,
    meta: deck.meta,
    theme: theme.scene(),
    layouts: LAYOUTS.map((layout) => {
      const { plan, frame, theme: own, scene } = set.of(layout.name);
      const made = scene ?? sceneLayout(layout, plan, frame, own);
      if (scene) return made;
      const opening = layout.purpose === 'opening' ? openingLogo(deck, frame) : [];
      return { ...made, decorations: [...made.decorations, ...(plan.furniture ? logoNode(deck, frame) : opening)] };
    }),
    slides,
    sections: sectionsOf(deck),
    citations: deck.citations,
    assets: deck.assets,
    ...(deck.media && { media: deck.media }),
    transition: deck.transition,
    ...(deck.duration !== undefined && { duration: deck.duration }),
  };
}

/** The layouts that ship, at the deck's size and in its direction. */
function ownLayouts({ size: name, dir }: Deck, theme: Theme): LayoutSet {
  const size = sizeOfPage(name);
  const frame = frameOf(size, theme);
  const planFor = (layout: LayoutDefinition): PlacedLayout => {
    const { plan, own } = onGround(layout, frame, theme);
    return { plan: dir === 'rtl' ? mirrored(plan, size) : plan, frame, theme: own };
  };
  const placed = new Map(LAYOUTS.map((layout) => [layout.name, planFor(layout)]));
  return { size, of: (layout) => placed.get(layout) ?? planFor(layoutOf(layout)) };
}

/** The layout's plan, its colours chosen for the ground that it wants. */
function onGround(layout: LayoutDefinition, frame: Frame, theme: Theme): { plan: LayoutPlan; own: Theme } {
  const plan = layout.plan(frame, theme);
  const own = aligned(plan.ground ? theme.on(plan.ground) : theme, plan);
  const made = plan.ground ? { ...layout.plan(frame, own), ground: plan.ground } : plan;
  const paper = made.furniture && !made.decorations;
  return {
    plan: paper ? { ...made, decorations: motif(onPaper(made, theme) ? 'paper' : 'tint', frame, own) } : made,
    own,
  };
}

const onPaper = ({ ground }: LayoutPlan, theme: Theme): boolean =>
  !ground || sameColor(ground, theme.role('background'));

/** Running words of a plan whose places hold them in the middle. */
function aligned(theme: Theme, { align, body }: LayoutPlan): Theme {
  if (!align || align === 'start') return theme;
  return theme.with({}, { aligns: { [body.style]: align, attribution: align } });
}

/**
 * Reads the fonts that the deck's text needs beyond those of its theme; the one step of layout that waits for files.
 */
export function fallbackFonts(deck: Deck, theme: Theme, fonts: FontStore): Promise<Fallback> {
  const said = JSON.stringify([deck.slides, deck.footer, deck.outline]);
  // what layout itself sets
  const text = said.includes('"checked":') ? said + TASK_BOX : said;
  const langs = [deck.lang, ...Array.from(text.matchAll(/"lang":"([\w-]+)"/g), (found) => found[1] as string)];
  const own = Object.values(theme.fonts).flatMap((family) => Object.values(family.faces));
  return Fallback.prepare(text, langs, [...new Set(own)], fonts);
}

/** Hidden slides have the number of the one before; those for questions are counted for themselves: B1, B2. */
function numbersOf(slides: readonly Slide[]): string[] {
  let talk = 0;
  let backup = 0;
  return slides.map((slide) => {
    if (slide.backup) return `B${slide.hidden ? backup : ++backup}`;
    return String(slide.hidden ? talk : ++talk);
  });
}

/** Slides in order, grouped by section; a section that is taken up again stays where it began first. */
function sectionsOf(deck: Deck): Scene['sections'] {
  const out: { title: string; slides: string[] }[] = [];
  for (const slide of deck.slides) {
    const title = slide.backup ? word('backup', deck.lang) : (slide.section ?? out[out.length - 1]?.title ?? '');
    const last = out[out.length - 1];
    if (last && last.title === title) last.slides.push(slide.id);
    else out.push({ title, slides: [slide.id] });
  }
  return out;
}
