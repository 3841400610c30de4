// Places of placeholders on layouts: pictures stand where they are, texts are moved by their leading.
import { expect, test } from 'vitest';
import { placeholderBox } from '../../../../../src/render/pptx/draw/placeholders.ts';
import { checkDeck } from '../../../../support/check.ts';

test('no picture placeholder is moved by the leading of a text', async () => {
  const { built } = await checkDeck('---\ntitle: T\nlang: en\ntheme: congress\n---\n\n## A\n\nText\n');
  const scene = built[0]?.scene;
  if (!scene) throw new Error('nothing was built');
  const all = scene.layouts.flatMap(({ placeholders }) => placeholders);
  const pictures = all.filter(({ name }) => name.startsWith('picture'));
  expect(pictures.length).toBeGreaterThan(6);
  for (const one of pictures) expect(placeholderBox(one, scene.theme)).toEqual(one.box);
  expect(all.some((one) => placeholderBox(one, scene.theme).y !== one.box.y)).toBe(true);
});
