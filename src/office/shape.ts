// What stands on a sheet (ECMA-376 Part 1, 19.3.1): shapes, pictures, lines, groups, tables, charts and frames of other
// kinds, each with its place on the slide, its looks and its text after all that it inherits. Types only.
import type { OfficeChart } from './chart.ts';
import type { Fill, Outline, PictureFill } from './drawing/fill.ts';
import type { OutlinePath } from './drawing/geometry.ts';
import type { Placement } from './drawing/placement.ts';
import type { Link } from './link.ts';
import type { PlaceholderRef } from './sheet.ts';
import type { OfficeTable } from './table.ts';
import type { OfficeText } from './text/body.ts';

export interface ShapeBase extends Placement {
  /** `cNvPr@id`, unique on its sheet as a rule. */
  readonly id: number;
  readonly name: string;
  /** Alternative text; '' where there is none. */
  readonly alt: string;
  readonly decorative: boolean;
  readonly hidden: boolean;
  /** Tells the same shape in several versions of a file, as a GUID. */
  readonly creationId?: string;
  readonly placeholder?: PlaceholderRef;
  /** Where a click on the whole shape leads. */
  readonly link?: Link;
  /** The place is inherited, or there is none at all. */
  readonly placed: 'own' | 'inherited' | 'nowhere';
}

export interface DrawnGeometry {
  /** The preset's name; `custom` for a free outline. */
  readonly preset: string;
  /** Undefined where the reader does not know the preset. */
  readonly outlines?: readonly OutlinePath[];
}

export interface TextShape extends ShapeBase {
  readonly kind: 'shape';
  /** A text box by its maker's wish: no shape that has words in it. */
  readonly textBox: boolean;
  readonly geometry: DrawnGeometry;
  readonly fill: Fill;
  readonly outline?: Outline;
  readonly text?: OfficeText;
  /** Where its words stand, where SmartArt's drawing has them in a place of their own. */
  readonly wordsPlace?: Placement;
  /** Shadows, glows and other effects by name. */
  readonly effects: readonly string[];
}
export interface PictureShape extends ShapeBase {
  readonly kind: 'picture';
  readonly picture: PictureFill;
  readonly geometry: DrawnGeometry;
  readonly outline?: Outline;
  /** Film or sound that the picture stands for: its part, or its address. */
  readonly media?: { readonly kind: 'video' | 'audio'; readonly target: string; readonly external: boolean };
  readonly effects: readonly string[];
}
export interface ConnectorShape extends ShapeBase {
  readonly kind: 'connector';
  readonly geometry: DrawnGeometry;
  readonly outline?: Outline;
  /** Shapes that its ends are glued to. */
  readonly from?: { readonly id: number; readonly site: number };
  readonly to?: { readonly id: number; readonly site: number };
  readonly effects: readonly string[];
}
export interface GroupShape extends ShapeBase {
  readonly kind: 'group';
  readonly children: readonly OfficeShape[];
}
export interface TableShape extends ShapeBase {
  readonly kind: 'table';
  readonly table: OfficeTable;
}
export interface ChartShape extends ShapeBase {
  readonly kind: 'chart';
  readonly chart: OfficeChart;
}
/** SmartArt: what PowerPoint last drew of it, where the file holds that, and its texts in order. */
export interface DiagramShape extends ShapeBase {
  readonly kind: 'diagram';
  readonly children: readonly OfficeShape[];
  readonly texts: readonly { readonly level: number; readonly text: string }[];
}
/**
 * Embedded objects and all that the reader has no form for; `what` is the address of its kind or the element's name.
 */
export interface OtherShape extends ShapeBase {
  readonly kind: 'other';
  readonly what: string;
  readonly picture?: PictureFill;
}
export type OfficeShape =
  | TextShape
  | PictureShape
  | ConnectorShape
  | GroupShape
  | TableShape
  | ChartShape
  | DiagramShape
  | OtherShape;
