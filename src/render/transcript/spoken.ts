// What is said on each slide, from when to when: the notes' words, and the planned times. What is for the speaker alone
// is not said: sources to look up, code, and paragraphs that are in italics from end to end.
import { countWords } from '../../base/count-words.ts';
import type { NotePart, Scene, SceneSlide } from '../../scene/scene.ts';
import { NO_TIME, planOf } from '../web/client/speaker/pace.ts';

export interface Spoken {
  readonly slide: SceneSlide;
  /** Seconds from the talk's begin; undefined for slides behind the talk. */
  readonly time?: { readonly from: number; readonly to: number };
  readonly parts: readonly NotePart[];
}

/** Of a talk without planned times. */
const WORDS_A_MINUTE = 130;
/** What a slide without words stands, in seconds. */
const SILENT = 5;

const isDirection = ({ runs }: NotePart): boolean =>
  runs.some(({ text }) => text.trim()) && runs.every(({ text, italic }) => italic || !text.trim());

const isSaid = (part: NotePart): boolean => !part.silent && part.kind !== 'code' && !isDirection(part);

export const textOfPart = ({ runs }: NotePart): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The slides that are shown, each with its time and its words. */
export function spokenBy({ slides, duration }: Scene): Spoken[] {
  const shown = slides.filter((slide) => !slide.hidden);
  const parts = shown.map(({ notes }) => notes.filter(isSaid));
  const isOutside = (slide: SceneSlide) => slide.backup === true || slide.seconds === 0;
  const plan = planOf(
    shown.map((slide) => (isOutside(slide) ? NO_TIME : (slide.seconds ?? 0))),
    (duration ?? 0) * 60,
  );
  let at = 0;
  return shown.map((slide, i) => {
    const said = parts[i] ?? [];
    if (isOutside(slide)) return { slide, parts: said };
    const words = said.reduce((sum, part) => sum + countWords(textOfPart(part)), 0);
    const length = plan ? (plan.lengths[i] ?? 0) : Math.max(SILENT, (words / WORDS_A_MINUTE) * 60);
    at += length;
    return { slide, parts: said, time: { from: at - length, to: at } };
  });
}
