// No short word alone on a paragraph's last line where the paragraph keeps its lines without; larger code and captions.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneNode } from '../../../src/scene/scene.ts';
import { nodesOf } from '../../../src/scene/walk.ts';

const ROOT = new URL('../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100"/></svg>';

async function nodes(slides: string): Promise<SceneNode[]> {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\ntitle-slide: false\n---\n\n${slides}`, 'a.svg': PICTURE },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return [...nodesOf(built[0]?.scene?.slides[0]?.nodes ?? [])];
}

/** The last line of each paragraph that has several, and the room kept free at the end of its box. */
const lastLines = (all: readonly SceneNode[]) =>
  all.flatMap((node) =>
    node.kind === 'text' && node.role !== 'title'
      ? node.body.paragraphs
          .filter(({ lines }) => lines.length > 1)
          .map(({ runs, lines }) => {
            const text = runs.map((run) => run.text).join('');
            return { words: text.slice(lines.at(-1)?.start).trim(), free: node.body.inset.right };
          })
      : [],
  );

it('a word that would stand alone takes another one along', async () => {
  const found = lastLines(
    await nodes(
      '## T\n\nA name in braces numbers the equation, and (1) gives the number back.\n\nPrices stay prices, a scan too.\n',
    ),
  );
  expect(found).toHaveLength(1);
  expect(found[0]?.words).toBe('the number back.');
  expect(found[0]?.free).toBeGreaterThan(0);
});

it('a paragraph whose last line is long enough keeps its breaks and its room', async () => {
  const found = lastLines(
    await nodes(
      '## T\n\nA name in braces numbers the equation, and (1) gives the number back to whoever asks for it again.\n',
    ),
  );
  expect(found.map(({ free }) => free)).toEqual(found.map(() => 0));
  expect(found.length).toBeGreaterThan(0);
});

it('code that has the slide to itself is set larger than beside text, and never wider than its ground', async () => {
  const code = '```\na <- 1\nb <- 2\n```\n';
  const sizeOf = (all: readonly SceneNode[]) =>
    Math.max(
      ...all.flatMap((node) =>
        'body' in node && node.body ? node.body.paragraphs.filter((p) => p.kind === 'code').map((p) => p.size) : [],
      ),
    );
  const full = Array.from({ length: 9 }, (_, i) => `Paragraph ${i} of many.`).join('\n\n');
  const alone = sizeOf(await nodes(`## T\n\n${code}`));
  expect(alone).toBeGreaterThan(sizeOf(await nodes(`## T\n\n${full}\n\n${code}`)) * 1.2);
  const long = await nodes(`## T\n\n\`\`\`\n${'x'.repeat(80)}\n\`\`\`\n`);
  expect(sizeOf(long)).toBeLessThan(alone);
});

it('a caption below a wide picture is as large as text', async () => {
  const all = await nodes('## T\n\n![A box](a.svg "What it shows")\n');
  const caption = all.find((node) => node.kind === 'text' && node.role === 'caption');
  expect(caption?.kind === 'text' && caption.body.paragraphs[0]?.size).toBeGreaterThanOrEqual(22);
});
