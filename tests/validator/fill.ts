// What somebody does in PowerPoint with a file of ours: a new slide from each layout, each of its placeholders filled, and the
// file saved. Put together with libraries that are not the product's.
import JSZip from 'jszip';

const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export interface Filled {
  readonly bytes: Uint8Array;
  readonly layouts: number;
  readonly placeholders: number;
}

/** The file with one more slide for each layout. */
export async function fillLayouts(pptx: Uint8Array): Promise<Filled> {
  const zip = await JSZip.loadAsync(pptx);
  const text = (part: string) => (zip.file(part) as JSZip.JSZipObject).async('string');
  const layouts = Object.keys(zip.files).filter((name) => /^ppt\/slideLayouts\/slideLayout\d+\.xml$/.test(name));
  let [types, presentation, relations] = await Promise.all(
    ['[Content_Types].xml', 'ppt/presentation.xml', 'ppt/_rels/presentation.xml.rels'].map(text),
  );
  zip.file('ppt/media/filled.png', PICTURE);
  if (!types?.includes('Extension="png"'))
    types = types?.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>');
  let placeholders = 0;
  for (const [i, layout] of layouts.entries()) {
    const found = [...(await text(layout)).matchAll(/<p:ph\b([^>]*)\/?>/g)].map(
      ([, attributes]) => attributes as string,
    );
    placeholders += found.length;
    const name = `filled${i + 1}.xml`;
    zip.file(`ppt/slides/${name}`, slide(found));
    zip.file(
      `ppt/slides/_rels/${name}.rels`,
      relationships([
        ['slideLayout', `../slideLayouts/${layout.split('/').pop()}`],
        ['image', '../media/filled.png'],
      ]),
    );
    const id = `rIdFilled${i + 1}`;
    types = types?.replace('</Types>', `${OVERRIDE(name)}</Types>`);
    relations = relations?.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${RELATION}/slide" Target="slides/${name}"/></Relationships>`,
    );
    presentation = presentation?.replace('</p:sldIdLst>', `<p:sldId id="${100_000 + i}" r:id="${id}"/></p:sldIdLst>`);
  }
  // sections name every slide; new ones belong to the last
  const added = layouts.map((_, i) => `<p14:sldId id="${100_000 + i}"/>`).join('');
  presentation = presentation?.replace(/<\/p14:sldIdLst>(?![\s\S]*<\/p14:sldIdLst>)/, `${added}</p14:sldIdLst>`);
  zip.file('[Content_Types].xml', types ?? '');
  zip.file('ppt/presentation.xml', presentation ?? '');
  zip.file('ppt/_rels/presentation.xml.rels', relations ?? '');
  return { bytes: await zip.generateAsync({ type: 'uint8array' }), layouts: layouts.length, placeholders };
}

const OVERRIDE = (name: string): string =>
  `<Override PartName="/ppt/slides/${name}" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/>`;

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function slide(placeholders: readonly string[]): string {
  const shapes = placeholders.map((attributes, i) => shape(attributes.replace(/\shasCustomPrompt="\d"/, ''), i + 2));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld ${NAMES}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function shape(attributes: string, id: number): string {
  const type = /\stype="(\w+)"/.exec(attributes)?.[1] ?? 'obj';
  const properties = `<p:cNvPr id="${id}" name="Filled ${id}"/>`;
  const holder = `<p:nvPr><p:ph${attributes.replace(/\/$/, '')}/></p:nvPr>`;
  if (type === 'pic')
    return `<p:pic><p:nvPicPr>${properties}<p:cNvPicPr><a:picLocks noGrp="1"/></p:cNvPicPr>${holder}</p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>`;
  if (type === 'tbl')
    return `<p:graphicFrame><p:nvGraphicFramePr>${properties}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${holder}</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="500000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="1000000"/></a:tblGrid><a:tr h="500000"><a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Cell</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  const run =
    type === 'sldNum'
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>1</a:t></a:fld>`
      : `<a:r><a:rPr lang="en-GB"/><a:t>Filled by a test: ${type}</a:t></a:r>`;
  const levels = type === 'body' || type === 'obj' ? `<a:p><a:pPr lvl="1"/>${run}</a:p>` : '';
  return `<p:sp><p:nvSpPr>${properties}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${holder}</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p>${levels}</p:txBody></p:sp>`;
}
