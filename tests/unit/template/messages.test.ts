// Templates that are odd or broken: each is told as what it is, and the deck is built all the same.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limitsWith } from '../../../src/base/limits.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';
import {
  type Layout,
  NS,
  type Parts,
  type Presentation,
  packed,
  presentationParts,
  STYLES,
  sp,
} from '../../support/packages.ts';
import { hospital, MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const DECK = '---\ntitle: T\nlang: en\ntemplate: hospital.potx\ntitle-slide: false\n---\n\n## A title\n\nText\n';

async function told(template: Uint8Array | undefined, deck = DECK, limits = {}): Promise<string[]> {
  const files = { 'talk/deck.md': deck, ...(template && { 'talk/hospital.potx': template }) };
  const result = await createBuilder(memoryHost(files, resource), limits).build({ path: 'talk', to: ['html', 'pptx'] });
  expect(result.built[0]?.files.filter(({ bytes }) => bytes.length > 1000).length).toBeGreaterThanOrEqual(2);
  return result.diagnostics
    .filter(({ code }) => code.startsWith('template/'))
    .map(({ code, severity, message, span }) => `${severity} ${code} ${span?.line}: ${message}`);
}
const one = (made: Presentation): Parts =>
  presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts: USUAL }], ...made });
const withLayouts = (layouts: readonly Layout[], more: Presentation = {}) =>
  packed(one({ masters: [{ shapes: MASTER_SHAPES, layouts }], ...more }));
const compound = (name: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
};

describe('a template that cannot be used', () => {
  test.each<[string, Uint8Array | undefined, string]>([
    ['is missing', undefined, 'there is no such file'],
    ['is no package', strToU8('hello'), 'it is no zip package'],
    ['is encrypted', compound('EncryptedPackage'), 'it is encrypted'],
    ['is of 1997', compound('PowerPoint Document'), 'it has the format of PowerPoint 97'],
    ['is cut', packed(one({})).slice(0, 3000), 'it is no zip package, or a damaged one'],
    ['has no master', packed({ ...presentationParts({ masters: [] }) }), 'it has no slide master'],
    ['has no layouts', withLayouts([]), 'its master has no layouts'],
    [
      "lacks a layout's end",
      packed({ ...one({}), 'ppt/slideLayouts/slideLayout2.xml': '<p:sldLayout' }),
      'ppt/slideLayouts/slideLayout2.xml is no well-formed XML',
    ],
    ['is a banner', withLayouts(USUAL, { size: [12192000, 1000000] }), 'its slides are 960 x 78.74 pt'],
  ])('%s', async (_, template, why) => {
    const [message = '', ...more] = await told(template);
    expect(message).toMatch(/^error template\/unreadable 4: The template hospital\.potx cannot be used: /);
    expect(message).toContain(why);
    expect(more).toEqual([]);
  });
  test('is larger than a template may be, or has more shapes than can be drawn', async () => {
    const limits = limitsWith({ templateBytes: 2000 });
    expect(await told(hospital(), DECK, limits)).toEqual([expect.stringContaining('it is larger than 0 MB')]);
    const many = `<p:sldLayout ${NS}>${'<x/>'.repeat(5000)}</p:sldLayout>`;
    const shapes = packed({ ...one({}), 'ppt/slideLayouts/slideLayout2.xml': many });
    expect(await told(shapes, DECK, limitsWith({ xmlElements: 4000 }))).toEqual([
      expect.stringContaining('has more than 4000 elements'),
    ]);
  });
  test('lies outside the deck', async () => {
    const deck = DECK.replace('hospital.potx', '../hospital.potx');
    expect(await told(hospital(), deck)).toEqual([expect.stringContaining("it lies outside the deck's folder")]);
  });
});

describe('a template that is odd', () => {
  test('several masters, one of them chosen', async () => {
    expect(await told(hospital())).toContainEqual(
      expect.stringContaining('has 2 masters with layouts; the deck uses number 1'),
    );
    const wrong = DECK.replace('hospital.potx', '{file: hospital.potx, master: 7}');
    expect(await told(hospital(), wrong)).toContainEqual(expect.stringContaining('has no master 7'));
  });
  test('a layout that is not there', async () => {
    const deck = DECK.replace('hospital.potx', '{file: hospital.potx, layouts: {content: Title and Contents}}');
    const [message] = (await told(hospital(), deck)).filter((line) => line.includes('unknown-layout'));
    expect(message).toContain(
      'warning template/unknown-layout 4: The template hospital.potx has no layout "Title and Contents"',
    );
  });
  test('macros, 4:3, small text, a font that is not here', async () => {
    const small = STYLES.replace('sz="2800"', 'sz="1000"');
    const made = presentationParts({
      size: [9144000, 6858000],
      masters: [{ shapes: MASTER_SHAPES, layouts: USUAL, styles: small }],
      parts: { 'ppt/vbaProject.bin': 'x' },
      relations: [['rIdV', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin']],
    });
    const lines = await told(packed(made));
    expect(lines).toEqual([
      expect.stringMatching(/^info template\/macros-left-out/),
      expect.stringMatching(/^info template\/size .*720 x 540 pt/),
      expect.stringMatching(
        /^warning template\/text-too-small .*has 10 pt on slides 720 pt wide, as large as 13.33 pt/,
      ),
      expect.stringMatching(/^info template\/font-stand-in .*Calibri Light/),
    ]);
  });
  test('words in the colour of their ground', async () => {
    const white = sp({
      ph: '<p:ph type="title"/>',
      box: [66, 40, 828, 72],
      text: '<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>',
    });
    const body = sp({ id: 3, ph: '<p:ph idx="1"/>', box: [66, 124, 828, 360] });
    const layout = (band: string) =>
      withLayouts([{ name: 'Title and Content', type: 'obj', shapes: band + white + body }]);
    expect(await told(layout(''))).toContainEqual(expect.stringContaining('writes #FFFFFF on #FFFFFF: 1.0 to 1'));
    const band = sp({
      id: 9,
      box: [40, 40, 880, 72],
      looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="004400"/></a:solidFill>',
    });
    expect((await told(layout(band))).filter((line) => line.includes('contrast'))).toEqual([]);
  });
  test('a shadow, a metafile and a number outside its placeholder are left out of the page', async () => {
    const looks =
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill><a:effectLst><a:outerShdw/></a:effectLst>';
    const field = '<a:p><a:fld id="{1}" type="slidenum"><a:rPr/><a:t>1</a:t></a:fld></a:p>';
    const shapes = sp({ id: 8, box: [0, 0, 90, 20], looks }) + sp({ id: 9, box: [0, 500, 90, 20], body: field });
    const template = withLayouts(USUAL.map((layout) => ({ ...layout, shapes: shapes + layout.shapes })));
    expect(await told(template)).toContainEqual(
      expect.stringContaining('a number or date outside its placeholder; a shadow'),
    );
  });
  test('no placeholders at all', async () => {
    const bare = packed(presentationParts({ masters: [{ layouts: [{ name: 'Anything' }] }] }));
    expect(await told(bare)).toContainEqual(
      expect.stringMatching(/^warning template\/no-body 4: No layout of the template/),
    );
  });
  test('layouts that the deck uses and the template lacks', async () => {
    const deck = `${DECK}\n---\nlayout: quote\n---\n\n## Said\n\n> Words\n`;
    expect(await told(hospital(), deck)).toContainEqual(
      expect.stringContaining('has no layout for quote: one is made from its layout "Title Only"'),
    );
  });
});
