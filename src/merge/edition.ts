// Which edition of a deck a PowerPoint file is: as it says itself, or the one that most of its slides are of.
import type { OfficePresentation } from '../office/presentation.ts';
import type { Builder } from '../pipeline.ts';
import { likeness, pairSlides } from './align.ts';
import type { SlideUnits } from './units.ts';

export interface EditionOfFile {
  readonly audience: string | undefined;
  /** A tag such as de-CH. */
  readonly language: string | undefined;
}

/** `wanted`: the audience that somebody asked for. Files that do not say theirs are compared with all. */
export async function editionOf(
  builder: Builder,
  path: string,
  file: OfficePresentation,
  wanted: string | undefined,
): Promise<EditionOfFile> {
  const { custom, language } = file.properties;
  const said = custom.Audience || undefined;
  if (said !== undefined || custom.Lectern !== undefined)
    return { audience: wanted ?? said, language: custom.Language };
  const { built } = await builder.build({ path, to: [], ...(wanted !== undefined && { audience: wanted }) });
  const titles = new Set(file.slideList.flatMap((_, i) => titleOf(file, i)));
  const scores = built.map(({ scene }) => scene.slides.filter(({ title }) => titles.has(plain(title))).length);
  const best = built[scores.indexOf(Math.max(...scores))];
  return { audience: best?.audience ?? wanted, language: best?.language ?? language };
}

const plain = (title: string): string => title.replace(/\s+/g, ' ').trim();

const titleOf = (file: OfficePresentation, i: number): string[] => {
  const title = file.pkg.spared('', () => plain(file.slide(i).title));
  return title ? [title] : [];
};

/** Why a deck gave nothing to compare with: a sentence. */
export async function whyNot(builder: Builder, path: string, audience: string | undefined): Promise<string> {
  const { built, diagnostics } = await builder.build({ path, to: [] });
  const names = [...new Set(built.flatMap((one) => one.audience ?? []))];
  if (audience !== undefined && built.length && !names.includes(audience))
    return names.length
      ? `The file is for ${audience}, and the deck ${path} has no such audience: say with --audience which of ` +
          `${names.join(', ')} it is compared with`
      : `The file is for ${audience}, and the deck ${path} has no audiences: is it another deck's?`;
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return `The deck ${path} cannot be built${first ? `: ${first.message}` : ''}. lectern check says what to mend`;
}

/** Share of slides that must be like some of the deck's. */
const LEAST = 0.5;

/** Whether a file has too little in common with a version for anything to be said of changes. */
export function isOther(base: readonly SlideUnits[], edited: readonly SlideUnits[]): boolean {
  const pairs = [...pairSlides(base, edited)].filter(([i, j]) => {
    const texts = [base[i], edited[j]].map((one) => one?.units.map(({ text }) => text).join('\n') ?? '');
    return likeness(texts[0] as string, texts[1] as string) > 0.3;
  });
  return pairs.length < LEAST * Math.min(base.length, edited.length);
}
