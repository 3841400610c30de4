// Every layout, in both shapes, both themes and both reading directions: its places lie on the slide and apart.
import { describe, expect, it } from 'vitest';
import type { Box, Size } from '../../../src/base/geometry.ts';
import { LAYOUTS, layoutOf } from '../../../src/layouts/index.ts';
import { LAYOUT_NAMES, type Scene, type SceneLayout } from '../../../src/scene/scene.ts';
import { builtOf } from '../../support/scene.ts';

const VARIANTS = ['congress', 'clinic'].flatMap((theme) =>
  ['16:9', '4:3'].flatMap((size) => ['ltr', 'rtl'].map((dir) => ({ theme, size, dir }))),
);
const sceneOf = async ({ theme, size, dir }: (typeof VARIANTS)[number]): Promise<Scene> =>
  (await builtOf(`---\ntitle: T\nsize: '${size}'\ndir: ${dir}\n---\n\n## One\n\nWords\n`, theme)).scene;

const within = ({ x, y, w, h }: Box, size: Size): boolean =>
  x >= -0.01 && y >= -0.01 && w > 0 && h > 0 && x + w <= size.w + 0.01 && y + h <= size.h + 0.01;
const apart = (a: Box, b: Box): boolean =>
  a.x + a.w <= b.x + 0.01 || b.x + b.w <= a.x + 0.01 || a.y + a.h <= b.y + 0.01 || b.y + b.h <= a.y + 0.01;

const pairsOf = ({ placeholders }: SceneLayout) =>
  placeholders.flatMap((one, i) => placeholders.slice(i + 1).map((other) => [one, other] as const));

it('each name has its layout, and the registry no other', () => {
  expect(LAYOUTS.map(({ name }) => name)).toEqual([...LAYOUT_NAMES]);
  for (const name of LAYOUT_NAMES) expect(layoutOf(name).name).toBe(name);
});

it('one opens the talk, and each type of PowerPoint is used once', () => {
  expect(LAYOUTS.filter(({ purpose }) => purpose === 'opening').map(({ name }) => name)).toEqual(['title']);
  const types = LAYOUTS.flatMap(({ pptxType }) => (pptxType ? [pptxType] : []));
  expect(new Set(types).size).toBe(types.length);
});

describe.each(VARIANTS)('$theme $size $dir', (variant) => {
  it.each([...LAYOUT_NAMES])('%s has its places on the slide, apart, each once', async (name) => {
    const { layouts, size } = await sceneOf(variant);
    const layout = layouts.find((one) => one.name === name);
    if (!layout) throw new Error(`${name} is in no scene`);
    const names = layout.placeholders.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('title');
    // the title of a layout that shows none lies above the slide
    const off = layout.placeholders.filter(({ box }) => !within(box, size));
    expect(off.map((one) => one.name)).toEqual(name === 'blank' ? ['title'] : []);
    for (const { box } of off) expect(box.y + box.h).toBeLessThan(0);
    expect(layout.decorations.filter(({ box }) => !within(box, size)).map((one) => one.name)).toEqual([]);
    // a photograph lies under all words
    const under = (one: Box) => layout.cover === 'whole' && one.w === size.w && one.h === size.h;
    const touching = pairsOf(layout).filter(
      ([one, other]) => !apart(one.box, other.box) && !under(one.box) && !under(other.box),
    );
    expect(touching.map((pair) => pair.map((one) => one.name))).toEqual([]);
  });
});
