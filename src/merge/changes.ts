// What people changed between two versions of a presentation, slide by slide: pieces edited, added and taken away,
// slides moved,
// hidden, added and deleted, numbers of charts, marks of words.
import { likeness, longestRise, type Pair, pairInOrder, pairSlides } from './align.ts';
import type { Change } from './change.ts';
import { chartChanges } from './chart-changes.ts';
import { type Placed, tableChanges } from './table-changes.ts';
import { folded, type Mark, type SlideUnits, type Unit, wordsOf } from './units.ts';

export type { Change } from './change.ts';

/** Changes from `base` to `edited`; `slide` is a place in `base`, `at` one among its units. */
export function changesBetween(
  base: readonly SlideUnits[],
  edited: readonly SlideUnits[],
  pairs = slidePairs(base, edited),
): Change[] {
  const back = new Map([...pairs].map(([i, j]) => [j, i]));
  const changes: Change[] = [];
  const order = edited.flatMap((_, j) => back.get(j) ?? []);
  const stayed = longestRise(order);
  let last: number | undefined;
  for (const [j, slide] of edited.entries()) {
    const i = back.get(j);
    if (i === undefined && slide.isLost) continue;
    if (i === undefined) changes.push({ kind: 'slide-added', edited: slide, after: last });
    else if (!stayed.has(i)) changes.push({ kind: 'slide-moved', slide: i, after: last });
    last = i ?? last;
  }
  for (const [i, before] of base.entries()) {
    const j = pairs.get(i);
    const after = j === undefined ? undefined : edited[j];
    if (!after) {
      changes.push({ kind: 'slide-deleted', slide: i });
      continue;
    }
    if (after.isLost) continue;
    if (before.hidden !== after.hidden) changes.push({ kind: 'slide-hidden', slide: i, hidden: after.hidden });
    changes.push(...unitChanges(i, before, after));
    for (const words of after.unseen ?? []) changes.push({ kind: 'unseen', slide: i, words });
  }
  return changes;
}

/** Slides that are the same; one that cannot be read is the one that is missing where it stands. */
export function slidePairs(base: readonly SlideUnits[], edited: readonly SlideUnits[]): Map<number, number> {
  const pairs = pairSlides(base, edited);
  for (const [i, j] of pairs) if (edited[j]?.isLost) pairs.delete(i);
  const back = new Map([...pairs].map(([i, j]) => [j, i]));
  for (const [j, { isLost }] of edited.entries()) {
    if (!isLost) continue;
    const beside = [(back.get(j - 1) ?? -2) + 1, (back.get(j + 1) ?? 0) - 1];
    const i = beside.find((one) => one >= 0 && one < base.length && !pairs.has(one)) ?? (j || pairs.has(0) ? -1 : 0);
    if (i < 0) continue;
    pairs.set(i, j);
    back.set(j, i);
  }
  return pairs;
}

/** Pieces are compared with their like: words on the slide, cells of a table, notes, descriptions, numbers. */
function unitChanges(slide: number, before: SlideUnits, after: SlideUnits): Change[] {
  const pick = (units: readonly Unit[], kinds: readonly Unit['kind'][]) =>
    units.flatMap((unit, at) => (kinds.includes(unit.kind) ? [{ unit, at }] : []));
  // programs drop descriptions of charts and pictures that are still there; that is no wish of the writer's
  const dropped = (change: Change) =>
    change.kind === 'removed' && change.before.kind === 'alt' && after.pictures >= before.pictures;
  return LIKE.flatMap((kinds) => {
    const [a, b] = [pick(before.units, kinds), pick(after.units, kinds)];
    if (kinds.includes('number')) return chartChanges(slide, a, b);
    if (!kinds.includes('cell')) return compare(slide, a, b);
    return tableChanges(slide, a, b, (x, y) => compare(slide, x, y));
  }).filter((change) => !dropped(change));
}

const LIKE: readonly (readonly Unit['kind'][])[] = [['title', 'text'], ['cell'], ['notes'], ['alt'], ['number']];

function compare(slide: number, before: readonly Placed[], after: readonly Placed[]): Change[] {
  const pairs = withoutMoves(pairInOrder(before, after, alike, 0.3), before, after);
  const changes: Change[] = [];
  let behind = -1;
  for (const [i, j] of pairs) {
    const [a, b] = [i === undefined ? undefined : before[i], j === undefined ? undefined : after[j]];
    if (a && b) changes.push(...unitChange(slide, a, b.unit));
    else if (a) changes.push({ kind: 'removed', slide, before: a.unit, at: a.at });
    else if (b) changes.push({ kind: 'added', slide, after: b.unit, behind });
    behind = a ? a.at : behind;
  }
  return changes.filter((one) => !isEmpty(one));
}

/** An empty cell that comes or goes says nothing. */
const isEmpty = (change: Change): boolean =>
  (change.kind === 'added' && change.after.text === '') || (change.kind === 'removed' && change.before.text === '');

