// People of an array that stands alone: drawn apart where there is room, so that rows end near the edge.
import { expect, test } from 'vitest';
import { chartOf } from '../../support/charts.ts';

test('in a wide room people stand as far apart as beside words, and stay in it', async () => {
  const { nodes } = await chartOf('type: icons\ndata:\n  - {group: ill, n: 7, of: 40}\nalt: seven of forty');
  const people = nodes.filter(({ name }) => name?.startsWith('Person')).map(({ box }) => box);
  expect(people).toHaveLength(40);
  const [first, second] = people as [(typeof people)[number], (typeof people)[number]];
  const row = people.filter(({ y }) => Math.abs(y - first.y) < 1);
  const right = Math.max(...row.map(({ x, w }) => x + w));
  expect(row).toHaveLength(10);
  expect(right).toBeLessThanOrEqual(960 - 56);
  const below = people[10] as typeof first;
  expect((second.x - first.x) / (below.y - first.y)).toBeCloseTo(0.85, 2);
});
