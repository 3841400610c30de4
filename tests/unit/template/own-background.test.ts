// A slide's own background in a template: it takes the place of the ground that the layout has, in the page as in the
// PowerPoint file; what stands on the layout stays.
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { packed, presentationParts, sp } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const stop = (pos: number, hex: string) => `<a:gs pos="${pos}"><a:srgbClr val="${hex}"/></a:gs>`;
const GROUND =
  `<p:bg><p:bgPr><a:gradFill><a:gsLst>${stop(0, 'FDFDF0')}${stop(100000, 'FCFCE0')}</a:gsLst>` +
  '<a:lin ang="5400000"/></a:gradFill><a:effectLst/></p:bgPr></p:bg>';
const mark = sp({
  id: 40,
  name: 'Mark',
  box: [20, 500, 30, 30],
  looks: '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="123456"/></a:solidFill>',
});

async function built(front: string, more = '') {
  const layouts = USUAL.map((layout) => ({ ...layout, background: GROUND, shapes: mark + more + layout.shapes }));
  const deck = `---\ntitle: T\nlang: en\ntitle-slide: false\ntemplate: own.potx\n---\n\n---\n${front}\n---\n\n## A\n\nWords\n`;
  const { built: outputs, diagnostics } = await buildDeck(
    memoryHost(
      {
        'talk/deck.md': deck,
        'talk/own.potx': packed(presentationParts({ masters: [{ shapes: MASTER_SHAPES, layouts }] })),
      },
      resource,
    ),
    { path: 'talk', to: ['html'] },
  );
  const page = strFromU8(outputs[0]?.files.find(({ name }) => name.endsWith('.html'))?.bytes as Uint8Array);
  const [section = ''] = /<section[^>]*id="a"[\s\S]*?<\/section>/.exec(page) ?? [];
  const title = outputs[0]?.scene.slides[0]?.nodes.find(({ id }) => id === 'title');
  return { section, title, codes: diagnostics.map(({ code }) => code) };
}

test("without one the layout's ground is drawn", async () => {
  const { section } = await built('layout: content');
  expect(section).toContain('#FDFDF0');
  expect(section).toContain('#123456');
});

test('with one it is not: light text would stand on a light ground', async () => {
  const { section, codes } = await built('layout: content\nbackground: panel');
  expect(section).not.toContain('#FDFDF0');
  expect(section).toContain('#123456');
  expect(codes.filter((code) => /contrast|background/.test(code))).toEqual([]);
});

test('a title on a panel of the layout keeps its colour, one on the ground is set in what can be read there', async () => {
  const panel = sp({
    id: 41,
    name: 'Panel',
    box: [60, 30, 840, 90],
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F0E8E0"/></a:solidFill>',
  });
  const [plain, dark] = ['layout: content', 'layout: content\nbackground: "#101820"'];
  expect((await built(dark, panel)).title).toEqual((await built(plain, panel)).title);
  expect((await built(dark)).title).not.toEqual((await built(plain)).title);
});
