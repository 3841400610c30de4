// Which shapes of a slide are a drawing together: lines with what they join, shapes without words that touch each
// other, groups that hold more than words and pictures.
import type { GroupShape, OfficeShape, TextShape } from '../office/shape.ts';
import { allShapes } from '../office/slide.ts';

export type Cluster =
  | { readonly kind: 'shape'; readonly shape: OfficeShape }
  | { readonly kind: 'drawing'; readonly shapes: readonly OfficeShape[] };

const hasWords = (shape: OfficeShape): boolean =>
  shape.kind === 'shape' && (shape.text?.paragraphs ?? []).some(({ text }) => text.trim() !== '');

/** A shape without words that is seen. */
export const isFigure = (shape: OfficeShape): shape is TextShape =>
  shape.kind === 'shape' &&
  !shape.placeholder &&
  !hasWords(shape) &&
  (shape.fill.kind !== 'none' || shape.outline !== undefined);

/** A group that has lines or outlines of its own beside words and pictures. */
export function isDrawing(group: GroupShape): boolean {
  const inside = allShapes(group.children).filter(({ kind }) => kind !== 'group');
  if (inside.some(({ kind }) => kind === 'table' || kind === 'chart' || kind === 'diagram')) return false;
  const lines = inside.filter((one) => one.kind === 'connector').length;
  const figures = inside.filter(isFigure).length;
  const words = inside.filter(hasWords).length;
  const pictures = inside.filter(({ kind }) => kind === 'picture').length;
  return lines > 0 || figures > 1 || (figures > 0 && pictures + words > 1) || (pictures > 0 && words > 0);
}

/** Points within which shapes touch. */
const NEAR = 5;

/** Shapes in their order; groups that are no drawing are opened. */
export function clustersOf(shapes: readonly OfficeShape[], area: number): Cluster[] {
  const flat = shapes.flatMap(opened).filter(({ hidden }) => !hidden);
  const parent = flat.map((_, i) => i);
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i] as number)));
  const member = flat.map(
    (one) =>
      one.kind === 'connector' ||
      (one.kind === 'group' && isDrawing(one)) ||
      (isFigure(one) && one.box.w * one.box.h < area * 0.5),
  );
  for (const [i, a] of flat.entries()) {
    if (!member[i]) continue;
    for (const [j, b] of flat.entries()) {
      if (i === j) continue;
      const glued = a.kind === 'connector' && [a.from?.id, a.to?.id].includes(b.id);
      const free = b.kind === 'shape' && !b.placeholder && a.kind === 'connector' && !b.textBox;
      if ((glued && !b.placeholder) || ((member[j] || free) && touch(a, b))) parent[find(i)] = find(j);
    }
  }
  const byRoot = new Map<number, number[]>();
  for (const i of flat.keys()) byRoot.set(find(i), [...(byRoot.get(find(i)) ?? []), i]);
  const done = new Set<number>();
  return flat.flatMap((shape, i): Cluster[] => {
    const root = find(i);
    const mine = (byRoot.get(root) ?? []).map((at) => flat[at] as OfficeShape);
    if (!isWhole(mine)) return [{ kind: 'shape', shape }];
    if (done.has(root)) return [];
    done.add(root);
    return [{ kind: 'drawing', shapes: mine }];
  });
}

function isWhole(shapes: readonly OfficeShape[]): boolean {
  if (shapes.some((one) => one.kind === 'group')) return true;
  return (
    shapes.length >= 3 && shapes.every(({ kind }) => kind === 'shape' || kind === 'connector' || kind === 'picture')
  );
}

const opened = (shape: OfficeShape): OfficeShape[] =>
  shape.kind === 'group' && !isDrawing(shape) ? shape.children.flatMap(opened) : [shape];

function touch({ box: a }: OfficeShape, { box: b }: OfficeShape): boolean {
  return a.x < b.x + b.w + NEAR && b.x < a.x + a.w + NEAR && a.y < b.y + b.h + NEAR && b.y < a.y + a.h + NEAR;
}
