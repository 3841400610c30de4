// The laid-out deck: what both renderers draw and neither decides. Types only. Every length is in points, every place is
// absolute on the slide, every text knows its lines. Meaning travels along (headings, list levels, alternative text,
// reveal steps), so that the web gets real headings and lists and PowerPoint real placeholders and bullets.
import type { Color, Palette, Slot } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Box, Insets, Size } from '../base/geometry.ts';
import type { Icon } from '../base/icon.ts';
import type { Pt } from '../base/units.ts';
import type { ChartMark, ChartModel, ChartTable } from './chart-model.ts';

export type Direction = 'ltr' | 'rtl';
export type Align = 'start' | 'center' | 'end';
export type Transition = 'none' | 'fade' | 'push' | 'wipe' | 'morph';
export type FontRole = 'heading' | 'body' | 'mono';

/** Layouts as writers name them; each becomes one PowerPoint layout. */
export const LAYOUT_NAMES = [
  'title',
  'section',
  'content',
  'two-column',
  'comparison',
  'figure',
  'quote',
  'statement',
  'references',
  'closing',
  'blank',
] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

/** The whole laid-out deck for one audience. */
export interface Scene {
  readonly deck: string;
  readonly audience?: string;
  readonly size: Size;
  readonly lang: string;
  readonly dir: Direction;
  readonly meta: SceneMeta;
  readonly theme: SceneTheme;
  /** The master's layouts in the order PowerPoint lists them; only those named here become parts. */
  readonly layouts: readonly SceneLayout[];
  readonly slides: readonly SceneSlide[];
  /** Outline sections in order with the ids of their slides; slides before the first section have title ''. */
  readonly sections: readonly { readonly title: string; readonly slides: readonly string[] }[];
  /** Cited sources by key with the ids of the slides that cite them. */
  readonly citations?: readonly { readonly key: string; readonly slides: readonly string[] }[];
  /** Pictures by id; an id is named after the file's content, so it stays when slides come or go. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly transition: Transition;
  /** Planned length in minutes, if the deck says so. */
  readonly duration?: number;
  /** `least`: the file says no more of itself than title, date and language. */
  readonly properties?: 'least';
}

export interface SceneMeta {
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly { readonly name: string; readonly role?: string; readonly affiliation?: string }[];
  /** ISO date `YYYY-MM-DD`; no other clock is asked. */
  readonly date?: string;
  readonly keywords: readonly string[];
}

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
  /** Every other row, where somebody asks for bands. */
  readonly band: Color;
}

export interface LevelStyle {
  readonly font: FontRole;
  readonly size: Pt;
  readonly lineHeight: Pt;
  readonly bold: boolean;
  readonly color: Color;
  readonly align: Align;
  readonly spaceBefore: Pt;
  /** Left edge of the text and of the mark, from the box's start edge. */
  readonly indent: Pt;
  readonly markIndent: Pt;
  readonly marker?: string;
  readonly markerColor?: Color;
}

/** A family in the four faces. `office` is named in the PPTX, `web` in the page's @font-face rules. */
export interface FontFamily {
  readonly office: string;
  readonly web: string;
  readonly fallback: string;
  readonly mode: 'safe' | 'embedded';
  /** Height of the regular face above and below the baseline, as shares of the size. */
  readonly ascent: number;
  readonly descent: number;
  /** Font ids (keys of the font store) for each face. */
  readonly faces: Readonly<Record<FaceName, string>>;
}
export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';

export interface SceneLayout {
  readonly name: LayoutName;
  /** The name PowerPoint shows, e.g. "Two columns". */
  readonly label: string;
  readonly placeholders: readonly Placeholder[];
  /** Decorations that belong to the layout, drawn below each slide's nodes on both outputs. */
  readonly decorations: readonly SceneNode[];
  readonly background?: Background;
}

export type PlaceholderName =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'body2'
  | 'heading1'
  | 'heading2'
  | 'picture'
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
}

export type Background =
  | { readonly kind: 'color'; readonly color: Color }
  | {
      readonly kind: 'image';
      readonly asset: string;
      readonly crop: Insets;
      readonly alt?: string;
      readonly veil?: Color;
    };

export interface SceneSlide {
  /** 0-based place among all slides, hidden ones included. */
  readonly index: number;
  readonly id: string;
  /** Plain text of the title; every slide has one, also where none is shown. */
  readonly title: string;
  readonly layout: LayoutName;
  readonly section?: string;
  readonly hidden: boolean;
  readonly lang: string;
  readonly dir: Direction;
  readonly className?: string;
  readonly background?: Background;
  readonly transition: Transition;
  /** Planned seconds. */
  readonly seconds?: number;
  /** In reading order, which is also the order of painting. */
  readonly nodes: readonly SceneNode[];
  readonly notes: readonly NotePart[];
  /** Count of reveal steps; nodes and paragraphs carry steps 1..steps. */
  readonly steps: number;
  /** 1 = as designed; below it text was scaled down to fit. */
  readonly scale: number;
  /** Points that the content still exceeds the slide by; 0 when all is well. */
  readonly overflow: Pt;
  readonly source: Span;
}

