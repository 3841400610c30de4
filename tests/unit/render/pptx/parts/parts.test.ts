// Each part of the package from a scene by hand: what it says, and what it leaves to the part above it.
import { beforeAll, describe, expect, it } from 'vitest';
import { Deflater } from '../../../../../src/base/deflate.ts';
import { emu } from '../../../../../src/base/units.ts';
import {
  HANDOUT_MASTER,
  MASTER,
  NOTES_MASTER,
  type PptxContext,
  PRESENTATION,
  themePart,
} from '../../../../../src/render/pptx/opc/context.ts';
import { Package } from '../../../../../src/render/pptx/opc/package.ts';
import { skeleton } from '../../../../../src/render/pptx/opc/skeleton.ts';
import { all, type Element, rootOf } from '../../../../../src/render/pptx/opc/xml.ts';
import { PATCHES } from '../../../../../src/render/pptx/parts/index.ts';
import type { NotePart, Placeholder, Scene, SceneLayout } from '../../../../../src/scene/scene.ts';
import { context, paragraph, scene, slide, text, title } from '../../web/scenes.ts';

const place = (name: Placeholder['name'], more: Partial<Placeholder> = {}): Placeholder => ({
  name,
  label: `A ${name}`,
  prompt: `Click for the ${name}`,
  box: { x: 56, y: 40, w: 848, h: 300 },
  anchor: 'top',
  styles: [],
  ...more,
});
const LAYOUTS: readonly SceneLayout[] = [
  {
    name: 'content',
    label: 'Content',
    pptxType: 'obj',
    placeholders: [place('title'), place('body')],
    decorations: [],
  },
  {
    name: 'quote',
    label: 'Quotation',
    placeholders: [place('body', { box: { x: 100, y: 100, w: 700, h: 200 } })],
    decorations: [],
  },
];
const note = (words: string, more: Partial<NotePart> = {}): NotePart => ({
  kind: 'paragraph',
  runs: [{ text: words }],
  ...more,
});

const SCENE = scene(
  [
    slide([title('One'), text([paragraph('Words')], { placeholder: 'body' })], {
      notes: [
        note('Ask & wait.'),
        note('Twice', { list: { level: 1, ordered: false, listId: 1 } }),
        { ...note('Loud'), runs: [{ text: 'Loud', bold: true }] },
      ],
    }),
    slide([text([paragraph('Said')], { id: 'said' })], {
      index: 1,
      id: 'two',
      title: 'Two',
      layout: 'quote',
      hidden: true,
    }),
  ],
  {
    layouts: LAYOUTS,
    sections: [
      { title: '', slides: ['one'] },
      { title: 'Second & last', slides: ['two'] },
    ] as Scene['sections'],
  },
);

async function made(of: Scene): Promise<PptxContext> {
  const render = context();
  const deflater = await Deflater.load(render);
  const pkg = new Package(await skeleton());
  const all: PptxContext = { scene: of, pkg, render, deflater, fonts: [] };
  for (const patch of PATCHES) await patch.apply(all);
  return all;
}

let pkg: Package;
beforeAll(async () => {
  ({ pkg } = await made(SCENE));
});

const elements = (part: string, name: string): Element[] => all(pkg.document(part), name);
const values = (part: string, name: string, key: string) => elements(part, name).map((one) => one.getAttribute(key));
const targets = (part: string) => pkg.relationships(part).map(({ target }) => target);
const words = (part: string) => elements(part, 'a:t').map((one) => one.textContent);

