// A layout for decks that are read from right to left: each of its places on the other side of the slide.
import type { Box, Size } from '../base/geometry.ts';
import type { LayoutPlan, Numeral, Slot } from './layout.ts';

/**
 * Boxes change sides; what text does inside them follows from its own direction. Marks of the layout are plain shapes,
 * which look alike from both sides.
 */
export function mirrored(plan: LayoutPlan, { w }: Size): LayoutPlan {
  const flip = (box: Box): Box => ({ ...box, x: w - box.x - box.w });
  const slot = (at: Slot): Slot => ({ ...at, box: flip(at.box) });
  const numeral = (at: Numeral): Numeral => ({ ...at, box: flip(at.box) });
  return {
    ...plan,
    ...(plan.title && { title: slot(plan.title) }),
    body: slot(plan.body),
    ...(plan.numeral && { numeral: numeral(plan.numeral) }),
    ...(plan.cluster && { cluster: { ...plan.cluster, box: flip(plan.cluster.box) } }),
    ...(plan.covered && {
      covered: {
        ...(plan.covered.title && { title: slot(plan.covered.title) }),
        body: slot(plan.covered.body),
        ...(plan.covered.numeral && { numeral: numeral(plan.covered.numeral) }),
        ...(plan.covered.cluster && { cluster: { ...plan.covered.cluster, box: flip(plan.covered.cluster.box) } }),
      },
    }),
    ...(plan.framed && { framed: { ...plan.framed, box: flip(plan.framed.box) } }),
    ...(plan.extra && { extra: plan.extra.map((place) => ({ ...place, box: flip(place.box) })) }),
    ...(plan.decorations && { decorations: plan.decorations.map((node) => ({ ...node, box: flip(node.box) })) }),
  };
}
