// What people changed in how slides look, which no Markdown says: pictures put in others' place, places and sizes,
// layouts, builds, names of sections. None of it is written; it is told with what to do. What differs on many slides is
// the doing of the program that saved the file.
import { sameBytes } from '../base/bytes.ts';
import type { OfficePresentation } from '../office/presentation.ts';
import type { OfficeShape } from '../office/shape.ts';
import { allShapes, type OfficeSlide } from '../office/slide.ts';
import { folded } from './units.ts';

/** Something to be done by hand. */
export interface Look {
  /** Its place in the base. */
  readonly slide: number;
  /** What was changed, in words. */
  readonly what: string;
  readonly hint: string;
}

/** Points that something is moved or stretched by before it counts: programs round, and fit boxes to their text. */
const FAR = 12;
/** Slides with the same kind of difference, at least, and share of all: a program's doing. */
const MANY = 4;
const MOST = 0.3;

interface Kind {
  /** Words for what differs between the two slides; none where nothing does. */
  readonly differ: (a: Side, b: Side) => readonly string[];
  readonly hint: string;
}

interface Side {
  readonly deck: OfficePresentation;
  readonly slide: OfficeSlide;
  readonly shapes: readonly OfficeShape[];
}

/** `pairs`: places of slides in the edited file by those in the base. */
export function looksBetween(
  base: OfficePresentation,
  edited: OfficePresentation,
  pairs: ReadonlyMap<number, number>,
): Look[] {
  const sides = [...pairs].flatMap(([i, j]) => {
    const [a, b] = [sideOf(base, i), sideOf(edited, j)];
    return a && b ? [{ slide: i, a, b }] : [];
  });
  const found = KINDS.flatMap(({ differ, hint }) => {
    const of = sides.map(({ slide, a, b }) => ({ slide, words: differ(a, b) })).filter(({ words }) => words.length);
    if (of.length >= MANY && of.length > sides.length * MOST) return [];
    return of.flatMap(({ slide, words }) => words.map((what): Look => ({ slide, what, hint })));
  });
  return [...found.sort((x, y) => x.slide - y.slide), ...sections(base, edited, pairs)];
}

function sideOf(deck: OfficePresentation, index: number): Side | undefined {
  const part = deck.slideList[index]?.part;
  const slide = part === undefined ? undefined : deck.pkg.spared(part, () => deck.slide(index));
  return slide && { deck, slide, shapes: allShapes(slide.shapes) };
}

type Shape<K extends OfficeShape['kind']> = Extract<OfficeShape, { kind: K }>;
const ofKind = <K extends OfficeShape['kind']>({ shapes }: Side, kind: K): Shape<K>[] =>
  shapes.filter((one): one is Shape<K> => one.kind === kind);

const wordsIn = (shape: OfficeShape): string =>
  shape.kind === 'shape' ? folded((shape.text?.paragraphs ?? []).map(({ text }) => text).join(' ')) : '';

const shortly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

const nameOf = (shape: OfficeShape): string => {
  const words = wordsIn(shape) || folded(shape.alt);
  if (words) return `"${shortly(words)}"`;
  return shape.kind === 'chart' || shape.kind === 'table' ? `a ${shape.kind}` : 'a picture';
};

/** Shapes that are the same on both: by their words where these stand once, charts and tables as the only ones. */
function twins(a: Side, b: Side): [OfficeShape, OfficeShape][] {
  const texts = (side: Side) => ofKind(side, 'shape').filter((one) => wordsIn(one).length > 1);
  const once = (all: readonly OfficeShape[], words: string) => {
    const same = all.filter((one) => wordsIn(one) === words);
    return same.length === 1 ? same[0] : undefined;
  };
  const [x, y] = [texts(a), texts(b)];
  const pairs = x.flatMap((one): [OfficeShape, OfficeShape][] => {
    const [own, other] = [once(x, wordsIn(one)), once(y, wordsIn(one))];
    return own && other ? [[own, other]] : [];
  });
  const alone = (['chart', 'table', 'picture'] as const).flatMap((kind): [OfficeShape, OfficeShape][] => {
    const [p, q] = [ofKind(a, kind), ofKind(b, kind)];
    const [own, other] = [p[0], q[0]];
    return own && other && p.length === 1 && q.length === 1 ? [[own, other]] : [];
  });
  return [...pairs, ...alone];
}

