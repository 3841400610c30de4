// A long chain in several columns: downwards each, the line from one to the next between them.
import { beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import type { Box } from '../../../src/base/geometry.ts';
import { type FlowEngine, loadFlowEngine } from '../../../src/flow/arrange.ts';
import { diagramOf } from '../../../src/flow/diagram.ts';
import { chainOf, foldsOf } from '../../../src/flow/fold.ts';
import { readFlow } from '../../../src/flow/read.ts';

let engine: FlowEngine;
beforeAll(async () => {
  engine = await loadFlowEngine();
});

const graphOf = (source: string) => {
  const graph = readFlow(source, { file: 'deck.md', line: 1, column: 1 }, new Diagnostics());
  if (!graph) throw new Error('no graph');
  return graph;
};

describe('a chain', () => {
  it.each([
    ['A --> B --> C --> D', ['A', 'B', 'C', 'D']],
    ['C --> D\nA --> B\nB --> C', ['A', 'B', 'C', 'D']],
    ['A --> B --> C', undefined],
    ['A --> B --> C --> D --> A', undefined],
    ['A --> B --> C --> D\nB --> E', undefined],
    ['A --> B\nC --> D --> C\nB --> E', undefined],
    ['subgraph one [One]\nA --> B\nend\nB --> C --> D', undefined],
  ])('%s', (source, nodes) => {
    expect(chainOf(graphOf(source))?.nodes).toEqual(nodes);
  });

  it('is folded into columns that are full but for the last', () => {
    const folds = (count: number) => foldsOf({ nodes: Array.from({ length: count }, (_, i) => `N${i}`), edges: [] });
    expect([4, 5, 6, 9, 10].map(folds)).toEqual([[2], [2, 3], [2, 3], [2, 3], [2, 3, 4]]);
  });
});

describe('folded', () => {
  it.each([
    ['LR', 1, 0, 0, 1],
    ['RL', -1, 0, 0, 1],
    ['TB', 0, 1, 1, 0],
    ['BT', 0, -1, 1, 0],
  ])('%s goes on beside', (direction, x, y, nextX, nextY) => {
    const graph = graphOf(`flowchart ${direction}\nA -->|one| B --> C -->|next| D --> E --> F`);
    const sizes = {
      nodes: new Map(graph.nodes.map(({ id }, i) => [id, { w: 60 + 10 * i, h: i % 2 ? 30 : 50 }] as const)),
      labels: graph.edges.map(({ text }) => (text ? { w: 50, h: 20 } : undefined)),
      titles: new Map(),
    };
    const diagram = diagramOf(graph, sizes, 20, engine, { along: 1, across: 1, columns: 2 });
    if (!diagram) throw new Error('no diagram');
    const boxOf = (id: string) => diagram.nodes.get(id) as Box;
    const centre = (id: string) => ({ x: boxOf(id).x + boxOf(id).w / 2, y: boxOf(id).y + boxOf(id).h / 2 });
    const way = (from: string, to: string) => [
      Math.sign(Math.round(centre(to).x - centre(from).x)),
      Math.sign(Math.round(centre(to).y - centre(from).y)),
    ];
    expect(way('A', 'B')).toEqual([x, y].map((one) => one + 0));
    expect(way('A', 'D')).toEqual([nextX, nextY]);
    // every line begins and ends at its nodes, and runs through no other
    for (const [i, { points, label }] of diagram.edges.entries()) {
      for (const [k, b] of points.entries()) {
        const a = points[k - 1];
        if (!a) continue;
        expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(0.01);
        for (const [id, box] of diagram.nodes) {
          const inside = (p: number, q: number, from: number, to: number) =>
            Math.max(p, q) > from + 0.1 && Math.min(p, q) < to - 0.1;
          const through = inside(a.x, b.x, box.x, box.x + box.w) && inside(a.y, b.y, box.y, box.y + box.h);
          expect(through, `${graph.edges[i]?.from} through ${id}`).toBe(false);
        }
      }
      for (const box of label ? diagram.nodes.values() : [])
        expect(
          label &&
            label.x < box.x + box.w &&
            box.x < label.x + label.w &&
            label.y < box.y + box.h &&
            box.y < label.y + label.h,
        ).toBe(false);
    }
  });
});
