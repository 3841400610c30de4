// Mermaid's flowchart subset as a table: what a line means, and what is told of one that cannot be read.
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { backEdges } from '../../../src/flow/cycles.ts';
import { wordsOf } from '../../../src/flow/describe-diagram.ts';
import { readFlow } from '../../../src/flow/read.ts';
import { expectLinear } from '../../support/growth.ts';

function read(source: string) {
  const diagnostics = new Diagnostics();
  const graph = readFlow(source, { file: 'deck.md', line: 10, column: 1 }, diagnostics);
  return {
    graph,
    told: diagnostics.list.map(({ code, span, hint }) => ({ code, at: `${span?.line}:${span?.column}`, hint })),
  };
}
const edgesOf = (source: string) =>
  read(source).graph?.edges.map(
    ({ from, to, text, line, arrow, back }) =>
      `${from} ${back ? '<' : ''}${line}${arrow ? '>' : ''} ${to}${text ? ` "${text}"` : ''}`,
  );
const nodesOf = (source: string) => read(source).graph?.nodes.map(({ id, text, shape }) => `${id} ${shape} ${text}`);

describe('nodes', () => {
  it.each([
    ['A', 'A box A'],
    ['A[Two words]', 'A box Two words'],
    ['A(Round)', 'A round Round'],
    ['A([Stadium])', 'A stadium Stadium'],
    ['A{Decide?}', 'A diamond Decide?'],
    ['A((Circle))', 'A circle Circle'],
    ['A[[Routine]]', 'A subroutine Routine'],
    ['A["Quoted (n = 10)] here"]', 'A box Quoted (n = 10)] here'],
    ['A[Screened (n = 412)]', 'A box Screened (n = 412)'],
    ['A(Screened (n = 412))', 'A round Screened (n = 412)'],
    ['A[one<br>two<br/>three]', 'A box one\ntwo\nthree'],
    ['A[#quot;cells#quot; #35;1 &amp; more]', 'A box "cells" #1 & more'],
    ['étude-1[Étude]', 'étude-1 box Étude'],
    ['A[]', 'A box A'],
  ])('%s', (source, node) => {
    expect(nodesOf(source)).toEqual([node]);
    expect(read(source).told).toEqual([]);
  });

  it('a later mention adds text and keeps the place in the order', () => {
    expect(nodesOf('A --> B\nB{Really?}\nA[First]')).toEqual(['A box First', 'B diamond Really?']);
  });
});

describe('edges', () => {
  it.each([
    ['A --> B', ['A solid> B']],
    ['A-->B', ['A solid> B']],
    ['A ----> B', ['A solid> B']],
    ['A --- B', ['A solid B']],
    ['A -.-> B', ['A dashed> B']],
    ['A -.- B', ['A dashed B']],
    ['A ==> B', ['A thick> B']],
    ['A === B', ['A thick B']],
    ['A <--> B', ['A <solid> B']],
    ['A -->|yes| B', ['A solid> B "yes"']],
    ['A -- yes, of course --> B', ['A solid> B "yes, of course"']],
    ['A -- follow-up --- B', ['A solid B "follow-up"']],
    ['A -. maybe .-> B', ['A dashed> B "maybe"']],
    ['A == sure ==> B', ['A thick> B "sure"']],
    ['A --> B --> C', ['A solid> B', 'B solid> C']],
    ['A & B --> C & D', ['A solid> C', 'A solid> D', 'B solid> C', 'B solid> D']],
    ['A[x] -->|a| B{y} -- b --> C((z))', ['A solid> B "a"', 'B solid> C "b"']],
    ['A --> B; B --> C', ['A solid> B', 'B solid> C']],
    ['A --> A', ['A solid> A']],
  ])('%s', (source, edges) => {
    expect(edgesOf(source)).toEqual(edges);
    expect(read(source).told).toEqual([]);
  });
});

