// What stands on a template's master and layout for good -> scene nodes, drawn below each slide's own in the page.
// Outlines are turned and mirrored here, so that a path is all that is left of any shape. What cannot be drawn is told
// by name.

import type { Color } from '../base/color.ts';
import type { Box, Size } from '../base/geometry.ts';
import { round2 } from '../base/units.ts';
import type { Fill, Outline, PictureFill } from '../office/drawing/fill.ts';
import type { OutlinePath } from '../office/drawing/geometry.ts';
import { extentOf, type Placement } from '../office/drawing/placement.ts';
import { readShapes } from '../office/read-shapes.ts';
import type { OfficeShape, TextShape } from '../office/shape.ts';
import type { Sheet } from '../office/sheet.ts';
import { allShapes } from '../office/slide.ts';
import { flagOf } from '../office/xml.ts';
import type { Paint, SceneNode } from '../scene/scene.ts';
import type { Stroke } from '../scene/stroke.ts';
import { headsOf } from './arrow-heads.ts';
import { uncovered } from './covered.ts';
import { isPanel } from './ground.ts';
import type { TemplatePictures } from './pictures.ts';
import { moved } from './turned-path.ts';

export interface StaticsContext {
  readonly pictures: TemplatePictures;
  /** From the template's points to the scene's. */
  readonly scale: number;
  /** The slide's, in the scene's points. */
  readonly size: Size;
  /** What could not be drawn as it is, by name. */
  readonly told: Set<string>;
  /** Words that stand on the layout itself. */
  text(shape: TextShape, id: string): SceneNode[];
}

/** The shapes of a layout, its master's below them where it shows those (ECMA-376 Part 1, 19.3.1.39, showMasterSp). */
export async function staticsOf(layout: Sheet, context: StaticsContext): Promise<SceneNode[]> {
  const { parent } = layout;
  const shown = flagOf(layout.root, 'showMasterSp') !== false && parent !== undefined;
  const shapes = [...(shown ? readShapes(parent) : []), ...readShapes(layout)];
  const nodes = [...(await drawn(shapes, context, 'ground')), ...(await panels(layout, context))];
  return uncovered(nodes.filter(onSlide(context.size)), context.pictures.assets);
}

/** Grounds that placeholders bring along: a title on a bar that is its own. */
async function panels(layout: Sheet, context: StaticsContext): Promise<SceneNode[]> {
  const found = allShapes(readShapes(layout)).filter(isPanel);
  const nodes = found.map((shape, i) => shapeNodes({ ...shape, effects: [] }, context, `panel-${i + 1}`));
  return (await Promise.all(nodes)).flat();
}

/** Some makers write notes beside the slide. */
const onSlide =
  ({ w, h }: Size) =>
  ({ box }: SceneNode): boolean =>
    box.x < w && box.y < h && box.x + box.w > 0 && box.y + box.h > 0;

async function drawn(shapes: readonly OfficeShape[], context: StaticsContext, path: string): Promise<SceneNode[]> {
  const out: SceneNode[] = [];
  for (const [i, shape] of shapes.entries()) {
    if (shape.placeholder || shape.hidden) continue;
    out.push(...(await nodesOf(shape, context, `${path}-${i + 1}`)));
  }
  return out;
}

async function nodesOf(shape: OfficeShape, context: StaticsContext, id: string): Promise<SceneNode[]> {
  switch (shape.kind) {
    case 'group':
    case 'diagram':
      return drawn(shape.children, context, id);
    case 'connector':
      return outlined(shape, shape.geometry.outlines, { kind: 'none' }, shape.outline, context, id);
    case 'picture': {
      for (const effect of shape.effects) context.told.add(EFFECTS[effect] ?? effect);
      const picture = await pictureNode(shape.picture, shape, context, id, shape.name);
      const edge = await outlined(
        shape,
        shape.geometry.outlines,
        { kind: 'none' },
        shape.outline,
        context,
        `${id}-edge`,
      );
      return [...picture, ...(shape.outline ? edge : [])];
    }
    case 'shape':
      return [...(await shapeNodes(shape, context, id)), ...context.text(shape, `${id}-text`)];
    case 'other':
      return shape.picture ? pictureNode(shape.picture, shape, context, id, shape.name) : leftOut(shape, context);
    default:
      return leftOut(shape, context);
  }
}

/** A shape without its words. */
function shapeNodes(shape: TextShape, context: StaticsContext, id: string): Promise<SceneNode[]> {
  for (const effect of shape.effects) context.told.add(EFFECTS[effect] ?? effect);
  const { outlines, preset } = shape.geometry;
  if (!outlines) context.told.add(`the shape ${preset}, drawn as its box`);
  const paths = outlines?.length === 0 && shape.placeholder ? [rectangle(shape.box)] : outlines;
  return outlined(shape, paths ?? [rectangle(shape.box)], shape.fill, shape.outline, context, id);
}

const EFFECTS: Readonly<Record<string, string>> = {
  outerShdw: 'a shadow',
  innerShdw: 'an inner shadow',
  prstShdw: 'a shadow',
  glow: 'a glow',
  reflection: 'a reflection',
  softEdge: 'soft edges',
  blur: 'a blur',
  scene3d: 'a shape in three dimensions',
  sp3d: 'a shape in three dimensions',
};

