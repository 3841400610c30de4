// The page is composed: what says little is set larger, opens, and stands in the middle; what is full stays as designed.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contrast, mixHex, resolveHex } from '../../../src/base/color.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { choose } from '../../../src/layout/compose/text-scale.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneSlide, TextNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';
import { scrimShare } from '../../../src/theme/ground.ts';

const ROOT = new URL('../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100"/></svg>';

async function scene(slides: string, deck = '') {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\ntitle-slide: false\n${deck}---\n\n${slides}`, 'a.svg': PICTURE },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  const made = built[0]?.scene;
  if (!made) throw new Error('no scene');
  return made;
}
const bodyOf = (slide: SceneSlide | undefined): TextNode => {
  const found = slide?.nodes.find((node): node is TextNode => node.kind === 'text' && node.placeholder === 'body');
  if (!found) throw new Error('no body');
  return found;
};
const items = (count: number, text: string) => Array.from({ length: count }, () => `- ${text}`).join('\n');

describe('sizes', () => {
  it('come from the theme, larger for few words than for many, never beyond the title', async () => {
    const { slides, theme } = await scene(
      `## Few\n\n${items(3, 'Short')}\n\n---\n\n## Many\n\n${items(9, 'A point that takes a good deal of the line that it is on')}\n`,
    );
    const [few, many] = slides.map((slide) => bodyOf(slide).body.paragraphs[0]?.size ?? 0);
    expect(few).toBeGreaterThan(theme.bodyStyles[0]?.size ?? 0);
    expect(few).toBeLessThanOrEqual(theme.titleStyle.size);
    expect(many).toBe(theme.bodyStyles[0]?.size);
    expect(slides[0]?.scale).toBeGreaterThan(1);
    expect(slides.every((slide) => (slide.fill ?? 0) > 0 && (slide.fill ?? 0) <= 1)).toBe(true);
  });
  it('stay as designed where the writer wants no change', async () => {
    const { slides } = await scene(`---\nfit: error\n---\n\n## Few\n\n${items(2, 'Short')}\n`);
    expect(slides[0]?.scale).toBe(1);
  });
});

describe('room', () => {
  it('is shared: short lists become rows over the whole width, in the middle of their place', async () => {
    const { slides } = await scene(`## Few\n\n${items(3, 'Short')}\n`);
    const rules = (slides[0]?.nodes ?? []).filter((node) => node.name === 'Rule between rows');
    expect(rules).toHaveLength(4);
    expect(rules[0]?.box.w).toBe(bodyOf(slides[0]).box.w);
    expect(bodyOf(slides[0]).body.anchor).toBe('middle');
    const gaps = rules.slice(1).map((rule, i) => rule.box.y - (rules[i]?.box.y ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.1);
  });
  it('goes to air only as far as it reaches', () => {
    const attempt = (_: number, air: number) => ({ need: 100 + 100 * air - 150, height: 100 + 100 * air, over: 0 });
    expect(choose([1.2], 150, attempt)).toEqual({ scale: 1, air: 0.5 });
    expect(choose(undefined, 150, attempt)).toEqual({ scale: 1, air: 0 });
  });
  it('lets a picture stand in the middle of what its shape leaves', async () => {
    const { slides, size } = await scene('## A picture\n\n![Black](a.svg){width=40%}\n');
    const picture = slides[0]?.nodes.find((node) => node.kind === 'image');
    expect((picture?.box.x ?? 0) + (picture?.box.w ?? 0) / 2).toBeCloseTo(size.w / 2, 0);
  });
});

describe('grounds', () => {
  it('change the ink of all that stands on them', async () => {
    const { slides, theme } = await scene(
      `---\nbackground: "#102030"\n---\n\n## Dark\n\n- One [link](https://example.org)\n\n> [!WARNING]\n> Care\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`,
    );
    for (const node of nodesOf(slides[0]?.nodes ?? [])) {
      if (node.kind !== 'text') continue;
      for (const run of node.body.paragraphs.flatMap((p) => p.runs))
        expect(contrast(resolveHex(run.color, theme.palette), '102030'), run.text).toBeGreaterThanOrEqual(4.5);
    }
  });
  it.each(['FFFFFF', '102030'])('change it on layouts that stand on the panel by themselves: %s', async (hex) => {
    const layouts = ['title', 'section', 'statement', 'questions', 'quote', 'big-number'];
    const { slides, theme } = await scene(
      layouts.map((one) => `---\nlayout: ${one}\nbackground: "#${hex}"\n---\n\n## Words\n\nMore words\n\n`).join(''),
    );
    expect(slides).toHaveLength(layouts.length);
    for (const { nodes, layout } of slides)
      for (const node of nodes) {
        if (node.kind !== 'text') continue;
        for (const run of node.body.paragraphs.flatMap((p) => p.runs))
          expect(contrast(resolveHex(run.color, theme.palette), hex), `${layout}: ${run.text}`).toBeGreaterThan(4.49);
      }
  });
  it('darken a picture as much as words on white would need, and not more', () => {
    const palette = { bg1: 'FFFFFF', tx1: '111111' } as never;
    const [ink, scrim] = [{ slot: 'bg1' as const }, { slot: 'tx1' as const }];
    const share = scrimShare(ink, scrim, palette);
    expect(contrast('FFFFFF', mixHex('FFFFFF', '111111', share))).toBeGreaterThanOrEqual(4.5);
    expect(contrast('FFFFFF', mixHex('FFFFFF', '111111', share - 0.04))).toBeLessThan(4.6);
    expect(scrimShare(ink, scrim, palette, '222222')).toBe(0);
  });
});

describe('title and body as one group', () => {
  it('have no hole between them', async () => {
    const { slides } = await scene('---\nlayout: statement\n---\n\n## One thing\n\nAnd why it matters\n');
    const [title, body] = [slides[0]?.nodes.find((node) => node.id === 'title'), bodyOf(slides[0])];
    expect(body.box.y - ((title?.box.y ?? 0) + (title?.box.h ?? 0))).toBeCloseTo(20, 0);
  });
  it('lists the outline as an agenda, the section that comes brought out', async () => {
    const { slides } = await scene('---\nlayout: agenda\nsection: Two\n---\n\n## Today\n', 'outline: [One, Two]\n');
    const paragraphs = bodyOf(slides[0]).body.paragraphs;
    expect(paragraphs.map((p) => p.runs.map((run) => run.text).join(''))).toEqual(['One', 'Two']);
    expect(paragraphs.map((p) => p.runs[0]?.bold)).toEqual([false, true]);
  });
});
