// A scene in other points: lengths follow, shares and data stay.
import { expect, it } from 'vitest';
import { scaledScene } from '../../../src/scene/scaled.ts';
import { builtOf } from '../../support/scene.ts';

const DECK = `# One

- a list
- of two

| Drug | Risk |
| --- | --- |
| A | 1 |

---

# Two

\`\`\`chart
type: column
alt: Two bars
x: arm
y: n
data:
  - {arm: A, n: 1}
  - {arm: B, n: 2}
\`\`\`
`;

it('times every length, and back again', async () => {
  const { scene } = await builtOf(DECK);
  const half = scaledScene(scene, 0.5);
  expect(half.size).toEqual({ w: scene.size.w / 2, h: scene.size.h / 2 });
  const [node, other] = [scene.slides[0]?.nodes[0], half.slides[0]?.nodes[0]];
  expect(other?.box).toEqual({
    x: (node?.box.x ?? 0) / 2,
    y: (node?.box.y ?? 0) / 2,
    w: (node?.box.w ?? 0) / 2,
    h: (node?.box.h ?? 0) / 2,
  });
  const table = half.slides[0]?.nodes.find(({ kind }) => kind === 'table');
  const before = scene.slides[0]?.nodes.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table' || before?.kind !== 'table') throw new Error('no table');
  expect(table.columns).toEqual(before.columns.map((width) => width / 2));
  expect(scaledScene(half, 2).slides[0]).toEqual(scene.slides[0]);
});

it('leaves the numbers of a chart as they are', async () => {
  const { scene } = await builtOf(DECK);
  const [before, after] = [scene, scaledScene(scene, 3)].map(({ slides }) =>
    slides[1]?.nodes.find(({ kind }) => kind === 'chart'),
  );
  if (before?.kind !== 'chart' || after?.kind !== 'chart') throw new Error('no chart');
  expect(after.data).toEqual(before.data);
  expect(after.model?.series.map(({ values }) => values)).toEqual(before.model?.series.map(({ values }) => values));
  expect(after.model?.y?.max).toBe(before.model?.y?.max);
});

it('is the scene itself at one to one', async () => {
  const { scene } = await builtOf('# One\n');
  expect(scaledScene(scene, 1)).toBe(scene);
});
