// What a talk says in few words is large: titles of slides that say one thing, a number on a ground of its own, code on
// the dark of panels, and what is compared in frames.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contrast, resolveHex } from '../../../src/base/color.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { Scene, SceneNode, SceneSlide, TextNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const ROOT = new URL('../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));

async function scene(slides: string, theme = 'congress'): Promise<Scene> {
  const front = `---\ntheme: ${theme}\ntitle-slide: false\n---\n\n`;
  const host = memoryHost({ 'talk.md': front + slides }, async (name) => new Uint8Array(await resource(name)));
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return built[0]?.scene as Scene;
}
const titleOf = (slide: SceneSlide | undefined): TextNode =>
  slide?.nodes.find((node): node is TextNode => node.kind === 'text' && node.role === 'title') as TextNode;
const sizeOf = (slide: SceneSlide | undefined) => titleOf(slide).body.paragraphs[0]?.size ?? 0;

describe('a title that stands alone', () => {
  it('takes the largest size at which it keeps to its lines', async () => {
    const long = 'A sentence that goes on for so long that no size but the designed one leaves room for its many words';
    const { slides } = await scene(
      `---\nlayout: statement\n---\n\n## Few words\n\n---\nlayout: statement\n---\n\n## ${long}\n`,
    );
    expect(sizeOf(slides[0])).toBeGreaterThan(1.3 * sizeOf(slides[1]));
    expect(titleOf(slides[0]).body.paragraphs[0]?.lines).toHaveLength(1);
    expect(slides.every(({ overflow }) => overflow === 0)).toBe(true);
  });
  it('never grows on everyday slides', async () => {
    const { slides, theme } = await scene('## Few words\n\n- A point\n');
    expect(sizeOf(slides[0])).toBe(theme.titleStyle.size);
  });
});

describe('grounds', () => {
  it('are loud under a number where paper can be read on the accent, tinted in dark variants, and paper in plain', async () => {
    const slides = '---\nlayout: big-number\n---\n\n# 7 of 100\n\nWhat it means\n';
    const groundOf = (made: Scene) => made.layouts.find(({ name }) => name === 'big-number')?.background;
    const [light, dark, plain] = await Promise.all([
      scene(slides),
      scene(slides, 'congress\nvariant: dark'),
      scene(slides, 'plain'),
    ]);
    // the gold of the congress: the accent that its panel has
    const ground = groundOf(light);
    expect(ground).toMatchObject({ kind: 'color', color: { slot: 'accent5' } });
    expect(groundOf(dark)).toEqual({ kind: 'color', color: { slot: 'bg2' } });
    expect(groundOf(plain)).toEqual({ kind: 'color', color: { slot: 'bg1' } });
    const run = titleOf(light.slides[0]).body.paragraphs[0]?.runs[0];
    const { palette } = light.theme;
    const color = ground?.kind === 'color' ? ground.color : { slot: 'bg1' as const };
    expect(contrast(resolveHex(run?.color as never, palette), resolveHex(color, palette))).toBeGreaterThan(4.5);
  });

  it.each(['clinic', 'congress', 'journal', 'ward', 'plain'])(
    'of code leave each of its colours readable: %s',
    async (theme) => {
      const code = '## Code\n\n```python\ndef f(x: int) -> str:  # a word\n    return "text" + str(1.5)\n```\n';
      const { slides, theme: made } = await scene(code, theme);
      const nodes: SceneNode[] = slides.flatMap((slide) => [...nodesOf(slide.nodes)]);
      const block = nodes.find((node) => node.kind === 'shape' && node.name === 'Code: python');
      if (block?.kind !== 'shape' || !block.fill) throw new Error('no code');
      const ground = resolveHex(block.fill, made.palette);
      const colors = new Set(
        (block.body?.paragraphs ?? []).flatMap(({ runs }) => runs.map(({ color }) => JSON.stringify(color))),
      );
      expect(colors.size).toBeGreaterThan(3);
      for (const color of colors)
        expect(contrast(resolveHex(JSON.parse(color), made.palette), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe('columns under headings', () => {
  const column = (name: string, words: string) => `::: column\n### ${name}\n- ${words}\n:::\n`;
  const two = (words: string) => `## Two\n\n::: columns\n${column('One', words)}${column('Other', words)}:::\n`;
  it('stand in frames of one height, their words inside', async () => {
    const { slides } = await scene(two('Once a year'));
    const frames = (slides[0]?.nodes ?? []).filter(({ name }) => name === 'Frame');
    expect(frames).toHaveLength(2);
    expect(frames[0]?.box.h).toBe(frames[1]?.box.h);
    const words = (slides[0]?.nodes ?? []).filter((node) => node.kind === 'text' && node.role === 'body');
    for (const { box } of words)
      expect(
        frames.some(({ box: frame }) => box.x > frame.x && box.x + box.w < frame.x + frame.w && box.y > frame.y),
      ).toBe(true);
  });
  it('stand free where they are made smaller', async () => {
    const { slides } = await scene(two(`${'many words and '.repeat(60)}more`));
    expect((slides[0]?.nodes ?? []).filter(({ name }) => name === 'Frame')).toHaveLength(0);
  });
});
