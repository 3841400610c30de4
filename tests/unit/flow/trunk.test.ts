// Forks: one trunk up to where lines part, in each direction; off the borders of frames; labels equally far; what is shared
// is drawn once; boxes of a rank end together.
import { beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import type { Box } from '../../../src/base/geometry.ts';
import { type FlowEngine, loadFlowEngine } from '../../../src/flow/arrange.ts';
import { type Diagram, diagramOf } from '../../../src/flow/diagram.ts';
import { readFlow } from '../../../src/flow/read.ts';
import { sharedOf } from '../../../src/flow/shared.ts';
import { withTrunks } from '../../../src/flow/trunk.ts';

const EM = 20;
let engine: FlowEngine;
beforeAll(async () => {
  engine = await loadFlowEngine();
});

function laid(source: string, sizes: Readonly<Record<string, readonly [number, number]>> = {}): Diagram {
  const graph = readFlow(source, { file: 'deck.md', line: 1, column: 1 }, new Diagnostics());
  if (!graph) throw new Error('no graph');
  const diagram = diagramOf(
    graph,
    {
      nodes: new Map(
        graph.nodes.map(({ id }) => {
          const [w, h] = sizes[id] ?? [100, 44];
          return [id, { w, h }] as const;
        }),
      ),
      labels: graph.edges.map(({ text }) => (text ? { w: 10 * text.length + 8, h: 24 } : undefined)),
      titles: new Map(graph.groups.map(({ id }) => [id, { w: 120, h: 24 }] as const)),
    },
    EM,
    engine,
  );
  if (!diagram) throw new Error('no diagram');
  return diagram;
}

/** Where lines turn first, and last, along the arrows. */
const turnsOf = ({ edges }: Diagram, flat: boolean) =>
  edges.map(({ points }) => {
    const [b, y] = [points[1], points.at(-2)];
    return flat ? [b?.x ?? 0, y?.x ?? 0] : [b?.y ?? 0, y?.y ?? 0];
  });

describe.each(['TB', 'BT', 'LR', 'RL'])('%s', (direction) => {
  const flat = direction === 'LR' || direction === 'RL';
  const turned = ([w, h]: readonly [number, number]): readonly [number, number] => (flat ? [h, w] : [w, h]);

  it('two answers to a question leave it in one trunk, whatever stands at their ends', () => {
    const diagram = laid(`flowchart ${direction}\nA{a} -- yes --> B\nA -. no .-> C{c}\nC --> D`, {
      A: turned([140, 120]),
      B: turned([100, 40]),
      C: turned([150, 130]),
    });
    const [yes, no] = turnsOf(diagram, flat);
    expect(yes?.[0]).toBeCloseTo(no?.[0] as number, 6);
  });

  it('lines that meet enter in one trunk', () => {
    const diagram = laid(`flowchart ${direction}\nA --> B & C\nB --> D\nC --> D`, {
      B: turned([100, 40]),
      C: turned([100, 100]),
      D: turned([90, 40]),
    });
    const turns = turnsOf(diagram, flat);
    expect(turns[2]?.[1]).toBeCloseTo(turns[3]?.[1] as number, 6);
    expect(turns[0]?.[0]).toBeCloseTo(turns[1]?.[0] as number, 6);
  });

  it('boxes of one rank begin and end together', () => {
    const { nodes } = laid(`flowchart ${direction}\nA --> B & C([c])\nB --> D`, {
      B: turned([100, 40]),
      C: turned([110, 66]),
    });
    const [b, c] = [nodes.get('B') as Box, nodes.get('C') as Box];
    const [at, size] = flat ? (['x', 'w'] as const) : (['y', 'h'] as const);
    expect(b[at]).toBeCloseTo(c[at], 6);
    expect(b[size]).toBeCloseTo(c[size], 6);
  });
});

describe('a trunk', () => {
  const nodes = new Map<string, Box>([
    ['A', { x: 100, y: 0, w: 80, h: 40 }],
    ['B', { x: 0, y: 160, w: 80, h: 40 }],
    ['C', { x: 200, y: 160, w: 80, h: 40 }],
  ]);
  const edges = [
    { from: 'A', to: 'B' },
    { from: 'A', to: 'C' },
  ];
  const route = (x: number, y: number) => ({
    points: [
      { x: 140, y: 40 },
      { x: 140, y },
      { x, y },
      { x, y: 160 },
    ],
    from: 'bottom' as const,
    to: 'top' as const,
  });
  const turns = (frames: readonly Box[], all = nodes, ys: readonly [number, number] = [54, 54]) =>
    withTrunks([route(40, ys[0]), route(240, ys[1])], { edges, nodes: all, frames, em: EM }).map(
      ({ points }) => points[1]?.y,
    );

  it('turns before or after the frame of its node, not across its border', () => {
    const frame = { x: 80, y: -20, w: 120, h: 80 };
    const [one, two] = turns([frame]) as [number, number];
    expect(one).toBe(two);
    expect(one).toBeGreaterThan(frame.y + frame.h);
    expect(one).toBeLessThan(160 - 10);
    expect(turns([])).toEqual([54, 54]);
  });
  it('has the labels of its branches equally far from it, however far these reach', () => {
    const label = (x: number, y: number) => ({ x: x - 15, y: y - 12, w: 30, h: 24 });
    const made = withTrunks(
      [
        { ...route(40, 70), label: label(90, 70) },
        { ...route(340, 80), label: label(240, 80) },
      ],
      { edges, nodes, frames: [], em: EM },
    );
    const at = made.map((one) => ({ x: (one.label?.x ?? 0) + 15, y: (one.label?.y ?? 0) + 12 }));
    expect(at.map(({ x }) => Math.abs(x - 140))).toEqual([50, 50]);
    expect(new Set([...at.map(({ y }) => y), ...made.map(({ points }) => points[1]?.y)]).size).toBe(1);
  });
  it('never runs through the label of a shorter branch to the same side: that hangs below, if there is room', () => {
    const label = { x: 175, y: 78, w: 30, h: 24 };
    const aside = new Map([
      ...nodes,
      ['C', { x: 300, y: 160, w: 80, h: 40 }] as const,
      ['B', { x: 200, y: 160, w: 80, h: 40 }] as const,
    ]);
    const forked = (all: ReadonlyMap<string, Box>) =>
      withTrunks([{ ...route(240, 90), label }, route(340, 60)], { edges, nodes: all, frames: [], em: EM });
    const [short, long] = forked(aside);
    expect([short?.label, short?.points[1]?.y, long?.points[1]?.y]).toEqual([{ ...label, x: 225 }, 60, 60]);
    const full = new Map([...aside, ['X', { x: 252, y: 70, w: 30, h: 60 }] as const]);
    const [own, other] = forked(full);
    expect([own?.label, own?.points[1]?.y, other?.points[1]?.y]).toEqual([label, 90, 60]);
  });
  it('keeps clear of what stands in its way', () => {
    const all = new Map([...nodes, ['X', { x: 190, y: 70, w: 30, h: 60 }] as const]);
    const [one, two] = turns([], all, [100, 54]) as [number, number];
    expect([one, two]).toEqual([54, 54]);
  });
});

describe('what lines share', () => {
  const line = (x: number, strength: number, endHead = true) => ({
    points: [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: x },
      { x: 90, y: x },
    ],
    strength,
    startHead: false,
    endHead,
  });
  it('is drawn by the strongest: the dashed one begins at the fork', () => {
    expect(sharedOf([line(-40, 0), line(60, 2)])).toEqual([
      { from: 50, to: 0 },
      { from: 0, to: 0 },
    ]);
  });
  it('goes on as far as both run, and lines of one strength are drawn in their order', () => {
    expect(sharedOf([line(60, 2), line(30, 2)])).toEqual([
      { from: 0, to: 0 },
      { from: 80, to: 0 },
    ]);
  });
  it('at the end is left to the other only with the same head, and no line goes as a whole', () => {
    const back = (endHead: boolean) => {
      const { points, ...more } = line(40, 2, endHead);
      return { ...more, points: points.map(({ x, y }, k) => ({ x, y: k < 2 ? -30 : y })) };
    };
    expect(sharedOf([line(40, 2), back(true)])[1]?.to).toBeGreaterThan(40);
    expect(sharedOf([line(40, 2), back(false)])[1]?.to).toBe(0);
    expect(sharedOf([line(40, 2), line(40, 2)])[1]).toEqual({ from: 0, to: 0 });
  });
});
