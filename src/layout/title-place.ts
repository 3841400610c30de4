// A title that stands where its heading says: `## Words {at="10% 5% 80% 15%" size=32}`.
import type { Box, Size } from '../base/geometry.ts';
import { placedTitle } from '../blocks/placed-theme.ts';
import type { LayoutPlan } from '../layouts/layout.ts';
import type { Slide } from '../resolve/deck.ts';
import type { Theme } from '../theme/theme.ts';

/** The plan with the title's own place, and the theme that it is set with. */
export function withTitlePlace(
  { titlePlace }: Slide,
  { cluster, ...plan }: LayoutPlan,
  theme: Theme,
  page: Size,
): { readonly plan: LayoutPlan; readonly theme: Theme } {
  if (!titlePlace) return { plan: cluster ? { ...plan, cluster } : plan, theme };
  const { at, looks } = titlePlace;
  const style = plan.title?.style ?? 'title';
  const box: Box = { x: at.x * page.w, y: at.y * page.h, w: at.w * page.w, h: at.h * page.h };
  // a place on the layout's panel has the panel's inks
  const on = plan.title?.on && holdsMiddle(plan.title.box, box) ? plan.title.on : undefined;
  return {
    plan: {
      ...plan,
      title: {
        box,
        style,
        ...(on && { on }),
        anchor: looks.anchor,
        kept: true,
        ...(looks.align && { align: looks.align }),
      },
    },
    theme: placedTitle(theme, style, looks),
  };
}

function holdsMiddle(outer: Box, { x, y, w, h }: Box): boolean {
  const [middle, center] = [x + w / 2 - outer.x, y + h / 2 - outer.y];
  return middle >= 0 && middle <= outer.w && center >= 0 && center <= outer.h;
}
