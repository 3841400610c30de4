// Process blocks through the whole program: what stands on the slide, in one group an item.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import type { GroupNode, SceneNode } from '../../../../src/scene/scene.ts';
import { paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));

async function slide(body: string) {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: congress\n---\n\n## Title\n\n${body}\n` },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built, diagnostics } = await buildDeck(host, { path: 'talk.md', to: [] });
  const nodes = built[0]?.scene.slides[0]?.nodes ?? [];
  const groups = nodes.filter((node): node is GroupNode => node.kind === 'group');
  return {
    nodes,
    groups,
    slide: built[0]?.scene.slides[0],
    codes: diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code),
  };
}
const words = (nodes: readonly SceneNode[]) => nodes.flatMap((node) => paragraphsOf(node).map(textOf)).join(' | ');

describe('process blocks', () => {
  it('steps are numbered arrows with text below, one group each, in order from left to right', async () => {
    const { groups, codes } = await slide(
      '::: steps\n1. **Check** the scan\n2. **Collect** cells\n3. Grow: for weeks\n:::',
    );
    expect(codes).toEqual([]);
    expect(groups.map((group) => group.name)).toEqual(['Step 1: Check', 'Step 2: Collect', 'Step 3: Grow']);
    expect(groups.map((group) => words(group.children))).toEqual([
      '1\u2002Check | the scan',
      '2\u2002Collect | cells',
      '3\u2002Grow | for weeks',
    ]);
    expect(
      groups.map((group) => group.children[0]).every((node) => node?.kind === 'shape' && node.geometry === 'homePlate'),
    ).toBe(true);
    expect(groups[0]?.box.x).toBeLessThan(groups[1]?.box.x ?? 0);
  });

  it('eight steps wrap into rows on the slide', async () => {
    const { groups, slide: made } = await slide(
      `::: steps\n${Array.from({ length: 8 }, (_, i) => `- **Step name ${i}** some words`).join('\n')}\n:::`,
    );
    expect(new Set(groups.map((group) => group.box.y)).size).toBeGreaterThan(1);
    expect(made?.overflow).toBe(0);
    for (const { box } of groups) expect(box.x + box.w).toBeLessThanOrEqual(960 - 55);
  });

  it('items of an incremental block appear one after the other', async () => {
    const { groups, slide: made } = await slide('::: {.timeline .incremental}\n- **1999** a\n- **2001** b\n:::');
    expect(groups.map((group) => group.step)).toEqual([1, 2]);
    expect(made?.steps).toBe(2);
  });

  it('figures share one size and stay on one line', async () => {
    const { groups } = await slide(
      '::: numbers\n- **1 in 3** women\n- **1,234,567** people\n- **7 %** more\n- **2** last\n:::',
    );
    const figures = groups
      .map((group) => group.children.find((child) => child.name === 'Number'))
      .flatMap((node) => (node ? [...paragraphsOf(node)] : []));
    expect(figures.map((p) => p.lines.length)).toEqual([1, 1, 1, 1]);
    expect(new Set(figures.map((p) => p.size)).size).toBe(1);
  });

  it.each([
    ['no list', '::: steps\nwords\n:::', ['parse/process-list']],
    ['one item', '::: steps\n- **A** b\n:::', ['parse/process-count']],
    ['nine items', `::: steps\n${'- **A** b\n'.repeat(9)}:::`, ['parse/process-count']],
  ])('tell of %s', async (_, body, codes) => {
    expect((await slide(body)).codes.filter((code) => code.startsWith('parse/'))).toEqual(codes);
  });
});
