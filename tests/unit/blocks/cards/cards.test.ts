// Cards, checklists, warning signs, scales, labels, grids and verdicts through the whole program.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contrast, resolveHex } from '../../../../src/base/color.ts';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import type { GroupNode, SceneNode, ShapeNode } from '../../../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const resource = (name: string) =>
  readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100"/></svg>';

async function slide(body: string, front = '') {
  const host = memoryHost(
    { 'talk.md': `---\ntheme: clinic\n---\n\n---\n${front}---\n\n## Title\n\n${body}\n`, 'a.svg': SVG, 'b.svg': SVG },
    async (name) => new Uint8Array(await resource(name)),
  );
  const { built, diagnostics } = await buildDeck(host, { path: 'talk.md', to: [] });
  const nodes = built[0]?.scene.slides[0]?.nodes ?? [];
  const palette = built[0]?.scene.theme.palette;
  return {
    hexOf: ({ fill }: ShapeNode) => (fill && palette && 'slot' in fill ? resolveHex(fill, palette) : ''),
    nodes,
    groups: nodes.filter((node): node is GroupNode => node.kind === 'group'),
    codes: diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code),
  };
}
const words = (nodes: readonly SceneNode[]) =>
  [...nodesOf(nodes)].flatMap((node) => paragraphsOf(node).map(textOf)).join(' | ');

describe('cards', () => {
  it('are one group each, of one size, side by side', async () => {
    const { groups, codes } = await slide(
      '::: cards\n- **Move** Walk\n- **Ask** your doctor or nurse\n- Check: a scan\n:::',
    );
    expect(codes).toEqual([]);
    expect(groups.map(({ name }) => name)).toEqual(['Card: Move', 'Card: Ask', 'Card: Check']);
    expect(new Set(groups.map(({ box }) => `${box.y} ${box.w} ${box.h}`)).size).toBe(1);
    expect(words(groups[1]?.children ?? [])).toBe('Ask | your doctor or nurse');
  });
  it('give the room of a slide that says little to their icons, in the middle of panels as wide as the card', async () => {
    const { groups } = await slide('::: cards\n- :icon[walking] **Move** Daily\n- :icon[bone] **Check** Yearly\n:::');
    expect(groups).toHaveLength(2);
    for (const { box, children } of groups) {
      const panel = children.find(({ name }) => name === 'Panel')?.box;
      const icon = children.find(({ name }) => name?.startsWith('Icon: '))?.box;
      if (!panel || !icon) throw new Error('no panel');
      expect([panel.x, panel.y, panel.w]).toEqual([box.x, box.y, box.w]);
      expect(icon.x + icon.w / 2).toBeCloseTo(panel.x + panel.w / 2, 0);
      expect(icon.y + icon.h / 2).toBeCloseTo(panel.y + panel.h / 2, 0);
      expect(Math.max(icon.w, icon.h)).toBeGreaterThan(panel.h / 2);
      expect(panel.h).toBeGreaterThan(box.h / 3);
    }
  });
});

describe('checklists and warning signs', () => {
  it('say by name what the mark means', async () => {
    const { groups } = await slide('::: warning-signs\n- **Fever** for days\n- A fall\n:::');
    expect(groups.map(({ name }) => name)).toEqual(['Warning sign: Fever', 'Warning sign: A fall']);
    expect(groups[0]?.children[0]).toMatchObject({ kind: 'path', alt: 'Warning sign' });
    const ticks = await slide('::: checklist\n- A\n- B\n- C\n- D\n- E\n- F\n:::');
    expect(new Set(ticks.groups.map(({ box }) => box.x)).size).toBe(2);
  });
});

