// What changed in the tables of a slide: rows that came and went, and cells of those that stayed.
import { likeness, pairInOrder } from './align.ts';
import type { Change } from './change.ts';
import type { Unit } from './units.ts';

/** A unit with its index among those of its slide. */
export interface Placed {
  readonly unit: Unit;
  readonly at: number;
}

type Compare = (before: readonly Placed[], after: readonly Placed[]) => Change[];

/** `cells` compares what stands in the same rows. */
export function tableChanges(
  slide: number,
  before: readonly Placed[],
  after: readonly Placed[],
  cells: Compare,
): Change[] {
  const [a, b] = [tablesOf(before), tablesOf(after)];
  // a table more or less: names do not last, so that nothing says which one it is
  if (a.length !== b.length) return cells(before, after);
  return a.flatMap((own, i) => oneTable(slide, own, b[i] as Placed[][], cells));
}

/** The rows of each table. */
function tablesOf(units: readonly Placed[]): Placed[][][] {
  const tables: Placed[][][] = [];
  let [name, row] = ['', -1];
  for (const one of units) {
    const [ownName, ownRow] = [String(one.unit.place[0]), Number(one.unit.place[1])];
    if (ownName !== name || ownRow < row) tables.push([]);
    const rows = tables.at(-1) as Placed[][];
    if (ownName !== name || ownRow !== row || !rows.length) rows.push([]);
    rows.at(-1)?.push(one);
    [name, row] = [ownName, ownRow];
  }
  return tables;
}

const saying = (row: readonly Placed[]): string => row.map(({ unit }) => unit.text).join('\n');

function oneTable(slide: number, a: readonly Placed[][], b: readonly Placed[][], cells: Compare): Change[] {
  const widths = new Set([...a, ...b].map((row) => row.length));
  if (a.length === b.length || widths.size !== 1) return cells(a.flat(), b.flat());
  const changes: Change[] = [];
  let behind = -1;
  for (const [i, j] of pairInOrder(a.map(saying), b.map(saying), likeness, 0.3)) {
    const [was, is] = [i === undefined ? undefined : a[i], j === undefined ? undefined : b[j]];
    if (was && is)
      changes.push(
        ...cells(
          was,
          is.map((one) => inRow(one, was)),
        ),
      );
    else if (was) changes.push({ kind: 'row-removed', slide, cells: units(was), at: was[0]?.at ?? -1 });
    else if (is) changes.push({ kind: 'row-added', slide, cells: units(is), behind });
    behind = was?.at(-1)?.at ?? behind;
  }
  return changes;
}

const units = (row: readonly Placed[]): Unit[] => row.map(({ unit }) => unit);

/** As if it stood in the other row, with which it is compared. */
const inRow = ({ unit, at }: Placed, row: readonly Placed[]): Placed => ({
  at,
  unit: { ...unit, place: [row[0]?.unit.place[0] ?? '', row[0]?.unit.place[1] ?? 0, unit.place[2] ?? 0] },
});
