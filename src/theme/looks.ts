// What a template says that a theme's file cannot.
import type { Color } from '../base/color.ts';
import type { Align, Anchor, LevelStyle } from '../scene/scene.ts';
import type { TextStyleName } from '../schema/theme-file.ts';

/** Looks of single styles, and of running text level by level. */
export interface ThemeLooks {
  readonly colors?: Readonly<Partial<Record<TextStyleName, Color>>>;
  readonly aligns?: Readonly<Partial<Record<TextStyleName, Align>>>;
  /** Styles whose letters are all drawn as capitals. */
  readonly caps?: Readonly<Partial<Record<TextStyleName, boolean>>>;
  /** Levels of body text, the first one's as plain paragraphs have it. */
  readonly levels?: readonly LevelStyle[];
  /** The level that lists begin on: the first one with a bullet. */
  readonly listLevel?: number;
  /** Where its places hold what is in them; absent: in the middle of what room is left. */
  readonly anchor?: Anchor;
  /** What PowerPoint's new text boxes begin with. */
  readonly plain?: LevelStyle;
  /** The size that cells begin with is not the same in all programs. */
  readonly cellsSaySize?: boolean;
}
