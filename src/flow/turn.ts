// Layouts run downwards; this turns one the way that the diagram asks for.
import type { Box, Size } from '../base/geometry.ts';
import type { Side } from '../scene/scene.ts';
import type { Point } from './arrange.ts';
import type { FlowDirection } from './graph.ts';

const SIDES: Readonly<Record<FlowDirection, Readonly<Record<Side, Side>>>> = {
  TB: { top: 'top', bottom: 'bottom', left: 'left', right: 'right' },
  BT: { top: 'bottom', bottom: 'top', left: 'left', right: 'right' },
  LR: { top: 'left', bottom: 'right', left: 'top', right: 'bottom' },
  RL: { top: 'right', bottom: 'left', left: 'top', right: 'bottom' },
};

const lying = (direction: FlowDirection): boolean => direction === 'LR' || direction === 'RL';
const sign = (direction: FlowDirection): number => (direction === 'BT' || direction === 'RL' ? -1 : 1);

/** A size as the layout has it, or back: turning is its own inverse for sizes. */
export const turnSize = ({ w, h }: Size, direction: FlowDirection): Size =>
  lying(direction) ? { w: h, h: w } : { w, h };

export const turnSide = (side: Side, direction: FlowDirection): Side => SIDES[direction][side];

export function turnPoint({ x, y }: Point, direction: FlowDirection): Point {
  const along = y * sign(direction);
  return lying(direction) ? { x: along, y: x } : { x, y: along };
}

export function turnBox(box: Box, direction: FlowDirection): Box {
  const centre = turnPoint({ x: box.x + box.w / 2, y: box.y + box.h / 2 }, direction);
  const { w, h } = turnSize(box, direction);
  return { x: centre.x - w / 2, y: centre.y - h / 2, w, h };
}
