// presentation.xml, written whole in schema order: masters, slides with stable ids, sizes, default text, sections.
import { hash32 } from '../../../../base/hash.ts';
import { emu } from '../../../../base/units.ts';
import type { Scene } from '../../../../scene/scene.ts';
import { guid, type Patch, PRESENTATION } from '../../context.ts';
import { levelsXml } from '../../styles.ts';
import { attributes, NS } from '../xml.ts';
import { NOTES_SIZE } from './notes.ts';

const MASTER_ID = 2147483648;

export const presentation: Patch = {
  name: 'presentation',
  apply({ scene, pkg }) {
    const list = pkg.relationships(PRESENTATION);
    const idOf = (ending: string) => list.find((one) => one.target.endsWith(ending))?.id;
    const ids = slideIds(scene);
    const slides = scene.slides.map((slide, i) => `<p:sldId${attributes({ id: ids[i], 'r:id': idOf(`slides/slide${slide.index + 1}.xml`) })}/>`).join('');
    const notes = idOf('notesMasters/notesMaster1.xml');
    const size = attributes({ cx: emu(scene.size.w), cy: emu(scene.size.h) });
    const body = { ...(scene.theme.bodyStyles[0] as Scene['theme']['titleStyle']), indent: 0, markIndent: 0, marker: undefined };
    const spaces = Object.entries(NS).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
    pkg.set(
      PRESENTATION,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:presentation${spaces} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId${attributes({ id: MASTER_ID, 'r:id': idOf('slideMasters/slideMaster1.xml') })}/></p:sldMasterIdLst>${notes ? `<p:notesMasterIdLst><p:notesMasterId${attributes({ 'r:id': notes })}/></p:notesMasterIdLst>` : ''}<p:sldIdLst>${slides}</p:sldIdLst><p:sldSz${size}/><p:notesSz${attributes(NOTES_SIZE)}/><p:defaultTextStyle>${levelsXml([body], 9)}</p:defaultTextStyle>${sectionsXml(scene, ids)}</p:presentation>`,
    );
  },
};

/** Ids from the slides' own ids, so that they stay when other slides come or go; the later of two equal ones moves up. */
function slideIds(scene: Scene): number[] {
  const taken = new Set<number>();
  return scene.slides.map((slide) => {
    let id = 256 + (hash32(slide.id) % (2 ** 31 - 256));
    while (taken.has(id)) id = id + 1 < 2 ** 31 ? id + 1 : 256;
    taken.add(id);
    return id;
  });
}

/** PowerPoint 2010 sections ([MS-PPTX] 2.2.4.1): every slide once, in order. */
function sectionsXml(scene: Scene, ids: readonly number[]): string {
  if (!scene.sections.some((section) => section.title)) return '';
  const idOf = new Map(scene.slides.map((slide, i) => [slide.id, ids[i]]));
  const sections = scene.sections.map((section, i) => {
    const slides = section.slides.map((id) => `<p14:sldId${attributes({ id: idOf.get(id) })}/>`).join('');
    const name = section.title || scene.meta.title;
    return `<p14:section${attributes({ name, id: guid(`section ${i} ${name}`) })}><p14:sldIdLst>${slides}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst>${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`;
}
