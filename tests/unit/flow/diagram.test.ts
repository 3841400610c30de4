// What holds for every layout: nodes do not overlap, frames hold their nodes, lines run level or upright from side to side,
// through no node that is not theirs, and everything lies inside the diagram's size.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import type { Box } from '../../../src/base/geometry.ts';
import { type FlowEngine, loadFlowEngine } from '../../../src/flow/arrange.ts';
import { type Diagram, diagramOf } from '../../../src/flow/diagram.ts';
import type { FlowGraph } from '../../../src/flow/graph.ts';
import { readFlow } from '../../../src/flow/read.ts';

const EM = 20;
let engine: FlowEngine;
beforeAll(async () => {
  engine = await loadFlowEngine();
});

function laid(source: string): { graph: FlowGraph; diagram: Diagram } {
  const graph = readFlow(source, { file: 'deck.md', line: 1, column: 1 }, new Diagnostics());
  if (!graph) throw new Error('no graph');
  const sizes = {
    nodes: new Map(
      graph.nodes.map(({ id, text }) => [id, { w: 40 + 9 * text.length, h: text.length % 3 ? 40 : 64 }] as const),
    ),
    labels: graph.edges.map(({ text }) => (text ? { w: 10 * text.length + 8, h: 24 } : undefined)),
    titles: new Map(graph.groups.map(({ id, text }) => [id, { w: 10 * text.length + 20, h: 24 }] as const)),
  };
  const diagram = diagramOf(graph, sizes, EM, engine);
  if (!diagram) throw new Error('no diagram');
  return { graph, diagram };
}

const overlap = (a: Box, b: Box, least = 0.01) =>
  a.x < b.x + b.w - least && b.x < a.x + a.w - least && a.y < b.y + b.h - least && b.y < a.y + a.h - least;
const inside = (a: Box, b: Box) =>
  a.x >= b.x - 0.01 && a.y >= b.y - 0.01 && a.x + a.w <= b.x + b.w + 0.01 && a.y + a.h <= b.y + b.h + 0.01;
const sides = ({ x, y, w, h }: Box) => ({
  top: [x + w / 2, y],
  bottom: [x + w / 2, y + h],
  left: [x, y + h / 2],
  right: [x + w, y + h / 2],
});

