// A presentation as what it says: for each slide its words piece by piece, with what each piece is. Our own file and
// the one
// that came back are read alike, so that only what people changed differs.

import type { Seen } from '../import/seen.ts';
import type { OfficePresentation } from '../office/presentation.ts';
import type { ChartShape, OfficeShape, PictureShape, TableShape, TextShape } from '../office/shape.ts';
import { allShapes, type OfficeSlide, titleOf } from '../office/slide.ts';
import type { OfficeParagraph } from '../office/text/body.ts';

export type UnitKind = 'title' | 'text' | 'cell' | 'notes' | 'alt' | 'number';

/** A stretch of words that look alike. */
export interface Mark {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Address that a click opens; slides of the same file as `#` alone. */
  readonly link?: string;
}

/** One piece of what a slide says. */
export interface Unit {
  readonly kind: UnitKind;
  /** Blanks and breaks folded to one blank. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** 0 and above, of text; rows and columns of cells are in `place`. */
  readonly level: number;
  /** The paragraph has a bullet or number. */
  readonly listed: boolean;
  /** It holds a formula, which other programs drop, or write as letters. */
  readonly formula?: boolean;
  /** Tells pieces of one thing: the shape's name, a table's row and column, a chart's series and category. */
  readonly place: readonly (string | number)[];
}

export interface SlideUnits {
  readonly part: string;
  readonly creationId?: string;
  readonly hidden: boolean;
  readonly title: string;
  readonly units: readonly Unit[];
  readonly comments: OfficeSlide['comments'];
  /** Words that nobody sees on it, and that the deck does not have. */
  readonly unseen?: readonly string[];
  /** Pictures and charts that stand on it. */
  readonly pictures: number;
  /** It has a page of notes, if an empty one. */
  readonly hasNotes: boolean;
  /** Why it, or notes, comments or charts of it, could not be read. */
  readonly unread: readonly string[];
  /** Nothing of it could be read. */
  readonly isLost?: true;
}

export type SeenSlide = (slide: OfficeSlide, index: number) => Seen;

/** Placeholders that a deck fills by itself: numbers, dates and footers. */
const FURNITURE = new Set(['sldNum', 'dt', 'ftr', 'hdr']);

/**
 * Slides that are damaged are there without a word.
 * @param seen what of a slide is read; all of it without
 */
export const readUnits = (deck: OfficePresentation, seen?: SeenSlide): SlideUnits[] =>
  deck.slideList.map(({ part }, i) => {
    const read = deck.pkg.spared(part, () => {
      const slide = deck.slide(i);
      const hasNotes = deck.pkg.related(part, 'notesSlide') !== undefined;
      const found = seen?.(slide, i);
      if (!found?.aside.length) return unitsOf(slide, hasNotes);
      const title = titleOf(found.shapes);
      return { ...unitsOf({ ...slide, shapes: found.shapes, title }, hasNotes), unseen: found.aside };
    });
    return read ?? { ...EMPTY, part, unread: deck.pkg.unread(part), isLost: true };
  });

const EMPTY = { hidden: false, title: '', units: [], comments: [], pictures: 0, hasNotes: false, unread: [] } as const;

function unitsOf(slide: OfficeSlide, hasNotes: boolean): SlideUnits {
  const shapes = allShapes(slide.shapes);
  const charts = shapes.filter(({ kind }) => kind === 'chart');
  const units = [
    ...shapes.flatMap((shape) => ofShape(shape, charts.indexOf(shape))),
    ...slide.notes.flatMap((paragraph) => paragraphUnit('notes', paragraph, ['notes'])),
  ];
  const { part, creationId, hidden, title, comments, unread } = slide;
  const pictures = shapes.filter(({ kind }) => kind === 'picture' || kind === 'chart').length;
  const own = { part, hidden, title: folded(title), units, comments, pictures, hasNotes, unread };
  return { ...own, ...(creationId && { creationId }) };
}

