// The strings of a CFF table (Adobe Technical Note 5176): names, notices, copyright, glyphs' names. Nothing that
// draws reads them, and what points to them counts bytes; so each letter becomes an a.

const A = 0x61;

/** The table with its strings overwritten; throws where an index leads out of it. */
export function withoutStrings(table: Uint8Array): Uint8Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const names = indexAt(view, view.getUint8(2));
  const dictionaries = indexAt(view, names.end);
  const strings = indexAt(view, dictionaries.end);
  for (const { from, end } of [names, strings]) table.fill(A, from, end);
  return table;
}

/** Where the data of an INDEX begin, and where it ends (section 5). */
function indexAt(view: DataView, at: number): { readonly from: number; readonly end: number } {
  const count = view.getUint16(at);
  if (!count) return { from: at + 2, end: at + 2 };
  const size = view.getUint8(at + 2);
  const from = at + 3 + size * (count + 1);
  let last = 0;
  for (let i = 0; i < size; i++) last = last * 256 + view.getUint8(at + 3 + size * count + i);
  // counted from the byte before the data
  const end = from - 1 + last;
  if (end > view.byteLength) throw new RangeError('an index beyond its table');
  return { from, end };
}
