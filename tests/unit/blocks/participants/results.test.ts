// What a flow of participants comes to is read first: set larger where it takes no more lines; names of stages are quiet.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);

async function paragraphsIn(fence: string, yaml: string) {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\n---\n\n## Title\n\n\`\`\`${fence}\n${yaml}\n\`\`\`\n` },
    async (name) =>
      new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT))),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  const nodes = [...nodesOf(built[0]?.scene.slides[0]?.nodes ?? [])].filter(({ kind }) => kind === 'shape');
  return nodes.flatMap((node) => [...paragraphsOf(node)].map((p) => ({ p, name: node.name })));
}

it('those analysed are larger than all before them, alike in both arms; stages are not bold', async () => {
  const all = await paragraphsIn(
    'consort',
    'randomised: 96\narms:\n  - {name: Drip, allocated: 48, lost: 3, analysed: 45}\n  - {name: Dummy, allocated: 48, lost: 2, analysed: 46}',
  );
  const boxes = all.filter(({ name }) => name.startsWith('Box: '));
  const results = boxes.filter(({ p }) => textOf(p).startsWith('Analysed'));
  const others = boxes.filter((one) => !results.includes(one));
  expect(results).toHaveLength(2);
  expect(new Set(results.map(({ p }) => p.size)).size).toBe(1);
  expect(results[0]?.p.size).toBeGreaterThan(1.2 * Math.max(...others.map(({ p }) => p.size)));
  const stages = all.filter(({ name }) => name.startsWith('Stage: '));
  expect(stages.length).toBeGreaterThan(2);
  expect(stages.flatMap(({ p }) => p.runs.map(({ bold }) => bold))).toEqual(stages.map(() => false));
});

it('a result that would go on on a second line keeps the size of the rest', async () => {
  const all = await paragraphsIn(
    'prisma',
    'databases: 1203\nremoved: {duplicates: 300}\nexcluded: 800\nnot-retrieved: 3\nreports-excluded: [{n: 60, why: Wrong population}, {n: 22, why: Not randomised}]\nincluded: {studies: 14, reports: 18}',
  );
  const [studies] = all.filter(({ p }) => textOf(p).startsWith('Studies included'));
  const [screened] = all.filter(({ p }) => textOf(p).startsWith('Records screened'));
  expect(studies?.p.lines).toHaveLength(1);
  expect(studies?.p.size).toBe(screened?.p.size);
});
