// A rectangle in one colour that says nothing: panels, rules and marks.
import type { Color } from '../base/color.ts';
import type { Box } from '../base/geometry.ts';
import type { ShapeNode } from './scene.ts';

export const rectNode = (id: string, name: string, box: Box, fill: Color): ShapeNode => ({
  kind: 'shape',
  id,
  name,
  geometry: 'rect',
  box,
  fill,
  decorative: true,
});
