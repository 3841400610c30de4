// A deck in a hospital's template: its parts byte for byte, our slides through its placeholders, nothing of its own slides, and
// the page in its looks.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import type { TextShape } from '../../../src/office/shape.ts';
import { type BuildResult, buildDeck } from '../../../src/pipeline.ts';
import { paragraph, presentation, sp } from '../../support/packages.ts';
import { hospital, PRIVATE } from '../../support/template.ts';

const { resource } = nodeHost({});
const DECK = `---
title: Falls
subtitle: On our wards
author: Anna Example
lang: en
template: hospital.potx
footer: Ward B
---

## Falls went down

- One
  - two
- Three

::: notes
Ask first
:::

---
layout: section
---

## The second part

What comes

---
layout: statement
---

## Every fall is a question
`;

const build = (deck: string, template: Uint8Array): Promise<BuildResult> =>
  buildDeck(memoryHost({ 'talk/deck.md': deck, 'talk/hospital.potx': template }, resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });

const fileOf = (result: BuildResult, ending: string): Uint8Array =>
  result.built[0]?.files.find(({ name }) => name.endsWith(ending))?.bytes as Uint8Array;

describe('a deck in a template', () => {
  const template = hospital({ size: [9144000, 5143500] });
  let result: BuildResult;
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    result = await build(DECK, template);
    parts = unzipSync(fileOf(result, '.pptx'));
  });

  test('tells nothing graver than an info', () => {
    expect(result.diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message)).toEqual([]);
  });

  test("masters, layouts and themes are the template's to the byte, but for the list of layouts", () => {
    const theirs = unzipSync(template);
    const kept = Object.keys(theirs).filter((name) => /^ppt\/(slideLayouts|theme)\/[^/]+\.xml$/.test(name));
    expect(kept.length).toBeGreaterThan(10);
    for (const name of kept) expect(parts[name], name).toEqual(theirs[name]);
    const master = strFromU8(parts['ppt/slideMasters/slideMaster1.xml'] as Uint8Array);
    const [added = ''] = /<p:sldLayoutId xmlns:p=[^>]*\/>/.exec(master) ?? [];
    expect(added).not.toBe('');
    expect(master.replace(added, '')).toBe(strFromU8(theirs['ppt/slideMasters/slideMaster1.xml'] as Uint8Array));
  });

  test('slides are in its layouts, through its placeholders, and stand where those stand', () => {
    const made = new OfficePresentation(fileOf(result, '.pptx'));
    expect(made.slides.map(({ layout, title }) => [layout.name, title])).toEqual([
      ['Title Slide', 'Falls'],
      ['Title and Content', 'Falls went down'],
      ['Section Header', 'The second part'],
      ['Statement', 'Every fall is a question'],
    ]);
    const [, slide] = made.slides;
    const places = slide?.shapes.map((shape) => [shape.placeholder?.type, shape.placeholder?.idx, shape.placed]);
    expect(places).toEqual([
      ['title', undefined, 'inherited'],
      ['obj', 1, 'inherited'],
      ['ftr', 11, 'inherited'],
      ['sldNum', 12, 'inherited'],
    ]);
    const body = slide?.shapes[1] as TextShape;
    expect(body.text?.paragraphs.map(({ level, text }) => [level, text])).toEqual([
      [0, 'One'],
      [1, 'two'],
      [0, 'Three'],
    ]);
    // size, bullet and indent are inherited, not said again
    expect(body.text?.paragraphs[0]?.own).toEqual({ run: {} });
    expect(body.text?.paragraphs[0]?.runs[0]?.own).toEqual({ lang: 'en' });
    expect(slide?.notes.map(({ text }) => text)).toEqual(['Ask first']);
  });

  test("of the template's own slides, notes and properties nothing is left, in either file", () => {
    const all =
      Object.values(parts)
        .map((part) => strFromU8(part))
        .join('\n') + strFromU8(fileOf(result, '.html'));
    for (const words of PRIVATE) expect(all).not.toContain(words);
    expect(Object.keys(parts).filter((name) => name.startsWith('ppt/slides/slide'))).toHaveLength(4);
  });

  test('the page has its grounds, places and sizes, in points of a slide 960 wide', () => {
    const { scene } = result.built[0] as BuildResult['built'][number];
    const [, slide] = scene.slides;
    expect(scene.size).toEqual({ w: 960, h: 540 });
    const layout = scene.layouts.find(({ name }) => name === 'content');
    expect(layout?.decorations.map(({ kind, name }) => [kind, name])).toEqual([
      ['path', 'Band'],
      ['path', 'Mark'],
    ]);
    expect(layout?.decorations[0]?.box).toEqual({ x: 0, y: 0, w: 960, h: 24 });
    const body = slide?.nodes.find(({ id }) => id === 'body');
    expect(body?.kind === 'text' && body.body.paragraphs[0]?.size).toBeCloseTo(37.3, 0);
    expect(body?.box.x).toBeCloseTo(66 + 7.2 * (4 / 3));
  });

  test('the same input gives the same bytes', async () => {
    const again = await build(DECK, template);
    expect(fileOf(again, '.pptx')).toEqual(fileOf(result, '.pptx'));
    expect(fileOf(again, '.html')).toEqual(fileOf(result, '.html'));
  });
});