/** `chart`: which of the slide's charts it is; names do not last. */
function ofShape(shape: OfficeShape, chart: number): Unit[] {
  switch (shape.kind) {
    case 'shape':
      return ofText(shape);
    case 'table':
      return ofTable(shape);
    case 'chart':
      return [...altUnit(shape), ...ofChart(shape, chart)];
    case 'picture':
      return altUnit(shape);
    default:
      return [];
  }
}

function ofText(shape: TextShape): Unit[] {
  const type = shape.placeholder?.type ?? '';
  if (FURNITURE.has(type) || !shape.text) return [];
  if (type === 'title' || type === 'ctrTitle') {
    const marks = shape.text.paragraphs.flatMap((paragraph, i) => [...(i ? [BLANK] : []), ...marksOf(paragraph)]);
    const text = folded(marks.map((mark) => mark.text).join(''));
    const unit = { kind: 'title' as const, text, marks, level: 0, listed: false, place: ['title'] };
    return text ? [{ ...unit, ...formulaIn(shape.text.paragraphs) }] : [];
  }
  return shape.text.paragraphs.flatMap((paragraph) => paragraphUnit('text', paragraph, [shape.name]));
}

const BLANK: Mark = { text: ' ', bold: false, italic: false };

function paragraphUnit(kind: UnitKind, paragraph: OfficeParagraph, place: Unit['place']): Unit[] {
  const marks = marksOf(paragraph);
  const text = folded(marks.map((mark) => mark.text).join(''));
  const bullet = paragraph.look.bullet?.kind ?? 'none';
  const unit = { kind, text, marks, level: paragraph.level, listed: bullet !== 'none', place };
  return text ? [{ ...unit, ...formulaIn([paragraph]) }] : [];
}

const formulaIn = (paragraphs: readonly OfficeParagraph[]): Pick<Unit, 'formula'> =>
  paragraphs.some(({ runs }) => runs.some(({ math }) => math)) ? { formula: true } : {};

/** Formulas are left out: programs keep them, drop them or write their letters. */
function marksOf(paragraph: OfficeParagraph): Mark[] {
  return paragraph.runs
    .filter(({ math, field }) => !math && field !== 'slidenum')
    .map(({ text, look, link }) => ({
      text: text.replaceAll('\n', ' '),
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      ...(link && { link: link.kind === 'address' ? link.address : '#' }),
    }));
}

function ofTable({ name, table }: TableShape): Unit[] {
  return table.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c): Unit[] => {
      const marks = cell.text.paragraphs.flatMap((paragraph, i) => [...(i ? [BLANK] : []), ...marksOf(paragraph)]);
      const text = folded(marks.map((mark) => mark.text).join(''));
      const unit = { kind: 'cell' as const, text, marks, level: 0, listed: false, place: [name, r, c] };
      return cell.covered ? [] : [{ ...unit, ...formulaIn(cell.text.paragraphs) }];
    }),
  );
}

function altUnit({ alt, name }: PictureShape | ChartShape): Unit[] {
  const text = folded(alt);
  return text ? [{ kind: 'alt', text, marks: [{ ...BLANK, text }], level: 0, listed: false, place: [name] }] : [];
}

function ofChart({ chart }: ChartShape, index: number): Unit[] {
  return chart.plots.flatMap(({ series }) =>
    series.flatMap((one) =>
      one.values.flatMap((value, i): Unit[] => {
        if (value === null) return [];
        const text = String(value);
        const place = [index, one.name, one.categories[i] ?? String(one.x?.[i] ?? i)];
        return [{ kind: 'number', text, marks: [{ ...BLANK, text }], level: 0, listed: false, place }];
      }),
    ),
  );
}

/** As two programs agree on it: blanks of all kinds as one, no marks that nobody sees. */
export const folded = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\uFFFC]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** A slide of which nothing is known. */
export const NO_SLIDE: SlideUnits = { ...EMPTY, part: '' };

export const wordsOf = (text: string): string[] => (text ? text.split(' ') : []);
