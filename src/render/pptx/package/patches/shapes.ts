// Stand-ins -> the exact shapes: each object is found by its node's id and replaced by its DrawingML.
import type { SceneNode, SceneSlide } from '../../../../scene/scene.ts';
import { layoutOf, layoutPart, type Patch, type PptxContext, slidePart } from '../../context.ts';
import { nodeXml } from '../../draw/index.ts';
import { at, children, type Element, fragment, replace, rootOf } from '../xml.ts';

export const shapes: Patch = {
  name: 'shapes',
  apply(context) {
    for (const slide of context.scene.slides) drawSlide(slide, context);
  },
};

function drawSlide(slide: SceneSlide, context: PptxContext): void {
  const part = slidePart(slide.index);
  // pptxgenjs relates the stand-ins' pictures; those that are needed come back when the shapes are drawn
  const relationships = context.pkg.relationships(part);
  for (let i = relationships.length - 1; i >= 0; i--) if (/\/(image|hyperlink)$/.test(relationships[i]?.type ?? '')) relationships.splice(i, 1);
  const layout = relationships.find((one) => one.type.endsWith('/slideLayout'));
  if (layout) layout.target = `../slideLayouts/${layoutPart(context.scene, layoutOf(context.scene, slide)).split('/').pop()}`;
  const document = context.pkg.document(part);
  const tree = at(rootOf(document), 'p:cSld', 'p:spTree') as Element;
  const found = new Map(children(tree).map((element) => [nameOf(element), element]));
  const made = fragment(document, slide.nodes.map((node) => nodeXml(node, slide, part, context)).join(''));
  for (const [i, node] of slide.nodes.entries()) {
    const element = made[i];
    const [first, ...rest] = idsOf(node).map((id) => found.get(id));
    if (element) replace(tree, first, [element]);
    for (const extra of rest) if (extra) tree.removeChild(extra);
  }
}

/** Ids of a node's stand-ins: a group has those of its children. */
const idsOf = (node: SceneNode): string[] => (node.kind === 'group' ? node.children.flatMap(idsOf) : [node.id]);

/** `p:cNvPr/@name` of a shape of any kind. */
function nameOf(element: Element): string {
  const properties = children(element)[0];
  return (properties && at(properties, 'p:cNvPr')?.getAttribute('name')) ?? '';
}
