// `size:`: a poster and a visual abstract are one page of the deck's slides; other sizes are slides of that size.
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneSlide } from '../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const host = nodeHost({});
const DECK = `## Why

- One {.step}
- Two[^a]

[^a]: First note

::: notes
Say one.
:::

---

## What

Words[^b]

[^b]: Second note

::: notes
Say two.
:::

---
hidden: true
---

## Hidden planted

Planted

---
backup: true
---

## Backup planted

Planted

---

## Only a heading

---

## Last

| A | B |
| --- | --- |
| 1 | 2 |
`;

async function built(keys: string, body = DECK) {
  const markdown = `---\ntitle: Whole\nlang: en-GB\n${keys}---\n\n${body}`;
  const { built: decks, diagnostics } = await buildDeck(
    memoryHost({ 'talk.md': markdown }, (name) => host.resource(name)),
    { path: 'talk.md', to: ['html', 'pptx'] },
  );
  return {
    decks,
    scene: decks[0]?.scene,
    told: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}
const nodes = (slide: SceneSlide | undefined) => [...nodesOf(slide?.nodes ?? [])];
const words = (slide: SceneSlide | undefined) => nodes(slide).flatMap((node) => paragraphsOf(node).map(textOf));

describe.each([
  ['a0', { w: 2384, h: 3370 }, 24],
  ['square', { w: 720, h: 720 }, 16],
] as const)('size: %s', (size, page, least) => {
  it('is one page of panels, with all that is shown and nothing that is not', async () => {
    const { scene, told } = await built(`size: ${size}\nauthor: A. Clinician\nsubtitle: Below\n`);
    expect(told.filter((one) => !one.startsWith('source/'))).toEqual([]);
    expect(scene?.size).toEqual(page);
    expect(scene?.slides).toHaveLength(1);
    const [slide] = scene?.slides ?? [];
    const text = words(slide);
    expect(text).toEqual(expect.arrayContaining(['Whole', 'Below', 'A.\u00A0Clinician', 'Why', 'What', 'Last', 'One']));
    expect(text.join(' ')).not.toMatch(/planted|Only a heading/i);
    expect(nodes(slide).filter(({ name }) => name === 'Panel')).toHaveLength(3);
    expect(nodes(slide).every((node) => node.step === undefined)).toBe(true);
    const notes = JSON.stringify(slide?.notes);
    expect(notes).toContain('Say one.');
    expect(notes).toContain('Say two.');
  });

  it('keeps each panel its own footnotes', async () => {
    const { scene } = await built(`size: ${size}\n`);
    const text = words(scene?.slides[0]);
    expect(text.some((one) => /^Two ?1$/.test(one))).toBe(true);
    expect(text.some((one) => /^Words ?2$/.test(one))).toBe(true);
    expect(text.join(' ')).toMatch(/1\s*First note.*2\s*Second note/);
  });

  it('has headings of panels below the title, and no text too small for its distance', async () => {
    const { scene } = await built(`size: ${size}\n`);
    const all = nodes(scene?.slides[0]).flatMap((node) => paragraphsOf(node));
    expect(all.filter(({ kind }) => kind === 'heading').map((one) => [one.depth, textOf(one)])).toEqual([
      [2, 'Whole'],
      [3, 'Why'],
      [3, 'What'],
      [3, 'Last'],
    ]);
    expect(Math.min(...all.map((one) => one.size))).toBeGreaterThanOrEqual(least);
  });

  it('says what has no room', async () => {
    const { told } = await built(
      `size: ${size}\n`,
      `## Long\n\n${'A sentence that says the same again. '.repeat(1300)}\n`,
    );
    expect(told.join('\n')).toMatch(/layout\/overflow/);
  });

  it('has nothing above the page or beyond it', async () => {
    const { scene } = await built(`size: ${size}\n`);
    for (const { box, hidden } of nodes(scene?.slides[0])) {
      if (hidden) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w).toBeLessThanOrEqual(page.w + 0.5);
      expect(box.y + box.h).toBeLessThanOrEqual(page.h + 0.5);
    }
  });
});

it('two audiences have slides and a poster of the same sources', async () => {
  const { decks } = await built('audiences: {talk: {}, poster: {size: a0}}\n');
  expect(decks.map(({ audience, scene }) => [audience, scene.slides.length > 1, scene.size.w])).toEqual([
    ['talk', true, 960],
    ['poster', false, 2384],
  ]);
});

it('width and height in points are slides of that size', async () => {
  const { scene, told } = await built('size: [1000, 400]\n', '## One\n\nWords\n\n---\n\n## Two\n\nWords\n');
  expect(told.filter((one) => one.startsWith('schema/'))).toEqual([]);
  expect(scene?.size).toEqual({ w: 1000, h: 400 });
  expect(scene?.slides).toHaveLength(3);
});

it.each(['a1', '[960]', '[10, 20]', '[1e9, 540]', '[.nan, 540]', '[wide, 540]', '5', '{w: 1}'])(
  'size: %s is told, and slides have the usual size',
  async (size) => {
    const { scene, told } = await built(`size: ${size}\n`, '## One\n\nWords\n');
    expect(told.join('\n')).toMatch(/schema\/wrong-type: "size/);
    expect(scene?.size).toEqual({ w: 960, h: 540 });
  },
);

it('a deck of headings alone stays slides', async () => {
  const { scene } = await built('size: a0\n', '## One\n\n---\n\n## Two\n');
  expect(scene?.slides.length).toBeGreaterThan(1);
});
