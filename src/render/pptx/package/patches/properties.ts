// Document properties: what the deck says of itself, true counts, and a date that is the deck's and not today's.
import type { Patch } from '../../context.ts';
import { attributes, xml } from '../xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Where the deck has no date: the zip format's first day. */
const NO_DATE = '1980-01-01';

export const properties: Patch = {
  name: 'properties',
  apply({ scene, pkg }) {
    const { meta, slides } = scene;
    const authors = meta.authors.map((author) => author.name).join('; ');
    const time = `${meta.date ?? NO_DATE}T00:00:00Z`;
    const element = (name: string, value: string | undefined) => (value ? `<${name}>${xml(value)}</${name}>` : '');
    const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
    pkg.set(
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${element('dc:title', meta.title)}${element('dc:creator', authors)}${element('cp:keywords', meta.keywords.join(', '))}${element('dc:description', meta.subtitle)}${element('cp:lastModifiedBy', authors)}${stamp('created')}${stamp('modified')}${element('dc:language', scene.lang)}</cp:coreProperties>`,
    );
    const counts = { Slides: slides.length, Notes: slides.filter((slide) => slide.notes.length).length, HiddenSlides: slides.filter((slide) => slide.hidden).length };
    pkg.set(
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><TotalTime>0</TotalTime><Application>Microsoft Office PowerPoint</Application><PresentationFormat>${scene.size.w / scene.size.h > 1.5 ? 'Widescreen' : 'On-screen Show (4:3)'}</PresentationFormat>${Object.entries(counts).map(([name, value]) => `<${name}>${value}</${name}>`).join('')}<AppVersion>16.0000</AppVersion></Properties>`,
    );
    pkg.set('ppt/presProps.xml', `${HEAD}<p:presentationPr${attributes({ 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' })}/>`);
  },
};
