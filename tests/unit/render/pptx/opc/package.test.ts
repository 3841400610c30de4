// Relationships of a part: each target has one, ids are never given twice, and those that were there keep theirs.
import { expect, test } from 'vitest';
import { Package } from '../../../../../src/render/pptx/opc/package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const RELATIONSHIPS = `<Relationships>
<Relationship Id="rId2" Type="${OFFICE}slide" Target="a.xml"/>
<Relationship Id="other" Type="${OFFICE}slide" Target="b.xml"/>
<Relationship Id="rId4" Type="${OFFICE}hyperlink" Target="https://example.org" TargetMode="External"/>
<Relationship Id="rId9" Type="${OFFICE}slide" Target="a.xml"/></Relationships>`;

const partsOf = (text: string) =>
  new Map([
    ['p.xml', new Uint8Array()],
    ['_rels/p.xml.rels', new TextEncoder().encode(text)],
  ]);

test('a target has the relationship that is there, else one with a free id', () => {
  const pkg = new Package(partsOf(RELATIONSHIPS));
  expect(pkg.relate('p.xml', 'slide', 'a.xml')).toBe('rId2');
  expect(pkg.relate('p.xml', 'slide', 'b.xml')).toBe('other');
  expect(pkg.relate('p.xml', 'hyperlink', 'https://example.org', true)).toBe('rId4');
  // the same words inside the package are another target
  expect(pkg.relate('p.xml', 'hyperlink', 'https://example.org')).toBe('rId5');
  expect(pkg.relate('p.xml', 'slide', 'c.xml')).toBe('rId6');
  expect(pkg.relate('p.xml', 'slide', 'c.xml')).toBe('rId6');
  expect(pkg.relationships('p.xml').map(({ id }) => id)).toEqual(['rId2', 'other', 'rId4', 'rId9', 'rId5', 'rId6']);
});

test('what is taken out, cleared or copied is related anew', () => {
  const pkg = new Package(partsOf(RELATIONSHIPS));
  expect(pkg.relate('p.xml', 'slide', 'c.xml')).toBe('rId5');
  pkg.unrelate('p.xml', 'c.xml');
  expect(pkg.relate('p.xml', 'slide', 'd.xml')).toBe('rId5');
  pkg.copyRelationships('p.xml', 'q.xml');
  expect(pkg.relate('q.xml', 'slide', 'e.xml')).toBe('rId6');
  expect(pkg.relationships('p.xml')).toHaveLength(5);
  pkg.clearRelationships('p.xml');
  expect(pkg.relate('p.xml', 'slide', 'd.xml')).toBe('rId1');
});
