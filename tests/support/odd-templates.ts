// A talk of every kind of slide, and pieces of templates as people make them by hand.
import { strFromU8, unzipSync } from 'fflate';
import type { Box } from '../../src/base/geometry.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { OfficePresentation } from '../../src/office/presentation.ts';
import { type BuildResult, buildDeck } from '../../src/pipeline.ts';
import type { SceneNode } from '../../src/scene/scene.ts';
import { type Layout, type Master, type Presentation, presentation, STYLES, sp, THEME } from './packages.ts';
import { MASTER_SHAPES, USUAL } from './template.ts';

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

export const build = (template: Uint8Array): Promise<BuildResult> =>
  buildDeck(memoryHost({ 'talk/deck.md': DECK, 'talk/bone.svg': BONE, 'talk/own.potx': template }, resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });

export type Place = [number, number, number, number];
export const ph = (id: number, mark: string, box: Place, text?: string): string =>
  sp({ id, name: `Place ${id}`, ph: `<p:ph ${mark}/>`, box, ...(text && { text }) });
const solid = (color: string, geometry = 'rect') =>
  `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom><a:solidFill>${color}</a:solidFill>`;
export const rgb = (hex: string) => `<a:srgbClr val="${hex}"/>`;
export const block = (id: number, box: Place, color = rgb('004466'), geometry = 'rect') =>
  sp({ id, name: `Block ${id}`, box, looks: solid(color, geometry) });
export const white = (level = '') =>
  `<a:bodyPr/><a:lstStyle><a:lvl1pPr${level}><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
export const TITLE: Place = [66, 40, 828, 72];
export const BODY: Place = [66, 124, 828, 360];
export const title = ph(2, 'type="title"', TITLE);
export const body = ph(3, 'idx="1"', BODY);
export const named = (names: readonly string[], typed = true): Layout[] =>
  USUAL.map(({ type, ...one }, i) => ({ ...one, name: names[i] ?? one.name, ...(typed && type && { type }) }));
export const one = (
  layouts: readonly Layout[],
  master: Partial<Master> = {},
  more: Partial<Presentation> = {},
): Uint8Array => presentation({ masters: [{ shapes: MASTER_SHAPES, layouts, ...master }], ...more });
export const group = (shapes: string, from: Place, to: Place) => {
  const emu = (n: number) => Math.round(n * 12700);
  const frame = (tag: string, [x, y, w, h]: Place) =>
    `<a:${tag ? 'chOff' : 'off'} x="${emu(x)}" y="${emu(y)}"/><a:${tag ? 'chExt' : 'ext'} cx="${emu(w)}" cy="${emu(h)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame('', to)}${frame('ch', from)}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
};

/** For slides of 720 points. */
export const narrow = (shapes = ''): string =>
  shapes.replace(/\b(x|cx)="(\d+)"/g, (_, key, value) => `${key}="${Math.round(Number(value) * 0.75)}"`);
export const LARGE = STYLES.replace('sz="2800"', 'sz="4000"');
export const NO_FONTS = THEME.replace(/<a:latin typeface="Calibri( Light)?"\/>/g, '<a:latin typeface=""/>');

const intersects = (a: Box, b: Box): boolean =>
  a.x + a.w > b.x + 1 && b.x + b.w > a.x + 1 && a.y + a.h > b.y + 1 && b.y + b.h > a.y + 1;
const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1;
export const isTitle = (node: SceneNode): boolean => node.kind === 'text' && node.role === 'title';

/** What stands in the way of an ordinary talk in it: errors, shapes off the page or over what stands on the layouts. */
export function faultsOf(result: BuildResult): string[] {
  const grave = result.diagnostics.filter(({ severity, code }) => severity === 'error' || code.startsWith('layout/'));
  const faults = grave.map(({ code, message }) => `${code} ${message}`);
  const { scene } = result.built[0] as BuildResult['built'][number];
  const page = { x: 0, y: 0, ...scene.size };
  for (const slide of scene.slides) {
    const layout = scene.layouts.find((found) => found.name === slide.layout);
    for (const node of slide.nodes) {
      if ('hidden' in node && node.hidden) continue;
      if (!within(node.box, page)) faults.push(`${slide.id}: ${node.id} off the page`);
      if (isTitle(node)) continue;
      for (const under of layout?.decorations ?? [])
        if (!within(node.box, under.box) && intersects(node.box, under.box))
          faults.push(`${slide.id}: ${node.id} over ${under.name}`);
    }
  }
  return faults;
}

export const pptxOf = ({ built }: BuildResult): Uint8Array =>
  built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes as Uint8Array;

/** Whether title and text of the slide with bullets stand in placeholders, at the place and the size of the layout. */
export function goesThrough(result: BuildResult): boolean {
  const pptx = pptxOf(result);
  const shapes = new OfficePresentation(pptx).slides[1]?.shapes.slice(0, 2) ?? [];
  return (
    shapes.every(({ placed, placeholder }) => placed === 'inherited' && placeholder !== undefined) &&
    !/<a:rPr[^>]* sz=/.test(strFromU8(unzipSync(pptx)['ppt/slides/slide2.xml'] as Uint8Array))
  );
}
