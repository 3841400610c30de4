// Placeholders of layouts: what a slide's text, table or picture fills, and inherits from.
import type { Box, Insets } from '../base/geometry.ts';
import type { LevelStyle } from './looks.ts';

export type PlaceholderName =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'body2'
  | 'heading1'
  | 'heading2'
  | 'picture'
  | 'picture2'
  | 'picture3'
  | 'picture4'
  | 'caption'
  | 'source'
  | 'footer'
  | 'number'
  | 'date';

export interface Placeholder {
  readonly name: PlaceholderName;
  /** What PowerPoint's selection pane and the empty placeholder say. */
  readonly label: string;
  readonly prompt: string;
  readonly box: Box;
  readonly anchor: Anchor;
  /** Looks of its text, level 1 first; levels left out follow the master. */
  readonly styles: readonly LevelStyle[];
  /**
   * How a template's layout names it: type and index (ECMA-376 Part 1, 19.3.1.36), and the room between box and text.
   */
  readonly native?: NativePlaceholder;
}

export interface NativePlaceholder {
  readonly type: string;
  readonly idx?: number;
  /** `box` is that of the text: the placeholder's own is larger by this. */
  readonly inset: Insets;
  /** Lists begin on this level of the template's, its first one with a bullet. */
  readonly listLevel: number;
  /** The layout has no such placeholder: slides say where it stands. */
  readonly unplaced?: true;
  /** Some programs take its place and looks from elsewhere: slides say those themselves. */
  readonly misread?: true;
  /** It is written onto the layout, which is a copy of the template's. */
  readonly made?: true;
}

export type Anchor = 'top' | 'middle' | 'bottom';
