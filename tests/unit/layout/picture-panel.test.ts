// A drawing that brings a panel along stands on one as wide and as high as its room; names on it keep equal margins.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const ROOT = new URL('../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));
const drawing = (w: number, h: number, rx: number, clip = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}"><g fill="none">` +
  `<rect x="0" y="0" width="${w}" height="${h}" rx="${rx}" fill="#F3EADB"/>${clip}` +
  `<circle cx="${w / 2}" cy="${h / 2}" r="40" fill="#0F6B6B"/></g></svg>`;
const CLIP = '<clipPath id="c"><rect x="0" y="0" width="480" height="400" rx="20"/></clipPath><g clip-path="url(#c)"/>';

async function nodes(slide: string): Promise<SceneNode[]> {
  const files = {
    'talk.md': `---\ntheme: clinic\ntitle-slide: false\n---\n\n${slide}`,
    'panel.svg': drawing(480, 400, 20),
    'cut.svg': drawing(480, 400, 20, CLIP),
    'scene.svg': drawing(480, 400, 0),
  };
  const host = memoryHost(files, async (name) => new Uint8Array(await resource(name)));
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return [...nodesOf(built[0]?.scene?.slides[0]?.nodes ?? [])];
}

const ground = (all: readonly SceneNode[]) => all.find(({ name }) => name === 'Ground');
const picture = (all: readonly SceneNode[]) => all.find(({ kind }) => kind === 'image');
const COLUMNS = (file: string) =>
  `## T\n\n::: columns\n\n::: column {width=60%}\n![A ring](${file})\n:::\n\n::: column {width=40%}\n- One\n- Two\n:::\n\n:::\n`;

describe('a drawing with a panel', () => {
  it('has one from the margin to the end of its column, and stands whole in the middle', async () => {
    const all = await nodes(COLUMNS('panel.svg'));
    const [panel, drawn] = [ground(all)?.box, picture(all)?.box];
    const title = all.find((node) => node.kind === 'text' && node.role === 'title')?.box;
    expect(panel?.x).toBe(title?.x);
    expect(panel?.w).toBeGreaterThan(450);
    expect((drawn?.w ?? 0) / (drawn?.h ?? 1)).toBeCloseTo(480 / 400, 2);
    expect((drawn?.x ?? 0) - (panel?.x ?? 0)).toBeCloseTo(
      (panel?.x ?? 0) + (panel?.w ?? 0) - (drawn?.x ?? 0) - (drawn?.w ?? 0),
      3,
    );
  });

  it('fills it where it goes on beyond its panel and the shapes are near', async () => {
    const all = await nodes(COLUMNS('cut.svg'));
    const drawn = picture(all);
    expect(drawn?.box).toEqual(ground(all)?.box);
    const { top = 0, left = 0 } = drawn?.kind === 'image' ? drawn.crop : {};
    expect(top + left).toBeGreaterThan(0);
    expect(top + left).toBeLessThan(0.1);
  });

  it('is left alone where its ground has square corners: that is a scene', async () => {
    expect(ground(await nodes(COLUMNS('scene.svg')))).toBeUndefined();
  });

  it('keeps names where they were put, whatever is cut', async () => {
    const all = await nodes('## T\n\n::: labels\n![A ring](panel.svg)\n- 20% 50% [Ring]{to="50% 50%"}\n:::\n');
    const [panel, drawn] = [ground(all)?.box, picture(all)?.box];
    const dot = all.find(({ name }) => name === 'Dot')?.box;
    expect(panel?.w).toBeGreaterThan(drawn?.w ?? 0);
    expect((dot?.x ?? 0) + (dot?.w ?? 0) / 2).toBeCloseTo((drawn?.x ?? 0) + (drawn?.w ?? 0) / 2, 1);
  });
});
