// Footer, number and date of a template's layout: where they stand and what the template itself says there.
import type { LayoutPlan, Mark } from '../layouts/layout.ts';
import { shapeText } from '../office/shape-words.ts';
import type { LevelStyle, Placeholder } from '../scene/scene.ts';
import { heldBy, placeholder } from './held.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';

export function marksOf(layout: LayoutShape, scale: number): NonNullable<LayoutPlan['marks']> {
  const mark = (place: Place | undefined): Mark | undefined => {
    if (!place) return undefined;
    const held = heldBy(place, layout, scale);
    const text = place.type === 'ftr' ? footerText(place) : '';
    const { box, anchor, levels } = held;
    return { box, anchor, style: { ...(levels[0] as LevelStyle), spaceBefore: 0 }, ...(text && { text }) };
  };
  const [footer, number] = [mark(layout.footer), mark(layout.number)];
  return { ...(footer && { footer }), ...(number && { number }) };
}

/** What the template itself says at the foot; prompts in angle brackets are none. */
function footerText({ shape }: Place): string {
  const text = shapeText(shape);
  return /^[<‹[]|^(footer|fu(ß|ss)zeile|pied de page|pie de página|rodapé)/i.test(text) ? '' : text;
}

export const furniturePlaceholders = (layout: LayoutShape, scale: number): Placeholder[] =>
  (['footer', 'number', 'date'] as const).flatMap((name) => {
    const place = layout[name];
    return place ? [placeholder(name, heldBy(place, layout, scale))] : [];
  });
