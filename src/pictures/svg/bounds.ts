// How much of an SVG's area its shapes take, without drawing them: from their attributes, and from the points of a
// path.
import type { Element } from './tree.ts';

/** Width times height of what encloses a shape, in the units of its own coordinates; 0 for what is no shape. */
export function areaOf(element: Element): number {
  const number = (name: string): number => Math.abs(Number.parseFloat(element.attributes.get(name) ?? '0')) || 0;
  switch (element.name) {
    case 'rect':
    case 'image':
      return whole(element) ? Number.POSITIVE_INFINITY : number('width') * number('height');
    case 'circle':
      return (2 * number('r')) ** 2;
    case 'ellipse':
      return 4 * number('rx') * number('ry');
    case 'line':
      return enclosed([number('x1'), number('x2')], [number('y1'), number('y2')]);
    case 'polyline':
    case 'polygon': {
      const points = numbersOf(element.attributes.get('points') ?? '');
      return enclosed(
        points.filter((_, i) => i % 2 === 0),
        points.filter((_, i) => i % 2 === 1),
      );
    }
    case 'path':
      return pathArea(element.attributes.get('d') ?? '');
    default:
      return 0;
  }
}

/** Sizes in percent are of the whole drawing. */
const whole = ({ attributes }: Element): boolean =>
  `${attributes.get('width')}${attributes.get('height')}`.includes('%');

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

function enclosed(xs: readonly number[], ys: readonly number[]): number {
  const span = (values: readonly number[]) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
    return high > low ? high - low : 0;
  };
  return span(xs) * span(ys);
}

/** Numbers that a command of a path takes; the last two are where it ends. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, S: 4, Q: 4, C: 6, A: 7, H: 1, V: 1 };

function pathArea(data: string): number {
  const [xs, ys]: [number[], number[]] = [[], []];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const kind = command.toUpperCase();
    const takes = TAKES[kind];
    if (!takes) continue;
    const relative = command !== kind;
    const values = numbersOf(rest);
    for (let at = 0; at + takes <= values.length; at += takes) {
      const last = values[at + takes - 1] as number;
      const before = values[at + takes - 2] as number;
      if (kind !== 'V') x = (relative ? x : 0) + (kind === 'H' ? last : before);
      if (kind !== 'H') y = (relative ? y : 0) + last;
      xs.push(x);
      ys.push(y);
    }
  }
  return enclosed(xs, ys);
}

/** By how much a transform makes areas larger. */
export function growthOf(transform: string | undefined): number {
  let growth = 1;
  for (const [, name, inner] of (transform ?? '').matchAll(/(matrix|scale)\s*\(([^)]*)\)/g)) {
    const [a = 1, b = 0, c = 0, d = 1] = numbersOf(inner as string);
    if (name === 'matrix') growth *= Math.abs(a * d - b * c);
    else growth *= Math.abs(a * (numbersOf(inner as string).length > 1 ? b : a));
  }
  return growth;
}
