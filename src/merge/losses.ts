// What other programs lose of a file, or add to all of it, without anybody's wish: notes, charts that become pictures,
// all links or bold words, marks of unpaid versions, parts that are damaged. None of it is a change; it is told.
import type { Change } from './change.ts';
import { changesBetween, slidePairs } from './changes.ts';
import type { Mark, SlideUnits, Unit } from './units.ts';

interface Versions {
  readonly base: readonly SlideUnits[];
  readonly edited: readonly SlideUnits[];
  /** Places of slides in `edited` by those in `base`. */
  readonly pairs: Map<number, number>;
}

export interface Compared {
  readonly changes: readonly Change[];
  /** Sentences about what is no change. */
  readonly told: readonly string[];
}

export interface ComparedSlides extends Compared {
  /** Places of slides in the edited file by those in the base. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** Changes that people made between a version and a file that some program wrote. */
export function changesByPeople(base: readonly SlideUnits[], edited: readonly SlideUnits[]): ComparedSlides {
  const at: Versions = { base, edited, pairs: slidePairs(base, edited) };
  const marks = withoutLostMarks(at);
  const all = changesBetween(marks.base, edited, at.pairs);
  const told = [...damageOf(edited), ...marks.told];
  const left = [withoutUnread, withoutNotes, withoutHidden, withoutCharts, withoutStamps].reduce<Compared>(
    (so, rule) => {
      const { changes, told: more } = rule(so.changes, at);
      return { changes, told: [...so.told, ...more] };
    },
    { changes: all, told },
  );
  return { ...left, pairs: at.pairs };
}

type Rule = (changes: readonly Change[], at: Versions) => Compared;

const named = (slide: SlideUnits | undefined, index: number): string =>
  slide?.title ? `Slide ${index + 1} "${slide.title}"` : `Slide ${index + 1}`;

const damageOf = (edited: readonly SlideUnits[]): string[] =>
  edited.flatMap((slide, j) =>
    slide.unread.map((message) =>
      slide.isLost
        ? `${named(slide, j)} cannot be read, so that it stays as it is: ${message}`
        : `${named(slide, j)} has a part that cannot be read, so that this stays as it is: ${message}`,
    ),
  );

/** What a damaged part said is not gone. */
const withoutUnread: Rule = (changes, { edited, pairs }) => ({
  changes: changes.filter(
    (change) =>
      change.kind !== 'removed' ||
      change.before.kind === 'text' ||
      !edited[pairs.get(change.slide) ?? -1]?.unread.length,
  ),
  told: [],
});

const isOfNotes = (change: Change): boolean => change.kind === 'removed' && change.before.kind === 'notes';

const withoutNotes: Rule = (changes, { edited }) => {
  const wanted = changes.filter(isOfNotes).length > 0 && !edited.some(({ hasNotes }) => hasNotes);
  if (!wanted) return { changes, told: [] };
  return {
    changes: changes.filter((change) => !isOfNotes(change)),
    told: ['The file has no notes at all, as copies for e-mail and those of some programs. Those of the deck stay'],
  };
};

/** Copies for e-mail are without hidden slides. */
const withoutHidden: Rule = (changes, { base, edited, pairs }) => {
  const hidden = new Set(base.flatMap((one, i) => (one.hidden ? [i] : [])));
  const isCopy = hidden.size > 0 && [...hidden].every((i) => !pairs.has(i)) && !edited.some((one) => one.hidden);
  const gone = changes.filter((one) => isCopy && one.kind === 'slide-deleted' && hidden.has(one.slide));
  if (!gone.length) return { changes, told: [] };
  return {
    changes: changes.filter((one) => !gone.includes(one)),
    told: ['The file has none of the hidden slides, as copies for e-mail have none. Those of the deck stay'],
  };
};

/** A chart that is gone as a whole is one thing, not as many as it has numbers. */
const withoutCharts: Rule = (changes, { base, edited, pairs }) => {
  const told: string[] = [];
  const gone = new Set<Change>();
  for (const [i, slide] of base.entries()) {
    const after = edited[pairs.get(i) ?? -1];
    const own = changes.filter((one) => one.kind === 'removed' && one.slide === i && one.before.kind === 'number');
    if (!after || !own.length) continue;
    const left = after.units.some(({ kind }) => kind === 'number');
    if (left || slide.units.filter(({ kind }) => kind === 'number').length > own.length) continue;
    for (const one of own) gone.add(one);
    told.push(
      after.pictures >= slide.pictures
        ? `${named(slide, i)}: its chart came back as a picture; the data of the deck stay`
        : `${named(slide, i)}: its chart is gone; take it out of the deck by hand if that was meant`,
    );
  }
  return { changes: changes.filter((one) => !gone.has(one)), told };
};

const FEW = 3;

/** The same words on most slides are the program's own, as those of versions that nobody paid for. */
const withoutStamps: Rule = (changes, { edited }) => {
  const slides = new Map<string, Set<number>>();
  for (const change of changes)
    if (change.kind === 'added')
      slides.set(change.after.text, (slides.get(change.after.text) ?? new Set()).add(change.slide));
  const stamps = [...slides].filter(([, { size }]) => size >= FEW && size * 2 >= edited.length).map(([text]) => text);
  return {
    changes: changes.filter((one) => one.kind !== 'added' || !stamps.includes(one.after.text)),
    told: stamps.map((text) => `"${text}" stands on most slides of the file: taken for the program's own, left out`),
  };
};

const LOOKS = [
  {
    has: ({ bold }: Mark) => bold,
    without: (one: Mark): Mark => ({ ...one, bold: false }),
    name: 'bold words',
    // a title is bold as a whole
    partly: true,
  },
  {
    has: ({ italic }: Mark) => italic,
    without: (one: Mark): Mark => ({ ...one, italic: false }),
    name: 'italic words',
    partly: true,
  },
  {
    has: ({ link }: Mark) => link !== undefined,
    without: ({ link, ...rest }: Mark): Mark => rest,
    name: 'links',
    partly: false,
  },
] as const;

/** A file without one link, or bold or italic word, of the many that there were, has been through a program. */
function withoutLostMarks({ base, edited, pairs }: Versions): { base: readonly SlideUnits[]; told: string[] } {
  const isCompared = ({ kind }: Unit) =>
    kind !== 'alt' && (kind !== 'notes' || edited.some(({ hasNotes }) => hasNotes));
  const unitsIn = (slides: readonly SlideUnits[]) => slides.flatMap(({ units }) => units.filter(isCompared));
  const isRead = (_: unknown, i: number) => edited[pairs.get(i) ?? -1]?.isLost === undefined && pairs.has(i);
  const [before, after] = [unitsIn(base.filter(isRead)), unitsIn(edited)];
  const lost = LOOKS.filter(({ has, partly }) => {
    const some = ({ marks }: Unit) => marks.some(has) && !(partly && marks.every(has));
    return before.filter(some).flatMap(({ marks }) => marks.filter(has)).length >= FEW && !after.some(some);
  });
  if (!lost.length) return { base, told: [] };
  const plain = (unit: Unit): Unit => ({
    ...unit,
    marks: unit.marks.map((mark) => lost.reduce<Mark>((one, { without }) => without(one), mark)),
  });
  return {
    base: base.map((slide) => ({ ...slide, units: slide.units.map(plain) })),
    told: lost.map(
      ({ name }) => `The file has no ${name} at all: taken for a loss of the program, those of the deck stay`,
    ),
  };
}
