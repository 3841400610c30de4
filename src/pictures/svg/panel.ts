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
  const ground = groundOf(root);
  if (!ground || !isRound(ground.rect)) return undefined;
  const view = viewOf(root);
  const cuts = [...clips(root)].some((one) => isRound(one) && covers(one, view));
  return { color: ground.color, cuts };
}

/** The rectangle in one colour, six hex digits, that a drawing begins with and that lies below all of it. */
export function groundOf(root: Element): { readonly color: string; readonly rect: Element } | undefined {
  const view = viewOf(root);
  const rect = firstShape(root);
  if (view.length !== 4 || !rect || !covers(rect, view) || CHANGES.some((name) => rect.attributes.has(name)))
    return undefined;
  const color = parseHex(rect.attributes.get('fill') ?? '');
  return color && { color: toHex(color), rect };
}

const viewOf = (root: Element): number[] =>
  (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);

/** A rectangle over the whole view. */
const covers = ({ name, attributes }: Element, view: readonly number[]): boolean =>
  name === 'rect' && ['x', 'y', 'width', 'height'].every((key, i) => numberOf(attributes.get(key)) === view[i]);

const isRound = ({ attributes }: Element): boolean =>
  Math.max(numberOf(attributes.get('rx')), numberOf(attributes.get('ry'))) > 0;

const numberOf = (value: string | undefined): number => Number(value ?? 0);

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
