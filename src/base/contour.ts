// The outline of a grid of squares as one path: what touches is one shape, so that no hairline shows between rows.

/** Steps along the grid's lines: right, down, left, up. */
const STEPS = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
] as const;

/**
 * Path of the dark cells, in cells, for the even-odd rule: absolute M, L and Z only. `dark` may be asked beyond the
 * grid, where it answers false. Outer edges run clockwise; two cells that meet at a corner only stay two outlines.
 */
export function gridOutline(width: number, height: number, dark: (x: number, y: number) => boolean): string {
  const edges = new Map<string, number[]>();
  const add = (x: number, y: number, direction: number) => {
    const key = `${x},${y}`;
    const known = edges.get(key);
    if (known) known.push(direction);
    else edges.set(key, [direction]);
  };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!dark(x, y)) continue;
      if (!dark(x, y - 1)) add(x, y, 0);
      if (!dark(x + 1, y)) add(x + 1, y, 1);
      if (!dark(x, y + 1)) add(x + 1, y + 1, 2);
      if (!dark(x - 1, y)) add(x, y + 1, 3);
    }
  let path = '';
  for (const [start, directions] of edges) while (directions.length) path += walk(start, edges);
  return path.trim();
}

/** Follows edges from a corner back to it, taking each away; straight stretches become one line. */
function walk(start: string, edges: Map<string, number[]>): string {
  let [x = 0, y = 0] = start.split(',').map(Number);
  let last: number | undefined;
  let path = ` M${x} ${y}`;
  for (;;) {
    const ways = edges.get(`${x},${y}`) as number[];
    // at a corner shared by two cells the right turn stays with the cell
    const turn = last === undefined ? ways[0] : (ways.find((way) => way === ((last as number) + 1) % 4) ?? ways[0]);
    const way = turn as number;
    ways.splice(ways.indexOf(way), 1);
    if (last !== undefined && way !== last) path += ` L${x} ${y}`;
    const step = STEPS[way] as (typeof STEPS)[number];
    x += step.x;
    y += step.y;
    last = way;
    if (`${x},${y}` === start) return `${path} Z`;
  }
}
