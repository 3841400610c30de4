// Rows of a chart's data that came or went, in its YAML or the file that this names. Only a line that tells its row and
// no other is taken out, or followed by one like it.
import type { Change } from './change.ts';
import { holds, isCsv, linesOf, numbersIn, type Stretch } from './chart-data.ts';
import type { Edit } from './edits.ts';
import type { Unit } from './units.ts';

/** The line that says a row of a chart's own table. */
export function rowGone(cells: readonly Unit[], data: readonly Stretch[]): Edit[] | undefined {
  const names = cells.map(({ text }) => text).filter((text) => /\p{L}/u.test(text));
  const [first] = names;
  if (!first) return undefined;
  const lines = data.flatMap((stretch) =>
    linesOf(stretch.file.text, stretch.from, stretch.end)
      .filter(({ text }) => holds(text, first) && (isCsv(stretch) || /^\s*- [{[]/.test(text)))
      .map((line) => ({ ...line, file: stretch.file })),
  );
  const [line] = lines;
  if (!line || lines.length > 1) return undefined;
  const { text } = line.file;
  const end = Math.min(text.length, line.at + line.text.length + 1);
  return [{ file: line.file.path, from: line.at, end, text: '' }];
}

/** A line like that of the row before it, with the new name and the new numbers. */
export function rowCome(
  { cells, behind }: Extract<Change, { kind: 'row-added' }>,
  data: readonly Stretch[],
  units: readonly Unit[],
): Edit[] | undefined {
  const [chart, , category = ''] = units[behind]?.place.map(String) ?? [];
  const old = units.filter(
    ({ kind, place }) => kind === 'number' && String(place[0]) === chart && String(place[2]) === category,
  );
  const [name, ...values] = cells;
  if (!name || !category || values.length !== old.length || /["',:;{}[\]#\t]/.test(name.text)) return undefined;
  const lines = data.flatMap(({ file, from, end }) =>
    linesOf(file.text, from, end)
      .filter(({ text }) => holds(text, category))
      .map((line) => ({ ...line, file })),
  );
  const [line] = lines;
  if (!line || lines.length > 1) return undefined;
  const at = line.text.indexOf(category);
  const numbers = numbersIn(line.text).filter((one) => one.at < at || one.at >= at + category.length);
  if (numbers.length !== old.length || numbers.some(({ value }, i) => value !== Number(old[i]?.text))) return undefined;
  const parts = [
    { at, length: category.length, text: name.text },
    ...numbers.map((one, i) => ({ at: one.at, length: one.text.length, text: values[i]?.text ?? '' })),
  ];
  const row = parts
    .sort((a, b) => b.at - a.at)
    .reduce((text, one) => text.slice(0, one.at) + one.text + text.slice(one.at + one.length), line.text);
  const end = line.at + line.text.length;
  return [{ file: line.file.path, from: end, end, text: `\n${row}` }];
}
