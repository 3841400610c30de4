// The primitives that slides are made of, each with its box. Both renderers draw every kind.
import type { Color } from '../base/color.ts';
import type { Span } from '../base/diagnostic.ts';
import type { Formula } from '../base/formula.ts';
import type { Box, Insets, Size } from '../base/geometry.ts';
import type { Pt } from '../base/units.ts';
import type { MediaPlay } from './assets.ts';
import type { ChartMark, ChartModel, ChartTable } from './chart-model.ts';
import type { Anchor, PlaceholderName } from './placeholder.ts';
import type { Stroke } from './stroke.ts';
import type { Direction, Link, Paragraph } from './text.ts';

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
  readonly alt?: string | undefined;
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
  readonly fill?: Color | undefined;
  /** The fill's opacity at its top and at its foot, evenly between: a scrim under words on a picture. */
  readonly fade?: { readonly from: number; readonly to: number };
  readonly stroke?: Stroke | undefined;
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
  readonly fill?: Color | undefined;
  /** The fill's gradient; `fill` stands for it where there are none. */
  readonly paint?: Paint;
  readonly stroke?: Stroke | undefined;
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
  /**
   * Lengths at its ends that another line draws, which is painted over it; the page leaves them out. PowerPoint's line
   * goes on below the other, since it is glued.
   */
  readonly shared?: { readonly from: Pt; readonly to: Pt };
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
  readonly header?: 'column' | 'row' | undefined;
  /** Columns and rows that it goes over, itself counted; absent: one. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Lies under a cell of the same row, or of one above, that goes over it. */
  readonly merged?: 'across' | 'down';
  readonly fill?: Color | undefined;
  /** Rules above and below; there are none at the sides. */
  readonly top?: Stroke;
  readonly bottom?: Stroke | undefined;
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
