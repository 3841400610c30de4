// The template's presentation part with our slides in place of its own: sizes, masters, default text and fonts stay
// (ECMA-376 Part 1, 19.2.1.26).
import { TABLE_STYLES, tableStylesXml } from '../../draw/table-style.ts';
import { NOTES_MASTER, type Patch, type PptxContext, PRESENTATION, slidePart } from '../../opc/context.ts';
import {
  attributes,
  type Document,
  type Element,
  HEAD,
  NAMESPACES,
  parseXml,
  rootOf,
  serializeXml,
} from '../../opc/xml.ts';
import { slideIds, VIEWS } from '../presentation.ts';
import { sectionsXml } from '../sections.ts';

export const templatePresentation: Patch = {
  name: 'template-presentation',
  apply(context) {
    const { pkg, scene } = context;
    pkg.set(PRESENTATION, presentationXml(context));
    pkg.set('ppt/presProps.xml', `${HEAD}<p:presentationPr${NAMESPACES}/>`);
    pkg.set('ppt/viewProps.xml', VIEWS);
    pkg.relate(PRESENTATION, 'presProps', 'presProps.xml');
    pkg.relate(PRESENTATION, 'viewProps', 'viewProps.xml');
    const own = pkg.relationships(PRESENTATION).find(({ type }) => type.endsWith('/tableStyles'));
    if (!own || !pkg.has(TABLE_STYLES)) {
      pkg.relate(PRESENTATION, 'tableStyles', TABLE_STYLES.slice('ppt/'.length));
      pkg.set(TABLE_STYLES, tableStylesXml(scene.theme));
    } else pkg.set(TABLE_STYLES, withOurs(pkg.document(TABLE_STYLES), tableStylesXml(scene.theme)));
  },
};

/** The template's list of table styles with ours behind it. */
function withOurs(list: Document, ours: string): string {
  const root = rootOf(list);
  for (const style of Array.from(rootOf(parseXml(ours)).childNodes)) root.appendChild(list.importNode(style, true));
  return serializeXml(list);
}

/** What was of the template's slides, or of who made it. */
const LEFT_OUT = ['sldIdLst', 'custShowLst', 'photoAlbum', 'custDataLst', 'modifyVerifier', 'extLst', 'smartTags'];
/** What comes before the list of slides. */
const BEFORE = ['sldMasterIdLst', 'notesMasterIdLst', 'handoutMasterIdLst'];

function presentationXml({ scene, pkg }: PptxContext): string {
  const document = pkg.document(PRESENTATION);
  const root = rootOf(document);
  for (const one of children(root)) if (LEFT_OUT.includes(localName(one))) root.removeChild(one);
  const byTarget = new Map(pkg.relationships(PRESENTATION).map((one) => [one.target, one.id]));
  const idOf = (part: string) => byTarget.get(part.slice('ppt/'.length));
  const ids = slideIds(scene);
  const slides = scene.slides.map(
    (slide, i) => `<p:sldId${attributes({ id: ids[i], 'r:id': idOf(slidePart(slide.index)) })}/>`,
  );
  const list = fragment(`<p:sldIdLst>${slides.join('')}</p:sldIdLst>`, document);
  const before = children(root).filter((one) => BEFORE.includes(localName(one)));
  const notes = idOf(NOTES_MASTER);
  const last = before[before.length - 1];
  root.insertBefore(list, last ? last.nextSibling : root.firstChild);
  if (notes && !before.some((one) => localName(one) === 'notesMasterIdLst')) {
    const master = fragment(
      `<p:notesMasterIdLst><p:notesMasterId${attributes({ 'r:id': notes })}/></p:notesMasterIdLst>`,
      document,
    );
    root.insertBefore(master, before.find((one) => localName(one) === 'sldMasterIdLst')?.nextSibling ?? list);
  }
  const sections = sectionsXml(scene, ids);
  if (sections) root.appendChild(fragment(`<p:extLst>${sections}</p:extLst>`, document));
  return serializeXml(document);
}

const children = (root: Element): Element[] =>
  Array.from(root.childNodes).filter((one): one is Element => one.nodeType === 1);
const localName = ({ localName: local, nodeName }: Element): string => local ?? nodeName.replace(/^.*:/, '');

function fragment(xml: string, document: Document): Element {
  const wrapped = parseXml(`<x${NAMESPACES}>${xml}</x>`);
  return document.importNode(rootOf(wrapped).firstChild as Element, true) as Element;
}
