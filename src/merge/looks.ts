// What people changed in how slides look, which no Markdown says: pictures put in others' place, places and sizes,
// colours, layouts, builds, names of sections, the theme. None of it is written; it is told with what to do. What
// differs on many slides is the doing of the program that saved the file, or of a new theme: that is told once.
import type { OfficePresentation } from '../office/presentation.ts';
import type { OfficeShape } from '../office/shape.ts';
import { child } from '../office/xml.ts';
import { CHARTS } from './look-charts.ts';
import { INKS } from './look-ink.ts';
import type { LookKind } from './look-kinds.ts';
import { DRAWINGS, PICTURES, THINGS } from './look-pictures.ts';
import { nameOf, sideOf, twins } from './side.ts';
import { folded } from './units.ts';

/** Something to be done by hand. */
export interface Look {
  /** Its place in the base. */
  readonly slide: number;
  /** Title of a slide that was added behind it, which is meant. */
  readonly added?: string;
  /** What was changed, in words. */
  readonly what: string;
  readonly hint: string;
}

export interface Looks {
  readonly looks: readonly Look[];
  /** Sentences about what differs in all of the file. */
  readonly told: readonly string[];
}

/** Points that something is moved or stretched by before it counts: programs round, and fit boxes to their text. */
const FAR = 12;
/** Slides with the same kind of difference, at least, and share of all: a program's doing. */
const MANY = 4;
const MOST = 0.3;

/** `pairs`: places of slides in the edited file by those in the base. */
export function looksBetween(
  base: OfficePresentation,
  edited: OfficePresentation,
  pairs: ReadonlyMap<number, number>,
): Looks {
  const sides = [...pairs].flatMap(([i, j]) => {
    const [a, b] = [sideOf(base, i), sideOf(edited, j)];
    return a && b ? [{ slide: i, a, b }] : [];
  });
  const told: string[] = [];
  const found = KINDS.flatMap(({ differ, hint, all }) => {
    const of = sides.map(({ slide, a, b }) => ({ slide, words: differ(a, b) })).filter(({ words }) => words.length);
    if (of.length >= MANY && of.length > sides.length * MOST) {
      told.push(
        `On ${of.length} of ${sides.length} slides ${all} differ: taken for a new theme or the program's doing, so ` +
          'that none of it is written',
      );
      return [];
    }
    return of.flatMap(({ slide, words }) => words.map((what): Look => ({ slide, what, hint })));
  });
  return {
    looks: [...found.sort((x, y) => x.slide - y.slide), ...sections(base, edited, pairs)],
    told: [...told, ...ofDeck(base, edited)],
  };
}

/** Heights follow from the text; boxes that are narrower but stand about the same middle are fitted by programs. */
function isMoved({ box: a }: OfficeShape, { box: b }: OfficeShape): boolean {
  const [left, right] = [Math.abs(a.x - b.x), Math.abs(a.x + a.w - b.x - b.w)];
  const [top, bottom] = [Math.abs(a.y - b.y), Math.abs(a.y + a.h - b.y - b.h)];
  const aside = left > FAR && right > FAR;
  return aside || (top > FAR && bottom > FAR);
}

const names = new WeakMap<OfficePresentation, ReadonlySet<string>>();

function layoutNames(deck: OfficePresentation): ReadonlySet<string> {
  const sheets = () => deck.masters.flatMap(({ layouts }) => layouts);
  const known = names.get(deck) ?? new Set(sheets().map(({ root }) => child(root, 'p:cSld')?.attributes.name ?? ''));
  names.set(deck, known);
  return known;
}

const KINDS: readonly LookKind[] = [
  PICTURES,
  DRAWINGS,
  THINGS,
  CHARTS,
  {
    differ: (a, b) =>
      twins(a, b).flatMap(([x, y]) => (isMoved(x, y) ? [`${nameOf(x)} was moved or has another size`] : [])),
    hint: 'Places follow from the layout: choose another layout or width, or leave it as it is',
    all: 'places',
  },
  {
    // programs give layouts other names; people choose among those that there are
    differ: ({ deck, slide: { layout: was } }, { slide: { layout: is } }) =>
      was.name && was.name !== is.name && layoutNames(deck).has(is.name)
        ? [`the layout is "${is.name}", no longer "${was.name}"`]
        : [],
    hint: 'Choose another layout with layout: in the front matter of the slide',
    all: 'layouts',
  },
  {
    differ: ({ slide: a }, { slide: b }) => {
      if ((a.builds.length === 0) === (b.builds.length === 0)) return [];
      return [a.builds.length ? 'its steps are gone' : 'it comes in steps now'];
    },
    hint: 'Say what comes by a click with build: or {.step}, or take that out',
    all: 'steps',
  },
  ...INKS,
];

/** Names of sections; programs that know none drop all of them. */
function sections(base: OfficePresentation, edited: OfficePresentation, pairs: ReadonlyMap<number, number>): Look[] {
  if (!edited.sections.length || !base.sections.length) return [];
  const firstOf = (deck: OfficePresentation) =>
    deck.sections.flatMap(({ name, slides }) => {
      const i = deck.slideList.findIndex(({ id }) => id === slides[0]);
      return i < 0 ? [] : [{ name: folded(name), i }];
    });
  const others = new Map(firstOf(edited).map(({ name, i }) => [i, name]));
  return firstOf(base).flatMap(({ name, i }): Look[] => {
    const is = others.get(pairs.get(i) ?? -1);
    if (is === undefined || is === name) return [];
    return [{ slide: i, what: `the section is "${is}", no longer "${name}"`, hint: 'Change section: where it begins' }];
  });
}

/** What holds for all slides: their size and the theme's colours. */
function ofDeck(base: OfficePresentation, edited: OfficePresentation): string[] {
  const told: string[] = [];
  const size = ({ size: { w, h } }: OfficePresentation) => `${Math.round(w)} by ${Math.round(h)} points`;
  if (size(base) !== size(edited))
    told.push(`The slides are ${size(edited)}, no longer ${size(base)}: say aspect: in the front matter of the deck`);
  const [own, other] = [base.masters[0]?.sheet.theme, edited.masters[0]?.sheet.theme];
  if (!own || !other) return told;
  const colours = Object.entries(own.scheme).filter(([name, hex]) => other.scheme[name as 'dk1'] !== hex);
  if (colours.length)
    told.push(`${counted(colours.length)} of the theme are others: not taken, since they follow from theme:`);
  return told;
}

const counted = (count: number): string => (count === 1 ? 'One colour' : `${count} colours`);