test('an audience may have a template of its own, and layouts are chosen by name', async () => {
  const deck = DECK.replace(
    'template: hospital.potx',
    'audiences:\n  ward: {template: {file: hospital.potx, master: 2, layouts: {section: Záhlaví oddílu, statement: Kernaussage}}}\n  others: {}',
  );
  const { built } = await build(deck, hospital());
  const layoutsOf = (audience: string) => built.find((one) => one.audience === audience)?.scene.layouts ?? [];
  expect(layoutsOf('ward').find(({ name }) => name === 'section')?.label).toBe('Záhlaví oddílu');
  expect(layoutsOf('ward').find(({ name }) => name === 'statement')?.native?.made).toBe(false);
  expect(layoutsOf('others').some(({ native }) => native)).toBe(false);
});

test('a white title on a band stays on it, and what lies under a picture that fills the slide is not drawn', async () => {
  const long = `## ${'A title that is far longer than the band it stands on '.repeat(2)}\n`;
  const band = sp({
    id: 9,
    name: 'Band',
    box: [40, 44, 880, 50],
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="004400"/></a:solidFill>',
  });
  const white =
    '<a:bodyPr anchor="ctr"/><a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>';
  const title = sp({ ph: '<p:ph type="title"/>', box: [66, 20, 828, 98], text: white });
  const content = sp({ id: 3, ph: '<p:ph idx="1"/>', box: [66, 130, 828, 350] });
  const cover = sp({
    id: 8,
    name: 'Cover',
    box: [0, 0, 960, 540],
    looks: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
  });
  const prompt = sp({ id: 7, name: 'Prompt', box: [66, 130, 828, 350], body: paragraph('Click to edit') });
  const template = presentation({
    masters: [
      { shapes: prompt, layouts: [{ name: 'Title and Content', type: 'obj', shapes: cover + band + title + content }] },
    ],
  });
  const deck = DECK.replace(/\n## Falls went down[\s\S]*$/, `\n${long}\nText\n`).replace(
    'template:',
    'title-slide: false\ntheme: congress\ntemplate:',
  );
  const { built } = await build(deck, template);
  const scene = built[0]?.scene;
  const node = scene?.slides[0]?.nodes.find(({ id }) => id === 'title');
  const lines = node?.kind === 'text' ? node.body.paragraphs[0] : undefined;
  expect((lines?.lines.length ?? 9) * (lines?.lineHeight ?? 99)).toBeLessThanOrEqual(51);
  expect(node?.box.h).toBeCloseTo(98 - 7.2);
  const drawn = scene?.layouts.find(({ name }) => name === 'content')?.decorations.map(({ name }) => name);
  expect(drawn).toEqual(['Cover', 'Band']);
});

test('a copy for e-mail keeps the template and tells nothing of its maker', async () => {
  const result = await buildDeck(
    memoryHost(
      { 'talk/deck.md': DECK.replace('subtitle: On our wards\n', ''), 'talk/hospital.potx': hospital() },
      resource,
    ),
    {
      path: 'talk',
      to: [],
      for: 'email',
    },
  );
  expect(result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  const shared = result.built[0]?.files.find(({ name }) => name.endsWith('-share.pptx'));
  const parts = unzipSync(shared?.bytes as Uint8Array);
  expect(Object.keys(parts)).toContain('ppt/slideMasters/slideMaster1.xml');
  for (const part of Object.values(parts))
    for (const words of [...PRIVATE, 'Ask first']) expect(strFromU8(part)).not.toContain(words);
});
