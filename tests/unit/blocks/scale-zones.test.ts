// The parts of a scale have names in their middle, and a value in the last part has its colour.
import { expect, test } from 'vitest';
import type { SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';

const said = (node: SceneNode): string => paragraphsOf(node).map(textOf).join(' ');

const SCALE = (attributes: string) => `::: scale {from=1 to=-4 ${attributes}}\n- -2 You\n- -3 Her\n:::`;

test('each name stands in the middle under its part', async () => {
  const { nodes, diagnostics } = await oneSlide(SCALE('marks="-1, -2.5" zones="normal, low, brittle"'));
  expect(diagnostics).toEqual([]);
  const all = [...nodesOf(nodes)];
  const middle = ({ box }: { box: { x: number; w: number } }) => box.x + box.w / 2;
  const zones = all.filter(({ name }) => name === 'Zone');
  const parts = all.filter(({ name }) => name?.startsWith('Part '));
  expect(zones.map(said)).toEqual(['normal', 'low', 'brittle']);
  zones.forEach((zone, i) => {
    expect(Math.abs(middle(zone) - middle(parts[i] as (typeof parts)[number]))).toBeLessThan(2);
  });
});

test('a value in the last part has its colour, one before it has not', async () => {
  const { nodes } = await oneSlide(SCALE('marks="-1, -2.5"'));
  const all = [...nodesOf(nodes)];
  const colorOf = (words: string) => {
    const found = all.find((one) => one.name === 'Value' && said(one).startsWith(words));
    return found && paragraphsOf(found)[0]?.runs.at(-1)?.color;
  };
  const last = all.findLast(({ name }) => name?.startsWith('Part '));
  expect(colorOf('Her')).toEqual(last?.kind === 'shape' ? last.fill : undefined);
  expect(colorOf('You')).not.toEqual(colorOf('Her'));
});

test('names for another number of parts are told', async () => {
  const { diagnostics } = await oneSlide(SCALE('marks="-1, -2.5" zones="normal, brittle"'));
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'parse/scale: 3 parts and 2 names: normal, brittle',
  ]);
});
