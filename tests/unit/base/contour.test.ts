// The outline of a grid covers just its dark cells.
import { expect, test } from 'vitest';
import { gridOutline } from '../../../src/base/contour.ts';

/** Whether the middle of a cell lies inside the path, by the even-odd rule. */
function inside(path: string, x: number, y: number): boolean {
  let crossings = 0;
  for (const outline of path.split('Z').filter(Boolean)) {
    const points = [...outline.matchAll(/[ML](\d+) (\d+)/g)].map(([, a, b]) => [Number(a), Number(b)] as const);
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length] as readonly [number, number];
      if (ax === bx && ax > x + 0.5 && y + 0.5 > Math.min(ay, by) && y + 0.5 < Math.max(ay, by)) crossings++;
    });
  }
  return crossings % 2 === 1;
}

test('every cell is where it was, holes and touching corners too', () => {
  const rows = ['#.#..', '.##.#', '#.###', '##.#.', '.###.'];
  const dark = (x: number, y: number) => rows[y]?.[x] === '#';
  const path = gridOutline(5, 5, dark);
  for (let y = 0; y < 5; y++)
    for (let x = 0; x < 5; x++) expect([x, y, inside(path, x, y)]).toEqual([x, y, dark(x, y)]);
});

test('one square is four corners; nothing is nothing', () => {
  expect(gridOutline(1, 1, (x, y) => x === 0 && y === 0)).toBe('M0 0 L1 0 L1 1 L0 1 Z');
  expect(gridOutline(3, 3, () => false)).toBe('');
});
