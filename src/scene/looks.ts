// What renderers need of a theme: colours, fonts, and the styles that slides inherit.
import type { Color, Palette, Slot } from '../base/color.ts';
import type { Pt } from '../base/units.ts';
import type { Stroke } from './stroke.ts';
import type { Align, FontFamily, FontRole } from './text.ts';

/** What renderers need of a theme: colours, fonts and the styles that slides inherit. */
export interface SceneTheme {
  readonly name: string;
  readonly label: string;
  readonly variant: 'light' | 'dark';
  /** The palette as slides see it (bg1 is what lies behind the text in either variant). */
  readonly palette: Palette;
  readonly fonts: Readonly<Record<FontRole, FontFamily>>;
  readonly background: Color;
  readonly text: Color;
  readonly muted: Color;
  readonly link: Color;
  readonly accent: Color;
  /** Inherited looks of a title and of body levels 1..5, as the master's text styles. */
  readonly titleStyle: LevelStyle;
  readonly bodyStyles: readonly LevelStyle[];
  /** What a text box begins with, where a template says. */
  readonly plain?: LevelStyle;
  /** The size that cells begin with is not the same in all programs: each says its own. */
  readonly cellsSaySize?: boolean;
  readonly table: TableLooks;
  /** Decoration CSS a theme may add for the web; it may not move anything. */
  readonly webCss?: string;
  /** Size of a handout's text. */
  readonly print: Pt;
  readonly chart: readonly Slot[];
}

/** What tables of the theme look like, for those that are added later. */
export interface TableLooks {
  /** Below the header row and the last row. */
  readonly strong: Stroke;
  /** Between rows. */
  readonly thin: Stroke;
  readonly head: Color;
  /** What the header row lies on, where that is not the slide's ground. */
  readonly headFill?: Color;
  /** Every other row, where somebody asks for bands. */
  readonly band: Color;
}

export interface LevelStyle {
  readonly font: FontRole;
  readonly size: Pt;
  readonly lineHeight: Pt;
  readonly bold: boolean;
  /** All letters are drawn as capitals. */
  readonly caps?: boolean;
  readonly color: Color;
  readonly align: Align;
  readonly spaceBefore: Pt;
  /** What of `spaceBefore` PowerPoint keeps below each paragraph and not above the next. */
  readonly spaceAfter?: Pt;
  /** Left edge of the text and of the mark, from the box's start edge. */
  readonly indent: Pt;
  readonly markIndent: Pt;
  readonly marker?: string;
  readonly markerColor?: Color;
}
