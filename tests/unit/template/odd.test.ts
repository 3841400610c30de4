// Templates as people make them by hand: each builds an ordinary talk without an error, in places that are clear of what
// stands on it, through placeholders where it has some.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/base/geometry.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { groundOf } from '../../../src/lint/ground.ts';
import { OfficePresentation } from '../../../src/office/presentation.ts';
import { type BuildResult, buildDeck } from '../../../src/pipeline.ts';
import type { SceneNode, SceneSlide } from '../../../src/scene/scene.ts';
import {
  type Layout,
  MAP,
  type Master,
  type Presentation,
  presentation,
  STYLES,
  sp,
  THEME,
} from '../../support/packages.ts';
import { MASTER_SHAPES, USUAL } from '../../support/template.ts';

const { resource } = nodeHost({});
const DECK = `---
title: Fewer falls on our wards
subtitle: What a year of checks has shown
author: Anna Example
date: 2026-11-29
lang: en
template: own.potx
---

## Three things help

- The first of them is short
  - with a word below it
- The second takes a little longer to say, as some things do
- The third ends the list

---
layout: section
---

## The second part

---
layout: two-column
---

## Two wards, side by side

::: columns
:::: column
- Left one
- Left two
::::
:::: column
- Right one
- Right two
::::
:::

---

## In numbers

| Ward | Before | After |
| :--- | ---: | ---: |
| A | 12 | 5 |
| B | 9 | 4 |

---
layout: statement
---

## Falls are not fate

---

## Where they happen

![A bone](bone.svg)

---
layout: closing
---

## Take home

- Say one thing
- Show it
`;
const BONE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><path d="M0 0h900v600z"/></svg>';

const build = (template: Uint8Array): Promise<BuildResult> =>
  buildDeck(memoryHost({ 'talk/deck.md': DECK, 'talk/bone.svg': BONE, 'talk/own.potx': template }, resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });

type Place = [number, number, number, number];
const ph = (id: number, mark: string, box: Place, text?: string): string =>
  sp({ id, name: `Place ${id}`, ph: `<p:ph ${mark}/>`, box, ...(text && { text }) });
const solid = (color: string, geometry = 'rect') =>
  `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom><a:solidFill>${color}</a:solidFill>`;
const rgb = (hex: string) => `<a:srgbClr val="${hex}"/>`;
const block = (id: number, box: Place, color = rgb('004466'), geometry = 'rect') =>
  sp({ id, name: `Block ${id}`, box, looks: solid(color, geometry) });
const white = (level = '') =>
  `<a:bodyPr/><a:lstStyle><a:lvl1pPr${level}><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
const TITLE: Place = [66, 40, 828, 72];
const BODY: Place = [66, 124, 828, 360];
const title = ph(2, 'type="title"', TITLE);
const body = ph(3, 'idx="1"', BODY);
const named = (names: readonly string[], typed = true): Layout[] =>
  USUAL.map(({ type, ...one }, i) => ({ ...one, name: names[i] ?? one.name, ...(typed && type && { type }) }));
const one = (layouts: readonly Layout[], master: Partial<Master> = {}, more: Partial<Presentation> = {}): Uint8Array =>
  presentation({ masters: [{ shapes: MASTER_SHAPES, layouts, ...master }], ...more });
const group = (shapes: string, from: Place, to: Place) => {
  const emu = (n: number) => Math.round(n * 12700);
  const frame = (tag: string, [x, y, w, h]: Place) =>
    `<a:${tag ? 'chOff' : 'off'} x="${emu(x)}" y="${emu(y)}"/><a:${tag ? 'chExt' : 'ext'} cx="${emu(w)}" cy="${emu(h)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame('', to)}${frame('ch', from)}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
};

/** For slides of 720 points. */
const narrow = (shapes = ''): string =>
  shapes.replace(/\b(x|cx)="(\d+)"/g, (_, key, value) => `${key}="${Math.round(Number(value) * 0.75)}"`);
const LARGE = STYLES.replace('sz="2800"', 'sz="4000"');
const NO_FONTS = THEME.replace(/<a:latin typeface="Calibri( Light)?"\/>/g, '<a:latin typeface=""/>');

