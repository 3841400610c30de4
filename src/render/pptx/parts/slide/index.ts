// One slide as `p:sld` (ECMA-376 Part 1, 19.3.1.38).
import { hash32 } from '../../../../base/hash.ts';
import { markup } from '../../../../base/markup.ts';
import type { SceneNode, SceneSlide } from '../../../../scene/scene.ts';
import { nodeXml } from '../../draw/index.ts';
import { inOrder } from '../../opc/child-order.ts';
import { type DrawContext, layoutOf, type PptxContext, slidePart } from '../../opc/context.ts';
import { ShapeIds } from '../../opc/shape-ids.ts';
import { attributes, HEAD, NAMESPACES, TREE_ROOT } from '../../opc/xml.ts';
import { backgroundNodes, backgroundXml } from './background.ts';
import { timingXml } from './timing.ts';
import { transitionXml } from './transition.ts';

export function slideXml(laid: SceneSlide, context: PptxContext): string {
  const slide: SceneSlide = { ...laid, nodes: withIcons(laid.nodes) };
  const draw: DrawContext = {
    ...context,
    part: slidePart(slide.index),
    lang: slide.lang,
    dir: slide.dir,
    layout: layoutOf(context.scene, slide),
    ids: new ShapeIds(slide.id),
  };
  const ground = backgroundXml(slide.background, draw);
  const under = backgroundNodes(slide.background, context.scene.size, context);
  // what lies on the ground lies over the layout's marks too, so that they stand on the slide once more
  const marks = under.length ? (draw.layout?.decorations ?? []) : [];
  const nodes = [...under, ...marks, ...slide.nodes];
  const shapes = nodes.map((node) => nodeXml(node, draw)).join('');
  const tree = `<p:spTree>${TREE_ROOT}${shapes}</p:spTree>`;
  const inner = inOrder('p:sld', [
    `<p:cSld>${inOrder('p:cSld', [ground, tree, creationXml(slide)])}</p:cSld>`,
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>',
    transitionXml(slide.transition),
    timingXml(slide, draw),
  ]);
  return `${HEAD}<p:sld${NAMESPACES}${attributes({ show: slide.hidden ? 0 : undefined })}>${inner}</p:sld>`;
}

/** Icons in text as shapes over the gaps that the text keeps for them: DrawingML puts no shape into text. */
const withIcons = (nodes: readonly SceneNode[]): SceneNode[] =>
  nodes.flatMap((node): SceneNode[] => [
    node.kind === 'group' ? { ...node, children: withIcons(node.children) } : node,
    ...(node.icons ?? []),
  ]);

/** The slide's identity for co-authoring and comparing; it follows the slide's id and not its place. */
const creationXml = (slide: SceneSlide): string =>
  markup`
    <p:extLst>
      <p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">
        <p14:creationId
          xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"${attributes({ val: hash32(slide.id) })}/>
      </p:ext>
    </p:extLst>
  `;