it('no two patches have one name', () => {
  const names = PATCHES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('theme', () => {
  it("has the scene's colours by their slots and its fonts", () => {
    const colors = Object.fromEntries(
      [...(elements(themePart(1), 'a:clrScheme')[0]?.childNodes ?? [])].map((one) => [
        one.nodeName,
        (one.firstChild as Element).getAttribute('val'),
      ]),
    );
    expect(colors).toMatchObject({ 'a:lt1': 'FFFFFF', 'a:dk1': '222222', 'a:accent1': '0F6B6B', 'a:hlink': '0B5E86' });
    expect(values(themePart(1), 'a:latin', 'typeface')).toEqual(['Arial', 'Arial']);
  });
  it('gives shapes drawn by hand text that is read on the accent', () => {
    const inks = elements(themePart(1), 'a:fontRef').map((one) => (one.firstChild as Element).getAttribute('val'));
    expect(inks).toEqual(['bg1']);
  });
});

describe('master', () => {
  it('lists every layout once, with ids of its own number space', () => {
    const ids = values(MASTER, 'p:sldLayoutId', 'id').map(Number);
    expect(ids).toHaveLength(LAYOUTS.length);
    expect(Math.min(...ids)).toBeGreaterThan(2147483648);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('has the five places that its view offers, and three text styles', () => {
    expect(values(MASTER, 'p:ph', 'type')).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum']);
    expect([...(elements(MASTER, 'p:txStyles')[0]?.childNodes ?? [])].map((one) => one.nodeName)).toEqual([
      'p:titleStyle',
      'p:bodyStyle',
      'p:otherStyle',
    ]);
  });
});

describe('layouts', () => {
  it('are those of the scene and no others, each with its type, its name and its master', () => {
    const parts = pkg.names.filter((name) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(name));
    expect(parts).toHaveLength(LAYOUTS.length);
    expect(parts.map((part) => values(part, 'p:cSld', 'name')[0]).sort()).toEqual(['Content', 'Quotation']);
    expect(parts.map((part) => rootOf(pkg.document(part)).getAttribute('type'))).toContain('obj');
    for (const part of parts) expect(targets(part)).toEqual(['../slideMasters/slideMaster1.xml']);
  });
});

describe('slides', () => {
  it('lean on their layout and say that they are hidden', () => {
    expect(targets('ppt/slides/slide1.xml')).toContain('../slideLayouts/slideLayout1.xml');
    expect(targets('ppt/slides/slide2.xml')).toContain('../slideLayouts/slideLayout2.xml');
    expect(rootOf(pkg.document('ppt/slides/slide1.xml')).getAttribute('show')).toBeNull();
    expect(rootOf(pkg.document('ppt/slides/slide2.xml')).getAttribute('show')).toBe('0');
  });
});

describe('notes pages', () => {
  it('are there where there are notes, with marks and levels', () => {
    const part = 'ppt/notesSlides/notesSlide1.xml';
    expect(words(part)).toEqual(expect.arrayContaining(['Ask & wait.', 'Twice', 'Loud']));
    expect(elements(part, 'a:pPr').map((one) => one.getAttribute('lvl'))).toContain('1');
    expect(elements(part, 'a:rPr').filter((one) => one.getAttribute('b') === '1')).toHaveLength(1);
    expect(pkg.has('ppt/notesSlides/notesSlide2.xml')).toBe(false);
    expect(targets(part)).toEqual(expect.arrayContaining(['../slides/slide1.xml', '../notesMasters/notesMaster1.xml']));
  });
});

describe('printed masters', () => {
  it('have a theme each, which PowerPoint repairs if two share one', () => {
    const themes = [MASTER, NOTES_MASTER, HANDOUT_MASTER].map((part) =>
      targets(part).find((one) => one.includes('theme')),
    );
    expect(new Set(themes).size).toBe(3);
    expect(pkg.bytes(themePart(2))).toEqual(pkg.bytes(themePart(1)));
  });
  it('has no master of notes in a deck without', async () => {
    const bare = await made(scene([slide([title('One')])], { layouts: LAYOUTS }));
    expect(bare.pkg.relationships(PRESENTATION).filter(({ type }) => type.endsWith('/notesMaster'))).toEqual([]);
  });
});

describe('presentation', () => {
  it('has the size in EMU, the slides in order, and sections that hold each slide once', () => {
    const size = elements(PRESENTATION, 'p:sldSz')[0];
    expect([size?.getAttribute('cx'), size?.getAttribute('cy')]).toEqual([String(emu(960)), String(emu(540))]);
    const byId = new Map(pkg.relationships(PRESENTATION).map(({ id, target }) => [id, target]));
    expect(values(PRESENTATION, 'p:sldId', 'r:id').map((id) => byId.get(id ?? ''))).toEqual([
      'slides/slide1.xml',
      'slides/slide2.xml',
    ]);
    expect(values(PRESENTATION, 'p14:section', 'name')).toEqual(['Demo & more', 'Second & last']);
    expect(values(PRESENTATION, 'p14:sldId', 'id')).toEqual(values(PRESENTATION, 'p:sldId', 'id'));
  });
  it('has no list of sections where no section has a title', async () => {
    const bare = await made({ ...SCENE, sections: [{ title: '', slides: ['one', 'two'] }] as Scene['sections'] });
    expect(all(bare.pkg.document(PRESENTATION), 'p14:section')).toEqual([]);
  });
});

describe('fonts', () => {
  it('travel in no file whose theme takes faces that everybody has', () => {
    expect(pkg.names.filter((name) => name.endsWith('.fntdata'))).toEqual([]);
    expect(rootOf(pkg.document(PRESENTATION)).getAttribute('embedTrueTypeFonts')).toBeNull();
  });
  it('travel where the theme says so and the bits allow it, cut and without their makers', async () => {
    const own = { ...SCENE.theme.fonts.body, office: 'Arimo', mode: 'embedded' as const };
    const theme = { ...SCENE.theme, fonts: { ...SCENE.theme.fonts, body: own } };
    const { pkg: file, fonts, render } = await made({ ...SCENE, theme });
    expect(fonts.map(({ family }) => family)).toContain('Arimo');
    expect(file.names.filter((name) => name.endsWith('.fntdata'))).toHaveLength(fonts.length);
    expect(rootOf(file.document(PRESENTATION)).getAttribute('embedTrueTypeFonts')).toBe('1');
    expect(render.diagnostics.list.map(({ code }) => code)).toContain('render/font-embedded');
  });
  it('stay at home where the file is of another family, which is told', async () => {
    const own = { ...SCENE.theme.fonts.body, office: 'Another', mode: 'embedded' as const };
    const theme = { ...SCENE.theme, fonts: { ...SCENE.theme.fonts, body: own } };
    const { pkg: file, render } = await made({ ...SCENE, theme });
    expect(file.names.filter((name) => name.endsWith('.fntdata'))).toEqual([]);
    expect(render.diagnostics.list.map(({ code }) => code)).toContain('render/font-not-embedded');
  });
});

describe('properties', () => {
  it("say who, what and when of the deck, and no time of today's", () => {
    const core = new TextDecoder().decode(pkg.bytes('docProps/core.xml'));
    expect(core).toContain('<dc:title>Demo &amp; more</dc:title>');
    expect(core).toContain('<dc:creator>A. Writer</dc:creator>');
    expect(core.match(/T00:00:00Z/g)).toHaveLength(2);
    expect(core).not.toContain(String(new Date().getFullYear()));
  });
  it('count what is there', () => {
    const [slides] = elements('docProps/app.xml', 'Slides');
    const [hidden] = elements('docProps/app.xml', 'HiddenSlides');
    expect([slides?.textContent, hidden?.textContent]).toEqual(['2', '1']);
  });
});

describe('media', () => {
  it('are those that are shown: what the skeleton brought is gone', () =>
    expect(pkg.names.filter((name) => name.startsWith('ppt/media/'))).toEqual([]));
});
