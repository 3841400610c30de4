// What lies behind text on a layout: its ground (ECMA-376 Part 1, 19.3.1.1), and under a box the topmost shape that
// fills it.
import { type Color, contrast } from '../base/color.ts';
import { type Box, type Size, spaceAbove } from '../base/geometry.ts';
import type { Fill } from '../office/drawing/fill.ts';
import { extentOf } from '../office/drawing/placement.ts';
import { groundFill } from '../office/ground.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import { flagOf } from '../office/xml.ts';
import type { Anchor } from '../scene/scene.ts';

export interface Behind {
  readonly hex: string;
  readonly color: Color;
}

/** A box of the slide in the template's own points. */
export const inTemplate = ({ x, y, w, h }: Box, scale: number): Box => ({
  x: x / scale,
  y: y / scale,
  w: w / scale,
  h: h / scale,
});

/** What lies behind a box of the template, in its own points; undefined where that is a picture. */
export function behind(sheet: Sheet, box: Box): Behind | undefined {
  const { scheme, map } = sheet.colors;
  // without a ground slides are what the theme calls light
  const plain: Behind = { hex: scheme[map.bg1], color: { slot: 'bg1' } };
  const ground = groundFill(sheet);
  let found: Behind | 'picture' | undefined = ground && ground.kind !== 'none' ? solid(ground) : plain;
  for (const shape of under(sheet, box)) {
    if (shape.kind === 'picture') found = 'picture';
    if (shape.kind === 'shape' && shape.fill.kind !== 'none' && fillsItsBox(shape)) found = solid(shape.fill) ?? found;
  }
  return found === 'picture' ? undefined : found;
}

/** Something that is filled stands between a box and the slide's ground. */
export const isShielded = (sheet: Sheet, box: Box): boolean =>
  under(sheet, box).some(
    (shape) =>
      shape.kind === 'picture' ||
      (shape.kind === 'shape' && shape.fill.kind !== 'none' && fillsItsBox(shape) && solid(shape.fill) !== undefined),
  );

/** What stands on the sheet and its master under a box, the lowest first. */
function under(sheet: Sheet, box: Box): OfficeShape[] {
  const { parent } = sheet;
  const own = parent && flagOf(sheet.root, 'showMasterSp') !== false ? readShapes(parent) : [];
  const statics = [...own, ...readShapes(sheet)].flatMap(leaves).filter((shape) => !shape.placeholder);
  const panels = readShapes(sheet).flatMap(leaves).filter(isPanel);
  return [...statics, ...panels].filter((shape) => !shape.hidden && covers(extentOf(shape), box));
}

/** A placeholder with a ground of its own that is on every slide of its layout. */
export const isPanel = (shape: OfficeShape): shape is TextShape =>
  shape.kind === 'shape' &&
  !shape.hidden &&
  PANELS.includes(shape.placeholder?.type ?? '') &&
  shape.placeholder?.orphan === false &&
  (shape.fill.kind !== 'none' || shape.outline !== undefined);
const PANELS: readonly string[] = ['title', 'ctrTitle', 'subTitle', 'sldNum'];

/** Free outlines are mostly arcs and waves that leave their box free; a simple one is a panel with a cut corner. */
function fillsItsBox({ geometry: { preset, outlines = [] } }: TextShape): boolean {
  const filled = outlines.filter(({ fill }) => fill !== 'none');
  if (preset !== 'custom') return filled.length > 0 || outlines.length === 0;
  return filled.some(({ d }) => (d.match(/[MLCQ]/g)?.length ?? 0) <= SIMPLE);
}
const SIMPLE = 12;

const leaves = (shape: OfficeShape): OfficeShape[] =>
  shape.kind === 'group' || shape.kind === 'diagram' ? shape.children.flatMap(leaves) : [shape];

/**
 * The part of a box, from top to bottom, on which an ink can be read; undefined where that is all of it, or nothing.
 */
