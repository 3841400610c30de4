// The panel that a drawing brings along: its first shape, a rounded rectangle in one colour over all of it.
import { parseHex, toHex } from '../../base/color.ts';
import type { Element } from './tree.ts';
import { ON_CALL } from './words.ts';

/** What moves a shape, thins its colour or cuts it: a panel has none of these. */
const CHANGES = ['transform', 'opacity', 'fill-opacity', 'clip-path', 'mask', 'filter', 'style', 'class'];

export interface Panel {
  /** Six hex digits. */
  readonly color: string;
  /** The drawing is cut at the panel's edge: it may go on beyond. */
  readonly cuts: boolean;
}

/** Undefined where the drawing stands on no panel. */
export function panelOf(root: Element): Panel | undefined {
  const view = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const rect = firstShape(root);
  if (view.length !== 4 || !rect || !covers(rect, view) || CHANGES.some((name) => rect.attributes.has(name)))
    return undefined;
  const color = parseHex(rect.attributes.get('fill') ?? '');
  return color && { color: toHex(color), cuts: [...clips(root)].some((one) => covers(one, view)) };
}

/** A rounded rectangle over the whole view. */
function covers({ name, attributes }: Element, view: readonly number[]): boolean {
  const number = (key: string): number => Number(attributes.get(key) ?? 0);
  const whole = ['x', 'y', 'width', 'height'].every((key, i) => number(key) === view[i]);
  return name === 'rect' && whole && Math.max(number('rx'), number('ry')) > 0;
}

function* clips(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (element.name === 'clipPath') yield child;
    else yield* clips(child);
  }
}

function firstShape(element: Element): Element | undefined {
  for (const child of element.children) {
    if (typeof child === 'string' || ON_CALL.has(child.name) || child.name === 'style') continue;
    if (child.name !== 'g') return child;
    return CHANGES.some((name) => child.attributes.has(name)) ? undefined : firstShape(child);
  }
  return undefined;
}
