// A piece of what a slide says -> the letters of its source. Only a place that says just this, and that no other piece
// can
// claim, is one; everything else is told and left to the writer.
import { pairInOrder } from './align.ts';
import type { Container, ContainerKind } from './containers.ts';
import { type Letter, plainLetter } from './letters.ts';
import { type Unit, wordsOf } from './units.ts';

export interface Place {
  readonly container: Container;
  /** The source's letters of the piece, in order. */
  readonly letters: readonly Letter[];
  /** The piece is all that its container says. */
  readonly whole: boolean;
  /** By the piece's words, where some are made by the deck, as numbers of sources are: those have none. */
  readonly words?: readonly (readonly Letter[] | undefined)[];
}

const KINDS: Readonly<Record<Unit['kind'], readonly ContainerKind[]>> = {
  title: ['text', 'front'],
  text: ['text', 'caption', 'cell', 'front'],
  cell: ['cell'],
  notes: ['notes'],
  alt: ['alt'],
  number: [],
};

export const lettersOf = (text: string): string => [...text.replace(/\s+/g, '')].map(plainLetter).join('');

/**
 * The places of a slide's pieces, by their index. Pieces that say the same take the containers in their order, if
 * there are
 * as many of the one as of the other; else none of them has a place.
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
    const whole = containers.filter((one) => kinds.includes(one.kind) && one.text === letters);
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
    if (places.has(i) || wordsOf(unit.text).length < 3) continue;
    const found = containers.flatMap((container) => {
      if (used.has(container) || !KINDS[unit.kind].includes(container.kind)) return [];
      const words = wordsBetween(unit.text, container);
      return words ? [{ container, letters: container.letters, whole: false, words }] : [];
    });
    if (found.length !== 1) continue;
    places.set(i, found[0] as Place);
    used.add((found[0] as Place).container);
  }
  return places;
}

/** The container's letters by the words of a text that says all of them, and more that the deck adds. */
function wordsBetween(text: string, container: Container): (readonly Letter[] | undefined)[] | undefined {
  const own = wordsIn(container);
  const said = wordsOf(text);
  const plain = (word: string) => lettersOf(word.replace(/\[[\d,\u2013-]+\]/g, ''));
  const spelt = own.map((letters) => letters.map(({ char }) => char).join(''));
  const pairs = pairInOrder(said.map(plain), spelt, (a, b) => (a === b ? 1 : 0), 1);
  const words = said.map((): readonly Letter[] | undefined => undefined);
  let matched = 0;
  for (const [a, b] of pairs) {
    if (a === undefined || b === undefined) continue;
    words[a] = own[b];
    matched++;
  }
  return matched === own.length && matched >= 3 && matched * 2 >= said.length ? words : undefined;
}

/** Letters that no blank parts in the source. */
function wordsIn({ file, letters }: Container): Letter[][] {
  const words: Letter[][] = [];
  for (const letter of letters) {
    const last = words.at(-1)?.at(-1);
    const apart = !last || /\s/.test(file.text.slice(last.at + last.length, letter.at));
    if (apart) words.push([letter]);
    else words.at(-1)?.push(letter);
  }
  return words;
}

/** The piece begins and ends where words do in the source. */
function isWords({ file }: Container, letters: readonly Letter[]): boolean {
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return false;
  const before = file.text[first.at - 1] ?? ' ';
  const behind = file.text[last.at + last.length] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(behind);
}
