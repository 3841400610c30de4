// How blocks use their place: names over words, words beside people, labels beside a picture, a section's picture.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const ROOT = new URL('../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 200"><rect width="100" height="200"/></svg>';

async function nodes(slides: string, deck = ''): Promise<SceneNode[]> {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\ntitle-slide: false\n${deck}---\n\n${slides}`, 'a.svg': PICTURE },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return [...nodesOf(built[0]?.scene?.slides[0]?.nodes ?? [])];
}
const textsOf = (all: readonly SceneNode[]) =>
  all.flatMap((node) =>
    (node.kind === 'text' || node.kind === 'shape') && node.body
      ? [
          {
            node,
            texts: node.body.paragraphs.map((p) => p.runs.map((run) => run.text).join('')),
            sizes: node.body.paragraphs.map((p) => p.size),
          },
        ]
      : [],
  );
const named = (all: readonly SceneNode[], text: string) => {
  const found = textsOf(all).find(({ texts }) => texts.some((one) => one.includes(text)));
  if (!found) throw new Error(`no "${text}"`);
  return found;
};

it('few items of a checklist have their words beside their names, long ones below, many behind', async () => {
  const list = (count: number, words = 'and some words') =>
    `## T\n\n::: checklist\n${Array.from({ length: count }, (_, i) => `- **Name ${i}** ${words}`).join('\n')}\n:::\n`;
  const all = await nodes(list(3));
  expect(named(all, 'Name 1').texts).toEqual(['Name 1']);
  const [name, words] = [named(all, 'Name 0').node.box, named(all, 'and some words').node.box];
  expect(words.x).toBeGreaterThanOrEqual(name.x + name.w);
  expect(Math.abs(words.y + words.h / 2 - name.y - name.h / 2)).toBeLessThan(1);
  const long =
    'and words that go on and on until they would take more than the two lines that a row may have, it seems';
  const below = named(await nodes(list(2, long)), 'Name 1');
  expect(below.texts).toEqual(['Name 1', long]);
  expect(below.sizes[0]).toBeGreaterThan(below.sizes[1] ?? 0);
  expect(named(await nodes(list(8)), 'Name 1').texts).toEqual(['Name 1 and some words']);
});

it('a comma follows a bold name at once', async () => {
  const all = await nodes('## T\n\n::: warning-signs\n- **Breaks**, not all felt\n- **Two years** only\n:::\n');
  expect(named(all, 'Breaks').texts).toEqual(['Breaks, not all felt']);
});

it('two arrays of a hundred have their words beside them, alike, with the names of any column', async () => {
  const rows = '  - {group: without, n: 15}\n  - {group: with, n: 7}';
  const all = await nodes(
    `## T\n\n\`\`\`chart\ntype: icons\nof: 100\ndata:\n${rows}\ndifference: spared\nalt: fifteen and seven\n\`\`\`\n`,
  );
  const first = named(all, '15 of 100');
  expect(
    textsOf(all).flatMap(({ node, texts }) => (node.kind === 'text' && node.role === 'label' ? texts : [])),
  ).toEqual(['15 of 100', 'without', '7 of 100', 'with', '8 spared']);
  expect(named(all, '8 spared').sizes).toEqual(first.sizes);
  const groups = all.filter((node) => node.kind === 'group' && node.role === 'figure');
  expect(groups.map(({ box }) => [box.w, box.h])).toEqual(
    [groups[0], groups[0]].map((one) => [one?.box.w, one?.box.h]),
  );
  expect(first.node.box.x).toBeGreaterThanOrEqual((groups[0]?.box.x ?? 0) + (groups[0]?.box.w ?? 0));
});

it('a label beyond the picture stands beside it, on its side', async () => {
  const all = await nodes(
    '## T\n\n::: labels\n![A bone](a.svg)\n- -30% 30% [Left]{to="40% 30%"}\n- 130% 60% [Right]{to="60% 60%"}\n:::\n',
  );
  const picture = all.find((node) => node.kind === 'image')?.box ?? { x: 0, y: 0, w: 0, h: 0 };
  const [left, right] = [named(all, 'Left').node.box, named(all, 'Right').node.box];
  expect(left.x + left.w).toBeLessThan(picture.x);
  expect(right.x).toBeGreaterThan(picture.x + picture.w);
});

it('a section has a picture at its edge, its name beside it', async () => {
  const all = await nodes(
    '---\nlayout: section\n---\n\n## A name of some length that goes on\n\nWhat comes\n\n![A hill](a.svg)\n',
  );
  const picture = all.find((node) => node.kind === 'image')?.box ?? { x: 0, y: 0, w: 0, h: 0 };
  expect([picture.x + picture.w, picture.y, picture.h]).toEqual([960, 0, 540]);
  for (const text of ['A name of', 'What comes']) {
    const { box } = named(all, text).node;
    expect(box.x + box.w).toBeLessThanOrEqual(picture.x);
  }
});

it('bars whose values are printed have no axis, whatever their title', async () => {
  const chart = (more: string) =>
    `## T\n\n\`\`\`chart\ntype: bar\ndata:\n  - {group: a, n: 14}\n  - {group: b, n: 6}\n${more}\nalt: two\n\`\`\`\n`;
  const drawn = async (more: string) =>
    (await nodes(chart(more))).flatMap((node) =>
      node.kind === 'chart' ? node.drawing.flatMap((mark) => (mark.kind === 'text' ? [mark.run.text] : [])) : [],
    );
  expect((await drawn('y-axis: {title: People}')).sort()).toEqual(['14', '6', 'People', 'a', 'b']);
  // an end only makes charts alike; what does not begin at nought says where it begins
  expect(await drawn('y-axis: {title: People, max: 20}')).not.toContain('20');
  expect(await drawn('y-axis: {title: People, min: 5, max: 20, step: 5}')).toContain('20');
});
