// Whether a slide's things stand where their maker put them, or follow each other as a layout has them; and where its
// title stands then.
import type { OfficeShape, TextShape } from '../office/shape.ts';
import { familyOf } from '../office/sheet.ts';
import type { OfficeRun } from '../office/text/body.ts';
import { flatShapes, hasWords, isPainted } from './free.ts';
import type { SlideMaking } from './making.ts';
import { atOf, looksOf, type Page, wordsBox } from './words-look.ts';

export function standsFree(shapes: readonly OfficeShape[], { template }: SlideMaking): boolean {
  const seen = flatShapes(shapes).filter(
    (one) => isPainted(one) || hasWords(one) || hasPicture(one) || !['shape', 'connector'].includes(one.kind),
  );
  if (!seen.length) return false;
  if (seen.every((one) => isInLayout(one) && !(template && isOwnLook(one)))) return false;
  // in a look of our own few words are columns and rows, and what stands alone is placed as our layouts place it
  if (!template && seen.length <= FEW && seen.every((one) => hasWords(one) && !isPainted(one))) return false;
  const [only, ...more] = seen;
  return template || more.length > 0 || only?.kind === 'picture' || (only !== undefined && isPainted(only));
}

/** So many boxes of words are read as well one beside the other. */
const FEW = 4;

const hasPicture = (shape: OfficeShape): boolean => shape.kind === 'shape' && shape.fill.kind === 'picture';

/** Words in the place that the layout has for them. */
const isInLayout = (shape: OfficeShape): boolean =>
  shape.kind === 'shape' && shape.placeholder !== undefined && shape.placed === 'inherited' && !isPainted(shape);

const lettersOf = (runs: readonly OfficeRun[]): number => runs.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Most letters have a size, a colour or an edge that the place does not give them. */
function isOwnLook(shape: OfficeShape): boolean {
  if (shape.kind !== 'shape') return false;
  const paragraphs = shape.text?.paragraphs ?? [];
  const all = lettersOf(paragraphs.flatMap(({ runs }) => runs));
  const other = paragraphs.flatMap(({ runs, own, look }) =>
    runs.filter((run) => own.align || run.own.color || (run.own.size ?? look.run.size) !== look.run.size),
  );
  return lettersOf(other) * 2 > all;
}

/** Share of the slide's height below which a title stands where no layout of ours has one. */
const LOW = 0.3;

/** Types of layouts that ours stand for, with their title where it is. */
const ROLES = new Set(['obj', 'title', 'secHead']);

/** A title is one paragraph. */
const OMITTED = /^gap=/;

/** The colour that titles of the master have. */
const titleInk = ({ layout }: SlideMaking['slide'], { masters }: SlideMaking['deck']): string => {
  const master = masters.find(({ layouts }) => layouts.some(({ part }) => part === layout.part)) ?? masters[0];
  return master?.sheet.styles.title[0]?.run.color?.hex ?? '000000';
};

/** Attributes of the heading, where the title does not stand where the layout has it. */
export function titleAttributes(title: TextShape, page: Page, { template, slide, deck }: SlideMaking): string[] {
  if (!title.text) return [];
  const placed = title.placeholder && familyOf(title.placeholder.type) === 'title';
  const paragraphs = title.text.paragraphs.filter(({ text }) => text.trim());
  const own = title.placed === 'own' || !placed || isOwnLook(title);
  const colored = paragraphs.every(({ runs }) => runs.every((run) => run.own.color || !run.text.trim()));
  const elsewhere = own || colored || !ROLES.has(slide.layout.type);
  const low = title.box.y + title.box.h / 2 > deck.size.h * LOW;
  if (template ? !elsewhere : !low) return [];
  const inked = template ? { ink: titleInk(slide, deck) } : {};
  const looks = looksOf(title.text, { ...page, ...inked }, isPainted(title)).filter(
    (one) => !OMITTED.test(one) && (template || !one.startsWith('color')),
  );
  return [atOf(wordsBox(title.box, title.text), page), ...looks];
}
