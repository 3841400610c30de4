// Text in charts: the theme's body font, size and colour from layout.
import type { Color } from '../../../../base/color.ts';
import { markup } from '../../../../base/markup.ts';
import type { Pt } from '../../../../base/units.ts';
import { attributes, xml } from '../../opc/xml.ts';
import { fillXml } from '../color.ts';

export interface ChartText {
  readonly size: Pt;
  readonly color: Color;
  readonly bold?: boolean | undefined;
  readonly lang: string;
  /** Never broken into lines: LibreOffice leaves labels out instead where a label is turned, by however little. */
  readonly whole?: boolean;
  /** Of labels at values: LibreOffice breaks a number in two where its box is narrow. */
  readonly oneLine?: boolean;
}

const properties = (tag: string, { size, color, bold, lang }: ChartText): string =>
  markup`
    <a:${tag}${attributes({ lang: tag === 'rPr' ? lang : undefined, sz: Math.round(size * 100), b: bold ?? false })}>
      ${fillXml(color)}
      <a:latin typeface="+mn-lt"/>
      <a:ea typeface="+mn-ea"/>
      <a:cs typeface="+mn-cs"/>
    </a:${tag}>
  `;

/** `c:txPr`: never turned, whatever the room. */
export const textXml = (text: ChartText): string =>
  markup`
    <c:txPr>
      <a:bodyPr rot="${text.whole ? 1 : 0}" vert="horz"${attributes({ wrap: text.oneLine ? 'none' : undefined })}/>
      <a:lstStyle/>
      <a:p>
        <a:pPr>${properties('defRPr', text)}</a:pPr>
        <a:endParaRPr${attributes({ lang: text.lang })}/>
      </a:p>
    </c:txPr>
  `;

/** `c:tx` with words of its own, e.g. an axis' title. */
export const richXml = (words: string, text: ChartText): string =>
  markup`
    <c:tx>
      <c:rich>
        <a:bodyPr rot="0" vert="horz"/>
        <a:lstStyle/>
        <a:p>
          <a:pPr>${properties('defRPr', text)}</a:pPr>
          <a:r>${properties('rPr', text)}<a:t>${xml(words)}</a:t></a:r>
        </a:p>
      </c:rich>
    </c:tx>
  `;
