// The dashed box that stands for what cannot be shown, with words that say so.
import { type Box, insetsOf } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Paragraph, SceneNode } from '../scene/scene.ts';
import type { BlockBase, LayContext } from './block.ts';
import { stepOf } from './step.ts';

export interface Problem {
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly paragraph: Paragraph;
  /** Room around the words. */
  readonly inset: Pt;
}

export const problemBox = (
  block: BlockBase,
  { id, name, alt, box, paragraph, inset }: Problem,
  { theme }: LayContext,
): SceneNode => ({
  kind: 'shape',
  id,
  name,
  box,
  geometry: 'rect',
  fill: theme.role('surface'),
  stroke: { color: theme.role('caution'), width: 2, dash: true },
  alt,
  origin: block.origin,
  ...stepOf(block.step),
  body: { paragraphs: [paragraph], inset: insetsOf(inset), anchor: 'middle' },
});
