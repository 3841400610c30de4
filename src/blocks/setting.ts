// What a context of measuring may have otherwise than its slide, and how blocks are stacked in it.
import type { Pt } from '../base/units.ts';
import type { PlaceholderName } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';
import type { Theme } from '../theme/theme.ts';

/** What a context may have otherwise than the slide. */
export interface Setting {
  readonly style: TextStyleName;
  readonly regionHeight: Pt;
  readonly theme: Theme;
  /** It is not in the slide's order: it grows and opens with nothing, and fills no placeholder. */
  readonly free: boolean;
}

export interface Placed {
  /** It stands in a place of its own, whose height its writer has said. */
  readonly placed?: true;
}

export interface StackOptions {
  /** Placeholders that the first text and the first picture may fill. */
  readonly placeholders?: readonly PlaceholderName[];
  /** What leaves room stands in the middle of its box; a template's place holds it by its anchor instead. */
  readonly centred?: boolean;
  readonly anchor?: 'top' | 'middle' | 'bottom';
}
