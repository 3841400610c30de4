// Pictures and other things without words that came, went or were put in another's place: shapes, SmartArt, films,
// objects of other programs.
import { sameBytes } from '../base/bytes.ts';
import type { OfficeShape } from '../office/shape.ts';
import type { LookKind } from './look-kinds.ts';
import { nameOf, ofKind, type Shape, type Side, shortly, wordsIn } from './side.ts';

type Picture = Shape<'picture'>;

/** The bytes of a picture; a drawing has those that stand for it in programs without SVG as well. */
function bytesOf({ deck }: Side, { picture }: Picture): Uint8Array[] {
  return [picture.part, picture.svg].flatMap((part) =>
    part && deck.pkg.has(part) ? (deck.pkg.bytes(part) ?? []) : [],
  );
}

/** Pictures of one slide that are not on the other, by their bytes. */
function withoutTwin(a: Side, b: Side): Picture[] {
  const others = ofKind(b, 'picture').map((one) => bytesOf(b, one));
  return ofKind(a, 'picture').filter((one) => {
    const own = bytesOf(a, one);
    const i = others.findIndex((other) => other.some((bytes) => own.some((mine) => sameBytes(mine, bytes))));
    if (i >= 0) others.splice(i, 1);
    return own.length > 0 && i < 0;
  });
}

export const PICTURES: LookKind = {
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
  all: 'pictures',
};

const DRAWN = 'a drawn shape';

/** What a shape is where it says nothing that can be read as text. */
function thingOf(shape: OfficeShape): string | undefined {
  if (shape.hidden) return undefined;
  switch (shape.kind) {
    case 'diagram':
      return 'a SmartArt drawing';
    case 'other':
      return /ole/i.test(shape.what) ? 'an object of another program' : 'something that cannot be read';
    case 'picture':
      return shape.media ? `a ${shape.media.kind === 'video' ? 'film' : 'sound'}` : undefined;
    case 'connector':
      return DRAWN;
    case 'shape':
      if (isFormula(shape)) return DRAWN;
      return shape.placeholder || wordsIn(shape) || !isSeen(shape) ? undefined : DRAWN;
    default:
      return undefined;
  }
}

/** Programs that know no formulas draw them. */
const isFormula = ({ text }: Shape<'shape'>): boolean => {
  const runs = text?.paragraphs.flatMap((one) => one.runs) ?? [];
  return runs.some(({ math }) => math) && runs.every((one) => one.math || !one.text.trim());
};

/** An empty box is nothing: a formula that a program dropped leaves one. */
const isSeen = ({ fill, outline }: Shape<'shape'>): boolean => fill.kind !== 'none' || outline !== undefined;

export function thingsOn({ shapes }: Side): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of shapes) {
    const what = thingOf(one);
    const words = one.kind === 'diagram' ? one.texts.map(({ text }) => text).join(', ') : '';
    if (what) found.set(what, [...(found.get(what) ?? []), words]);
  }
  return found;
}

function cameAndWent(a: Side, b: Side, isOfKind: (what: string) => boolean): string[] {
  const [x, y] = [thingsOn(a), thingsOn(b)];
  return [...new Set([...x.keys(), ...y.keys()])].filter(isOfKind).flatMap((what) => {
    const [was, is] = [x.get(what) ?? [], y.get(what) ?? []];
    const words = is.filter((one) => one && !was.includes(one)).map((one) => `: ${shortly(one)}`);
    const count = Math.abs(is.length - was.length);
    if (!count) return words.map((one) => `${what} has other words${one}`);
    const many = count > 1 ? `${what.replace(/^an? /, '')}: ${count}` : what;
    return [`${many} ${is.length > was.length ? 'added' : 'taken out'}${words[0] ?? ''}`];
  });
}

export const DRAWINGS: LookKind = {
  differ: (a, b) => cameAndWent(a, b, (what) => what === DRAWN),
  hint: 'Draw it as a flow or as a picture beside the deck, or leave it',
  all: 'drawn shapes',
};

export const THINGS: LookKind = {
  // a damaged part stands for what it was
  differ: (a, b) => (b.slide.unread.length ? [] : cameAndWent(a, b, (what) => what !== DRAWN)),
  hint: 'Write it as a list, a flow or a table, or save it as a picture or film beside the deck',
  all: 'SmartArt, films or objects',
};
