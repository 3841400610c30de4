// What lies whole under a picture or a filled rectangle of its slide, which no click takes away.
import { imageSize } from 'image-size';
import { type Box, covers } from '../base/geometry.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import { kindOf } from '../pictures/kind.ts';
import { isSolid } from '../pictures/opaque.ts';
import { flatShapes, hasWords, isPlain } from './free.ts';
import type { SlideMaking } from './making.ts';
import { wordsPlace } from './text-place.ts';

/** Words, pictures, tables, charts and other frames that lie under it. */
export function shapesUnder(
  shapes: readonly OfficeShape[],
  making: Pick<SlideMaking, 'deck' | 'slide'>,
): ReadonlySet<OfficeShape> {
  const flat = flatShapes(shapes);
  const moves = new Set(making.slide.builds.map(({ shape }) => shape));
  const above = (from: number, box: Box): boolean =>
    flat.slice(from + 1).some((one) => !moves.has(one.id) && covers(one.box, box) && isOpaque(one, making));
  return new Set(flat.filter((one, i) => isContent(one) && above(i, wordsPlace(one))));
}

const isContent = (shape: OfficeShape): boolean =>
  shape.kind === 'shape' ? wordsOrPicture(shape) : shape.kind !== 'connector';
const wordsOrPicture = (shape: TextShape): boolean => shape.fill.kind === 'picture' || hasWords(shape);

function isOpaque(shape: OfficeShape, { deck }: Pick<SlideMaking, 'deck'>): boolean {
  if (isPlain(shape)) return true;
  if (shape.kind !== 'picture' || shape.rotation || shape.geometry.preset !== 'rect') return false;
  const { part, svg, crop, alpha } = shape.picture;
  const bytes = part === undefined ? undefined : deck.pkg.bytes(part);
  if (!bytes?.length || svg !== undefined || alpha < 1 || Object.values(crop).some((cut) => cut < 0)) return false;
  const type = kindOf(bytes);
  try {
    const { width, height } = imageSize(bytes);
    return type !== undefined && isSolid({ type, bytes, size: { w: width, h: height } });
  } catch {
    return false;
  }
}
