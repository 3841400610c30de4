// Defects planted in templates, one a test: each is told as what it is, or does no harm to what is built.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import { type BuildResult, buildDeck } from '../../../src/pipeline.ts';
import { type Layout, type Master, type Parts, packed, presentationParts, sp } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const DECK =
  '---\ntitle: T\nlang: en\ntemplate: hospital.potx\ntitle-slide: false\n---\n\n## A title\n\n- One\n- Two\n';

const build = (template: Uint8Array, deck = DECK): Promise<BuildResult> =>
  buildDeck(memoryHost({ 'talk/deck.md': deck, 'talk/hospital.potx': template }, resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
const told = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.filter(({ code }) => code.startsWith('template/')).map(({ code, message }) => `${code}: ${message}`);
const pptxOf = (result: BuildResult): Uint8Array =>
  result.built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
const sceneOf = (result: BuildResult) => (result.built[0] as BuildResult['built'][number]).scene;

const one = (layouts: readonly Layout[] = USUAL, master: Partial<Master> = {}): Parts =>
  presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts, ...master }] });
const changed = (part: string, from: string | RegExp, to: string): Uint8Array => {
  const parts = one();
  const before = parts[part] as string;
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return packed({ ...parts, [part]: after });
};
const LAYOUT = 'ppt/slideLayouts/slideLayout2.xml';
const FILL = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="004400"/></a:solidFill>';

describe('what makes a template of no use', () => {
  test.each<[string, () => Uint8Array, string]>([
    [
      'the strict form of Office Open XML',
      () =>
        changed(
          'ppt/presentation.xml',
          /http:\/\/schemas.openxmlformats.org\/presentationml\/2006\/main/g,
          'http://purl.oclc.org/ooxml/presentationml/main',
        ),
      '',
    ],
    [
      'entities',
      () => changed(LAYOUT, '<p:sldLayout', '<!DOCTYPE x [<!ENTITY a "b">]><p:sldLayout'),
      'slideLayout2.xml',
    ],
    ['a presentation that points to no part', () => changed('_rels/.rels', 'ppt/presentation.xml', 'ppt/gone.xml'), ''],
    ['a theme that is no XML', () => packed({ ...one(), 'ppt/theme/theme1.xml': '<a:theme' }), 'theme1.xml'],
    [
      'a master cut in the middle',
      () => changed('ppt/slideMasters/slideMaster1.xml', /<p:clrMap[\s\S]*/, ''),
      'Master1',
    ],
  ])('%s', async (_, template, why) => {
    const [message = '', ...more] = told(await build(template()));
    expect(message).toMatch(/^template\/unreadable: The template hospital\.potx cannot be used: /);
    expect(message).toContain(why);
    expect(more).toEqual([]);
  });
});

