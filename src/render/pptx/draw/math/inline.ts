// Formulas as `a14:m` ([MS-ODRAWXML] 2.26): in a line of text, or as a paragraph of their own. Size and colour stand on
// each run, since OMML inherits neither from the text around it.
import type { Color } from '../../../../base/color.ts';
import type { Formula } from '../../../../base/formula.ts';
import { markup } from '../../../../base/markup.ts';
import type { Pt } from '../../../../base/units.ts';
import { attributes } from '../../opc/xml.ts';
import { fillXml } from '../color.ts';
import { type MathLooks, ommlOf } from './omml.ts';

const A14 = 'xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"';
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export interface TextLooks {
  readonly size: Pt;
  readonly color: Color;
  readonly lang: string;
}

/** Cambria Math is the only face that Office sets equations in everywhere. */
const looksOf = ({ size, color, lang }: TextLooks): MathLooks => ({
  properties: (italic) =>
    markup`
      <a:rPr${attributes({ lang, sz: Math.round(size * 100), i: italic || undefined })}>
        ${fillXml(color)}
        <a:latin typeface="Cambria Math" panose="02040503050406030204"/>
      </a:rPr>
    `,
});

export const inlineMathXml = (formula: Formula, looks: TextLooks): string =>
  `<a14:m ${A14}>${ommlOf(formula.tree, looksOf(looks)).replace('<m:oMath>', `<m:oMath ${M}>`)}</a14:m>`;

export const displayMathXml = (formula: Formula, looks: TextLooks): string =>
  markup`
    <a14:m ${A14}>
      <m:oMathPara ${M}>
        <m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr>
        ${ommlOf(formula.tree, looksOf(looks))}
      </m:oMathPara>
    </a14:m>
  `;
