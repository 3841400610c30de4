// A template's own faces: those that it embeds and those that lie beside it are the page's; all else is a stand-in, told.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { type Presentation, presentation, THEME } from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const font = () => resource('npm:@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf');
const own = (more: Partial<Presentation> = {}) =>
  presentation({
    masters: [{ shapes: MASTER_SHAPES, layouts: USUAL }],
    theme: THEME.replaceAll(/Calibri( Light)?/g, 'Own Sans'),
    ...more,
  });

async function build(template: Uint8Array, files: Record<string, Uint8Array> = {}) {
  const deck = '---\ntitle: T\nlang: en\ntemplate: own.potx\n---\n\n## A title\n\n- One\n';
  const { built, diagnostics } = await buildDeck(
    memoryHost({ 'talk/deck.md': deck, 'talk/own.potx': template, ...files }, resource),
    { path: 'talk', to: ['html', 'pptx'] },
  );
  return {
    web: built[0]?.scene.theme.fonts.body.web,
    told: diagnostics.filter(({ code }) => code === 'template/font-stand-in').length,
  };
}

/** The frame of an embedded font: lengths, flags, what else the header says, the font. */
function eot(bytes: Uint8Array, flags: number): Uint8Array {
  const out = new Uint8Array(82 + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, out.length, true);
  view.setUint32(4, bytes.length, true);
  view.setUint32(12, flags, true);
  out.set(flags & 0x10000000 ? bytes.map((byte) => byte ^ 0x50) : bytes, 82);
  return out;
}
const embedding = (bytes: Uint8Array) =>
  own({
    extensions:
      '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Own Sans"/><p:regular r:id="rIdF"/></p:embeddedFont></p:embeddedFontLst>',
    relations: [['rIdF', 'font', 'fonts/font1.fntdata']],
    parts: { 'ppt/fonts/font1.fntdata': bytes },
  });

describe('the page shows', () => {
  test('a stand-in for a face that is nowhere, which is told', async () => {
    expect(await build(own())).toEqual({ web: 'Arimo', told: 1 });
  });
  test('files beside the template, by their names', async () => {
    const bytes = await font();
    expect(await build(own(), { 'talk/fonts/OwnSans-Regular.ttf': bytes })).toEqual({ web: 'Own Sans', told: 0 });
    expect(await build(own(), { 'talk/fonts/OwnSansNarrow.ttf': bytes })).toEqual({ web: 'Arimo', told: 1 });
  });
  test('no file that is no font', async () => {
    const bytes = new TextEncoder().encode('no font');
    expect(await build(own(), { 'talk/fonts/OwnSans.ttf': bytes })).toEqual({ web: 'Arimo', told: 1 });
  });
  test.each([0, 0x10000000])('a face that the template embeds, flags %i', async (flags) => {
    expect(await build(embedding(eot(await font(), flags)))).toEqual({ web: 'Own Sans', told: 0 });
  });
  test('no compressed one, and no damaged one', async () => {
    expect((await build(embedding(eot(await font(), 4)))).web).toBe('Arimo');
    expect((await build(embedding((await font()).slice(0, 9)))).web).toBe('Arimo');
  });
});
