// [Content_Types].xml from the parts that are there (ECMA-376 Part 2, 10.1): no phantom entries, no unused defaults.

import { markup } from '../../../base/markup.ts';
import { MEDIA_TYPES as MEDIA_CONTENT_TYPES } from '../../../media/read.ts';
import { attributes, HEAD } from './xml.ts';

const DEFAULTS: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  ...MEDIA_CONTENT_TYPES,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  fntdata: 'application/x-fontdata',
};

const PML = 'application/vnd.openxmlformats-officedocument.presentationml';
const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PML}.presentation.main+xml`],
  [/^ppt\/slideMasters\//, `${PML}.slideMaster+xml`],
  [/^ppt\/slideLayouts\//, `${PML}.slideLayout+xml`],
  [/^ppt\/slides\//, `${PML}.slide+xml`],
  [/^ppt\/notesMasters\//, `${PML}.notesMaster+xml`],
  [/^ppt\/notesSlides\//, `${PML}.notesSlide+xml`],
  [/^ppt\/handoutMasters\//, `${PML}.handoutMaster+xml`],
  [/^ppt\/presProps\.xml$/, `${PML}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PML}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PML}.tableStyles+xml`],
  [/^ppt\/theme\//, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/chart/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^ppt\/drawings\/drawing/, 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/custom\.xml$/, 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

/** That of the presentation is ours: what was a template, or had macros, is an ordinary one. */
const ownType = (part: string, { overrides }: KnownTypes): string | undefined =>
  part === 'ppt/presentation.xml' ? undefined : overrides.get(part.toLowerCase());

/** Types that a package gave its parts when it was read: by part, and by ending. */
export interface KnownTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}
export const NO_TYPES: KnownTypes = { overrides: new Map(), defaults: new Map() };

/** Throws for a part whose type is not known: PowerPoint would refuse the file. */
export function contentTypes(parts: readonly string[], known: KnownTypes = NO_TYPES): string {
  const endings = new Set(['rels', 'xml']);
  const typeOfEnding = (ending: string) => DEFAULTS[ending] ?? known.defaults.get(ending);
  const overrides: string[] = [];
  for (const part of [...parts].sort()) {
    if (part === '[Content_Types].xml') continue;
    const ending = part.split('.').pop() ?? '';
    if (part.endsWith('.rels')) continue;
    // a part's own type tells more than its folder: an override of a theme lies among themes
    const type = ownType(part, known) ?? OVERRIDES.find(([pattern]) => pattern.test(part))?.[1];
    if (type) overrides.push(`<Override${attributes({ PartName: `/${part}`, ContentType: type })}/>`);
    else if (typeOfEnding(ending) && ending !== 'xml') endings.add(ending);
    else throw new Error(`no content type is known for ${part}`);
  }
  const defaults = [...endings]
    .sort()
    .map((ending) => `<Default${attributes({ Extension: ending, ContentType: typeOfEnding(ending) })}/>`);
  return markup`
    ${HEAD}
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      ${defaults.join('')}
      ${overrides.join('')}
    </Types>
  `;
}
