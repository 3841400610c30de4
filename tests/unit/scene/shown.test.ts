// How large each picture is shown decides how many pixels of it are kept.
import { expect, it } from 'vitest';
import type { Scene, SceneNode } from '../../../src/scene/scene.ts';
import { picturePlaces, shownWidths } from '../../../src/scene/shown.ts';

const image = (asset: string, w: number, left = 0) =>
  ({ kind: 'image', asset, box: { x: 0, y: 0, w, h: 10 }, crop: { left, right: 0, top: 0, bottom: 0 } }) as SceneNode;
const scene = {
  size: { w: 960, h: 540 },
  slides: [
    { nodes: [image('a', 100), { kind: 'group', children: [image('a', 300), image('b', 200, 0.5)] }] },
    { nodes: [], background: { kind: 'image', asset: 'c', crop: { left: 0, right: 0.2, top: 0, bottom: 0 } } },
  ],
  layouts: [{ decorations: [image('d', 50)] }],
} as unknown as Scene;

it('finds pictures on slides, in groups, as grounds and on layouts', () => {
  expect([...picturePlaces(scene)].map(({ asset }) => asset)).toEqual(['a', 'a', 'b', 'c', 'd']);
});

it('takes the widest place, and counts in what is cut off', () => {
  expect(Object.fromEntries(shownWidths(scene))).toEqual({ a: 300, b: 400, c: 1200, d: 50 });
});
