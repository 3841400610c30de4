// Figures in a narrow column stand over each other, so that their words have whole lines.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';

const ROOT = new URL('../../../../', import.meta.url);

async function nodesOf(body: string) {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\n---\n\n---\n---\n\n## Title\n\n${body}\n` },
    async (name) =>
      new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT))),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return built[0]?.scene.slides[0]?.nodes ?? [];
}

const boxes = async (body: string) =>
  (await nodesOf(body)).flatMap((node) => (node.name?.startsWith('Figure:') ? [node.box] : []));

const figureOf = async (body: string) =>
  (await nodesOf(body)).flatMap((node) =>
    node.kind === 'group' && node.name?.startsWith('Figure:') ? node.children : [],
  );

const FIGURES = '::: numbers\n- **14** hips broke with the drug\n- **25** with the dummy\n:::';

it('stands in a column over each other, over the whole slide beside each other', async () => {
  const [first, second] = await boxes(
    `::: columns\n::: column {width=60%}\nWords\n:::\n::: column\n${FIGURES}\n:::\n:::`,
  );
  expect(first?.x).toBe(second?.x);
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.h ?? 0));
  const [left, right] = await boxes(FIGURES);
  expect(left?.y).toBe(right?.y);
});

it('cuts no word where a single figure has little room: its words then stand below', async () => {
  const one = '::: numbers\n- **1 in 9** postmenopausal vertebroplasties\n:::';
  const column = (share: number) =>
    `::: columns\n::: column {width=${100 - share}%}\nWords\n:::\n::: column {width=${share}%}\n${one}\n:::\n:::`;
  for (const share of [22, 26, 30, 36]) {
    const figure = await figureOf(column(share));
    const texts = figure.flatMap((node) => (node.kind === 'text' ? node.body.paragraphs : []));
    const ends = texts.flatMap(({ runs, lines }) => {
      const words = runs.map(({ text }) => text).join('');
      return lines.slice(0, -1).map(({ end }) => words.slice(end - 1, end + 1));
    });
    expect(
      ends.filter((end) => !/\s/.test(end)),
      `${share} %`,
    ).toEqual([]);
  }
});
