// What is no PowerPoint file is told as what it is; what is one is read whatever prefixes, cases and forms it uses.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type Limits, limitsWith } from '../../../src/base/limits.ts';
import { OfficeFault } from '../../../src/office/fault.ts';
import { OfficePackage } from '../../../src/office/package.ts';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import { parseXml } from '../../../src/office/xml.ts';
import { packed, presentation, presentationParts, relations } from '../../support/packages.ts';

function faultOf(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): string {
  try {
    new OfficePresentation(bytes, limits);
  } catch (error) {
    if (error instanceof OfficeFault) return `${error.reason}: ${error.message}`;
    throw error;
  }
  return 'none';
}
const compound = (name: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};
const without = (part: string) => {
  const parts = presentationParts({});
  delete parts[part];
  return packed(parts);
};

describe('what a file is instead', () => {
  test.each([
    ['nothing', new Uint8Array(), 'not-a-package: it is empty'],
    ['text', strToU8('hello'), 'not-a-package: it is no zip package'],
    ['a PDF', strToU8('%PDF-1.7'), 'not-a-package: it is a PDF'],
    ['a Git LFS pointer', strToU8('version https://git-lfs.github.com/spec/v1'), 'pointer of Git LFS'],
    ['encrypted', compound('EncryptedPackage'), 'encrypted: it is encrypted: open it in PowerPoint'],
    ['PowerPoint 97', compound('PowerPoint Document'), 'old-format: it has the format of PowerPoint 97'],
    ['Word 97', compound('WordDocument'), 'not-a-package: it is an old Office file'],
    ['cut in the middle', presentation().slice(0, 900), 'damaged: it is no zip package, or a damaged one'],
    ['a zip of something', packed({ 'a.txt': 'a' }), 'not-a-package: it is a zip, but no PowerPoint file'],
    [
      'a Word file',
      packed({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        '_rels/.rels': relations([['r1', 'officeDocument', 'word/document.xml']]),
        'word/document.xml': '<d/>',
      }),
      'other-format: it is no PowerPoint file: it is a Word file',
    ],
    ['a file without its main part', without('ppt/presentation.xml'), 'damaged: its main part is missing'],
    [
      'a master that is missing its end',
      broken('ppt/slideMasters/slideMaster1.xml'),
      'damaged: ppt/slideMasters/slideMaster1.xml is no well-formed XML',
    ],
  ])('%s', (_, bytes, message) => {
    expect(faultOf(bytes)).toContain(message);
  });

  function broken(part: string): Uint8Array {
    const parts = presentationParts({});
    return packed({ ...parts, [part]: (parts[part] as string).slice(0, -40) });
  }
});

describe('limits', () => {
  test('a part with too many elements ends before memory does', () => {
    expect(faultOf(presentation(), limitsWith({ xmlElements: 100 }))).toMatch(
      /^too-large: .* has more than 100 elements$/,
    );
  });
  test('a part that is too large', () => {
    expect(faultOf(presentation(), limitsWith({ xmlPartBytes: 300 }))).toMatch(
      /^too-large: .* is larger than a part may be$/,
    );
  });
  test('more parts, or more bytes unpacked, than there may be', () => {
    expect(faultOf(presentation(), limitsWith({ packageParts: 3 }))).toBe('too-large: it has more than 3 parts');
    const large = packed({ ...presentationParts({}), 'ppt/media/a.bin': new Uint8Array(2e5) });
    expect(faultOf(large, limitsWith({ packageBytes: 1e5 }))).toBe('too-large: unpacked it is larger than 0.1 MB');
  });
  test('depth, and document types with their entities', () => {
    const deep = strToU8('<a>'.repeat(300) + '</a>'.repeat(300));
    expect(() => parseXml(deep, 'x.xml')).toThrow('x.xml has more than 200 elements in one another');
    expect(() => parseXml(strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'x.xml')).toThrow(
      'declares a document type',
    );
  });
});

describe('parts', () => {
  test('names come by their namespace, whatever prefix a file uses, the strict form too', () => {
    const xml = parseXml(
      strToU8(
        '<n0:sld xmlns:n0="http://purl.oclc.org/ooxml/presentationml/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><n0:x q:id="r1" y="2"/></n0:sld>',
      ),
      'x.xml',
    );
    expect(xml.name).toBe('p:sld');
    expect(xml.children[0]).toMatchObject({ name: 'p:x', attributes: { 'r:id': 'r1', y: '2' } });
  });
  test('of two forms the one that is understood, else the fallback', () => {
    const of = (requires: string, uri: string) =>
      parseXml(
        strToU8(
          `<a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:n="${uri}"><mc:AlternateContent><mc:Choice Requires="${requires}"><new/></mc:Choice><mc:Fallback><old/></mc:Fallback></mc:AlternateContent></a>`,
        ),
        'x.xml',
      ).children.map(({ name }) => name);
    expect(of('n', 'http://schemas.microsoft.com/office/drawing/2010/main')).toEqual(['new']);
    expect(of('n', 'urn:later')).toEqual(['old']);
  });
  test('UTF-16 and names of another case', () => {
    const parts = presentationParts({});
    const xml = `\ufeff${(parts['ppt/presentation.xml'] as string).replace('UTF-8', 'UTF-16')}`;
    const wide = new Uint8Array(new Uint16Array([...xml].map((c) => c.charCodeAt(0))).buffer);
    delete parts['ppt/presentation.xml'];
    const pkg = new OfficePackage(packed({ ...parts, 'PPT/Presentation.XML': wide }));
    expect(pkg.xml(pkg.main).name).toBe('p:presentation');
  });
  test('relationships by type and id, with what lies outside', () => {
    const bytes = presentation({
      slides: [{ relations: [['rId9', 'hyperlink!', 'https://example.org/a?b=1&amp;c']] }],
    });
    const pkg = new OfficePackage(bytes);
    expect(pkg.relationship('ppt/slides/slide1.xml', 'rId9')).toMatchObject({
      type: 'hyperlink',
      target: 'https://example.org/a?b=1&c',
      external: true,
    });
    expect(pkg.related('ppt/slides/slide1.xml', 'slideLayout')).toBe('ppt/slideLayouts/slideLayout1.xml');
  });
});