function alike({ unit: a }: Placed, { unit: b }: Placed): number {
  if (a.kind !== b.kind) return 0;
  const samePlace = JSON.stringify(a.place) === JSON.stringify(b.place);
  if (a.kind === 'cell') {
    const inTable = a.place[1] === b.place[1] && a.place[2] === b.place[2];
    if (a.text === b.text) return inTable ? 1 : 0.6;
    return inTable ? 0.5 + likeness(a.text, b.text) / 4 : likeness(a.text, b.text) * 0.45;
  }
  if (a.kind === 'title') return 1;
  if (a.text === b.text) return a.level === b.level ? 1 : 0.98;
  return likeness(a.text, b.text) * (samePlace ? 1 : 0.97);
}

/** Pieces that are gone at one place and there at another, word for word, have only changed their place. */
function withoutMoves(pairs: readonly Pair[], before: readonly Placed[], after: readonly Placed[]): Pair[] {
  const gone = pairs.filter(([i, j]) => i !== undefined && j === undefined);
  const come = pairs.filter(([i, j]) => i === undefined && j !== undefined);
  const moved = new Set<Pair>();
  for (const one of gone) {
    const other = come.find(
      (pair) => !moved.has(pair) && after[pair[1] as number]?.unit.text === before[one[0] as number]?.unit.text,
    );
    if (other) moved.add(one).add(other);
  }
  return pairs.filter((pair) => !moved.has(pair));
}

function unitChange(slide: number, { unit: before, at }: Placed, after: Unit): Change[] {
  const changes: Change[] = [];
  // letters in a formula's place are the program's
  const spelt = before.formula && !after.formula && saysAllOf(after.text, before.text);
  if (before.text !== after.text && !spelt) {
    changes.push({ kind: 'edited', slide, before, after, at });
    if (before.kind === 'text' && !before.formula && marksOfSameDiffer(before, after))
      changes.push({ kind: 'marked', slide, before, after, at });
  } else if (!spelt && before.kind !== 'number' && before.kind !== 'alt' && marksDiffer(before.marks, after.marks))
    changes.push({ kind: 'marked', slide, before, after, at });
  if (before.kind === 'text' && (before.level !== after.level || before.listed !== after.listed))
    changes.push({ kind: 'level', slide, before, after, at });
  return changes;
}

/** The words and signs of the second text stand in the first, in their order. */
function saysAllOf(longer: string, shorter: string): boolean {
  const words = signsOf(longer);
  let at = 0;
  return signsOf(shorter).every((word) => {
    at = words.indexOf(word, at) + 1;
    return at > 0;
  });
}

const signsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];

/** Each letter with its marks, blanks aside: runs may be cut anywhere. */
export function marksByLetter(
  marks: readonly Mark[],
): { letter: string; bold: boolean; italic: boolean; link: string }[] {
  return marks.flatMap(({ text, bold, italic, link = '' }) =>
    [...folded(text).replace(/ /g, '')].map((letter) => ({ letter, bold, italic, link })),
  );
}

const marksDiffer = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  lettersDiffer(marksByLetter(a), marksByLetter(b));

/** Of two texts that differ, whether words that stayed have other marks. */
function marksOfSameDiffer(a: Unit, b: Unit): boolean {
  const words = (unit: Unit) => {
    const letters = marksByLetter(unit.marks);
    let at = 0;
    return wordsOf(unit.text).map((word) => {
      const from = at;
      at += [...word].length;
      return { word, letters: letters.slice(from, at) };
    });
  };
  const [x, y] = [words(a), words(b)];
  const pairs = pairInOrder(x, y, (one, other) => (one.word === other.word ? 1 : 0), 1);
  const both = pairs.flatMap(([i, j]) => (i === undefined || j === undefined ? [] : [[x[i], y[j]] as const]));
  const of = (side: 0 | 1) => both.flatMap((pair) => pair[side]?.letters ?? []);
  return lettersDiffer(of(0), of(1));
}

function lettersDiffer(x: ReturnType<typeof marksByLetter>, y: ReturnType<typeof marksByLetter>): boolean {
  if (x.length !== y.length) return false;
  // a title or heading that is bold as a whole says nothing of its words
  const whole = (letters: typeof x, key: 'bold' | 'italic') => letters.every((one) => one[key]);
  const compared = (['bold', 'italic'] as const).filter((key) => !(whole(x, key) || whole(y, key)));
  return x.some((one, i) => {
    const other = y[i] as (typeof y)[number];
    // LibreOffice drops the weight of linked words
    const looks = one.link === '' && other.link === '' && compared.some((key) => one[key] !== other[key]);
    return looks || address(one.link) !== address(other.link);
  });
}

/** Programs write addresses with and without a slash at the end. */
const address = (link: string): string => link.replace(/\/$/, '').toLowerCase();
