// Figures in a narrow column stand over each other, so that their words have whole lines.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';

const ROOT = new URL('../../../../', import.meta.url);

async function boxes(body: string) {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\n---\n\n---\n---\n\n## Title\n\n${body}\n` },
    async (name) =>
      new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT))),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  const nodes = built[0]?.scene.slides[0]?.nodes ?? [];
  return nodes.flatMap((node) => (node.name?.startsWith('Figure:') ? [node.box] : []));
}

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
