// What fit=cover keeps of a picture: its focus by words and numbers, and the upper third of a portrait.
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const svg = (w: number, h: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="9" height="9"/></svg>`;
const FILES = { 'talk/tall.svg': svg(300, 900), 'talk/wide.svg': svg(9000, 300) };

/** The shares that are cut away above and at the left, of all that is cut there. */
async function cut(picture: string): Promise<{ x: number; y: number; told: string[] }> {
  const deck = `---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\n${picture}\n`;
  const host = memoryHost({ ...FILES, 'talk/deck.md': deck }, nodeHost().resource);
  const { built, diagnostics } = await buildDeck(host, { path: 'talk', to: [] });
  const node = [...nodesOf(built[0]?.scene.slides[0]?.nodes ?? [])].find(({ kind }) => kind === 'image');
  if (node?.kind !== 'image') throw new Error('no picture');
  const { left, right, top, bottom } = node.crop;
  const told = diagnostics.filter(({ code }) => code === 'parse/unknown-attribute').map(({ message }) => message);
  return { x: left / (left + right), y: top / (top + bottom), told };
}

describe('the focus of a picture that is cut to its place', () => {
  it('is the upper third of a portrait, and the middle of others', async () => {
    const tall = await cut('![A box](tall.svg){fit=cover}');
    expect(tall.y).toBeGreaterThan(0);
    expect(tall.y).toBeLessThan(0.35);
    expect((await cut('![A box](wide.svg){fit=cover}')).x).toBeCloseTo(0.5);
  });
  it.each([
    ['tall', 'top', 'y', 0],
    ['tall', 'bottom', 'y', 1],
    ['tall', 'right bottom', 'y', 1],
    ['tall', 'center', 'y', 0.5],
    ['tall', '50% 50%', 'y', 0.5],
    ['wide', 'left', 'x', 0],
    ['wide', 'Top Right', 'x', 1],
    ['wide', '0%', 'x', 0],
    ['wide', 'middle', 'x', 0.5],
  ] as const)('%s: %s', async (name, focus, way, share) => {
    const found = await cut(`![A box](${name}.svg){fit=cover focus="${focus}"}`);
    expect(found[way]).toBeCloseTo(share);
    expect(found.told).toEqual([]);
  });
  it.each(['face', 'top 30%', '130%', '1 2 3', ''])('tells of focus="%s"', async (focus) => {
    const { told } = await cut(`![A box](tall.svg){fit=cover focus="${focus}"}`);
    expect(told).toEqual([`focus="${focus}" names no place of the picture`]);
  });
});
