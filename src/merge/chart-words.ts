// Words and numbers that a chart draws beside its marks (names of rows and groups, titles, descriptions, the table of a
// forest plot) -> the same in its YAML, or in the data that this names. Only what stands there once is written.
import type { Host } from '../host/host.ts';
import type { SourceFile } from '../source/file.ts';
import type { Change } from './change.ts';
import { isSeriesName } from './chart-changes.ts';
import { chartsOf, holds, isCsv, linesOf, numbersIn, type Stretch } from './chart-data.ts';
import { rowCome, rowGone } from './chart-rows.ts';
import type { Container } from './containers.ts';
import { wordEdits } from './edit-words.ts';
import type { Edit } from './edits.ts';
import { lettersIn } from './letters.ts';
import { placesOf } from './locate.ts';
import { type Outcome, slideAt, told } from './outcome.ts';
import type { Unit } from './units.ts';
import { yamlTexts } from './values.ts';
import type { Version } from './version.ts';

export interface ChartFiles {
  readonly host: Host;
  /** Files that were read for it, by their shown paths; more are added. */
  readonly files: Map<string, SourceFile>;
}

/** Undefined where the slide has no chart, or the change is none of its words. */
export async function chartEdit(change: Change, version: Version, at: ChartFiles): Promise<Outcome | undefined> {
  if (change.kind !== 'edited' && change.kind !== 'row-removed' && change.kind !== 'row-added') return undefined;
  const own = slideAt(version, change.slide);
  if (change.kind === 'edited' && own.places.has(change.at)) return undefined;
  const { described, data } = await chartsOf(own, at.host, version.parsed.source.root, at.files);
  if (!described.length) return undefined;
  const all = [...described, ...data.filter(({ file }) => !described.some((one) => one.file === file))];
  const edits = editsIn(change, all, data, own.units.units);
  // other words of the slide may come from anywhere
  if (!edits && change.kind === 'edited' && !['cell', 'alt'].includes(change.before.kind)) return undefined;
  const files = [...new Set(all.map(({ file }) => file.path))].join(', ');
  return edits ? { edits } : told(`The chart draws this of its data; change it there by hand: ${files}`);
}

type Drawn = Extract<Change, { kind: 'edited' | 'row-added' | 'row-removed' }>;

function editsIn(
  change: Drawn,
  all: readonly Stretch[],
  data: readonly Stretch[],
  units: readonly Unit[],
): Edit[] | undefined {
  if (change.kind === 'edited') return wordsIn(change, all, units);
  // a series is a column, or stands in every row
  if (change.cells[0] && isSeriesName(change.cells[0])) return undefined;
  return change.kind === 'row-removed' ? rowGone(change.cells, data) : rowCome(change, data, units);
}

/** Cells as they stand in the file, without their quotation marks. */
const CELL = /"((?:[^"]|"")*)"|[^,;\t\r\n"]+/dg;

function textsIn(stretch: Stretch): Container[] {
  const { file, from, end } = stretch;
  const text = file.text.slice(from, end);
  const found = isCsv(stretch)
    ? [...text.matchAll(CELL)].flatMap(({ indices }) => [indices?.[1] ?? indices?.[0] ?? [0, 0]])
    : yamlTexts(text);
  return found.map(([a, b]): Container => {
    const letters = lettersIn(file, from + a, from + b, false);
    const spelt = letters.map(({ char }) => char).join('');
    return { kind: 'text', file, letters, gaps: new Set(), text: spelt, verbatim: true };
  });
}

function wordsIn(
  { before, after }: Extract<Change, { kind: 'edited' }>,
  all: readonly Stretch[],
  units: readonly Unit[],
): Edit[] | undefined {
  const place = placesOf([{ ...before, kind: 'text' }], all.flatMap(textsIn)).get(0);
  if (place) return wordEdits(place, before, after);
  return numberIn(before, after, all, units);
}

/** One number of several that a cell says, in the line of the cell's row. */
function numberIn(before: Unit, after: Unit, all: readonly Stretch[], units: readonly Unit[]): Edit[] | undefined {
  if (before.kind !== 'cell') return undefined;
  const [old, next] = [numbersIn(before.text), numbersIn(after.text)];
  const differ = old.flatMap(({ value }, i) => (value === next[i]?.value ? [] : [i]));
  const [i] = differ;
  if (i === undefined || differ.length !== 1 || old.length !== next.length) return undefined;
  const row = units.filter(
    ({ kind, place }) => kind === 'cell' && String(place.slice(0, 2)) === String(before.place.slice(0, 2)),
  );
  const names = row.map(({ text }) => text).filter((text) => /\p{L}/u.test(text) && text !== before.text);
  const lines = names.map((name) =>
    all.flatMap(({ file, from, end }) =>
      linesOf(file.text, from, end)
        .filter(({ text }) => holds(text, name))
        .map((line) => ({ ...line, file })),
    ),
  );
  // a drug may be in several trials
  const line = lines.find(({ length }) => length === 1)?.[0];
  if (!line) return undefined;
  const found = numbersIn(line.text).filter(({ value }) => value === old[i]?.value);
  const [one] = found;
  const text = next[i]?.text ?? '';
  return one && found.length === 1
    ? [{ file: line.file.path, from: line.at + one.at, end: line.at + one.at + one.text.length, text }]
    : undefined;
}