/** What is odd, and whether a slide of bullets is to go through the template's own placeholders. */
const ODD: readonly (readonly [string, () => Uint8Array, boolean])[] = [
  [
    'German names without types',
    () =>
      one(
        named(['Titelfolie', 'Titel und Inhalt', 'Abschnittsüberschrift', 'Zwei Inhalte', 'Nur Titel', 'Leer'], false),
      ),
    true,
  ],
  [
    'Japanese names without types',
    () =>
      one(
        named(
          ['タイトル スライド', 'タイトルとコンテンツ', 'セクション見出し', '2 つのコンテンツ', 'タイトルのみ', '白紙'],
          false,
        ),
      ),
    true,
  ],
  ['names that say nothing', () => one(named(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'], false)), true],
  [
    '4:3',
    () =>
      one(
        USUAL.map((layout) => ({ ...layout, shapes: narrow(layout.shapes) })),
        { shapes: narrow(MASTER_SHAPES) },
        { size: [9144000, 6858000] },
      ),
    true,
  ],
  [
    'no layout for a title alone',
    () => one(USUAL.filter(({ type }) => type !== 'titleOnly' && type !== 'blank')),
    true,
  ],
  ['one layout only', () => one([{ name: 'Folie', shapes: title + body }]), true],
  ['layouts without placeholders', () => one([{ name: 'Leer' }, { name: 'Leer 2' }], { shapes: '' }), false],
  [
    'layouts with a footer and nothing else',
    () =>
      one([{ name: 'Foot', shapes: ph(5, 'type="ftr" idx="11"', [318, 500, 324, 28]) }], {
        shapes: ph(5, 'type="ftr" idx="11"', [318, 500, 324, 28]),
      }),
    false,
  ],
  [
    'a dark master, bg1 and tx1 swapped',
    () =>
      one(USUAL, {
        map: MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"').replace(
          'bg2="lt2" tx2="dk2"',
          'bg2="dk2" tx2="lt2"',
        ),
        background: '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>',
      }),
    true,
  ],
  [
    'a dark layout by its own colour map',
    () =>
      one(
        USUAL.map((layout) => ({
          ...layout,
          background: '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
          after: MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
            .replace('<p:clrMap ', '<p:clrMapOvr><a:overrideClrMapping ')
            .replace('/>', '/></p:clrMapOvr>'),
        })),
      ),
    true,
  ],
  [
    'a group that is moved and scaled',
    () =>
      one(
        USUAL.map((layout) => ({
          ...layout,
          shapes:
            group(
              block(91, [0, 0, 100, 100]) + block(92, [100, 0, 100, 100], rgb('AA3311')),
              [0, 0, 200, 100],
              [840, 20, 100, 50],
            ) + layout.shapes,
        })),
      ),
    true,
  ],
  [
    'a picture layout and a text layout',
    () =>
      one([
        USUAL[0] as Layout,
        {
          name: 'Bild mit Text',
          shapes:
            title +
            ph(3, 'type="pic" idx="13"', [66, 124, 400, 360]) +
            ph(4, 'type="body" idx="14"', [490, 124, 404, 360]),
        },
        { name: 'Text', shapes: title + body },
      ]),
    true,
  ],
  [
    'a narrow body beside a panel',
    () =>
      one(
        [
          {
            name: 'Inhalt',
            shapes:
              block(9, [0, 0, 300, 540]) +
              ph(2, 'type="title"', [330, 40, 590, 90]) +
              ph(3, 'idx="1"', [330, 150, 590, 330]),
          },
        ],
        { shapes: title + body },
      ),
    true,
  ],
  [
    'a white title on a low band',
    () =>
      one([
        {
          name: 'Inhalt',
          shapes:
            block(9, [0, 30, 960, 44]) +
            ph(2, 'type="title"', [40, 10, 880, 84], white().replace('<a:bodyPr/>', '<a:bodyPr anchor="ctr"/>')) +
            body,
        },
      ]),
    true,
  ],
  [
    'a title below the body',
    () =>
      one([
        { name: 'Inhalt', shapes: ph(2, 'type="title"', [66, 420, 828, 70]) + ph(3, 'idx="1"', [66, 40, 828, 360]) },
      ]),
    true,
  ],
  ['a body of 40 pt', () => one(USUAL, { styles: LARGE }), true],
  ['a theme without fonts', () => one(USUAL, {}, { theme: NO_FONTS }), true],
];

const intersects = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + 1 && b.x + b.w > a.x + 1 && a.y + a.h > b.y + 1 && b.y + b.h > a.y + 1;
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1;
const isTitle = (node: SceneNode): boolean => node.kind === 'text' && node.role === 'title';

describe.each(ODD)('%s', (_, make, through) => {
  test('builds an ordinary talk, clear of what stands on the layouts', async () => {
    const result = await build(make());
    const grave = result.diagnostics.filter(({ severity, code }) => severity === 'error' || code.startsWith('layout/'));
    expect(grave.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    const { scene } = result.built[0] as BuildResult['built'][number];
    for (const slide of scene.slides) {
      const layout = scene.layouts.find((found) => found.name === slide.layout);
      const page = { x: 0, y: 0, ...scene.size };
      for (const node of slide.nodes) {
        if ('hidden' in node && node.hidden) continue;
        expect(within(node.box, page), `${slide.id} ${node.id} on the page`).toBe(true);
        if (isTitle(node)) continue;
        for (const under of layout?.decorations ?? [])
          if (!within(node.box, under.box))
            expect(intersects(node.box, under.box), `${slide.id} ${node.id} over ${under.name}`).toBe(false);
      }
    }
  });

  test.runIf(through)('its bullets stand in the place of the layout', async () => {
    const result = await build(make());
    const pptx = result.built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes as Uint8Array;
    const slide = new OfficePresentation(pptx).slides[1];
    expect(slide?.shapes.slice(0, 2).map(({ placed, placeholder }) => [placed, placeholder !== undefined])).toEqual([
      ['inherited', true],
      ['inherited', true],
    ]);
    expect(strFromU8(unzipSync(pptx)['ppt/slides/slide2.xml'] as Uint8Array)).not.toMatch(/<a:rPr[^>]* sz=/);
  });
});

test('what lies behind a title on a band is the band, not the slide', async () => {
  const [, make] = ODD.find(([name]) => name === 'a white title on a low band') as (typeof ODD)[number];
  const { scene } = (await build(make())).built[0] as BuildResult['built'][number];
  const slide = scene.slides[1] as SceneSlide;
  expect(groundOf(slide.nodes.find(isTitle) as SceneNode, slide, scene)).toBeUndefined();
  const body = slide.nodes.find(({ id }) => id === 'body') as SceneNode;
  expect(groundOf(body, slide, scene)).toEqual({ slot: 'bg1' });
});

test('a title in capitals is measured and drawn so, and its words stay as they were written', async () => {
  const made = (cap: string) =>
    build(one(USUAL, { styles: STYLES.replace('<a:defRPr sz="4400">', `<a:defRPr sz="4400"${cap}>`) }));
  const titled = ({ built }: BuildResult) => {
    const node = built[0]?.scene.slides[1]?.nodes.find(isTitle);
    return node?.kind === 'text' ? node.body.paragraphs[0] : undefined;
  };
  const [plain, capitals] = [await made(''), await made(' cap="all"')];
  expect(titled(capitals)?.runs.map(({ text, caps }) => [text, caps])).toEqual([['Three things help', true]]);
  expect(titled(capitals)?.lines[0]?.width).toBeGreaterThan(1.1 * (titled(plain)?.lines[0]?.width ?? 0));
  const file = (ending: string) =>
    capitals.built[0]?.files.find((one) => one.name.endsWith(ending))?.bytes as Uint8Array;
  expect(strFromU8(file('.html'))).toContain('text-transform:uppercase');
  const slide = strFromU8(unzipSync(file('.pptx'))['ppt/slides/slide2.xml'] as Uint8Array);
  expect(slide).toContain('Three things help');
  expect(slide).not.toContain('cap=');
});
