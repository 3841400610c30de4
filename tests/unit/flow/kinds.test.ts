// What a node is in its diagram decides how it is brought out.
import { expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { kindsOf } from '../../../src/flow/kinds.ts';
import { readFlow } from '../../../src/flow/read.ts';

it.each([
  ['A --> B --> C', { A: 'end', B: 'step', C: 'end' }],
  ['A --> B & C', { A: 'end', B: 'step', C: 'step' }],
  ['A{Well?} -->|yes| B\nA -->|no| C', { A: 'question', B: 'end', C: 'end' }],
  ['A --> B([Done]) --> C --> A', { A: 'end', B: 'end', C: 'end' }],
  ['A\nB --> B', { A: 'step', B: 'step' }],
])('%s', (source, kinds) => {
  const graph = readFlow(source, { file: 'deck.md', line: 1, column: 1 }, new Diagnostics());
  if (!graph) throw new Error('no graph');
  expect(Object.fromEntries(kindsOf(graph))).toEqual(kinds);
});