describe('the rest of the language', () => {
  it.each([
    ['flowchart LR', 'LR'],
    ['graph TD', 'TB'],
    ['flowchart bt', 'BT'],
    ['graph', 'TB'],
    ['flowchart RL;', 'RL'],
  ])('header %s', (header, direction) => {
    const { graph, told } = read(`%% a comment\n${header}\nA --> B`);
    expect(graph?.direction).toBe(direction);
    expect(told).toEqual([]);
  });

  it('subgraphs with names and titles, one in the other', () => {
    const { graph, told } = read('subgraph one [In the clinic]\nA\nsubgraph Two words\nB --> A\nend\nend\nC --> A');
    expect(graph?.groups).toEqual([
      { id: 'one', text: 'In the clinic' },
      { id: 'Two words', text: 'Two words', parent: 'one' },
    ]);
    expect(graph?.nodes.map(({ id, parent }) => [id, parent])).toEqual([
      ['A', 'one'],
      ['B', 'Two words'],
      ['C', undefined],
    ]);
    expect(told).toEqual([]);
  });

  it('tells what leads where in words', () => {
    const { graph } = read('A[Start] -->|yes| B[Middle<br>part]\nA --> C\nB --- C\nD\nsubgraph Part\nC\nend');
    expect(graph && wordsOf(graph)).toBe(
      'Start leads to Middle part (yes) and C; Middle part is joined with C; D; Part: C.',
    );
    const described = read('accDescr: Who goes where\nA --> B').graph;
    expect(described && wordsOf(described)).toBe('Who goes where');
  });

  it('finds the edges that close a cycle', () => {
    const { graph } = read('A --> B --> C --> A\nC --> B\nA --> A\nA --> C');
    const ids = graph?.nodes.map(({ id }) => id) ?? [];
    expect([...backEdges(ids, graph?.edges ?? [])]).toEqual([2, 3]);
    // fewer where the walk begins at S, though A is named first
    const late = read('A --> B\nC --> D\nS --> A & C\nB & D --> E --> S').graph;
    expect(
      [...backEdges(late?.nodes.map(({ id }) => id) ?? [], late?.edges ?? [])].map((i) => late?.edges[i]?.from),
    ).toEqual(['E']);
  });
});

describe('bad input', () => {
  it.each([
    ['a misspelt header', 'flowchrt LR\nA --> B', 'flow/syntax', '10:1', /Did you mean flowchart/],
    ['an unknown direction', 'flowchart DT\nA --> B', 'flow/syntax', '10:11', /TB \(down\)/],
    ['another kind of diagram', 'gantt\ntitle X', 'flow/syntax', '10:1', /::: timeline/],
    ['a misspelt keyword', 'A --> B\nsubgrph one', 'flow/syntax', '11:9', /Did you mean subgraph/],
    ['text outside of brackets', 'A --> B\n  B --> two words', 'flow/syntax', '11:13', /brackets/],
    ['an open bracket', 'A --> B\nB --> C[open', 'flow/syntax', '11:8', /Write \]/],
    ['an open label', 'A -->|yes B', 'flow/syntax', '10:6', /Write \|/],
    ['an arrow of one dash', 'A -> B', 'flow/syntax', '10:3', /Write -->/],
    ['a dash made by a word processor', 'A \u2013> B', 'flow/syntax', '10:3', /Write -->/],
    ['a missing node', 'A -->', 'flow/syntax', '10:6', /Write a name/],
    ['a node named end', 'A --> end', 'flow/syntax', '10:7', /Write End/],
    ['an open subgraph', 'A --> B\nsubgraph one\nC', 'flow/subgraph', '11:1', /Write end/],
    ['an end too many', 'A --> B\nend', 'flow/subgraph', '11:1', /subgraph/],
    ['a subgraph without nodes', 'A --> B\nsubgraph one\nend', 'flow/subgraph', '11:1', /first subgraph/],
    ['an edge to a subgraph', 'subgraph one\nA\nend\nB --> one', 'flow/edge-end', '13:3', /e\.g\. A/],
    ['looks', 'A --> B\nstyle A fill:#f00', 'flow/left-out', '11:1', /theme/],
    ['classes', 'A:::red --> B', 'flow/left-out', '10:2', /theme/],
    ['a shape that is not drawn', 'A{{six}} --> B', 'flow/left-out', '10:2', /Shapes are/],
    ['nothing', '%% nothing', 'flow/empty', '10:1', /A\[Screened\]/],
    ['101 nodes', Array.from({ length: 101 }, (_, i) => `N${i}`).join('\n'), 'flow/too-many', '10:1', /main path/],
    [
      '201 edges',
      Array.from({ length: 201 }, (_, i) => `A --> N${i % 50}`).join('\n'),
      'flow/too-many',
      '10:1',
      /main path/,
    ],
    [
      'a product of edges',
      `${Array.from({ length: 50 }, (_, i) => `A${i}`).join(' & ')} --> ${Array.from({ length: 50 }, (_, i) => `B${i}`).join(' & ')}`,
      'flow/too-many',
      '10:1',
      /main path/,
    ],
  ])('%s', (_, source, code, at, hint) => {
    const [first, ...more] = read(source).told;
    expect({ code: first?.code, at: first?.at, more }).toEqual({ code, at, more: [] });
    expect(first?.hint).toMatch(hint);
  });

  it('what can be read of a broken diagram is drawn', () => {
    expect(edgesOf('A -> B\nB --> C[open\nC --> D ???\nD ==> E')).toEqual(['A solid> B', 'C solid> D', 'D thick> E']);
  });

  it.each(['-', '[', '(', 'A', 'A-', '"', '&', '|', '=', 'A --', 'A & ', '; ', '-. ', '[A'])(
    'long nonsense is read in a time that grows with its length: %s',
    (piece) => expectLinear(20_000, (size) => read(piece.repeat(size))),
  );
});
