// A slide put into a package as PowerPoint adds one.
import { strFromU8, strToU8 } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SLIDE_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
export const NS =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

export interface AddedSlide {
  readonly part: string;
  readonly xml: string;
  /** The part of its layout. */
  readonly layout: string;
  readonly id: number;
}

/** Last in the list of slides of `main`, the presentation's part. */
export function addSlide(parts: Record<string, Uint8Array>, main: string, { part, xml, layout, id }: AddedSlide): void {
  const change = (name: string, edit: (before: string) => string) => {
    parts[name] = strToU8(edit(strFromU8(parts[name] as Uint8Array)));
  };
  parts[part] = strToU8(xml);
  parts[part.replace(/([^/]+)$/, '_rels/$1.rels')] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${OFFICE}/slideLayout" Target="${layout.replace('ppt/', '../')}"/></Relationships>`,
  );
  const rId = `rIdAdded${id}`;
  change('ppt/_rels/presentation.xml.rels', (rels) =>
    rels.replace(
      '</Relationships>',
      `<Relationship Id="${rId}" Type="${OFFICE}/slide" Target="${part.replace('ppt/', '')}"/></Relationships>`,
    ),
  );
  change('[Content_Types].xml', (types) =>
    types.replace('</Types>', `<Override PartName="/${part}" ContentType="${SLIDE_TYPE}"/></Types>`),
  );
  change(main, (before) => before.replace('</p:sldIdLst>', `<p:sldId id="${id}" r:id="${rId}"/></p:sldIdLst>`));
}
