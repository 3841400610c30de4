// The table of primitives: a new kind of node without a drawing does not compile.
import type { NodeKind, SceneNode, SceneSlide } from '../../../scene/scene.ts';
import type { PptxContext } from '../context.ts';
import { groupXml } from './group.ts';
import { imageXml } from './image.ts';
import { pathXml, shapeXml } from './shape.ts';
import { tableXml } from './table.ts';
import { textXml } from './text.ts';

type Drawings = { readonly [K in NodeKind]: (node: Extract<SceneNode, { kind: K }>, slide: SceneSlide, part: string, context: PptxContext) => string };

const DRAWINGS: Drawings = { text: textXml, image: imageXml, shape: shapeXml, path: pathXml, table: tableXml, group: groupXml };

/** A node as DrawingML; `part` is the slide's or layout's own part, which relationships belong to. */
export const nodeXml = (node: SceneNode, slide: SceneSlide, part: string, context: PptxContext): string =>
  (DRAWINGS[node.kind] as (node: SceneNode, slide: SceneSlide, part: string, context: PptxContext) => string)(node, slide, part, context);
