// The same slides in the template as its maker left it, without a build of ours: what LibreOffice loses of those when it
// saves them, it loses of anybody's.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { OfficePresentation } from '../../src/office/presentation.ts';
import { plainSlides } from './plain.ts';
import { addSlide } from './slides.ts';

export interface Control {
  readonly bytes: Uint8Array;
  /** By 0-based page of the control, the page of the file that it stands for. */
  readonly pages: readonly number[];
}

const OTHERS = /^ppt\/(slides|notesSlides|comments|tags)\//;

/**
 * The template's package with its own slides taken out and slides of a built file put in, under the names that they have
 * there: those on layouts of its own that show no picture. Text is as somebody types it, all of it inherited.
 */
export function controlOf(template: Uint8Array, round: Uint8Array): Control {
  const own = new OfficePresentation(template);
  const layouts = new Set(own.masters.flatMap((master) => master.layouts.map(({ part }) => part)));
  const built = new OfficePresentation(round);
  const typed = unzipSync(plainSlides(round, layouts).bytes);
  const all = Object.entries(unzipSync(template));
  const parts = Object.fromEntries(all.filter(([name]) => !OTHERS.test(name)));
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  };
  const { main } = own.pkg;
  edit('[Content_Types].xml', (xml) =>
    xml.replace(/<Override[^>]*PartName="\/ppt\/(slides|notesSlides|comments|tags)\/[^>]*?\/>/g, ''),
  );
  edit('ppt/_rels/presentation.xml.rels', (xml) => xml.replace(/<Relationship [^>]*Target="slides\/[^>]*?\/>/g, ''));
  edit(main, (xml) =>
    xml
      .replace(/<p:sldIdLst\s*\/>|<p:sldIdLst>.*?<\/p:sldIdLst>/s, '')
      .replace(/<p14:sectionLst.*?<\/p14:sectionLst>/s, '')
      .replace(/<p:sldSz/, '<p:sldIdLst></p:sldIdLst>$&'),
  );
  const pages: number[] = [];
  for (const [page, { part }] of built.slideList.entries()) {
    const layout = built.pkg.related(part, 'slideLayout') ?? '';
    const xml = strFromU8(typed[part] as Uint8Array);
    if (!layouts.has(layout) || / r:(embed|link|id)=/.test(xml)) continue;
    addSlide(parts, main, { part, xml, layout, id: 300 + page });
    pages.push(page);
  }
  return { bytes: zipSync(parts), pages };
}
