// What a layout offers, in shares of its slide: titles, places for text and pictures, where they stand. The same for
// templates of every size.
import type { Box, Size } from '../base/geometry.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape } from '../office/shape.ts';
import { familyOf, type Sheet } from '../office/sheet.ts';
import { allShapes } from '../office/slide.ts';
import { child, type XmlElement } from '../office/xml.ts';

export interface Place {
  readonly shape: OfficeShape;
  readonly element: XmlElement;
  readonly type: string;
  /** Shares of the slide's width and height. */
  readonly box: Box;
}

export interface LayoutShape {
  readonly sheet: Sheet;
  readonly name: string;
  /** `p:sldLayout@type`; '' for one of the maker's own. */
  readonly type: string;
  readonly title?: Place;
  /** Places that take text, tables or charts, in reading order; those for a footnote are left out. */
  readonly texts: readonly Place[];
  readonly pictures: readonly Place[];
  /** Texts too small for a body: footnotes, dates, labels. */
  readonly small: readonly Place[];
  readonly footer?: Place;
  readonly number?: Place;
  readonly date?: Place;
  /** Some of its text runs upwards or downwards. */
  readonly vertical: boolean;
  /** Placeholders that slides cannot fill, since they are tied to nothing. */
  readonly orphans: readonly Place[];
}

/** Below these shares of the slide a place holds a note, not a body. */
const SMALL_AREA = 0.012;
const SMALL_HEIGHT = 0.055;

export function shapeOfLayout(sheet: Sheet, size: Size): LayoutShape {
  const places = allShapes(readShapes(sheet))
    .filter((shape) => shape.placeholder)
    // both are in the order of the tree
    .map(
      (shape, i): Place => ({
        shape,
        element: sheet.placeholders[i]?.element as XmlElement,
        type: shape.placeholder?.type ?? '',
        box: shares(shape.box, size),
      }),
    )
    .filter(({ shape }) => shape.placed !== 'nowhere' && !shape.hidden);
  const tied = places.filter(({ shape }) => !shape.placeholder?.orphan);
  const orphans = places.filter(({ shape }) => shape.placeholder?.orphan);
  const title = tied.find(({ type }) => familyOf(type) === 'title');
  const furniture = (type: string) => tied.find((one) => one.type === type);
  const rest = tied.filter(({ type }) => familyOf(type) === 'body');
  const isSmall = ({ box }: Place) => box.w * box.h < SMALL_AREA || box.h < SMALL_HEIGHT;
  const texts = rest.filter((one) => one.type !== 'pic' && !isSmall(one)).sort(inReadingOrder);
  const footer = furniture('ftr');
  const number = furniture('sldNum');
  const date = furniture('dt');
  return {
    sheet,
    name: child(sheet.root, 'p:cSld')?.attributes.name ?? '',
    type: sheet.root.attributes.type ?? '',
    ...(title && { title }),
    texts,
    pictures: rest.filter((one) => one.type === 'pic').sort(inReadingOrder),
    small: rest.filter((one) => one.type !== 'pic' && isSmall(one)).sort(inReadingOrder),
    ...(footer && { footer }),
    ...(number && { number }),
    ...(date && { date }),
    vertical: places.some(({ shape }) => shape.placeholder?.vertical || isTurned(shape)),
    orphans,
  };
}

const isTurned = (shape: OfficeShape): boolean =>
  shape.kind === 'shape' && !['horz', undefined].includes(shape.text?.body.direction);

const shares = (box: Box, { w, h }: Size): Box => ({ x: box.x / w, y: box.y / h, w: box.w / w, h: box.h / h });

/** Rows from above, in a row from the left; places that overlap by half of their height are in one row. */
function inReadingOrder({ box: a }: Place, { box: b }: Place): number {
  const overlap = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return overlap > Math.min(a.h, b.h) / 2 ? a.x - b.x : a.y - b.y;
}
