// Templates that are odd in a rarer way: each builds an ordinary talk without an error, clear of what stands on it,
// through its placeholders where it has some that can be used.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../../../src/scene/scene.ts';
import { build, faultsOf, goesThrough, pptxOf } from '../../support/odd-templates.ts';
import { RARE } from '../../support/rare-templates.ts';

describe.each(RARE)('$name', ({ make, through }) => {
  test('an ordinary talk', async () => {
    const result = await build(make());
    expect(faultsOf(result)).toEqual([]);
    expect(goesThrough(result)).toBe(through);
  });
});

const rare = (name: string) => RARE.find((one) => one.name === name) as (typeof RARE)[number];
const slideOf = async (name: string, number: number) =>
  strFromU8(unzipSync(pptxOf(await build(rare(name).make())))[`ppt/slides/slide${number}.xml`] as Uint8Array);

test('words that a level would write in the colour of its ground take that of the first level', async () => {
  const slide = await slideOf('white titles on a full dark side, light text below', 2);
  expect(slide).toMatch(/lvl="1".*<a:rPr lang="en"><a:solidFill><a:schemeClr val="bg1">/s);
});

test('of two placeholders of one idx nobody knows which is meant: the slide says where its text stands', async () => {
  expect(await slideOf('two placeholders of one idx', 2)).toMatch(/idx="1"\/><\/p:nvPr><\/p:nvSpPr><p:spPr><a:xfrm>/);
});

test('no title runs down where the only layout has one that does', async () => {
  const { scene } = (await build(rare('only vertical titles').make())).built[0] as { scene: Scene };
  const title = scene.slides[1]?.nodes.find((node) => node.kind === 'text' && node.role === 'title');
  expect(title?.box.w).toBeGreaterThan(600);
});
