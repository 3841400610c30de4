// Document properties: what the deck says of itself, true counts, and a date that is the deck's and not today's.
import { markup } from '../../../base/markup.ts';
import type { Scene } from '../../../scene/scene.ts';
import { STAMP, stampOf } from '../../../scene/stamp.ts';
import type { Patch } from '../opc/context.ts';
import { HEAD, xml } from '../opc/xml.ts';

const METADATA = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const CUSTOM = 'docProps/custom.xml';
/** Where the deck has no date: the zip format's first day, as the parts have it. */
const NO_DATE = '1980-01-01';

export const properties: Patch = {
  name: 'properties',
  apply({ scene, pkg }) {
    pkg.clearRelationships('');
    pkg.relate('', 'officeDocument', 'ppt/presentation.xml');
    pkg.relate('', `${METADATA}/core-properties`, 'docProps/core.xml');
    pkg.relate('', 'extended-properties', 'docProps/app.xml');
    pkg.set('docProps/core.xml', coreXml(scene));
    pkg.set('docProps/app.xml', appXml(scene));
    const own = customXml(scene);
    if (!own) return;
    pkg.relate('', 'custom-properties', CUSTOM);
    pkg.set(CUSTOM, own);
  },
};

const element = (name: string, value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : `<${name}>${xml(String(value))}</${name}>`;

/** Dublin Core (ECMA-376 Part 2, 11). */
function coreXml({ meta, lang, properties }: Scene): string {
  const authors = meta.authors.map((author) => author.name).join('; ');
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xml(meta.date ?? NO_DATE)}T00:00:00Z</dcterms:${name}>`;
  const elements = [
    element('dc:title', meta.title),
    element('dc:creator', authors),
    element('cp:keywords', meta.keywords.join(', ')),
    element('dc:description', properties === 'least' ? undefined : meta.subtitle),
    element('cp:lastModifiedBy', authors),
    stamp('created'),
    stamp('modified'),
    element('dc:language', lang),
  ];
  return markup`
    ${HEAD}
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
      xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      ${elements.join('')}
    </cp:coreProperties>
  `;
}

function appXml({ slides, size }: Scene): string {
  const elements = [
    element('TotalTime', 0),
    element('Application', 'Microsoft Office PowerPoint'),
    element('PresentationFormat', size.w / size.h > 1.5 ? 'Widescreen' : 'On-screen Show (4:3)'),
    element('Slides', slides.length),
    element('Notes', slides.filter((slide) => slide.notes.length).length),
    element('HiddenSlides', slides.filter((slide) => slide.hidden).length),
    element('AppVersion', '16.0000'),
  ];
  return markup`
    ${HEAD}
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
      xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
      ${elements.join('')}
    </Properties>
  `;
}

/**
 * What has no property of its own: the audience, the language, which PowerPoint does not show from the core ones, and
 * the stamp that tells what the file said when it was built.
 */
function customXml(scene: Scene): string {
  const { audience, lang, duration, properties } = scene;
  if (properties === 'least') return '';
  const own = { Language: lang, Audience: audience, 'Planned minutes': duration, [STAMP]: stampOf(scene) };
  const values = Object.entries(own).filter(([, value]) => value !== undefined);
  const list = values.map(([name, value], i) => {
    const typed = typeof value === 'number' ? element('vt:r8', value) : element('vt:lpwstr', value);
    return markup`
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${xml(name)}">
        ${typed}
      </property>
    `;
  });
  return list.length
    ? markup`
      ${HEAD}
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
        xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
        ${list.join('')}
      </Properties>
    `
    : '';
}
