// What has become of a version's words since: for changes that the deck has already, for conflicts, and for where a
// change is in the sources as they are now.
import { diffArrays } from 'diff';
import { pairSlides } from './align.ts';
import type { Change } from './change.ts';
import { changesBetween } from './changes.ts';
import { sayingOf } from './saying.ts';
import { type Spot, spotOf } from './source-edits.ts';
import { wordsOf } from './units.ts';
import { hasComment } from './unseen-words.ts';
import { unitsOf, type Version } from './version.ts';
import { spotIn } from './written-files.ts';

/** Whether all that changed from `base` to `some` changed from `base` to `all` too, word by word. */
function isPart(base: string, some: string, all: string): boolean {
  const wanted = new Set(stepsBetween(base, all));
  return stepsBetween(base, some).every((one) => wanted.has(one));
}

function stepsBetween(a: string, b: string): string[] {
  const steps: { at: number; gone: string; come: string }[] = [];
  let at = 0;
  let open: (typeof steps)[number] | undefined;
  for (const { value, added, removed, count } of diffArrays(wordsOf(a), wordsOf(b))) {
    if (!(added || removed)) open = undefined;
    else {
      if (!open) steps.push((open = { at, gone: '', come: '' }));
      open[added ? 'come' : 'gone'] += value.join(' ');
    }
    if (!added) at += count;
  }
  return steps.map((one) => JSON.stringify(one));
}

/** Index of the unit that is changed, or followed by what was added. */
function placeIn(change: Change): number {
  if ('at' in change) return change.at;
  return 'behind' in change ? change.behind : -1;
}

/** Slides and units of changes count in `base`. */
export class Today {
  readonly #base: Version;
  readonly #now: Version;
  readonly #pairs: ReadonlyMap<number, number>;
  /** What changed in the deck since. */
  readonly #since: readonly Change[];
  readonly #sayings: ReadonlySet<string>;

  constructor(base: Version, now: Version) {
    this.#base = base;
    this.#now = now;
    const same = base === now;
    this.#pairs = same ? new Map() : pairSlides(unitsOf(base), unitsOf(now));
    this.#since = same ? [] : changesBetween(unitsOf(base), unitsOf(now));
    this.#sayings = new Set(this.#since.map((change) => sayingOf(change)));
  }

  /** The deck has changed so too, or further: nothing is left to do. */
  has(change: Change): boolean {
    if (change.kind === 'unseen') return hasComment(this.#now, change.words);
    if (this.#sayings.has(sayingOf(change))) return true;
    const words = this.words(change);
    return change.kind === 'edited' && words !== undefined && isPart(change.before.text, change.after.text, words);
  }

  /** The same change in today's deck, where the file went further on a way that the deck has begun. */
  further(change: Change): Change | undefined {
    const words = this.words(change);
    if (change.kind !== 'edited' || !words || !isPart(change.before.text, words, change.after.text)) return undefined;
    const slide = this.#pairs.get(change.slide);
    const units = slide === undefined ? undefined : this.#now.slides[slide]?.units.units;
    const at = units?.findIndex((unit) => unit.kind === change.before.kind && unit.text === words) ?? -1;
    const before = units?.[at];
    return slide !== undefined && before ? { ...change, slide, at, before } : undefined;
  }

  /** The change as it is from today's words on; its slide still counts in the base. */
  since(change: Change): Change {
    const further = this.further(change);
    return further?.kind === 'edited' && change.kind === 'edited' ? { ...change, before: further.before } : change;
  }

  /** What the deck says where the change is; undefined where that has not changed. '' for what is gone. */
  words(change: Change): string | undefined {
    if (!('at' in change)) return undefined;
    const other = this.#since.find(
      (one) => 'at' in one && one.slide === change.slide && one.at === change.at && one.kind !== 'marked',
    );
    if (other) return other.kind === 'edited' || other.kind === 'level' ? other.after.text : '';
    return this.#since.some((one) => one.kind === 'slide-deleted' && one.slide === change.slide) ? '' : undefined;
  }

  /** Where the change is in the sources of today; undefined where its slide is gone. */
  spot(change: Change): Spot | undefined {
    if (this.#base === this.#now) return spotOf(change, this.#base);
    if (!('slide' in change)) return undefined;
    const slide = this.#pairs.get(change.slide);
    const own = slide === undefined ? undefined : this.#now.slides[slide];
    if (!own) return undefined;
    const text = this.words(change) ?? this.#base.slides[change.slide]?.units.units[placeIn(change)]?.text;
    const container = own.places.get(own.units.units.findIndex((unit) => unit.text === text))?.container;
    const letter = container?.letters[0];
    if (container && letter) return spotIn(container.file, letter.at);
    const raw = own.slide?.ast.raw;
    return raw && spotIn(raw.file, raw.file.lineStart(raw.firstLine));
  }
}
