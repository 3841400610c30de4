// The registry of lint rules, one line each, and what runs them over one audience's deck.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Kept } from '../base/kept.ts';
import type { ParsedDeck } from '../resolve/parsed.ts';
import type { Scene } from '../scene/scene.ts';
import type { DeckSettings } from '../schema/settings.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import { type LintSlide, type Rule, textsOf } from './rule.ts';
import { abbreviation } from './rules/abbreviation.ts';
import { consent } from './rules/consent.ts';
import { contrast } from './rules/contrast.ts';
import { duration } from './rules/duration.ts';
import { licence } from './rules/licence.ts';
import { linkText } from './rules/link-text.ts';
import { longSentence } from './rules/long-sentence.ts';
import { privateWords } from './rules/private-words.ts';
import { readingGrade } from './rules/reading-grade.ts';
import { smallText } from './rules/small-text.ts';
import { tableHeader } from './rules/table-header.ts';
import { titleRepeated } from './rules/title-repeated.ts';
import { toFill } from './rules/to-fill.ts';
import { tooManySteps } from './rules/too-many-steps.ts';
import { twoScales } from './rules/two-scales.ts';
import { uncited } from './rules/uncited.ts';

export const RULES: readonly Rule[] = [
  titleRepeated,
  smallText,
  contrast,
  twoScales,
  tableHeader,
  linkText,
  readingGrade,
  longSentence,
  abbreviation,
  uncited,
  duration,
  tooManySteps,
  privateWords,
  toFill,
  consent,
  licence,
];

/** One audience's deck and where it came from. */
export interface Linted {
  readonly kept: Kept;
  readonly scene: Scene;
  readonly parsed: ParsedDeck;
  readonly settings: DeckSettings;
  readonly theme: ThemeFile;
}

/** Runs every rule over one audience's deck. */
export function lintDeck({ scene, parsed, settings, theme, kept }: Linted, diagnostics: Diagnostics): void {
  const raws = new Map(parsed.slides.map(({ ast }) => [`${ast.raw.file.path}:${ast.raw.firstLine}`, ast.raw]));
  const slides = scene.slides
    .filter((slide) => !slide.hidden)
    .map(
      (slide): LintSlide => ({
        scene: slide,
        raw: raws.get(`${slide.source.file}:${slide.source.line}`),
        texts: textsOf(slide),
      }),
    );
  const front = parsed.source.files[0]?.front;
  const own = parsed.settings.audiences?.[scene.audience ?? ''];
  const keySpan = (key: string) =>
    own && key in own ? front?.where(['audiences', scene.audience ?? '', key]) : front?.where([key]);
  for (const rule of RULES) {
    rule.check({
      scene,
      settings,
      theme,
      kept,
      slides,
      keySpan,
      report: (message, span, hint) => diagnostics.report(rule.code, message, span, hint),
    });
  }
}
