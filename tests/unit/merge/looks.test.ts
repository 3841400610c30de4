// Looks that a colleague changes, and slides that he copies: each comes back or is told; none is passed over.
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileOf, merged, ownFile, textOf, withBytes, withParts } from './files.ts';

const onSlide = (has: string, change: (text: string) => string) => async () =>
  withParts(await ownFile(), (text, part) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(part) && text.includes(has) ? change(text) : text,
  );
const looked = async (edited: Uint8Array): Promise<string[]> =>
  (await merged(edited)).changes.filter(({ kind }) => kind === 'look').map(({ after }) => after);

const inRun =
  (words: string, attributes: string, children = '') =>
  (text: string) =>
    text.replace(
      new RegExp(`<a:rPr([^>]*?)(?:/>|>((?:(?!</a:rPr>).)*)</a:rPr>)(?=<a:t>[^<]*${words})`, 's'),
      (_, own: string, inner = '') => {
        const left = own.replace(new RegExp(` ${attributes.split('=')[0]}="[^"]*"`), '');
        const rest = children ? inner.replace(/<a:solidFill>.*?<\/a:solidFill>/s, '') : inner;
        return `<a:rPr${left} ${attributes}>${children}${rest}</a:rPr>`;
      },
    );

const RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
const box = (inner: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="901" name="Star"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/>` +
  `<a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="star5"><a:avLst/></a:prstGeom>${inner}</p:spPr></p:sp></p:spTree>`;

describe('a look is told', () => {
  test.each([
    ['a colour', 'takes', inRun('takes the weight', 'dirty="0"', RED), /takes the weight" has another colour/],
    [
      'struck words',
      'takes',
      inRun('takes the weight', 'strike="sngStrike"'),
      /takes the weight" has words struck out/,
    ],
    ['underlined words', 'takes', inRun('takes the weight', 'u="sng"'), /has underlined words/],
    ['larger letters', 'takes', inRun('takes the weight', 'sz="4000"'), /has letters of another size/],
    ['a drawn shape', 'takes', (text: string) => text.replace('</p:spTree>', box(RED)), /^a drawn shape added$/],
    [
      'another ground',
      'takes',
      (text: string) =>
        text.replace(
          /<p:cSld([^>]*)>(?:<p:bg>.*?<\/p:bg>)?/s,
          `<p:cSld$1><p:bg><p:bgPr>${RED}<a:effectLst/></p:bgPr></p:bg>`,
        ),
      /^it has another ground$/,
    ],
    [
      'a change from slide to slide',
      'takes',
      (text: string) =>
        text
          .replace('</p:cSld>', '</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>')
          .replace(/<p:clrMapOvr>.*?<\/p:clrMapOvr>(?=.*<p:clrMapOvr>)|$/s, '')
          .replace('</p:clrMapOvr>', '</p:clrMapOvr><p:transition><p:push/></p:transition>'),
      /^it comes with the change "push"$/,
    ],
  ])('%s', async (_, has, change, told) => {
    const said = await looked(await onSlide(has, change)());
    expect(said).toEqual([expect.stringMatching(told)]);
  });

  test('the colours of the theme', async () => {
    const edited = withParts(await ownFile(), (text, part) =>
      part.includes('/theme/theme1') ? text.replace(/(<a:accent3><a:srgbClr val=")[^"]*/, '$1123456') : text,
    );
    expect((await merged(edited)).told).toEqual([expect.stringMatching(/^One colour of the theme/)]);
  });

  test('a paragraph that became an item', async () => {
    const deck = '## One\n\nFirst words here\n\nSecond words here\n\n---\n\n## Two\n\n- An item\n- And one\n';
    const edited = withParts(await fileOf(deck), (text) =>
      text.replace(/<a:p>(?:(?!<\/a:p>).)*Second words(?:(?!<\/a:p>).)*<\/a:p>/s, (one) =>
        one
          .replace(/<a:pPr[^>]*\/>|<a:pPr.*?<\/a:pPr>/s, '')
          .replace('<a:p>', '<a:p><a:pPr marL="300000" indent="-300000"><a:buChar char="•"/></a:pPr>'),
      ),
    );
    const merge = await merged(edited, deck);
    expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['level', 'told']]);
  });
});

/** The file with a slide twice, changed in the copy. */
function withCopy(bytes: Uint8Array, has: string, change: (text: string) => string): Uint8Array {
  return withBytes(bytes, (parts) => {
    const name = Object.keys(parts).find(
      (one) => /^ppt\/slides\/slide\d+\.xml$/.test(one) && strFromU8(parts[one] as Uint8Array).includes(has),
    ) as string;
    const rels = (one: string) => one.replace('slides/', 'slides/_rels/').concat('.rels');
    const copy = 'ppt/slides/slide77.xml';
    parts[copy] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
    parts[rels(copy)] = parts[rels(name)] as Uint8Array;
    const edit = (part: string, how: (text: string) => string) => {
      parts[part] = strToU8(how(strFromU8(parts[part] as Uint8Array)));
    };
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
    edit('[Content_Types].xml', (text) =>
      text.replace('</Types>', `<Override PartName="/${copy}" ContentType="${type}"/></Types>`),
    );
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide';
    edit('ppt/_rels/presentation.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rId77" Type="${kind}" Target="slides/slide77.xml"/></Relationships>`,
      ),
    );
    edit('ppt/presentation.xml', (text) =>
      text.replace('</p:sldIdLst>', '<p:sldId id="977" r:id="rId77"/></p:sldIdLst>'),
    );
  });
}

describe('a copied slide', () => {
  test('comes back as its source, charts and all, with what was changed in it', async () => {
    const edited = withCopy(await ownFile(), 'Three trials', (text) =>
      text.replace('Three trials', 'Three trials again'),
    );
    const merge = await merged(edited);
    expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['slide-added', 'clean']]);
    const text = textOf(merge);
    expect(text.match(/```chart/g)).toHaveLength(2);
    expect(text).toContain('## Three trials again\n\n```chart\ntype: bar');
  });

  test('keeps no name that stands once, and tells a picture that the deck does not have', async () => {
    const deck =
      '---\ntitle: Walks\n---\n\n---\nid: walks\n---\n\n## Long walks {#long}\n\n- One walk a day\n- Two at the end\n';
    const edited = withCopy(await fileOf(deck), 'One walk a day', (text) =>
      text.replace('Long walks', 'Short walks').replace('</p:spTree>', box(RED)),
    );
    const merge = await merged(edited, deck);
    expect(merge.changes.map(({ kind, state, after }) => [kind, state, after])).toEqual([
      ['slide-added', 'clean', 'Short walks'],
      ['look', 'told', 'a drawn shape not taken'],
    ]);
    expect(textOf(merge).slice(deck.length).trim()).toBe('---\n\n## Short walks\n\n- One walk a day\n- Two at the end');
  });
});
