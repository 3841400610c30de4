// What notes pages and handouts share: the printed page's size and its header, date, footer and number.
import { markup } from '../../../base/markup.ts';
import type { Scene } from '../../../scene/scene.ts';
import { attributes, xml } from '../opc/xml.ts';

/** In EMU, upright, as PowerPoint's own new files have it. */
export const PAGE = { cx: 6858000, cy: 9144000 };
const SIDE = { cx: 2971800, cy: 458788 };
const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2C}';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly cx: number;
  readonly cy: number;
}

export type PageMark = 'hdr' | 'dt' | 'ftr' | 'sldNum';

const MARKS: Readonly<Record<PageMark, { readonly name: string; readonly right: boolean; readonly foot: boolean }>> = {
  hdr: { name: 'Header', right: false, foot: false },
  dt: { name: 'Date', right: true, foot: false },
  ftr: { name: 'Footer', right: false, foot: true },
  sldNum: { name: 'Page number', right: true, foot: true },
};

/** A shape with a placeholder; `geometry` is empty where the page inherits it from its master. */
export function pageShape(
  id: number,
  name: string,
  placeholder: string,
  geometry: string,
  text: string,
  locks = '',
): string {
  return markup`
    <p:sp>
      <p:nvSpPr>
        <p:cNvPr${attributes({ id, name })}/>
        <p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr>
        <p:nvPr><p:ph ${placeholder}/></p:nvPr>
      </p:nvSpPr>
      <p:spPr>${geometry}</p:spPr>
      ${text}
    </p:sp>
  `;
}

export const areaXml = ({ x, y, cx, cy }: Area): string =>
  markup`
    <a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
  `;

export const pageText = (paragraphs: string, body = '<a:bodyPr/>', styles = ''): string =>
  `<p:txBody>${body}<a:lstStyle>${styles}</a:lstStyle>${paragraphs}</p:txBody>`;

export const PAGE_INSETS = 'vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"';

/** Header, date, footer or number on a master. */
export function markOnMaster(id: number, mark: PageMark, idx: number | undefined, scene: Scene): string {
  const { name, right, foot } = MARKS[mark];
  const area = { x: right ? PAGE.cx - SIDE.cx - 1587 : 0, y: foot ? PAGE.cy - SIDE.cy : 0, ...SIDE };
  const styles = `<a:lvl1pPr algn="${right ? 'r' : 'l'}"><a:defRPr sz="1200"/></a:lvl1pPr>`;
  const body = `<a:bodyPr ${PAGE_INSETS}${foot ? ' anchor="b"' : ''}/>`;
  return pageShape(
    id,
    name,
    placeholderOf(mark, idx),
    areaXml(area),
    pageText(markParagraph(mark, mark === 'sldNum' ? '\u2039#\u203A' : '', scene.lang), body, styles),
  );
}

/** The same on a page of its own, with its words. */
export const markOnPage = (id: number, mark: PageMark, idx: number | undefined, words: string, lang: string): string =>
  pageShape(id, MARKS[mark].name, placeholderOf(mark, idx), '', pageText(markParagraph(mark, words, lang)));

const placeholderOf = (mark: PageMark, idx: number | undefined): string =>
  `type="${mark}"${mark === 'dt' ? '' : ' sz="quarter"'}${idx === undefined ? '' : ` idx="${idx}"`}`;

function markParagraph(mark: PageMark, words: string, lang: string): string {
  const language = attributes({ lang });
  const inner = `<a:rPr${language}/><a:t>${xml(words)}</a:t>`;
  const filled =
    mark === 'sldNum' ? `<a:fld id="${NUMBER_FIELD}" type="slidenum">${inner}</a:fld>` : `<a:r>${inner}</a:r>`;
  return `<a:p>${words && filled}<a:endParaRPr${language}/></a:p>`;
}

export const PAPER = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** Who the deck is by, for footers. */
export const authorsOf = ({ meta }: Scene): string => meta.authors.map((author) => author.name).join(', ');
