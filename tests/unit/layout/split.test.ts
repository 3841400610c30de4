import { describe, expect, it } from 'vitest';
import type { SceneSlide, TableNode } from '../../../src/scene/scene.ts';
import { nodesOf, wordsOf } from '../../../src/scene/walk.ts';
import { builtOf } from '../../support/scene.ts';

const deck = (body: string, keys = 'fit: split') =>
  builtOf(`---\ntitle-slide: false\nlang: de\n${keys}\n---\n\n## Knochen\n\n${body}\n`);
const times = (n: number, make: (i: number) => string, between = '\n') =>
  Array.from({ length: n }, (_, i) => make(i + 1)).join(between);
const tableOf = (slide: SceneSlide | undefined) =>
  [...nodesOf(slide?.nodes ?? [])].find((node): node is TableNode => node.kind === 'table');

describe('a slide that goes on', () => {
  it('cuts a list between its items, numbers going on', async () => {
    const { scene } = await deck(times(40, (i) => `${i}. Punkt ${i}`));
    expect(scene.slides.length).toBeGreaterThan(2);
    expect(scene.slides.map((slide) => slide.id)).toEqual(
      scene.slides.map((_, i) => (i ? `knochen-${i + 1}` : 'knochen')),
    );
    expect(scene.slides[1]?.title).toBe('Knochen (Fortsetzung)');
    const second = [...nodesOf(scene.slides[1]?.nodes ?? [])].find(
      (node) => node.kind === 'text' && node.role === 'body',
    );
    const first = second?.kind === 'text' ? second.body.paragraphs[0] : undefined;
    expect(first?.list?.number).toBe(first?.list?.start);
    expect(first?.list?.number).toBeGreaterThan(1);
    expect(scene.slides.every((slide) => slide.scale === 1 && slide.overflow === 0)).toBe(true);
  });

  it('says the head of a table again', async () => {
    const { scene } = await deck(`| Name | Wert |\n|---|--:|\n${times(40, (i) => `| Zeile ${i} | ${i}.5 |`)}`);
    expect(scene.slides.length).toBeGreaterThan(2);
    for (const slide of scene.slides)
      expect(tableOf(slide)?.rows[0]?.cells[0]?.body.paragraphs[0]?.runs[0]?.text).toBe('Name');
    expect(scene.slides.reduce((sum, slide) => sum + (tableOf(slide)?.rows.length ?? 0) - 1, 0)).toBe(40);
  });

  it('tears a paragraph that fits no slide between two lines', async () => {
    const text = times(300, (i) => `Wort${i}`, ' ');
    const { scene } = await deck(text);
    expect(scene.slides.length).toBeGreaterThan(1);
    const words = scene.slides.flatMap((slide) => wordsOf(slide).slice(1)).join(' ');
    expect(words.replace(/\s+/g, ' ').trim()).toBe(text);
  });

  it('cuts code between its lines', async () => {
    const { scene } = await deck(`\`\`\`js\n${times(60, (i) => `const x${i} = ${i};`)}\n\`\`\``);
    expect(scene.slides.length).toBeGreaterThan(2);
    expect(scene.slides.flatMap((slide) => wordsOf(slide).slice(1))).toEqual(
      times(60, (i) => `const x${i} = ${i};`).split('\n'),
    );
  });

  it('keeps notes with the first and counts steps in each', async () => {
    const { scene } = await deck(
      `${times(40, (i) => `- Punkt ${i}`)}\n\n::: notes\nNur hier.\n:::`,
      'fit: split\nbuild: lists',
    );
    expect(scene.slides.map((slide) => slide.notes.length > 0)).toEqual(scene.slides.map((_, i) => i === 0));
    expect(scene.slides.reduce((sum, slide) => sum + slide.steps, 0)).toBe(40);
  });

  it('takes no id that another slide has', async () => {
    const { scene } = await builtOf(
      `---\nfit: split\ntitle-slide: false\n---\n\n## A\n\n${times(40, (i) => `- Point ${i}`)}\n\n---\nid: a-2\n---\n\n## B\n\nText\n`,
    );
    const ids = scene.slides.map((slide) => slide.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('a-2');
  });

  it('leaves a slide that fits alone', async () => {
    expect((await deck('- eins\n- zwei')).scene.slides.map((slide) => slide.id)).toEqual(['knochen']);
  });
});

describe('a slide that is too full', () => {
  const full = times(60, (i) => `- Point number ${i} of the list`);

  it('says by how much, from which line on', async () => {
    const { scene, diagnostics } = await deck(full, 'fit: error');
    const found = diagnostics.find((d) => d.code === 'layout/overflow');
    expect(scene.slides[0]?.scale).toBe(1);
    expect(found?.message).toMatch(/slide "knochen" is [\d.]+ pt too high .*"Point number \d+ of the list"/);
    const number = Number(/number (\d+)/.exec(found?.message ?? '')?.[1]);
    expect(found?.span?.line).toBe(8 + number);
  });

  it('warns of too many words', async () => {
    const { diagnostics } = await deck(full);
    expect(
      diagnostics.some(
        (d) => d.code === 'layout/too-many-words' && /words; the theme congress advises 120/.test(d.message),
      ),
    ).toBe(false);
    expect(
      (await deck(full, 'fit: shrink')).diagnostics.find((d) => d.code === 'layout/too-many-words')?.message,
    ).toContain('advises 120');
  });
});