/** Heights follow from the text; boxes that are narrower but stand about the same middle are fitted by programs. */
function isMoved({ box: a }: OfficeShape, { box: b }: OfficeShape): boolean {
  const [left, right] = [Math.abs(a.x - b.x), Math.abs(a.x + a.w - b.x - b.w)];
  const [top, bottom] = [Math.abs(a.y - b.y), Math.abs(a.y + a.h - b.y - b.h)];
  const aside = left > FAR && right > FAR;
  return aside || (top > FAR && bottom > FAR);
}

const bytesOf = ({ deck }: Side, { picture }: Shape<'picture'>): Uint8Array | undefined => {
  const part = picture.svg ?? picture.part;
  return part === undefined ? undefined : deck.pkg.bytes(part);
};

/** Programs that know no SVG write a picture of their own in its place, of which nothing can be said. */
const isDrawing = ({ deck }: Side, { picture }: Shape<'picture'>): boolean =>
  picture.svg !== undefined || /svg/.test(deck.pkg.contentType(picture.part ?? ''));

/** Pictures of one slide that are not on the other, by their bytes. */
function withoutTwin(a: Side, b: Side): Shape<'picture'>[] {
  const compared = (side: Side, other: Side) =>
    ofKind(side, 'picture').filter(
      (one) => !isDrawing(side, one) || ofKind(other, 'picture').some((its) => isDrawing(other, its)),
    );
  if (compared(a, b).length !== ofKind(a, 'picture').length || compared(b, a).length !== ofKind(b, 'picture').length)
    return [];
  const others = ofKind(b, 'picture').map((one) => bytesOf(b, one));
  return ofKind(a, 'picture').filter((one) => {
    const own = bytesOf(a, one);
    const i = others.findIndex((other) => own && other && sameBytes(own, other));
    if (i >= 0) others.splice(i, 1);
    return own !== undefined && i < 0;
  });
}

const KINDS: readonly Kind[] = [
  {
    differ: (a, b) => {
      const [gone, come] = [withoutTwin(a, b), withoutTwin(b, a)];
      // those with a description are told as such
      const rest = come.length < gone.length ? gone.slice(come.length).filter(({ alt }) => !alt) : [];
      return [
        ...gone.slice(0, come.length).map((one) => `${nameOf(one)} has another picture`),
        ...rest.map(() => 'a picture was taken out'),
        ...come.slice(gone.length).flatMap(({ alt }) => (alt ? [] : ['a picture was added'])),
      ];
    },
    hint: 'Save the picture from the file beside the deck, and name it there',
  },
  {
    differ: (a, b) =>
      twins(a, b).flatMap(([x, y]) => (isMoved(x, y) ? [`${nameOf(x)} was moved or has another size`] : [])),
    hint: 'Places follow from the layout: choose another layout or width, or leave it as it is',
  },
  {
    differ: ({ slide: a }, { slide: b }) =>
      a.layout.name && b.layout.name && a.layout.name !== b.layout.name
        ? [`the layout is "${b.layout.name}", no longer "${a.layout.name}"`]
        : [],
    hint: 'Choose another layout with layout: in the front matter of the slide',
  },
  {
    differ: ({ slide: a }, { slide: b }) => {
      if ((a.builds.length === 0) === (b.builds.length === 0)) return [];
      return [a.builds.length ? 'its steps are gone' : 'it comes in steps now'];
    },
    hint: 'Say what comes by a click with build: or {.step}, or take that out',
  },
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