describe('what is told and built all the same', () => {
  test('a portrait page', async () => {
    const result = await build(
      packed(presentationParts({ size: [6858000, 12192000], masters: [{ shapes: MASTER_SHAPES, layouts: USUAL }] })),
    );
    expect(told(result)).toContainEqual(expect.stringContaining('are 540 x 960 pt, not 16:9'));
    expect(sceneOf(result).size.h).toBeGreaterThan(sceneOf(result).size.w);
  });
  test('a picture that is not in the package, and one outside of it', async () => {
    const pic = (id: string, name: string) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="${id.length + 40}" name="${name}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip ${id}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="6000000"/><a:ext cx="900000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
    const layouts = USUAL.map((layout) => ({
      ...layout,
      shapes: pic('r:embed="rIdGone"', 'Gone') + pic('r:link="rIdOut"', 'Out') + layout.shapes,
      relations: [
        ['rIdGone', 'image', '../media/gone.png'] as const,
        ['rIdOut', 'image!', 'https://example.org/logo.png'] as const,
      ],
    }));
    const [message = ''] = told(await build(packed(one(layouts)))).filter((line) => line.includes('effect-left-out'));
    expect(message).toContain('a picture that cannot be read');
    expect(message).toContain('a picture that lies outside the file');
  });
  test('text that is turned, and a table on a layout', async () => {
    const turned = sp({
      id: 40,
      box: [0, 200, 100, 20],
      text: '<a:bodyPr vert="vert"/><a:lstStyle/>',
      body: '<a:p><a:r><a:rPr/><a:t>Up</a:t></a:r></a:p>',
    });
    const lines = told(
      await build(packed(one(USUAL.map((layout) => ({ ...layout, shapes: turned + layout.shapes }))))),
    );
    expect(lines).toContainEqual(expect.stringContaining('turned text'));
  });
  test('places that are tied to nothing are filled by nobody', async () => {
    const loose = USUAL.map((layout) => ({
      ...layout,
      shapes: `${layout.shapes}${sp({ id: 41, name: 'Loose', ph: '<p:ph type="body" idx="4294967295"/>', box: [66, 124, 828, 360] })}`,
    }));
    const made = new OfficePresentation(pptxOf(await build(packed(one(loose)))));
    const places = made.slides[0]?.shapes.map(({ placeholder }) => placeholder?.idx);
    expect(places).not.toContain(4294967295);
    expect(made.slides[0]?.shapes[1]?.placed).toBe('inherited');
  });
  test('two layouts of one name', async () => {
    const twice = [...USUAL, { ...(USUAL[1] as Layout) }];
    expect(told(await build(packed(one(twice))))).toContainEqual(
      expect.stringContaining('Several layouts of the template'),
    );
  });
  test("a title's own bar is its ground, in the page too", async () => {
    const bar = sp({
      ph: '<p:ph type="title"/>',
      box: [0, 40, 960, 60],
      looks: FILL,
      text: '<a:bodyPr/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>',
    });
    const body = sp({ id: 3, ph: '<p:ph idx="1"/>', box: [66, 124, 828, 360] });
    const result = await build(packed(one([{ name: 'Title and Content', type: 'obj', shapes: bar + body }])));
    expect(told(result).filter((line) => line.includes('contrast'))).toEqual([]);
    const layout = sceneOf(result).layouts.find(({ name }) => name === 'content');
    expect(layout?.decorations).toContainEqual(
      expect.objectContaining({ id: 'panel-1-1', box: { x: 0, y: 40, w: 960, h: 60 }, fill: { hex: '004400' } }),
    );
  });
  test("a maker's notes beside the slide are not on it", async () => {
    const beside = sp({ id: 42, name: 'Note', box: [-300, 0, 200, 40], looks: FILL });
    const result = await build(packed(one(USUAL.map((layout) => ({ ...layout, shapes: beside + layout.shapes })))));
    const names = sceneOf(result).layouts.flatMap(({ decorations }) => decorations.map(({ name }) => name));
    expect(names).toContain('Band');
    expect(names).not.toContain('Note');
  });
  test('a mark without room to hang in stands before its text', async () => {
    const flat = sp({
      id: 3,
      ph: '<p:ph idx="1"/>',
      box: [66, 124, 828, 360],
      text: '<a:bodyPr/><a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:buChar char="&#8226;"/></a:lvl1pPr></a:lstStyle>',
    });
    const title = sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] });
    const result = await build(packed(one([{ name: 'Title and Content', type: 'obj', shapes: title + flat }])));
    const body = sceneOf(result).slides[0]?.nodes.find(({ id }) => id === 'body');
    const first = body?.kind === 'text' ? body.body.paragraphs[0] : undefined;
    expect(first?.markIndent).toBe(0);
    expect(first?.indent).toBeGreaterThan(0.3 * (first?.size ?? 0));
  });
});

