// An icon as a node of the scene.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import type { PathNode } from '../scene/scene.ts';

/** An icon as a node: decorative, unless it has a name to be spoken. */
export function iconNode({ name, side, outlines }: Icon, id: string, box: Box, fill: Color, alt?: string): PathNode {
  const [d = '', ...more] = outlines;
  const meaning = alt ? { alt } : { decorative: true };
  return { kind: 'path', id, name: `Icon: ${name}`, d, more, view: { w: side, h: side }, fill, box, ...meaning };
}
