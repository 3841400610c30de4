// Pictures of slides before and after: both versions are built as pages and drawn by an installed browser. Where there
// is none there are no pictures, and words alone tell the changes.
import type { Kept } from '../base/kept.ts';
import type { Host } from '../host/host.ts';
import { createBuilder } from '../pipeline.ts';
import type { SceneSlide } from '../scene/scene.ts';
import { wordsOf } from '../scene/walk.ts';
import { pairSlides, type SlideLike } from './align.ts';

/** Pixels of a picture from left to right: two stand beside each other. */
const WIDTH = 720;

export interface Drawn {
  readonly slides: readonly SlideLike[];
  /** PNGs by the place of the slide; hidden slides have none. */
  readonly pictures: ReadonlyMap<number, Uint8Array>;
}

export interface DrawnDeck {
  readonly host: Host;
  readonly path: string;
  readonly audience?: string | undefined;
  readonly language?: string | undefined;
}

/** Undefined where the deck cannot be built. `kept`: what the builds of both versions share. */
export async function drawDeck({ host, path, audience, language }: DrawnDeck, kept: Kept): Promise<Drawn | undefined> {
  const { built } = await createBuilder(host, undefined, kept).build({
    path,
    to: ['png'],
    width: WIDTH,
    firstAudience: true,
    ...(audience !== undefined && { audience }),
    ...(language !== undefined && { language }),
  });
  const [deck] = built;
  if (!deck) return undefined;
  const files = deck.files.filter(({ name }) => name.endsWith('.png'));
  const shown = deck.scene.slides.flatMap(({ hidden }, i) => (hidden ? [] : [i]));
  const pictures = new Map(
    files.length === shown.length ? shown.map((i, n) => [i, (files[n] as (typeof files)[number]).bytes] as const) : [],
  );
  return { slides: deck.scene.slides.map(likeOf), pictures };
}

const likeOf = (slide: SceneSlide): SlideLike => ({
  title: slide.title,
  units: wordsOf(slide).map((text) => ({ text })),
});

export interface BeforeAndAfter {
  /** By the place of a slide before. */
  before(slide: number): Uint8Array | undefined;
  /** By the place of a slide before. */
  after(slide: number): Uint8Array | undefined;
  /** A slide that was not there before, by its title. */
  added(title: string): Uint8Array | undefined;
}

export function beforeAndAfter(a: Drawn | undefined, b: Drawn | undefined): BeforeAndAfter | undefined {
  if (!a?.pictures.size || !b?.pictures.size) return undefined;
  const pairs = pairSlides(a.slides, b.slides);
  const known = new Set(pairs.values());
  return {
    before: (slide) => a.pictures.get(slide),
    after: (slide) => b.pictures.get(pairs.get(slide) ?? -1),
    added: (title) =>
      b.pictures.get(b.slides.findIndex((one, i) => one.title === title && !known.has(i))) ??
      b.pictures.get(b.slides.findIndex((one) => one.title === title)),
  };
}
