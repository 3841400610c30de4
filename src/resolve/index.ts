// ParsedDeck -> Deck for one audience, the steps in order. What is wrong is reported and stood in for; nothing here
// throws.
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import { languageDirection } from '../base/direction.ts';
import type { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import type { DeckSettings } from '../schema/settings.ts';
import { type ChosenTheme, DEFAULT_THEME, resolveTheme } from '../theme/load-theme.ts';
import { settingsFor } from './audience-settings.ts';
import { shelve } from './cite/bibliography.ts';
import { Citations } from './cite/citations.ts';
import { withReferences } from './cite/reference-slides.ts';
import { styleOf } from './cite/styles/index.ts';
import { shownKeys } from './cite/used.ts';
import { withCredits } from './credits.ts';
import type { Deck, Slide } from './deck.ts';
import { slidesFor } from './definitions.ts';
import { Ids } from './ids.ts';
import { EquationNumbers } from './maths.ts';
import { onOnePage } from './one-page.ts';
import type { ParsedDeck } from './parsed.ts';
import { resolveSlide } from './slide.ts';
import { type Shared, siftFor } from './slide-body.ts';
import { titleSlide } from './title-slide.ts';

/** Megabytes of film and sound inside the page. */
const MEDIA_INSIDE = 20;

export interface ResolveOptions {
  readonly kept: Kept;
  readonly audience?: string;
  /** In place of the deck's. */
  readonly theme?: string;
}

/** The deck as one audience gets it, with its theme. */
export async function resolveDeck(
  parsed: ParsedDeck,
  options: ResolveOptions,
  host: Host,
  diagnostics: Diagnostics,
): Promise<{ deck: Deck; theme: ChosenTheme }> {
  await parsed.supplies.ready();
  const settings = settingsFor(parsed.settings, options.audience);
  const front = parsed.source.files[0]?.front;
  /** Where a deck key stands that holds for this audience. */
  const place = (key: keyof DeckSettings, ...path: readonly number[]) => {
    const { audience } = options;
    const own =
      audience !== undefined && parsed.settings.audiences?.[audience] && key in parsed.settings.audiences[audience];
    return front?.where([...(own ? ['audiences', audience] : []), key, ...path]);
  };
  const theme = await resolveTheme(
    host,
    options.theme ?? settings.theme ?? DEFAULT_THEME,
    settings.variant,
    parsed.source.root,
    diagnostics,
    options.kept,
    options.theme ? undefined : place('theme'),
  );
  const bibliography = shelve(settings.bibliography ?? [], parsed.shelves, diagnostics);
  const mine = slidesFor(parsed.slides, options.audience);
  const citations = new Citations(
    bibliography,
    { style: settings.citations, csl: styleOf(settings.csl, place('csl'), diagnostics) },
    settings.lang ?? 'en',
    shownKeys(mine, options.audience),
    diagnostics,
  );
  const equations = new EquationNumbers(diagnostics);
  const shared: Shared = {
    settings,
    parsed,
    audience: options.audience,
    theme,
    diagnostics,
    ids: new Ids(),
    equations,
    citations,
    assets: new Map(),
    media: new Map(),
    credits: [],
  };
  const lang = settings.lang ?? 'en';
  for (const slide of mine) equations.add(siftFor(slide, shared).body, slide.ast.raw.file);
  const slides: Slide[] = [];
  const opening = titleSlide(mine[0], shared);
  if (opening) slides.push(opening.slide);
  citations.leave(opening?.slide.id ?? '');
  for (const slide of opening?.used ? mine.slice(1) : mine) {
    const resolved = resolveSlide(slide, shared);
    if (resolved) slides.push(resolved);
    citations.leave(resolved?.id ?? '');
  }
  if (!slides.length)
    diagnostics.report(
      'load/empty-deck',
      `The deck ${parsed.source.name} has no slide${options.audience ? ` for ${options.audience}` : ''}`,
      parsed.source.files[0]?.file.span(1),
      'Write a heading and some text',
    );
  checkOutline(settings, slides, (at) => place('outline', at), diagnostics);
  const logo =
    settings.logo &&
    parsed.pictures.get(
      settings.logo.file,
      parsed.source.root,
      place('logo') ?? { file: parsed.source.name, line: 1, column: 1 },
      diagnostics,
    );
  if (logo) shared.assets.set(logo.id, logo);
  const whole = backupLast(withReferences(withCredits(slides, shared.credits, diagnostics), citations, shared));
  const pages = onOnePage(whole, opening?.slide, shared);
  const deck: Deck = {
    name: parsed.source.name,
    ...(options.audience !== undefined && { audience: options.audience }),
    meta: {
      title: settings.title ?? slides.find((slide) => !slide.hidden)?.plainTitle ?? parsed.source.name,
      ...(settings.subtitle && { subtitle: settings.subtitle }),
      authors: settings.author ?? [],
      ...(settings.date && { date: settings.date }),
      keywords: settings.keywords ?? [],
    },
    lang,
    dir: settings.dir ?? languageDirection(lang),
    size: settings.size ?? '16:9',
    themeName: theme.file.name,
    variant: theme.variant,
    ...(settings.duration !== undefined && { duration: settings.duration }),
    transition: settings.transition ?? 'none',
    ...(settings.footer && { footer: settings.footer }),
    ...(logo && settings.logo && { logo: { ...settings.logo, asset: logo.id } }),
    numbers: settings.numbers ?? true,
    outline: outlineFor(settings, parsed, slides),
    slides: pages,
    citations: usesOn(pages, citations),
    assets: shared.assets,
    ...(shared.media.size && { media: { files: shared.media, inside: (settings.media ?? MEDIA_INSIDE) * 1e6 } }),
  };
  return { deck, theme };
}

/** Where sources are cited; on one page it is there. */
function usesOn(slides: readonly Slide[], citations: Citations): Deck['citations'] {
  const ids = new Set(slides.map(({ id }) => id));
  return citations.uses().map((use) => ({
    ...use,
    slides: use.slides.every((id) => ids.has(id)) ? use.slides : [...ids].slice(0, 1),
  }));
}

/** The outline without sections that only hidden slides, or slides for others, belong to. */
function outlineFor({ outline = [] }: DeckSettings, parsed: ParsedDeck, slides: readonly Slide[]): string[] {
  const shown = new Set(slides.flatMap((slide) => (slide.hidden ? [] : [slide.section])));
  const named = new Set(parsed.slides.map(({ settings }) => settings.section));
  return outline.filter((section) => shown.has(section) || !named.has(section));
}

/** Slides for questions stand behind the talk and its references, in the order in which they are written. */
const backupLast = (slides: readonly Slide[]): Slide[] => [
  ...slides.filter((slide) => !slide.backup),
  ...slides.filter((slide) => slide.backup),
];

function checkOutline(
  settings: DeckSettings,
  slides: readonly Slide[],
  place: (at: number) => Span | undefined,
  diagnostics: Diagnostics,
): void {
  for (const [at, section] of settings.outline?.entries() ?? []) {
    if (!slides.some((slide) => slide.section === section)) {
      diagnostics.report(
        'resolve/section-not-covered',
        `No slide belongs to the section "${section}"`,
        place(at),
        `Give a slide or a file the key section: ${section}`,
      );
    }
  }
}