function leftOut(shape: OfficeShape, { told }: StaticsContext): SceneNode[] {
  told.add(shape.kind === 'other' ? 'an embedded object' : `a ${shape.kind}`);
  return [];
}

const rectangle = ({ w, h }: Size): OutlinePath => ({
  d: `M0 0L${round2(w)} 0L${round2(w)} ${round2(h)}L0 ${round2(h)}Z`,
  fill: 'norm',
  stroke: true,
});

/** A geometry's outlines as paths: each with its share of the fill, and the line where it has one. */
async function outlined(
  placed: Placement & { readonly name: string },
  outlines: readonly OutlinePath[] | undefined,
  fill: Fill,
  outline: Outline | undefined,
  context: StaticsContext,
  id: string,
): Promise<SceneNode[]> {
  const paint = paintOf(fill, context);
  const stroke = strokeOf(outline, context);
  const nodes: SceneNode[] = [];
  if (fill.kind === 'picture') nodes.push(...(await pictureNode(fill, placed, context, `${id}-fill`, placed.name)));
  for (const [i, one] of (outlines ?? []).entries()) {
    const own = one.fill === 'none' ? undefined : paint;
    const line = one.stroke ? stroke : undefined;
    if (!own && !line) continue;
    const { d, box } = moved(one.d, placed, context.scale);
    nodes.push({
      kind: 'path',
      id: `${id}-${i + 1}`,
      name: placed.name || 'Shape',
      decorative: true,
      box,
      view: { w: box.w, h: box.h },
      d,
      ...(own && { ...own, more: [] }),
      ...(line && { stroke: line }),
    });
    if (line) nodes.push(...headsOf(d, box, outline, line, `${id}-${i + 1}`));
  }
  return nodes;
}

/** A fill as the scene has it: a colour, or a gradient whose middle colour stands for it where there are none. */
function paintOf(
  fill: Fill,
  { told }: StaticsContext,
): { fill: Paint['stops'][number]['color']; paint?: Paint } | undefined {
  if (fill.kind === 'solid') return { fill: fill.color.color };
  if (fill.kind === 'pattern') {
    told.add('a pattern, drawn in its colour');
    return { fill: fill.ink.color };
  }
  if (fill.kind !== 'gradient') return undefined;
  const stops = fill.stops.map(({ at, color }) => ({ at, color: color.color }));
  const middle = stops[Math.floor(stops.length / 2)] as (typeof stops)[number];
  return { fill: middle.color, paint: { stops, ...(fill.angle !== undefined && { angle: fill.angle }) } };
}

function firstColor(fill: Outline['fill']): Color | undefined {
  if (fill.kind === 'gradient') return fill.stops[0]?.color.color;
  return fill.kind === 'solid' ? fill.color.color : undefined;
}

function strokeOf(outline: Outline | undefined, { scale }: StaticsContext): Stroke | undefined {
  if (!outline) return undefined;
  const { fill, width, dash } = outline;
  const color = firstColor(fill);
  if (!color) return undefined;
  return { color, width: Math.max(0.25, round2(width * scale)), ...(dash !== 'solid' && { dash: true }) };
}

async function pictureNode(
  fill: PictureFill,
  placed: Placement,
  context: StaticsContext,
  id: string,
  name: string,
): Promise<SceneNode[]> {
  const asset = await context.pictures.assetOf(fill, context.told);
  if (!asset) return [];
  const { stretch, crop } = fill;
  const { x, y, w, h } = placed.box;
  const at: Box = {
    x: (x + stretch.left * w) * context.scale,
    y: (y + stretch.top * h) * context.scale,
    w: w * (1 - stretch.left - stretch.right) * context.scale,
    h: h * (1 - stretch.top - stretch.bottom) * context.scale,
  };
  const turned = placed.rotation !== 0 || placed.flipH || placed.flipV;
  if (fill.effects.length > 0) context.told.add(`${fill.effects.join(', ')} on a picture`);
  return [
    {
      kind: 'image',
      id,
      name: name || 'Picture',
      decorative: true,
      box: at,
      asset: asset.id,
      crop: { left: crop.left, right: crop.right, top: crop.top, bottom: crop.bottom },
      ...(fill.alpha < 1 && { opacity: fill.alpha }),
      ...(turned && { turned: { rotation: placed.rotation, flipH: placed.flipH, flipV: placed.flipV } }),
    },
  ];
}

/** A ground that is no plain colour, as the lowest node of all. */
export const fullGround = (fill: Fill, box: Box, context: StaticsContext): Promise<SceneNode[]> =>
  outlined(
    { box, rotation: 0, flipH: false, flipV: false, name: 'Background' },
    fill.kind === 'picture' ? [] : [rectangle(box)],
    fill,
    undefined,
    context,
    'ground-0',
  );

/** Boxes of what is drawn, in the scene's points, for finding what is free. */
export const extents = (shapes: readonly OfficeShape[], scale: number): Box[] =>
  shapes.flatMap((shape) => {
    if (shape.placeholder || shape.hidden) return [];
    if (shape.kind === 'group') return extents(shape.children, scale);
    const { x, y, w, h } = extentOf(shape);
    return [{ x: x * scale, y: y * scale, w: w * scale, h: h * scale }];
  });
