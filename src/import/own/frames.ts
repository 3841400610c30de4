// Columns of our own slides that stand in frames: what lies in a frame is its column.
import type { Box } from '../../base/geometry.ts';
import type { OfficeShape } from '../../office/shape.ts';
import type { SlideMaking } from '../making.ts';
import type { Found, WriteShape } from './found.ts';
import { isNamed } from './named.ts';

const isInside = ({ box }: OfficeShape, frame: Box): boolean =>
  box.x >= frame.x - 1 &&
  box.x + box.w <= frame.x + frame.w + 1 &&
  box.y >= frame.y - 1 &&
  box.y + box.h / 2 <= frame.y + frame.h;

export async function frameOf(
  [frame, bar, ...more]: readonly OfficeShape[],
  _making: SlideMaking,
  write: WriteShape,
): Promise<Found | undefined> {
  if (!frame || !bar || !isNamed(frame, 'Frame') || !isNamed(bar, 'Bar')) return undefined;
  const end = more.findIndex((one) => one.kind !== 'shape' || isNamed(one, 'Frame') || !isInside(one, frame.box));
  const inside = more.slice(0, end < 0 ? more.length : end);
  if (!inside.length) return undefined;
  const written: string[] = [];
  for (const one of inside) written.push(await write(one));
  return { count: 2 + inside.length, markdown: written.filter(Boolean).join('\n\n'), box: frame.box };
}
