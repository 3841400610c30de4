// Footer, number and date of a template's layout: where they stand and what the template itself says there.
import type { LayoutPlan, Mark } from '../layouts/layout.ts';
import { shapeText } from '../office/shape-words.ts';
import type { Align, LevelStyle, Placeholder } from '../scene/scene.ts';
import { heldBy, placeholder } from './held.ts';
import { ALIGNS } from './levels.ts';
import type { LayoutShape, Place } from './shape-of-layout.ts';

export function marksOf(layout: LayoutShape, scale: number): NonNullable<LayoutPlan['marks']> {
  const mark = (place: Place | undefined): Mark | undefined => {
    if (!place) return undefined;
    const held = heldBy(place, layout, scale);
    const text = place.type === 'ftr' ? footerText(place) : '';
    const { box, anchor, levels } = held;
    const align = text ? sideOf(place) : undefined;
    const style: LevelStyle = { ...(levels[0] as LevelStyle), spaceBefore: 0, ...(align && { align }) };
    return { box, anchor, style, ...(text && { text }) };
  };
  const [footer, number] = [mark(layout.footer), mark(layout.number)];
  return { ...(footer && { footer }), ...(number && { number }) };
}

/** The side that its own paragraph says, which slides do not inherit. */
function sideOf({ shape }: Place): Align | undefined {
  const own = shape.kind === 'shape' ? shape.text?.paragraphs[0]?.own.align : undefined;
  return own && ALIGNS[own];
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
