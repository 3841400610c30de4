// Displayed equations as native ones that PowerPoint's editor opens; programs that know none show the outline.
import { NO_INSETS } from '../../../base/geometry.ts';
import { markup } from '../../../base/markup.ts';
import type { EquationNode } from '../../../scene/scene.ts';
import type { DrawContext } from '../opc/context.ts';
import { attributes } from '../opc/xml.ts';
import { fillXml } from './color.ts';
import { nonVisualXml, placeXml } from './frame.ts';
import { outlineXml } from './geometry.ts';
import { displayMathXml } from './math/inline.ts';
import { bodyProperties, textBodyXml } from './text/body.ts';
import { withFallback } from './two-forms.ts';

export function equationXml(node: EquationNode, context: DrawContext): string {
  const { formula, size, color, box } = node;
  const lang = context.lang;
  // the equation is text itself; only the outline needs words
  const properties = nonVisualXml({ ...node, alt: undefined }, context);
  const math = displayMathXml(formula, { size, color, lang });
  const body = markup`
    <p:txBody>
      ${bodyProperties(NO_INSETS, 'middle').replace('wrap="square"', 'wrap="none"')}
      <a:lstStyle/>
      <a:p>${math}<a:endParaRPr${attributes({ lang, sz: Math.round(size * 100) })}/></a:p>
    </p:txBody>
  `;
  const native = markup`
    <p:sp>
      <p:nvSpPr>${properties}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>
      <p:spPr>
        ${placeXml(box)}
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
        <a:noFill/>
      </p:spPr>
      ${body}
    </p:sp>
  `;
  const outline = outlineXml(formula.paths, { w: formula.width * 1000, h: (formula.ascent + formula.descent) * 1000 });
  const empty = textBodyXml({ paragraphs: [] }, { bodyPr: bodyProperties(NO_INSETS, 'middle') }, context);
  const plain = markup`
    <p:sp>
      <p:nvSpPr>
        ${nonVisualXml(node, { ...context, plain: true })}
        <p:cNvSpPr/>
        <p:nvPr/>
      </p:nvSpPr>
      <p:spPr>${placeXml(box)}${outline}${fillXml(color)}<a:ln><a:noFill/></a:ln></p:spPr>
      ${empty}
    </p:sp>
  `;
  return withFallback(native, plain, ['equations']);
}
