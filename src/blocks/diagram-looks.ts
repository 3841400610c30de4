// What parts of a diagram look like, flow charts and flows of participants alike: where it begins and ends is filled
// with the accent, questions stand on a tint, steps are outlined, and lines are strong enough for the last row.
import { type Color, contrast, resolveHex, seenOn } from '../base/color.ts';
import type { Pt } from '../base/units.ts';
import type { Stroke } from '../scene/scene.ts';
import { accentTint, onDark } from '../theme/loud.ts';
import type { Theme } from '../theme/theme.ts';

export interface NodeLooks {
  readonly fill: Color;
  readonly ink: Color;
  readonly stroke: Stroke;
}

/** Ends and results, questions, steps on the way, and those who leave. */
export type NodeKind = 'end' | 'question' | 'step' | 'aside';

/** Width of lines that lead on. */
export const LINE: Pt = 2.25;
/** Length of an arrow's head: PowerPoint's largest on such a line, its middle one on a thick line. */
export const HEAD: Pt = 5 * LINE;

/** How much of the accent lies on the ground, on paper and in the dark. */
const TINT = { light: 0.2, dark: 0.3 } as const;

/** The accent laid thinly on the ground, for words; on a ground where they could not be read, the surface. */
export const tintOf = (theme: Theme): Color => accentTint(theme, TINT, ['text'])?.color ?? theme.role('surface');

/** What part of a diagram it is tells its fill, its ink and its outline. */
export function looksOf(kind: NodeKind, theme: Theme): NodeLooks {
  const accent = theme.role('accent');
  const text = theme.role('text');
  const plain = theme.role('background');
  if (kind === 'end') return { fill: accent, ink: theme.on(accent).role('text'), stroke: { color: accent, width: 2 } };
  if (kind === 'question') return { fill: tintOf(theme), ink: text, stroke: { color: accent, width: 2.5 } };
  if (kind === 'aside')
    return { fill: theme.role('surface'), ink: text, stroke: { color: theme.role('muted'), width: 1.25 } };
  return { fill: onDark(theme) ? theme.role('surface') : plain, ink: text, stroke: { color: accent, width: 2 } };
}

/** A label on a tab: it names what stands beside it, and leaves the accent to that. */
export const tabLooks = (theme: Theme): Pick<NodeLooks, 'fill' | 'ink'> => ({
  fill: tintOf(theme),
  ink: theme.role('text'),
});

/** Least contrast of marks that carry meaning. */
const MARK = 3;

/**
 * A quiet ground for an icon in the accent, or in ink where the accent would not be seen on it. On a slide's own ground
 * a tint would mix two hues to mud: there it is the surface.
 */
export function quietDisc(theme: Theme): { readonly ground: Color; readonly ink: Color } {
  const { palette, background } = theme.scene();
  const ground = theme.ground ? theme.role('surface') : tintOf(theme);
  const accent = theme.role('accent');
  const seen = seenOn(resolveHex(background, palette), ground, palette);
  return { ground, ink: contrast(resolveHex(accent, palette), seen) >= MARK ? accent : theme.role('text') };
}
