// Words over and under a scale: in the middle of their place, within the block, on levels where they would overlap.
import type { Box } from '../base/geometry.ts';
import { type Pt, round2 } from '../base/units.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import { widestLine } from '../typeset/paragraph.ts';
import type { LayContext } from './block.ts';
import { textNode } from './process/grid.ts';

const GAP = 8;

/** Where words over a place begin and end, within the block. */
export function spanAt(words: readonly Paragraph[], x: Pt, width: Pt): { left: Pt; w: Pt } {
  const w = Math.min(width, Math.ceil(widestLine(words) * 1.04 + 6));
  return { left: Math.min(Math.max(0, x - w / 2), width - w), w };
}

/** Words that would lie over each other stand on levels above each other, the first on the lowest. */
export function levelsOf(spans: readonly { left: Pt; w: Pt }[]): number[] {
  const taken: { left: Pt; w: Pt; level: number }[] = [];
  return spans.map(({ left, w }) => {
    let level = 0;
    while (taken.some((one) => one.level === level && left < one.left + one.w + GAP && one.left < left + w + GAP))
      level++;
    taken.push({ left, w, level });
    return level;
  });
}

/** Words in the middle over or under a place, within the block. */
export function wordsAt(
  id: string,
  name: string,
  words: readonly Paragraph[],
  x: Pt,
  y: Pt,
  { box, width, context }: { box: Box; width: Pt; context: LayContext },
): SceneNode[] {
  const { left, w } = spanAt(words, x - box.x, width);
  return textNode(id, name, words, { x: round2(box.x + left), y: round2(y), w }, context);
}
