// Changes written into the sources on trial: only those stay that a build of the new sources says, where they should
// stand, with nothing else changed but what the deck makes of them by itself.
import { pairSlides } from './align.ts';
import { type Change, changesBetween } from './changes.ts';
import { type Edit, editedTexts, overlaps } from './edits.ts';
import type { Outcome } from './outcome.ts';
import { sayingOf } from './saying.ts';
import type { SlideUnits } from './units.ts';
import { unitsOf, type Version } from './version.ts';

export interface Trial {
  readonly changes: readonly Change[];
  readonly outcomes: readonly Outcome[];
  /** The version that changes count their slides in, and the one that is written. */
  readonly base: Version;
  readonly now: Version;
  readonly edited: readonly SlideUnits[];
  readonly textOf: (file: string) => string | undefined;
  /** The deck with other texts, by the paths of edits. */
  readonly open: (texts: ReadonlyMap<string, string>) => Promise<Version | undefined>;
}

export const editsOf = (outcome: Outcome | undefined): readonly Edit[] =>
  outcome && 'edits' in outcome ? outcome.edits : [];

/** Slides that all trials may build. */
const SLIDES_IN_ALL = 20_000;
const FEWEST_TRIALS = 12;

export class Prover {
  readonly #trial: Trial;
  /** The slide of today's deck for each of the base. */
  readonly #today: (slide: number) => number | undefined;

  /** The deck with what was found sound. */
  #made: Version | undefined;

  /** Builds that are left: a file of another deck is told, not tried for hours. */
  #trials: number;

  constructor(trial: Trial) {
    this.#trial = trial;
    const { base, now, edited } = trial;
    this.#trials = Math.max(FEWEST_TRIALS, Math.round(SLIDES_IN_ALL / Math.max(1, edited.length)));
    const pairs = base === now ? undefined : pairSlides(unitsOf(base), unitsOf(now));
    this.#today = (slide) => (pairs ? pairs.get(slide) : slide);
  }

  /** The deck with what was found sound last; as it is where nothing was. */
  get made(): Version {
    return this.#made ?? this.#trial.now;
  }

  texts(indices: readonly number[]): Map<string, string> {
    const { outcomes, textOf } = this.#trial;
    return editedTexts(
      indices.flatMap((i) => editsOf(outcomes[i])),
      textOf,
    );
  }

  /** All of them if they are sound together, else those of each half that are. */
  async largestSound(wanted: readonly number[], sure: readonly number[] = []): Promise<number[]> {
    if (!wanted.length || this.#trials <= 0) return [...sure];
    this.#trials--;
    const all = [...sure, ...wanted];
    if (!overlaps(all.flatMap((i) => editsOf(this.#trial.outcomes[i]))) && (await this.#isSound(all))) return all;
    if (wanted.length === 1) return [...sure];
    const half = Math.ceil(wanted.length / 2);
    const first = await this.largestSound(wanted.slice(0, half), sure);
    return this.largestSound(wanted.slice(half), first);
  }

  /** Whether the deck with these changes differs from what it says now by them, and by what follows from them. */
  async #isSound(indices: readonly number[]): Promise<boolean> {
    const { changes, now, open } = this.#trial;
    const made = await open(this.texts(indices));
    if (!made) return false;
    const chosen = indices.map((i) => changes[i] as Change);
    // a comment shows nowhere in what is built
    const shown = chosen.filter(({ kind }) => kind !== 'unseen');
    const asked = shown.map((change) => sayingOf(change, this.#today));
    const structural = chosen.some(({ kind }) => kind.startsWith('slide-') || /removed$/.test(kind));
    const hidden = new Set(
      chosen.flatMap((one) => (one.kind === 'slide-hidden' ? [this.#today(one.slide) ?? -1] : [])),
    );
    const take = (same: (one: string) => boolean): boolean => {
      const i = asked.findIndex(same);
      if (i >= 0) asked.splice(i, 1);
      return i >= 0;
    };
    const others = changesBetween(unitsOf(now), unitsOf(made))
      .map((change) => ({ change, saying: sayingOf(change) }))
      .filter(({ saying }) => !take((one) => one === saying))
      .filter(({ change }) => !chosen.some((one) => this.#isSaidTwice(one, change)));
    if (others.length && !structural) return false;
    for (const { change, saying } of others)
      if (!(isFollowUp(change, now, made, hidden) || take((one) => isCount(one, saying)))) return false;
    const isSound = asked.length === 0 && this.#inOrder(chosen, made);
    if (isSound) this.#made = made;
    return isSound;
  }

  /** A chart draws what its own table says: the same old and new words on the same slide. */
  #isSaidTwice(chosen: Change, other: Change): boolean {
    if (chosen.kind !== 'edited' || other.kind !== 'edited' || this.#today(chosen.slide) !== other.slide) return false;
    const isOfChart = other.before.kind === 'number' || other.before.place[0] === 'chart';
    return isOfChart && chosen.before.text.includes(other.before.text) && chosen.after.text.includes(other.after.text);
  }

  /** Slides that were moved stand where the file has them, among those that stayed. */
  #inOrder(chosen: readonly Change[], made: Version): boolean {
    const { changes, base, now, edited } = this.#trial;
    const isMoved = (change: Change): boolean => change.kind === 'slide-moved';
    if (base !== now || !chosen.some(isMoved)) return true;
    const waiting = new Set(
      changes
        .filter((one) => isMoved(one) && !chosen.includes(one))
        .flatMap((one) => ('slide' in one ? one.slide : [])),
    );
    const order = (slides: readonly SlideUnits[]) => {
      const back = new Map([...pairSlides(unitsOf(now), slides)].map(([i, j]) => [j, i]));
      return slides.flatMap((_, j) => back.get(j) ?? []).filter((i) => !waiting.has(i) && now.slides[i]?.slide);
    };
    const [wanted, got] = [order(edited), order(unitsOf(made))];
    const both = (list: readonly number[], other: readonly number[]) => list.filter((i) => other.includes(i)).join();
    return both(wanted, got) === both(got, wanted);
  }
}

/** What the deck makes of itself when slides come, go or move: numbers of sources, lists of them. */
function isFollowUp(change: Change, now: Version, made: Version, hidden: ReadonlySet<number>): boolean {
  if (change.kind === 'slide-added')
    return made.slides.some(({ units, slide }) => units === change.edited && slide === undefined);
  const own = now.slides[change.slide];
  if (!own) return false;
  if (change.kind === 'slide-hidden') return false;
  if (!own.slide) return true;
  // sources of a hidden slide have no numbers
  if ('at' in change && hidden.has(change.slide) && !own.places.has(change.at)) return true;
  // the number of a section, on its slide
  if (change.kind === 'added') return isNumber(change.after.text);
  if (change.kind === 'removed') return isNumber(change.before.text) && !own.places.has(change.at);
  // lines of sources link to their lists, so that their marks follow their numbers
  return (
    (change.kind === 'edited' || change.kind === 'marked') &&
    !own.places.get(change.at)?.whole &&
    isCount(change.before.text, change.after.text)
  );
}

const isNumber = (text: string): boolean => /^\d{1,3}$/.test(text);

/** The texts differ in numbers, as 12 and 2021b, and in what stands in brackets. */
const isCount = (a: string, b: string): boolean => withoutCounts(a) === withoutCounts(b);
const withoutCounts = (text: string): string =>
  text
    .replace(/\[[^\]]*\]|\d+[a-z]?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
