// The one rule of which addresses a deck may open, and that both renderers hold to it whatever a scene says.
import { expect, test } from 'vitest';
import { LINK_SCHEMES, leadsOut } from '../../../src/base/address.ts';
import { linkXml } from '../../../src/render/pptx/opc/links.ts';
import { anchor } from '../../../src/render/web/draw/context.ts';

const REFUSED = [
  'javascript:alert(1)',
  'file:///etc/passwd',
  'data:text/html,x',
  'ms-excel:ofe|u|x',
  'https',
  '//a.example',
];

test('web, mail and telephone addresses lead out, in any case of letters', () => {
  for (const scheme of LINK_SCHEMES) expect(leadsOut(`${scheme.toUpperCase()}:example`)).toBe(true);
  for (const url of REFUSED) expect(leadsOut(url), url).toBe(false);
});

test('neither renderer writes a link of another scheme', () => {
  const related: string[] = [];
  const relate = (_part: string, _type: string, target: string) => {
    related.push(target);
    return 'rId1';
  };
  const context = { scene: { slides: [] }, pkg: { relate } } as never;
  for (const url of REFUSED) {
    expect(linkXml({ url }, 'ppt/slides/slide1.xml', context), url).toBe('');
    expect(anchor({ url }), url).toEqual(['', '']);
  }
  expect(related).toEqual([]);
  expect(linkXml({ url: 'mailto:a@b.example' }, 'ppt/slides/slide1.xml', context)).toContain('r:id="rId1"');
  expect(anchor({ url: 'tel:123' })[0]).toContain('href="tel:123"');
});
