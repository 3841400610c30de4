// Native charts: a frame on the slide, the chart part, its workbook, and shapes inside the chart where it needs them.
import { markup } from '../../../base/markup.ts';
import type { ChartNode } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes, declared } from '../opc/xml.ts';
import { chartPart } from './chart/index.ts';
import { userShapesXml } from './chart/user-shapes.ts';
import { nonVisualXml, placeXml } from './frame.ts';
import { heldXml } from './placeholders.ts';

export function chartXml(node: ChartNode, context: DrawContext): string {
  const { pkg, part, lang, deflater } = context;
  const number = pkg.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).length + 1;
  const name = `ppt/charts/chart${number}.xml`;
  const shapes = userShapesXml(node.drawing, node.box, context);
  const workbook = pkg.relate(name, 'package', `../embeddings/workbook${number}.xlsx`);
  const ids = { workbook, shapes: shapes && pkg.relate(name, 'chartUserShapes', `../drawings/drawing${number}.xml`) };
  const made = chartPart(node.model, node.box, lang, ids);
  pkg.set(name, made.xml);
  pkg.set(`ppt/embeddings/workbook${number}.xlsx`, made.workbook.zip(deflater));
  if (shapes) pkg.set(`ppt/drawings/drawing${number}.xml`, shapes);
  const id = pkg.relate(part, 'chart', `../charts/chart${number}.xml`);
  const chart = `<c:chart${declared('c')}${attributes({ 'r:id': id })}/>`;
  return markup`
    <p:graphicFrame>
      <p:nvGraphicFramePr>
        ${nonVisualXml(node, context)}
        <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>
        <p:nvPr>${heldXml(node.placeholder, context.layout)}</p:nvPr>
      </p:nvGraphicFramePr>
      ${placeXml(node.box, 'p:xfrm')}
      <a:graphic>
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
          ${chart}
        </a:graphicData>
      </a:graphic>
    </p:graphicFrame>
  `;
}
