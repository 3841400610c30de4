// The mark before a list's item: bullet, number, or a task's box, and the room that it takes.
import type { Pt } from '../base/units.ts';
import type { ListInfo } from '../scene/scene.ts';
import { plainRun, sizeOf } from '../typeset/paragraph.ts';
import type { LayContext } from './block.ts';

export interface FlowItem {
  readonly level: number;
  readonly ordered: boolean;
  /** Its number; undefined for bullets. */
  readonly number?: number;
  readonly start?: number;
  /** The highest number of a list that goes on on other slides, which all leave the same room for numbers. */
  readonly last?: number;
  readonly listId: number;
  readonly checked?: boolean;
  /** A further paragraph of the same item: no mark. */
  readonly more?: boolean;
  /** The list has blank lines between its items. */
  readonly loose?: boolean;
}

/** What of an item decides its mark. */
type Marked = Omit<FlowItem, 'listId'>;

/**
 * Boxes of tasks, open and ticked. No theme's face has them, and one face draws both: that of the open one, since the
 * other passes for a picture.
 */
export const TASK_BOX = '\u2610';
const TICKED_BOX = '\u2611';

export function boxFace(context: LayContext): Pick<ListInfo, 'markerFamily'> {
  const family = context.cover([
    plainRun(TASK_BOX, sizeOf(context.style, context), { style: context.style }, context),
  ])[0]?.family;
  return family ? { markerFamily: family } : {};
}

/** Task list boxes are their own marks; numbers read "3."; bullets follow the level. */
export function markerOf(item: Marked, bullets: readonly string[]): string {
  if (item.checked !== undefined) return item.checked ? TICKED_BOX : TASK_BOX;
  if (item.ordered) return `${item.number}.`;
  return bullets[item.level % bullets.length] as string;
}

/** Room for the widest number of the list with a gap, so that texts align whatever the count of digits. */
export function numberWidth(item: Marked, context: LayContext): Pt {
  const digits = String(Math.max(item.last ?? item.number ?? 1, (item.start ?? 1) + 8)).length;
  return Math.round(sizeOf(context.style, context) * (0.56 * digits + 0.62) * 100) / 100;
}
