// Which row of a sheet or CSV file names the columns.

/** The row that names the columns: titles above a table stand alone in theirs. */
export function headOf(rows: readonly (readonly unknown[])[]): number {
  const most = Math.max(0, ...rows.map((row) => row.length));
  if (most < 2) return 0;
  const found = rows.findIndex((row) => row.length > 1);
  return Math.max(0, found);
}
