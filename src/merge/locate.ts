// A piece of what a slide says -> the letters of its source. Only a place that says just this, and that no other piece
// can claim, is one; everything else is told and left to the writer.
import type { Container, ContainerKind } from './containers.ts';
import { type Letter, plainLetter } from './letters.ts';
import { type Unit, wordsOf } from './units.ts';

export interface Place {
  readonly container: Container;
  /** The source's letters by those of the piece, in order; none for what the deck adds, as numbers of sources. */
  readonly letters: readonly (Letter | undefined)[];
  /** The piece is all that its container says. */
  readonly whole: boolean;
}

const KINDS: Readonly<Record<Unit['kind'], readonly ContainerKind[]>> = {
  title: ['text', 'front'],
  text: ['text', 'caption', 'cell', 'front'],
  cell: ['cell'],
  notes: ['notes'],
  alt: ['alt'],
  number: [],
};

const lettersOf = (text: string): string => [...text.replace(/\s+/g, '')].map(plainLetter).join('');

/**
 * The places of a slide's pieces, by their index. Pieces that say the same take the containers in their order, if
 * there are as many of the one as of the other; else none of them has a place.
 */
export function placesOf(units: readonly Unit[], containers: readonly Container[]): Map<number, Place> {
  const places = new Map<number, Place>();
  const used = new Set<Container>();
  const byText = new Map<string, number[]>();
  for (const [i, unit] of units.entries()) {
    const key = `${KINDS[unit.kind].join()} ${lettersOf(unit.text)}`;
    byText.set(key, [...(byText.get(key) ?? []), i]);
  }
  for (const indices of byText.values()) {
    const unit = units[indices[0] as number] as Unit;
    const letters = lettersOf(unit.text);
    if (!letters) continue;
    const kinds = KINDS[unit.kind];
    const alike = containers.filter((one) => kinds.includes(one.kind) && one.text === letters);
    const headings = alike.filter(({ heading }) => heading && unit.kind === 'title');
    const whole = headings.length ? headings : alike;
    if (whole.length !== indices.length) continue;
    indices.forEach((index, n) => {
      const container = whole[n] as Container;
      places.set(index, { container, letters: container.letters, whole: true });
      used.add(container);
    });
  }
  // parts of a container: the big number of a list's item and its words, a quotation and its source
  for (const [i, unit] of units.entries()) {
    const letters = lettersOf(unit.text);
    if (places.has(i) || letters.length < 2) continue;
    const twin = units.filter((other) => other !== unit && lettersOf(other.text) === letters).length;
    const within = containers.flatMap((container) => {
      if (used.has(container) || !KINDS[unit.kind].includes(container.kind)) return [];
      const at = container.text.indexOf(letters);
      if (at < 0 || container.text.indexOf(letters, at + 1) >= 0) return [];
      return [{ container, at: [...container.text.slice(0, at)].length }];
    });
    if (within.length !== 1 || twin) continue;
    const { container, at } = within[0] as (typeof within)[number];
    const own = container.letters.slice(at, at + [...letters].length);
    if (isWords(container, own)) places.set(i, { container, letters: own, whole: false });
  }
  for (const [i, unit] of units.entries()) {
    const letters = lettersOf(unit.text);
    if (places.has(i) || unit.kind === 'notes' || letters.length < 2) continue;
    const values = containers.filter(({ kind, text }) => kind === 'value' && text.includes(letters));
    const [container] = values;
    const at = container?.text.indexOf(letters) ?? -1;
    if (!container || values.length > 1 || container.text.indexOf(letters, at + 1) >= 0) continue;
    const own = container.letters.slice([...container.text.slice(0, at)].length).slice(0, [...letters].length);
    if (isWords(container, own)) places.set(i, { container, letters: own, whole: container.text === letters });
  }
  for (const [i, unit] of units.entries()) {
    if (places.has(i)) continue;
    const found = containers.flatMap((container) => {
      if (used.has(container) || !KINDS[unit.kind].includes(container.kind)) return [];
      const letters = lettersBetween(unit.text, container);
      return letters ? [{ container, letters, whole: false }] : [];
    });
    if (found.length !== 1) continue;
    places.set(i, found[0] as Place);
    used.add((found[0] as Place).container);
  }
  return places;
}

/**
 * The container's letters by those of a text that says all of them, and more where the deck adds something: at its
 * signs, else before and behind it all, where most of the words are the container's.
 */
function lettersBetween(text: string, container: Container): (Letter | undefined)[] | undefined {
  const said = lettersOf(text);
  const { gaps, letters } = container;
  if (letters.length < 2) return undefined;
  const cuts = [...gaps].filter((at) => at > 0 && at < letters.length).sort((a, b) => a - b);
  const bounds = [0, ...cuts, letters.length];
  const pieces = bounds.slice(1).map((end, n) => letters.slice(bounds[n], end));
  const most = wordsOf(text).length >= 3 && letters.length * 2 >= [...said].length;
  const [open, closed] = [gaps.has(0) || most, gaps.has(letters.length) || most];
  const out: (Letter | undefined)[] = [];
  const all = [...said];
  let at = 0;
  for (const [n, piece] of pieces.entries()) {
    const spelt = piece.map(({ char }) => char);
    const found = findIn(all, spelt, at, n === pieces.length - 1 && !closed);
    if (found < 0 || (n === 0 && !open && found > 0)) return undefined;
    while (out.length < found) out.push(undefined);
    out.push(...piece);
    at = found + piece.length;
  }
  while (out.length < all.length) out.push(undefined);
  return out;
}

/** Where the letters stand in a row, from a place on; `atEnd`: nothing is behind them. */
function findIn(all: readonly string[], piece: readonly string[], from: number, atEnd: boolean): number {
  for (let at = atEnd ? Math.max(from, all.length - piece.length) : from; at + piece.length <= all.length; at++)
    if (piece.every((char, i) => all[at + i] === char)) return at;
  return -1;
}

/** The piece begins and ends where words do in the source. */
function isWords({ file }: Container, letters: readonly Letter[]): boolean {
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return false;
  const before = file.text[first.at - 1] ?? ' ';
  const behind = file.text[last.at + last.length] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind);
}
