// Arrows from row to row: long enough for line and head where they part, and of one length where they do not.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../../../../src/blocks/diagram-looks.ts';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import type { ConnectorNode } from '../../../../src/scene/scene.ts';
import { nodesOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const THEMES = ['clinic', 'congress', 'journal', 'plain', 'ward'];

const CONSORT = `assessed: 120
excluded: [{n: 20, why: Not eligible}, {n: 4, why: Declined}]
randomised: 96
arms:
  - {name: Drip, allocated: 48, lost: [{n: 3, why: Moved away}], analysed: 45}
  - {name: Dummy, allocated: 48, lost: [{n: 2, why: Moved away}], analysed: 46}`;
const PRISMA = `databases: 1203
removed: {duplicates: 300}
excluded: 800
not-retrieved: 3
reports-excluded: [{n: 60, why: Wrong population}, {n: 22, why: Not randomised}]
included: {studies: 14, reports: 18}`;

async function downOf(fence: string, yaml: string, theme: string): Promise<ConnectorNode[]> {
  const text = `---\ntheme: ${theme}\n---\n\n## Title\n\n\`\`\`${fence}\n${yaml}\n\`\`\`\n`;
  const host = memoryHost(
    { 'talk.md': text },
    async (name) =>
      new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT))),
  );
  const { built } = await buildDeck(host, { path: 'talk.md', to: [] });
  return [...nodesOf(built[0]?.scene.slides[0]?.nodes ?? [])].flatMap((node) =>
    node.kind === 'connector' && node.to.side === 'top' ? [node] : [],
  );
}
const lengthOf = ({ points }: ConnectorNode) => (points.at(-1)?.y ?? 0) - (points[0]?.y ?? 0);

describe.each(THEMES)('in %s', (theme) => {
  it('a gap in which lines part holds a stem, the line and a head with its shaft', async () => {
    const parting = (await downOf('consort', CONSORT, theme)).filter(({ points }) => points.length > 2);
    expect(parting.length).toBeGreaterThan(0);
    for (const line of parting) {
      const [start, bend] = line.points;
      expect(lengthOf(line)).toBeGreaterThanOrEqual(22);
      expect((line.points.at(-1)?.y ?? 0) - (bend?.y ?? 0)).toBeGreaterThan(HEAD + 4);
      expect((bend?.y ?? 0) - (start?.y ?? 0)).toBeGreaterThan(6);
    }
  });
  it('the stem of a fork is drawn once', async () => {
    const lines = await downOf('consort', CONSORT, theme);
    const [fork] = lines.filter(({ points }) => points.length > 2);
    const forked = lines.filter(({ from }) => from.node === fork?.from.node);
    expect(forked).toHaveLength(2);
    const stem = (fork?.points[1]?.y ?? 0) - (fork?.points[0]?.y ?? 0);
    expect(forked.flatMap(({ shared }) => shared ?? [])).toEqual([{ from: expect.closeTo(stem, 1), to: 0 }]);
  });
  it('all other gaps are alike, also beside those who leave', async () => {
    const straight = [
      await downOf('prisma', PRISMA, theme),
      (await downOf('consort', CONSORT, theme)).filter(({ points }) => points.length === 2),
    ];
    for (const lines of straight) {
      const lengths = lines.map(lengthOf);
      expect(lengths.length).toBeGreaterThan(2);
      expect(Math.min(...lengths)).toBeGreaterThan(HEAD);
    }
    const [prisma = []] = straight;
    const lengths = prisma.map(lengthOf);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(0.1);
  });
});
