// Diagrams and charts that have no room at the theme's smallest text are drawn smaller still, within a limit, and told:
// a drawing that runs off the slide helps nobody.
import type { Span } from '../base/diagnostic.ts';
import type { Pt } from '../base/units.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { LayContext } from './block.ts';

/** No text of a drawing is smaller, in points. */
export const FLOOR: Pt = 11;

/** The context in which a style has a size that the theme does not go down to. */
export function below(context: LayContext, style: TextStyleName, size: Pt): LayContext {
  return { ...context, theme: context.theme.sized(style, size), scale: 1 };
}

/** Tells that a drawing's text is smaller than the theme allows. */
export function tellSmall(what: string, size: Pt, least: Pt, origin: Span, context: LayContext): void {
  if (size >= least - 0.01) return;
  context.report(
    'layout/drawing-small',
    `${what} was drawn with text of ${size} pt, so that it has room; the theme's least is ${least} pt`,
    origin,
    'Show less of it, make two of it, or take a theme with smaller text (congress, journal)',
  );
}