describe('a scale', () => {
  it('puts its limits and values where they lie between its ends', async () => {
    const { nodes, groups, codes } = await slide(
      '::: scale {from=1 to=-4 unit="T-score" marks="-1 normal, -2.5 osteoporosis"}\n- -2.8 You\n:::',
    );
    expect(codes).toEqual([]);
    const [range, value] = groups;
    const stem = value?.children[0]?.box ?? { x: 0, w: 0 };
    const bar = range?.box ?? { x: 0, w: 1 };
    expect((stem.x + stem.w / 2 - bar.x) / bar.w).toBeCloseTo(3.8 / 5, 3);
    expect(range?.children).toHaveLength(3);
    expect(words(nodes)).toContain('You \u22122.8');
    expect(words(nodes)).toContain('osteoporosis');
  });
  it('keeps the colon in the name of a value, but not the one behind the value', async () => {
    const { nodes } = await slide('::: scale {from=1 to=-4 unit="T-score"}\n- -2.8 You: the spine\n- -1.5: Hip\n:::');
    expect(words(nodes)).toContain('You: the spine \u22122.8');
    expect(words(nodes)).toContain('Hip \u22121.5');
    expect(words(nodes)).not.toContain(': Hip');
  });
  it('has its unit before the number of its first end, where it is no name', async () => {
    const { nodes } = await slide('::: scale {from=1 to=-4 unit="T-score"}\n- -2.8 You\n:::');
    expect(words(nodes)).toContain('T-score 1');
  });
  it('keeps its pins apart from parts of any colour by a pale edge', async () => {
    const { groups, hexOf } = await slide(
      '::: scale {from=1 to=-4 unit="T-score" marks="-1 normal, -2.5 osteoporosis"}\n- -2.8 You\n- 0 Me\n:::',
    );
    const [range, ...values] = groups;
    expect(values).toHaveLength(2);
    for (const value of values) {
      const part = (end: string) => value.children.find(({ id }) => id.endsWith(`-${end}`)) as ShapeNode;
      for (const piece of ['stem', 'head']) {
        const [own, edge] = [part(piece), part(`${piece}-edge`)];
        expect(edge.box.w - own.box.w).toBeGreaterThanOrEqual(4);
        expect(value.children.indexOf(edge)).toBeLessThan(value.children.indexOf(own));
        expect(contrast(hexOf(own), hexOf(edge))).toBeGreaterThan(3);
      }
      expect(part('stem-edge').box).toMatchObject({ y: range?.box.y, h: range?.box.h });
    }
  });
  it('tells a value that lies outside', async () => {
    const { codes } = await slide('::: scale {from=0 to=10}\n- 12 You\n:::');
    expect(codes).toContain('parse/scale');
  });
});

describe('labels', () => {
  it('are text on the picture, with a line to what they name', async () => {
    const { nodes, groups, codes } = await slide(
      '::: labels\n![A bone](a.svg)\n- 10% 20% [The *neck*]{to="50% 50%"}\n- 80% 70% [Shaft]\n:::',
    );
    expect(codes).toEqual([]);
    const picture = nodes.find((node) => node.kind === 'image')?.box ?? { x: 0, y: 0, w: 1, h: 1 };
    expect(words(groups)).toBe('The neck | Shaft');
    const dot = groups[0]?.children.find((node) => node.kind === 'shape' && node.geometry === 'ellipse')?.box;
    expect(((dot?.x ?? 0) + (dot?.w ?? 0) / 2 - picture.x) / picture.w).toBeCloseTo(0.5, 3);
    expect(groups[1]?.children.some((node) => node.kind === 'path')).toBe(false);
  });
});

describe('the words of labels', () => {
  const chips = (groups: readonly GroupNode[]) =>
    groups.flatMap(({ children }) => children).flatMap((node) => (node.kind === 'shape' ? paragraphsOf(node) : []));
  it('are not broken within a word, however narrow the room beside the picture', async () => {
    const { groups } = await slide(
      '::: labels\n![A bone](a.svg)\n- -12% 20% [Handgelenksknochen]{to="50% 50%"}\n- 112% 70% [Unterarmknochen]\n:::',
    );
    expect(chips(groups).map((paragraph) => [textOf(paragraph), paragraph.lines.length])).toEqual([
      ['Handgelenksknochen', 1],
      ['Unterarmknochen', 1],
    ]);
  });
  it('are of one size where one of them stands beside the picture', async () => {
    const { groups } = await slide(
      '::: labels\n![A bone](a.svg)\n- -12% 20% [Arm]{to="50% 50%"}\n- 50% 70% [Hand]\n:::',
    );
    expect(new Set(chips(groups).map(({ size }) => size)).size).toBe(1);
  });
});

describe('pictures in a grid', () => {
  it('have cells of one size, and are called before and after where two have no captions', async () => {
    const { nodes } = await slide('![One](a.svg)\n\n![Two](b.svg)', 'layout: before-after\n');
    const grounds = nodes.filter((node) => node.name === 'Ground');
    expect(grounds).toHaveLength(2);
    expect(grounds[0]?.box.w).toBe(grounds[1]?.box.w);
    expect(words(nodes)).toContain('Before | After');
    expect(nodes.flatMap((node) => (node.kind === 'image' ? [node.placeholder] : []))).toEqual(['picture', 'picture2']);
  });
});

describe('a verdict', () => {
  it('is one shape with its sentence', async () => {
    const { nodes } = await slide('::: verdict\nBoth work.\n:::');
    const shape = nodes.find((node) => node.name === 'Verdict');
    expect(shape && paragraphsOf(shape).map(textOf)).toEqual(['Both work.']);
  });
});
