// One slide: title, body and furniture placed by its layout's plan.
import { round2 } from '../base/units.ts';
import { layoutOf } from '../layouts/index.ts';
import type { PlacedLayout } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { SceneSlide } from '../scene/scene.ts';
import { arranged } from './compose/arrange.ts';
import { withoutLoneWords } from './compose/last-lines.ts';
import { type DeckContext, notesOf, slideContext } from './context.ts';
import { besideCover, coveredPlan, coverNodes } from './cover.ts';
import { fitSlide } from './fit-slide.ts';
import { furniture } from './furniture.ts';
import { backgroundOf, reportGround, themeFor } from './ground.ts';
import { placeIcons } from './icon-outlines.ts';
import { inPlaces } from './places.ts';
import { reportCode, reportFit, reportTables, reportWords } from './report.ts';
import { placeSpecial, specialBlocks } from './title-and-section.ts';
import { withTitlePlace } from './title-place.ts';

export function layoutSlide(
  written: Slide,
  index: number,
  number: string,
  { plan: asked, frame: lines }: PlacedLayout,
  deck: DeckContext,
): SceneSlide {
  const slide = asked.shielded ? withoutBackground(written, deck) : written;
  const blocks = arranged(slide, specialBlocks(slide, asked, deck.deck), deck.deck);
  const covered = coveredPlan(slide, asked, deck.deck);
  const own = { ...deck, theme: themeFor(slide, asked, deck) };
  // a band or panel of the template's lies over whatever ground the slide has
  const under = covered.title?.room === undefined && !covered.titleShielded ? own : deck;
  const { plan: place, theme } = withTitlePlace(slide, covered, under.theme, lines.size);
  const titled = slide.titlePlace ? { ...under, theme } : under;
  const { plan, frame, title, body, told } = fitSlide(slide, blocks, place, lines, own, titled);
  const shared = { ...own, diagnostics: told };
  const cover = coverNodes(slide, plan, frame, body.context, shared.deck);
  const foot = plan.fixed ? frame : besideCover(frame, cover);
  // what lies under all words comes first, what stands beside them is read after the title
  const whole = layoutOf(slide.layout).cover === 'whole';
  const nodes = [
    ...(whole ? cover : []),
    ...title.nodes,
    ...placeSpecial(slide, plan, foot, body.context, shared.deck),
    ...(whole ? [] : cover),
    ...inPlaces(plan.fixed ? body.nodes : withoutLoneWords(body.nodes, body.context), plan),
    ...(plan.furniture
      ? furniture(
          slide,
          shared.deck,
          // a number has one place, and none where a picture lies there
          foot === frame ? number : '',
          plan,
          foot,
          slideContext(shared, slide, 1, [], 'footer', 0),
        )
      : []),
  ];
  reportFit(slide, body, title, shared);
  reportGround(slide, shared.theme, shared);
  const placed: SceneSlide = {
    index,
    id: slide.id,
    title: slide.plainTitle,
    layout: slide.layout,
    ...(slide.section && { section: slide.section }),
    hidden: slide.hidden,
    ...(slide.backup && { backup: true as const }),
    lang: slide.lang,
    dir: slide.dir,
    ...(slide.className && { className: slide.className }),
    ...backgroundOf(slide, frame, deck),
    transition: slide.transition,
    ...(slide.seconds !== undefined && { seconds: slide.seconds }),
    nodes: placeIcons(nodes, shared),
    notes: notesOf(slide, shared),
    steps: slide.steps,
    scale: round2(body.scale),
    fill: round2(body.fill),
    overflow: round2(Math.max(body.overflow, title.overflow)),
    source: slide.source,
  };
  reportWords(placed, shared);
  reportCode(placed, shared);
  reportTables(placed, shared);
  deck.diagnostics.addAll(told.list);
  return placed;
}

/** A background that a template's layout covers is not the ground of the slide's text. */
function withoutBackground({ background, ...slide }: Slide, { diagnostics }: DeckContext): Slide {
  if (background)
    diagnostics.report(
      'template/background-left-out',
      `The background of slide "${slide.id}" is left out: its layout in the template has a ground of its own`,
      slide.source,
    );
  return slide;
}
