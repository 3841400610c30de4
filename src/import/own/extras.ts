// What our own slides have beside what the writer wrote: it is made again by a build and is no content.
import type { OfficeShape } from '../../office/shape.ts';
import { isNamed } from './named.ts';

const EXTRAS = ['Progress through the outline', 'Rule between rows', 'Section number', 'Quotation mark', 'Time axis'];
const EXTRA = new RegExp(`^(?:${EXTRAS.join('|')})`);

/** The line of `::: timeline`; a line that somebody drew has another name. */
const isTimeLine = (shape: OfficeShape): boolean =>
  shape.kind === 'shape' && isNamed(shape, 'Line') && shape.decorative && shape.box.h < 6;

/** What lies around code and formulas and is read with them. */
const AROUND = /^(?:Line numbers|Marked lines|Mark\b|Code ground|Equation number)/;
export const isAround = ({ name }: OfficeShape): boolean => AROUND.test(name);

export const isOwnExtra = (shape: OfficeShape): boolean => EXTRA.test(shape.name) || isTimeLine(shape);