function check(source: string) {
  const { graph, diagram } = laid(source);
  const nodes = [...diagram.nodes];
  const all = { x: 0, y: 0, ...diagram.size };
  for (const [i, [id, box]] of nodes.entries()) {
    expect(inside(box, all), `${id} lies inside`).toBe(true);
    for (const [other, second] of nodes.slice(i + 1)) expect(overlap(box, second), `${id} and ${other}`).toBe(false);
  }
  for (const [id, frame] of diagram.frames) {
    expect(inside(frame, all)).toBe(true);
    for (const node of graph.nodes)
      if (node.parent === id)
        expect(inside(diagram.nodes.get(node.id) as Box, frame), `${node.id} in ${id}`).toBe(true);
  }
  let through = 0;
  for (const [i, { from, to }] of graph.edges.entries()) {
    const edge = diagram.edges[i] as Diagram['edges'][number];
    const ends = [sides(diagram.nodes.get(from) as Box)[edge.from], sides(diagram.nodes.get(to) as Box)[edge.to]];
    for (const [k, point] of [edge.points[0], edge.points[edge.points.length - 1]].entries()) {
      expect(point?.x).toBeCloseTo(ends[k]?.[0] as number, 6);
      expect(point?.y).toBeCloseTo(ends[k]?.[1] as number, 6);
    }
    expect(edge.points.length).toBeLessThanOrEqual(6);
    for (const [k, b] of edge.points.entries()) {
      const a = edge.points[k - 1];
      if (!a) continue;
      expect(Math.min(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeLessThan(0.5);
      const line = {
        x: Math.min(a.x, b.x) - 0.1,
        y: Math.min(a.y, b.y) - 0.1,
        w: Math.abs(a.x - b.x) + 0.2,
        h: Math.abs(a.y - b.y) + 0.2,
      };
      expect(inside({ ...line, x: line.x + 0.1, y: line.y + 0.1, w: line.w - 0.2, h: line.h - 0.2 }, all)).toBe(true);
      through += nodes.filter(([id, box]) => id !== from && id !== to && overlap(line, box)).length;
    }
    if (edge.label) expect(inside(edge.label, all)).toBe(true);
  }
  return through;
}

const CASES: readonly [string, string][] = [
  ['a chain', 'A --> B --> C'],
  ['a decision', 'A --> B{Well?}\nB -->|yes| C\nB -->|no| D\nC & D --> E'],
  ['long edges', 'A --> B --> C --> D\nA --> C\nA --> D\nA -->|far| D'],
  ['cycles', 'A --> B --> C --> A\nC -->|back| B\nB --> B\nD --> A'],
  ['twice the same', 'A --> B\nA -->|again| B\nB --> A\nB -->|and back| A'],
  [
    'parts',
    'subgraph One part\nA --> B\nsubgraph Another in it\nC --> D\nend\nend\nsubgraph Two\nE --> F\nend\nB --> C\nD --> E\nA --> F',
  ],
  ['what is not joined', 'A\nB --> C\nD((x)) --- D\nE'],
  ['a wide fan', `A --> ${'BCDEFGHIJK'.split('').join(' & ')}\n${'BCDEFGHIJK'.split('').join(' & ')} --> L`],
];

describe('layout', () => {
  for (const direction of ['TB', 'BT', 'LR', 'RL']) {
    it.each(CASES)(`${direction}: %s`, (_, source) => {
      expect(check(`flowchart ${direction}\n${source}`)).toBe(0);
    });
  }

  it('runs the way that is asked for', () => {
    const centre = (source: string, id: string) => {
      const { x, y, w, h } = laid(source).diagram.nodes.get(id) as Box;
      return { x: x + w / 2, y: y + h / 2 };
    };
    for (const [direction, key, order] of [
      ['TB', 'y', 1],
      ['BT', 'y', -1],
      ['LR', 'x', 1],
      ['RL', 'x', -1],
    ] as const) {
      const source = `flowchart ${direction}\nA --> B`;
      expect((centre(source, 'B')[key] - centre(source, 'A')[key]) * order).toBeGreaterThan(40);
    }
  });

  it('keeps neighbours in the order in which they are written', () => {
    const { diagram } = laid('A --> B & C & D\nB --> E\nC --> F');
    const xs = ['B', 'C', 'D'].map((id) => diagram.nodes.get(id)?.x ?? 0);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
  });

  it('lines of different nodes do not lie on one another between rows', () => {
    const { diagram, graph } = laid('A --> D & E\nB --> E & F\nC --> F & D');
    const runs = diagram.edges.flatMap(({ points }, i) =>
      points.flatMap((b, k) => {
        const a = points[k - 1];
        return a && Math.abs(a.y - b.y) < 0.01 && Math.abs(a.x - b.x) > 1
          ? [
              {
                y: a.y,
                x1: Math.min(a.x, b.x),
                x2: Math.max(a.x, b.x),
                from: graph.edges[i]?.from,
                to: graph.edges[i]?.to,
              },
            ]
          : [];
      }),
    );
    for (const a of runs)
      for (const b of runs)
        if (a.from !== b.from && a.to !== b.to && Math.abs(a.y - b.y) < 0.5)
          expect(a.x2 <= b.x1 || b.x2 <= a.x1).toBe(true);
  });

  it('any graph has nodes apart, and lines that hardly ever cross one', () => {
    let through = 0;
    let edges = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 16 }),
        fc.constantFrom('TB', 'LR', 'BT', 'RL'),
        (list, direction) => {
          edges += list.length;
          through += check(
            `flowchart ${direction}\n${list.map(([a, b, label]) => `N${a} ${label ? '-->|ab|' : '-->'} N${b}`).join('\n')}`,
          );
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(through / edges).toBeLessThan(0.05);
  });

  it('100 nodes and 200 edges are arranged', () => {
    const source = Array.from({ length: 200 }, (_, i) => `N${i % 100} --> N${(i * 37 + 11) % 100}`).join('\n');
    const { diagram } = laid(source);
    expect(diagram.nodes.size).toBe(100);
  });
});
