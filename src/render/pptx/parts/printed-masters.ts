// The masters of notes pages and handouts, written whole, each with a theme of its own: pptxgenjs lets the notes master
// share the slides' theme, which PowerPoint repairs, and has no handout master.

import { markup } from '../../../base/markup.ts';
import { resolvePart } from '../../../base/part-name.ts';
import type { Scene } from '../../../scene/scene.ts';
import { HANDOUT_MASTER, NOTES_MASTER, type Patch, PRESENTATION, themePart } from '../opc/context.ts';
import { attributes, HEAD, NAMESPACES, TREE_ROOT } from '../opc/xml.ts';
import { areaXml, markOnMaster, PAGE, PAGE_INSETS, PAPER, pageShape, pageText } from './printed-page.ts';
import { colorMapXml } from './theme-part.ts';

export const printedMasters: Patch = {
  name: 'printed-masters',
  apply({ scene, pkg }) {
    const theme = pkg.bytes(themePart(1));
    const add = (part: string, type: string, number: 2 | 3, text: string) => {
      pkg.clearRelationships(part);
      pkg.relate(part, 'theme', `../${themePart(number).slice('ppt/'.length)}`);
      pkg.relate(PRESENTATION, type, part.slice('ppt/'.length));
      pkg.set(themePart(number), theme);
      pkg.set(part, text);
    };
    if (scene.slides.some((slide) => slide.notes.length)) add(NOTES_MASTER, 'notesMaster', 2, notesMasterXml(scene));
    else pkg.unrelate(PRESENTATION, NOTES_MASTER.slice('ppt/'.length));
    add(HANDOUT_MASTER, 'handoutMaster', 3, handoutMasterXml(scene));
  },
};

/** Ours for the notes of a template that has none, with a copy of its theme. */
export const missingNotesMaster: Patch = {
  name: 'missing-notes-master',
  apply({ scene, pkg }) {
    const has = pkg.relationships(PRESENTATION).some(({ type }) => type.endsWith('/notesMaster'));
    if (has || !scene.slides.some((slide) => slide.notes.length)) return;
    const { master = '' } = scene.template ?? {};
    const own = pkg.relationships(master).find(({ type }) => type.endsWith('/theme'));
    if (!own) return;
    pkg.clearRelationships(NOTES_MASTER);
    pkg.relate(NOTES_MASTER, 'theme', `../${NOTES_THEME.slice('ppt/'.length)}`);
    pkg.relate(PRESENTATION, 'notesMaster', NOTES_MASTER.slice('ppt/'.length));
    pkg.set(NOTES_THEME, pkg.bytes(resolvePart(master, own.target)));
    pkg.set(NOTES_MASTER, notesMasterXml(scene));
  },
};
/** A name that no template's theme has. */
const NOTES_THEME = 'ppt/theme/lectern-notes.xml';

/** Where the slide's picture lies on a notes page, in EMU; a 4:3 slide is as high and narrower. */
const PICTURE = { y: 1143000, cx: 5486400, cy: 3086100 };
const NOTES = { x: 685800, y: 4400550, cx: 5486400, cy: 3600450 };

function notesMasterXml(scene: Scene): string {
  const { w, h } = scene.size;
  const cx = Math.min(PICTURE.cx, Math.round((PICTURE.cy * w) / h));
  const picture = markup`
    ${areaXml({ x: Math.round((PAGE.cx - cx) / 2), y: PICTURE.y, cx, cy: Math.round((cx * h) / w) })}
    <a:noFill/>
    <a:ln w="12700"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>
  `;
  const prompt = markup`
    <a:p>
      <a:r><a:rPr${attributes({ lang: scene.lang })}/><a:t>Notes</a:t></a:r>
      <a:endParaRPr${attributes({ lang: scene.lang })}/>
    </a:p>
  `;
  const shapes = [
    markOnMaster(2, 'hdr', undefined, scene),
    markOnMaster(3, 'dt', 1, scene),
    pageShape(4, 'Slide image', 'type="sldImg" idx="2"', picture, '', ' noRot="1" noChangeAspect="1"'),
    pageShape(
      5,
      'Notes',
      'type="body" sz="quarter" idx="3"',
      areaXml(NOTES),
      pageText(prompt, `<a:bodyPr ${PAGE_INSETS}/>`),
    ),
    markOnMaster(6, 'ftr', 4, scene),
    markOnMaster(7, 'sldNum', 5, scene),
  ];
  const styles = Array.from({ length: 9 }, (_, i) => noteLevel(i + 1)).join('');
  return markup`
    ${HEAD}
    <p:notesMaster${NAMESPACES}>
      <p:cSld>${PAPER}<p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld>
      ${colorMapXml('light')}
      <p:hf dt="0"/>
      <p:notesStyle>${styles}</p:notesStyle>
    </p:notesMaster>
  `;
}

const noteLevel = (n: number): string =>
  markup`
    <a:lvl${n}pPr marL="${(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0"
      hangingPunct="1">
      <a:spcBef><a:spcPts val="400"/></a:spcBef>
      <a:defRPr sz="1200" kern="1200">
        <a:solidFill><a:schemeClr val="tx1"/></a:solidFill>
        <a:latin typeface="+mn-lt"/>
        <a:ea typeface="+mn-ea"/>
        <a:cs typeface="+mn-cs"/>
      </a:defRPr>
    </a:lvl${n}pPr>
  `;

function handoutMasterXml(scene: Scene): string {
  const shapes = [
    markOnMaster(2, 'hdr', undefined, scene),
    markOnMaster(3, 'dt', 1, scene),
    markOnMaster(4, 'ftr', 2, scene),
    markOnMaster(5, 'sldNum', 3, scene),
  ];
  return markup`
    ${HEAD}
    <p:handoutMaster${NAMESPACES}>
      <p:cSld>${PAPER}<p:spTree>${TREE_ROOT}${shapes.join('')}</p:spTree></p:cSld>
      ${colorMapXml('light')}
      <p:hf dt="0"/>
    </p:handoutMaster>
  `;
}