// ---- Nodes

export type SceneNode =
  | TextNode
  | ImageNode
  | ShapeNode
  | PathNode
  | ConnectorNode
  | EquationNode
  | TableNode
  | ChartNode
  | GroupNode;
export type NodeKind = SceneNode['kind'];

interface NodeBase {
  /** Unique on its slide and stable: `title`, `body`, `table-1` ... PPTX shapes are found by it. */
  readonly id: string;
  /** What a person reads in PowerPoint's selection pane: "Title", "Table: Trials". */
  readonly name: string;
  readonly box: Box;
  /** Reveal step at which the whole node appears; undefined: there from the start. */
  readonly step?: number;
  readonly alt?: string;
  /** A mark without meaning: hidden from screen readers, marked decorative in PPTX. */
  readonly decorative?: boolean;
  /** Not shown, but there: the title of a slide that shows none (web: visually hidden heading; PPTX: hidden="1"). */
  readonly hidden?: boolean;
  readonly origin?: Span;
  /** The icons in its text at their measured places, for programs whose text holds no shapes; there the text keeps a gap. */
  readonly icons?: readonly PathNode[];
}

export type Anchor = 'top' | 'middle' | 'bottom';

export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  readonly inset: Insets;
  readonly anchor: Anchor;
}

/** Text without an outline of its own. */
export interface TextNode extends NodeBase {
  readonly kind: 'text';
  /** The layout's placeholder it fills; then PPTX inherits what equals the placeholder. */
  readonly placeholder?: PlaceholderName;
  /** How the web names it: a heading, a quotation, code, furniture (footer, number) or running text. */
  readonly role: 'title' | 'subtitle' | 'body' | 'quote' | 'code' | 'caption' | 'footer' | 'number' | 'date' | 'label';
  readonly body: TextBody;
  readonly dir: Direction;
}

export interface Stroke {
  readonly color: Color;
  readonly width: Pt;
  readonly dash?: boolean;
}

/** A native shape; `body` lies inside it. */
export interface ShapeNode extends NodeBase {
  readonly kind: 'shape';
  readonly geometry:
    | 'rect'
    | 'roundRect'
    | 'ellipse'
    | 'line'
    | 'chevron'
    | 'homePlate'
    | 'rightArrow'
    | 'diamond'
    | 'flowChartPredefinedProcess';
  /** Corner radius in points, for roundRect. */
  readonly radius?: Pt;
  readonly fill?: Color;
  readonly stroke?: Stroke;
  readonly body?: TextBody;
  readonly dir?: Direction;
}

