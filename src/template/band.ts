// Titles that stand on a band of the template's ground.
import { resolveHex } from '../base/color.ts';
import type { LayoutPlan } from '../layouts/layout.ts';
import type { Theme } from '../theme/theme.ts';
import type { Building } from './building.ts';
import { inTemplate, legiblePart } from './ground.ts';
import type { LayoutShape } from './shape-of-layout.ts';

/** A title in the colour of the slide's ground stays on the band behind it. */
export function onBand(
  plan: LayoutPlan,
  layout: LayoutShape,
  theme: Theme,
  { template, tokens }: Building,
): LayoutPlan {
  const { title } = plan;
  if (!title) return plan;
  const { scale } = template;
  const { y, h } = title.box;
  const ink = resolveHex(theme.styleColor(title.style), tokens.palette);
  const band = legiblePart(layout.sheet, inTemplate(title.box, scale), ink);
  if (!band) return plan;
  const [top, bottom] = [band.y * scale, (band.y + band.h) * scale];
  const middle = y + h / 2;
  const room = { top: bottom - y, bottom: y + h - top, middle: 2 * Math.min(middle - top, bottom - middle) }[
    title.anchor
  ];
  return room > 0 ? { ...plan, title: { ...title, room: Math.min(h, room) } } : plan;
}
