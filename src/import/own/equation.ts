// A numbered equation of our own slides: the formula and its number, which stands beside it.
import type { OfficeShape } from '../../office/shape.ts';
import { shapeText } from '../../office/shape-words.ts';
import type { SlideMaking } from '../making.ts';
import { around } from '../order.ts';
import type { Found, WriteShape } from './found.ts';
import { isNamed } from './named.ts';

export async function equationOf(
  shapes: readonly OfficeShape[],
  _making: SlideMaking,
  write: WriteShape,
): Promise<Found | undefined> {
  const [formula, ...more] = shapes;
  if (!formula?.name.startsWith('Equation: ')) return undefined;
  const end = more.findIndex((one) => !isNamed(one, 'Equation number'));
  const numbers = more.slice(0, end < 0 ? more.length : end);
  const number = /^\((\d+)\)$/.exec(numbers.length === 1 && numbers[0] ? shapeText(numbers[0]).trim() : '')?.[1];
  const written = number === undefined ? '' : await write(formula);
  if (!written.startsWith('$$') || !written.endsWith('$$')) return undefined;
  return {
    count: 2,
    markdown: `${written} {#eq:${number}}`,
    box: { ...around([formula, ...numbers]), y: formula.box.y, h: formula.box.h },
  };
}
