// presentation.xml, written whole in schema order (ECMA-376 Part 1, 19.2.1.26): masters, slides with stable ids, sizes,
// default text, sections. Also what PowerPoint keeps beside it: properties and views.
import { hash32 } from '../../../base/hash.ts';
import { markup } from '../../../base/markup.ts';
import { emu } from '../../../base/units.ts';
import type { Scene } from '../../../scene/scene.ts';
import { levelsXml, plainStyle } from '../draw/level-styles.ts';
import { TABLE_STYLES, tableStylesXml } from '../draw/table-style.ts';
import {
  HANDOUT_MASTER,
  MASTER,
  NOTES_MASTER,
  type Patch,
  type PptxContext,
  PRESENTATION,
  slidePart,
} from '../opc/context.ts';
import { attributes, HEAD, NAMESPACES } from '../opc/xml.ts';
import { MASTER_ID } from './master.ts';
import { PAGE } from './printed-page.ts';
import { sectionsXml } from './sections.ts';

export const presentation: Patch = {
  name: 'presentation',
  apply(context) {
    context.pkg.set(PRESENTATION, presentationXml(context));
    context.pkg.set('ppt/presProps.xml', `${HEAD}<p:presentationPr${NAMESPACES}/>`);
    context.pkg.set('ppt/viewProps.xml', VIEWS);
    context.pkg.set(TABLE_STYLES, tableStylesXml(context.scene.theme));
  },
};

function presentationXml({ scene, pkg, fonts }: PptxContext): string {
  const list = pkg.relationships(PRESENTATION);
  const byTarget = new Map(list.map((one) => [one.target, one.id]));
  const idOf = (part: string) => byTarget.get(part.slice('ppt/'.length));
  const printed = (name: string, part: string) =>
    idOf(part)
      ? `<p:${name}MasterIdLst><p:${name}MasterId${attributes({ 'r:id': idOf(part) })}/></p:${name}MasterIdLst>`
      : '';
  const ids = slideIds(scene);
  const slides = scene.slides.map(
    (slide, i) => `<p:sldId${attributes({ id: ids[i], 'r:id': idOf(slidePart(slide.index)) })}/>`,
  );
  const sections = sectionsXml(scene, ids);
  const parts = [
    `<p:sldMasterIdLst><p:sldMasterId${attributes({ id: MASTER_ID, 'r:id': idOf(MASTER) })}/></p:sldMasterIdLst>`,
    printed('notes', NOTES_MASTER),
    printed('handout', HANDOUT_MASTER),
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst>`,
    `<p:sldSz${attributes({ cx: emu(scene.size.w), cy: emu(scene.size.h) })}/>`,
    `<p:notesSz${attributes(PAGE)}/>`,
    embeddedFontsXml(fonts),
    `<p:defaultTextStyle>${levelsXml([plainStyle(scene.theme)], 9, 'ltr')}</p:defaultTextStyle>`,
    sections && `<p:extLst>${sections}</p:extLst>`,
  ];
  return markup`
    ${HEAD}
    <p:presentation${NAMESPACES}${attributes({ embedTrueTypeFonts: fonts.length > 0 || undefined })}
      saveSubsetFonts="1" autoCompressPictures="0"${attributes({ rtl: scene.dir === 'rtl' || undefined })}>
      ${parts.join('')}
    </p:presentation>
  `;
}

/** `p:embeddedFontLst` (19.2.1.9): the family as slides name it, a relationship for each face. */
function embeddedFontsXml(fonts: PptxContext['fonts']): string {
  const families = [...new Set(fonts.map((font) => font.family))].map((family) => {
    const faces = fonts
      .filter((font) => font.family === family)
      .map((font) => `<p:${font.face}${attributes({ 'r:id': font.relation })}/>`);
    return `<p:embeddedFont><p:font${attributes({ typeface: family })}/>${faces.join('')}</p:embeddedFont>`;
  });
  return families.length ? `<p:embeddedFontLst>${families.join('')}</p:embeddedFontLst>` : '';
}

/**
 * Ids from the slides' own ids (256 and up), so that they stay when other slides come or go; the later of two equal
 * ones moves up.
 */
export function slideIds(scene: Pick<Scene, 'slides'>): number[] {
  const taken = new Set<number>();
  return scene.slides.map((slide) => {
    let id = 256 + (hash32(slide.id) % (2 ** 31 - 256));
    while (taken.has(id)) id = id + 1 < 2 ** 31 ? id + 1 : 256;
    taken.add(id);
    return id;
  });
}

/** Opens in the normal view with the slide fitted to the window and room for the notes. */
export const VIEWS = markup`
  ${HEAD}
  <p:viewPr${NAMESPACES} lastView="sldView">
    <p:normalViewPr><p:restoredLeft sz="15620"/><p:restoredTop sz="76000"/></p:normalViewPr>
    <p:slideViewPr>
      <p:cSldViewPr snapToGrid="0">
        <p:cViewPr varScale="1">
          <p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale>
          <p:origin x="0" y="0"/>
        </p:cViewPr>
        <p:guideLst/>
      </p:cSldViewPr>
    </p:slideViewPr>
    <p:notesTextViewPr>
      <p:cViewPr>
        <p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale>
        <p:origin x="0" y="0"/>
      </p:cViewPr>
    </p:notesTextViewPr>
    <p:gridSpacing cx="76200" cy="76200"/>
  </p:viewPr>
`;
