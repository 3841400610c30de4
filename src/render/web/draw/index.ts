// The table of primitives: a new kind of node without a drawing does not compile.
import type { NodeKind, SceneNode } from '../../../scene/scene.ts';
import type { DrawContext } from './context.ts';
import { drawGroup } from './group.ts';
import { drawImage } from './image.ts';
import { drawPath, drawShape } from './shape.ts';
import { drawTable } from './table.ts';
import { drawText } from './text.ts';

type Drawings = { readonly [K in NodeKind]: (node: Extract<SceneNode, { kind: K }>, context: DrawContext) => string };

const DRAWINGS: Drawings = { text: drawText, image: drawImage, shape: drawShape, path: drawPath, table: drawTable, group: drawGroup };

export const drawNode = (node: SceneNode, context: DrawContext): string => (DRAWINGS[node.kind] as (node: SceneNode, context: DrawContext) => string)(node, context);