describe('what LibreOffice would find elsewhere', () => {
  const content = (id: number, mark: string, x: number) => sp({ id, ph: `<p:ph ${mark}/>`, box: [x, 124, 406, 360] });
  const layouts: Layout[] = [
    {
      name: 'Title and Content',
      type: 'obj',
      shapes: sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] }) + content(3, 'idx="4"', 66),
    },
  ];
  const master = (body: string) =>
    sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] }) +
    body +
    sp({ id: 9, ph: '<p:ph type="sldNum" sz="quarter" idx="4"/>', box: [678, 500, 216, 28] });
  const slideIn = async (body: string) =>
    strFromU8(
      unzipSync(pptxOf(await build(packed(one(layouts, { shapes: master(body) })))))[
        'ppt/slides/slide1.xml'
      ] as Uint8Array,
    );

  test('a body with the idx of the number, on a master without a body: size, colour and edge are said', async () => {
    const slide = await slideIn('');
    expect(slide).toMatch(/idx="4"\/>.*<a:bodyPr anchor="t"\/>.*<a:rPr lang="en" sz="2800"><a:solidFill>/s);
  });
  test('and are inherited where the master has one', async () => {
    const slide = await slideIn(sp({ id: 8, ph: '<p:ph type="body" idx="1"/>', box: [66, 124, 828, 360] }));
    expect(slide).toContain('idx="4"');
    expect(slide).not.toMatch(/anchor="|<a:rPr[^>]* sz=|<a:solidFill>/);
  });
});

test("the foot's own words stand on the side that its paragraph says, which slides do not inherit", async () => {
  const foot = sp({
    id: 20,
    ph: '<p:ph type="ftr" idx="11"/>',
    box: [318, 500, 324, 28],
    body: '<a:p><a:pPr algn="r"/><a:r><a:rPr/><a:t>Ward office</a:t></a:r></a:p>',
  });
  const layouts = USUAL.map((layout) => ({
    ...layout,
    shapes: `${layout.shapes}`.replace(/<p:sp>(?:(?!<p:sp>).)*type="ftr".*?<\/p:sp>/s, foot),
  }));
  const slide = strFromU8(unzipSync(pptxOf(await build(packed(one(layouts)))))['ppt/slides/slide1.xml'] as Uint8Array);
  expect(slide).toMatch(/type="ftr" idx="11"\/>.*<a:pPr algn="r"[^>]*>.*Ward office/s);
});

describe('what Reset slide finds', () => {
  test('nothing: few words stand at the place and the edge that the template has', async () => {
    const result = await build(packed(one()));
    const slide = strFromU8(unzipSync(pptxOf(result))['ppt/slides/slide1.xml'] as Uint8Array);
    expect(slide).not.toMatch(/<p:spPr><a:xfrm>|anchor=|<a:rPr[^>]* sz=/);
  });
  test('nothing in columns either', async () => {
    const deck = `${DECK}\n---\nlayout: two-column\n---\n\n## Two\n\n::: columns\n:::: column\n- A\n::::\n:::: column\n- B\n::::\n:::\n`;
    const slide = strFromU8(unzipSync(pptxOf(await build(packed(one()), deck)))['ppt/slides/slide2.xml'] as Uint8Array);
    expect(slide.match(/<p:ph idx="[12]"\/>/g)).toHaveLength(2);
    expect(slide).not.toMatch(/<p:spPr><a:xfrm>|anchor=|<a:rPr[^>]* sz=/);
  });
  test('contents that stand over each other are no columns', async () => {
    const stacked: Layout = {
      name: 'Two Content',
      type: 'twoObj',
      shapes:
        sp({ ph: '<p:ph type="title"/>', box: [66, 40, 828, 72] }) +
        sp({ id: 3, ph: '<p:ph idx="1"/>', box: [66, 124, 828, 170] }) +
        sp({ id: 4, ph: '<p:ph idx="2"/>', box: [66, 310, 828, 170] }),
    };
    const deck = `${DECK}\n---\nlayout: two-column\n---\n\n## Two\n\n::: columns\n:::: column\nA\n::::\n:::: column\nB\n::::\n:::\n`;
    const layouts = USUAL.map((layout) => (layout.name === 'Two Content' ? stacked : layout));
    const native = sceneOf(await build(packed(one(layouts)), deck)).layouts.find(
      ({ name }) => name === 'two-column',
    )?.native;
    expect(native?.made).toBe(true);
  });
});
