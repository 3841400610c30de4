// The laid-out deck: what both renderers draw and neither decides. Types only. Every length is in points, every place
// is absolute on the slide, every text knows its lines. Meaning travels along (headings, list levels, alternative text,
// reveal steps), so that the web gets real headings and lists and PowerPoint real placeholders and bullets.
import type { Color, Palette, Slot } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Box, Insets, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { Captions } from '../media/captions.ts';
import type { MediaType } from '../media/read.ts';
import type { ChartMark, ChartModel, ChartTable } from './chart-model.ts';
import type { Stroke } from './stroke.ts';
import type { Align, Direction, FontFamily, FontRole, Link, Paragraph } from './text.ts';

export type * from './stroke.ts';
export type * from './text.ts';

export type Transition = 'none' | 'fade' | 'push' | 'wipe' | 'morph';

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
  readonly media?: SceneMedia;
  readonly transition: Transition;
  /** Planned length in minutes, if the deck says so. */
  readonly duration?: number;
  /** The template that the PowerPoint file is made in. */
  readonly template?: SceneTemplate;
  /** `least`: the file says no more of itself than title, date and language. */
  readonly properties?: 'least';
}

/**
 * A template as it goes into the PowerPoint file: parts and how they are related, without slides and what is private.
 */
export interface SceneTemplate {
  /** The whole file as it was given. */
  readonly bytes: Uint8Array;
  /** The master whose layouts are used. */
  readonly master: string;
  /** From its points to the scene's. */
  readonly scale: number;
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
  /** What a text box begins with, where a template says. */
  readonly plain?: LevelStyle;
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
  /** What of `spaceBefore` PowerPoint keeps below each paragraph and not above the next. */
  readonly spaceAfter?: Pt;
  /** Left edge of the text and of the mark, from the box's start edge. */
  readonly indent: Pt;
  readonly markIndent: Pt;
  readonly marker?: string;
  readonly markerColor?: Color;
}

/** What a layout is for: whoever handles some layouts otherwise asks this and tests no name. */
export interface LayoutUse {
  /** It opens the talk or a section, or lists the sources; absent: it shows content. */
  readonly purpose?: 'opening' | 'section' | 'sources';
  /** PowerPoint's own type of it (ECMA-376 Part 1, 19.7.15, ST_SlideLayoutType); absent: custom. */
  readonly pptxType?: string;
  /** Its bodies take text or, by a click on PowerPoint's icons, a table, chart or picture. */
  readonly takesAnything?: true;
}

export interface SceneLayout extends LayoutUse {
  readonly name: LayoutName;
  /** The name PowerPoint shows, e.g. "Two columns". */
  readonly label: string;
  readonly placeholders: readonly Placeholder[];
  /** Decorations that belong to the layout, drawn below each slide's nodes on both outputs. */
  readonly decorations: readonly SceneNode[];
  readonly background?: Background;
  /** It is a template's own layout, or made from one. */
  readonly native?: NativeLayout;
}

/** Where a layout comes from in a template's package. */
export interface NativeLayout {
  /** The layout's part; of one that is made, the part that it is a copy of but for its placeholders. */
  readonly part: string;
  readonly made: boolean;
  /** A title that stands on the layout itself; without, slides bring a hidden or a placed one. */
  readonly titled: boolean;
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
  /**
   * The icons in its text at their measured places, for programs whose text holds no shapes; there the text keeps a
   * gap.
   */
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
  /**
   * Outlines painted over it in the same fill. With them (also with none) each is filled for itself by the even-odd
   * rule.
   */
  readonly more?: readonly string[];
  readonly view: Size;
  readonly link?: Link;
  readonly fill?: Color;
  /** The fill's gradient; `fill` stands for it where there are none. */
  readonly paint?: Paint;
  readonly stroke?: Stroke;
}

/** A gradient in a straight line, or outwards from the middle where it has no angle. */
export interface Paint {
  /** `at` is 0..1 along the way. */
  readonly stops: readonly { readonly at: number; readonly color: Color }[];
  /** Degrees, clockwise from the right. */
  readonly angle?: number;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/**
 * A line that joins two shapes of the slide, native and glued to them in PowerPoint. One stretch in any direction, or
 * two to five that are level and upright in turn; both outputs draw these points. Its shapes come before it among the
 * nodes.
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
  /** The film or sound that the picture is the still of. */
  readonly media?: MediaPlay;
  /** 0..1; absent: opaque. */
  readonly opacity?: number;
  /** How the picture, put into its box, is mirrored and then turned about the middle, in degrees clockwise. */
  readonly turned?: { readonly rotation: number; readonly flipH: boolean; readonly flipV: boolean };
}

/** Films and sounds of a deck. */
export interface SceneMedia {
  /** By id; ids are named after content. */
  readonly files: ReadonlyMap<string, MediaAsset>;
  /** Bytes of film and sound that the page may hold; what is beyond lies beside it. */
  readonly inside: number;
}

/** How a film or sound is played. */
export interface MediaPlay {
  /** Id in the scene's media. */
  readonly id: string;
  /** Seconds to begin at. */
  readonly start: number;
  readonly loop: boolean;
  readonly muted: boolean;
  /** Begins with its slide, not by a click. */
  readonly autoplay: boolean;
}

/** A film or sound as it ships: nothing private in it. */
export interface MediaAsset {
  readonly id: string;
  readonly type: MediaType;
  readonly kind: 'video' | 'audio';
  readonly bytes: Uint8Array;
  /** Its file's name without folder and ending, for a copy that lies beside the page. */
  readonly name: string;
  readonly captions?: Captions;
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
  /** The picture alone: what cameras and programs write beside it is taken off where it is read. */
  readonly bytes: Uint8Array;
  /** Natural size in CSS pixels, upright; for SVG its viewBox. */
  readonly size: Size;
  /** How a camera was held, EXIF's 2 to 8: the bytes are to be turned so. Absent where they stand upright. */
  readonly orientation?: number;
}
