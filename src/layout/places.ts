// Text that a layout of a template has places for stands in them as they are: columns and their headings keep the
// place, the width and the edge that the maker gave them, and Reset slide in PowerPoint finds nothing to move.
import type { LayoutPlan } from '../layouts/layout.ts';
import type { Placeholder, SceneNode, TextNode } from '../scene/scene.ts';
import { heightOf } from '../typeset/paragraph.ts';

/** Points by which a place's width may differ from the column's, for which the lines were broken. */
const NEAR = 12;

/** The body's nodes in the places of a template's layout, where all of them are text that has one. */
export function inPlaces(nodes: readonly SceneNode[], { fixed, extra = [] }: LayoutPlan): readonly SceneNode[] {
  if (!fixed || nodes.length < 2) return nodes;
  const placed = nodes.map((node) => inPlace(node, extra));
  return placed.every((node) => node !== undefined) ? placed : nodes;
}

function inPlace(node: SceneNode, places: readonly Placeholder[]): TextNode | undefined {
  if (node.kind !== 'text') return undefined;
  const place = places.find(({ name }) => name === node.placeholder);
  if (!place?.native || place.native.made || heightOf(node.body.paragraphs) > place.box.h) return undefined;
  const lines = node.body.paragraphs.flatMap((one) => one.lines.map(({ width }) => width + one.indent));
  const broken = node.body.paragraphs.some((one) => one.lines.length > 1);
  const fits = Math.max(0, ...lines) <= place.box.w;
  if (!fits || (broken && Math.abs(place.box.w - node.box.w) > NEAR)) return undefined;
  return { ...node, box: place.box, body: { ...node.body, anchor: place.anchor } };
}
