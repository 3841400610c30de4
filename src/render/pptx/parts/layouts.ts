// Slide layouts, written whole: pptxgenjs' have no types, and there is always one named DEFAULT. Only those of the
// scene stay (ECMA-376 Part 1, 19.3.1.39).

import { markup } from '../../../base/markup.ts';
import type { SceneLayout } from '../../../scene/scene.ts';
import { nodeXml } from '../draw/index.ts';
import { placeholderShape } from '../draw/placeholder-shape.ts';
import { type DrawContext, layoutPart, type Patch, type PptxContext } from '../opc/context.ts';
import { ShapeIds } from '../opc/shape-ids.ts';
import { attributes, HEAD, NAMESPACES, TREE_ROOT } from '../opc/xml.ts';
import { masterPlaceholders } from './master.ts';
import { backgroundNodes, backgroundXml } from './slide/background.ts';

export const layouts: Patch = {
  name: 'layouts',
  apply(context) {
    const { scene, pkg } = context;
    for (const name of pkg.names) if (name.startsWith('ppt/slideLayouts/') && name.endsWith('.xml')) pkg.remove(name);
    for (const layout of scene.layouts) {
      const part = layoutPart(scene, layout);
      pkg.relate(part, 'slideMaster', '../slideMasters/slideMaster1.xml');
      pkg.set(part, layoutXml(layout, part, context));
    }
  },
};

function layoutXml(layout: SceneLayout, part: string, context: PptxContext): string {
  const { scene } = context;
  const ids = new ShapeIds(`layout/${layout.name}`);
  const draw: DrawContext = { ...context, part, lang: scene.lang, dir: scene.dir, ids };
  const ground = backgroundXml(layout.background, draw);
  const under = backgroundNodes(layout.background, scene.size, context).map((node) => nodeXml(node, draw));
  const inherited = new Map(masterPlaceholders(scene).map((one) => [one.name, JSON.stringify(one.styles)]));
  // what the master says already is not said again: LibreOffice would change an inherited colour's luminance twice
  const shapes = layout.placeholders.map((one) =>
    placeholderShape(
      JSON.stringify(one.styles) === inherited.get(one.name) ? { ...one, styles: [] } : one,
      draw,
      layout,
    ),
  );
  const marks = layout.decorations.map((node) => nodeXml(node, draw));
  return markup`
    ${HEAD}
    <p:sldLayout${NAMESPACES}${attributes({ type: layout.pptxType, preserve: 1, userDrawn: 1 })}>
      <p:cSld${attributes({ name: layout.label })}>
        ${ground}
        <p:spTree>${TREE_ROOT}${[...under, ...shapes, ...marks].join('')}</p:spTree>
      </p:cSld>
      <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>
    </p:sldLayout>
  `;
}