export function legiblePart(sheet: Sheet, box: Box, ink: string): { y: number; h: number } | undefined {
  const step = Math.max(1, box.h / STRIPS);
  const strips: boolean[] = [];
  for (let y = box.y; y < box.y + box.h - step / 2; y += step) {
    const under = behind(sheet, { ...box, y, h: step });
    strips.push(under === undefined || contrast(ink, under.hex) >= LEGIBLE);
  }
  const [first, last] = [strips.indexOf(true), strips.lastIndexOf(true)];
  if (first < 0 || strips.every(Boolean) || strips.slice(first, last + 1).includes(false)) return undefined;
  return { y: box.y + first * step, h: (last - first + 1) * step };
}
const STRIPS = 40;
const LEGIBLE = 3;

/** Where in a box its first lines stand: a title's band need not be as high as the title's box. */
export function inkBox(box: Box, anchor: Anchor, line: number): Box {
  const h = Math.min(box.h, line);
  const free = box.h - h;
  return { ...box, y: box.y + spaceAbove(free, anchor), h };
}

const COVERED = 0.7;

function covers(under: Box, box: Box): boolean {
  const w = Math.min(under.x + under.w, box.x + box.w) - Math.max(under.x, box.x);
  const h = Math.min(under.y + under.h, box.y + box.h) - Math.max(under.y, box.y);
  return w > 0 && h > 0 && w * h >= COVERED * box.w * box.h;
}

function solid(fill: Fill | undefined): Behind | 'picture' | undefined {
  if (fill?.kind === 'solid')
    return fill.color.alpha < 0.5 ? undefined : { hex: fill.color.hex, color: fill.color.color };
  if (fill?.kind === 'gradient') {
    const color = fill.stops[Math.floor(fill.stops.length / 2)]?.color;
    return color && { hex: color.hex, color: color.color };
  }
  if (fill?.kind === 'pattern') return { hex: fill.ground.hex, color: fill.ground.color };
  return fill?.kind === 'picture' ? 'picture' : undefined;
}

/** On a picture that is not looked into: dark under light text, light under dark. */
export const likelyGround = (ink: string, light: string, dark: string): string =>
  contrast(ink, light) >= contrast(ink, dark) ? light : dark;

/**
 * The largest box free of what stands on a layout, inside `within`; shapes that fill the slide are grounds and not in
 * the way.
 */
export function freeBox(obstacles: readonly Box[], within: Box, size: Size): Box {
  const whole = size.w * size.h;
  const near = obstacles
    .filter((one) => one.w * one.h < 0.75 * whole && intersects(one, within))
    .sort((a, b) => b.w * b.h - a.w * a.h)
    .slice(0, MOST);
  const xs = edges(
    near.flatMap(({ x, w }) => [x, x + w]),
    within.x,
    within.x + within.w,
  );
  const ys = edges(
    near.flatMap(({ y, h }) => [y, y + h]),
    within.y,
    within.y + within.h,
  );
  let best: Box = { x: within.x, y: within.y, w: 0, h: 0 };
  for (let i = 0; i < xs.length; i++)
    for (let j = i + 1; j < xs.length; j++)
      for (let k = 0; k < ys.length; k++)
        for (let l = k + 1; l < ys.length; l++) {
          const [x, y] = [xs[i] as number, ys[k] as number];
          const box = { x, y, w: (xs[j] as number) - x, h: (ys[l] as number) - y };
          if (box.w * box.h > best.w * best.h && !near.some((one) => intersects(one, box))) best = box;
        }
  return best;
}

/** Obstacles that are looked at, the largest first. */
const MOST = 12;
const TOUCH = 0.5;

export const intersects = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + TOUCH && b.x + b.w > a.x + TOUCH && a.y + a.h > b.y + TOUCH && b.y + b.h > a.y + TOUCH;

const edges = (values: readonly number[], from: number, to: number): number[] =>
  [...new Set([from, ...values.filter((value) => value > from && value < to), to])].sort((a, b) => a - b);