/** A free outline. `d` is an SVG path with absolute M L C Q Z only, in units of `view`. */
export interface PathNode extends NodeBase {
  readonly kind: 'path';
  readonly d: string;
  /** Outlines painted over it in the same fill. With them (also with none) each is filled for itself by the even-odd rule. */
  readonly more?: readonly string[];
  readonly view: Size;
  readonly link?: Link;
  readonly fill?: Color;
  readonly stroke?: Stroke;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * A line that joins two shapes of the slide, native and glued to them in PowerPoint. One stretch in any direction, or two to
 * five that are level and upright in turn; both outputs draw these points. Its shapes come before it among the nodes.
 */
export interface ConnectorNode extends NodeBase {
  readonly kind: 'connector';
  readonly points: readonly { readonly x: Pt; readonly y: Pt }[];
  readonly from: Glue;
  readonly to: Glue;
  readonly stroke: Stroke;
  /** Length and width of the heads; absent: none. */
  readonly startHead?: Pt;
  readonly endHead?: Pt;
}

/** The middle of a shape's side. */
export interface Glue {
  readonly node: string;
  readonly side: Side;
  /** The shape is an ellipse, whose places to glue to are numbered otherwise. */
  readonly round?: boolean;
}

/** A displayed equation. Its box is the equation's own, ascent and descent; nothing lies around it. */
export interface EquationNode extends NodeBase {
  readonly kind: 'equation';
  readonly formula: Formula;
  /** Text size that the formula's lengths are shares of. */
  readonly size: Pt;
  readonly color: Color;
}

export interface ImageNode extends NodeBase {
  readonly kind: 'image';
  readonly asset: string;
  readonly placeholder?: PlaceholderName;
  /** Shares 0..1 cut from each side of the picture before it fills the box. */
  readonly crop: Insets;
  readonly radius?: Pt;
  readonly link?: Link;
  /** Id of the text node that is its caption; the web makes one figure of both. */
  readonly caption?: string;
}

export interface TableNode extends NodeBase {
  readonly kind: 'table';
  readonly placeholder?: PlaceholderName;
  readonly columns: readonly Pt[];
  readonly rows: readonly TableRow[];
  /** The first rows that are headers (0 or 1). */
  readonly headerRows: number;
  readonly dir: Direction;
  readonly caption?: string;
}

export interface TableRow {
  readonly height: Pt;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly body: TextBody;
  readonly header?: 'column' | 'row';
  readonly fill?: Color;
  /** Rules above and below; there are none at the sides. */
  readonly top?: Stroke;
  readonly bottom?: Stroke;
}

/** A chart: native in PowerPoint by its model, drawn on the web by its marks. */
export interface ChartNode extends NodeBase {
  readonly kind: 'chart';
  readonly placeholder?: PlaceholderName;
  readonly model: ChartModel;
  readonly drawing: readonly ChartMark[];
  readonly data: ChartTable;
}

/** Things that belong together and move as one, e.g. a callout. Children keep slide coordinates. */
export interface GroupNode extends NodeBase {
  readonly kind: 'group';
  /** Callouts are notes on the web; others plain groups named by `alt` or `name`. */
  readonly role: 'callout' | 'figure' | 'group';
  readonly children: readonly SceneNode[];
}

// ---- Text

/** A paragraph with its runs and the lines that layout broke it into. */
export interface Paragraph {
  readonly runs: readonly Run[];
  /** Offsets of lines are into the paragraph's text (all runs' texts joined; a forced break is one `\n`). */
  readonly lines: readonly Line[];
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code' | 'term';
  /** Heading depth 1..6 for kind heading. */
  readonly depth?: number;
  /** List level from 0; paragraphs in a list item after its first have `list.marker` undefined. */
  readonly list?: ListInfo;
  readonly align: Align;
  readonly dir: Direction;
  readonly lang?: string;
  /** Distance to the paragraph above; 0 for the first in a box. */
  readonly spaceBefore: Pt;
  /** The pitch of its lines, exact. */
  readonly lineHeight: Pt;
  /** Main text size: that of the marker and of the paragraph's end. */
  readonly size: Pt;
  /** Where its text starts and where its mark starts, from the box's start edge after insets. */
  readonly indent: Pt;
  readonly markIndent: Pt;
  readonly step?: number;
  readonly origin?: Span;
}

export interface ListInfo {
  readonly level: number;
  readonly ordered: boolean;
  /** Bullet glyph, "3." or "c)" as drawn; undefined where the item goes on without a mark. */
  readonly marker?: string;
  /** The item's number, for ordered lists. */
  readonly number?: number;
  /** First number of its list. */
  readonly start?: number;
  readonly checked?: boolean;
  readonly markerColor?: Color;
  /** The mark's face where it is not the text's: boxes of tasks. */
  readonly markerFamily?: FontFamily;
  /** Changes wherever a new list begins, so that neighbours are told apart. */
  readonly listId: number;
}

export interface Line {
  readonly start: number;
  readonly end: number;
  /** Advance width of the visible text, trailing blanks left out. */
  readonly width: Pt;
  /** What the line would need to take in the next unbreakable piece too; Infinity where nothing may follow (last line, forced break). */
  readonly widthWithNext: Pt;
  /** Largest ascent and descent of the fonts on it, above and below the baseline, both positive. */
  readonly ascent: Pt;
  readonly descent: Pt;
  /** A hyphen is shown at its end that is not in the text. */
  readonly hyphen?: boolean;
}

/** A stretch of text in one style. Its text is never empty. `\n` is a forced line break, `\t` a tab; a formula or an icon is one U+FFFC. */
export interface Run {
  readonly text: string;
  readonly font: FontRole;
  /** Family for foreign scripts, where the theme's has no glyph. */
  readonly family?: FontFamily;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: Pt;
  readonly color: Color;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Raised or lowered; `size` is then already the small size. */
  readonly script?: 'super' | 'sub';
  readonly highlight?: Color;
  readonly code?: boolean;
  readonly link?: Link;
  readonly lang?: string;
  readonly dir?: Direction;
  /** A defined term, for the web's `<dfn>`. */
  readonly term?: boolean;
  /** The formula that stands here, unbreakable; the run's text is one object replacement character. */
  readonly formula?: Formula | undefined;
  /** The icon that stands here, unbreakable; the run's text is one object replacement character. */
  readonly icon?: InlineIcon | undefined;
}

/** An icon in a line. Lengths are shares of the text size, as a formula's are. */
export interface InlineIcon extends Icon {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  /** No-break spaces of this size, as share of the text size and not above it, that are as wide together. */
  readonly gap: { readonly count: number; readonly size: number };
  /** What it is called to those who cannot see it. */
  readonly alt?: string;
}

/** A link out (`url`, also mailto:) or to a slide by id. */
export type Link =
  | { readonly url: string; readonly title?: string }
  | { readonly slide: string; readonly title?: string };

// ---- Notes: rich, but not laid out

export interface NotePart {
  readonly runs: readonly NoteRun[];
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code' | 'quote';
  readonly list?: {
    readonly level: number;
    readonly ordered: boolean;
    readonly number?: number;
    readonly start?: number;
    readonly listId: number;
  };
}

export interface NoteRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  readonly script?: 'super' | 'sub';
  readonly link?: Link;
}

// ---- Assets

/** A picture as read. Bytes are shared, never copied. */
export interface Asset {
  readonly id: string;
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'svg';
  readonly bytes: Uint8Array;
  /** Natural size in CSS pixels; for SVG its viewBox. */
  readonly size: Size;
}
