// Intervals along x once more, as a series of short lines. LibreOffice 7 and Keynote do not show error bars along x
// whose lengths come from the workbook; the line lies exactly under the error bar where both are shown. Its cells are
// formulas over the ends, so that changing an interval in "Edit Data" moves both.
import { markup } from '../../../../base/markup.ts';
import type { ChartModel, Value } from '../../../../scene/chart-model.ts';
import { numbers, strings, strokeXml } from './series.ts';
import type { Sheet } from './sheet.ts';

/**
 * The series, to be drawn below the others: it is the longest, and LibreOffice loses series that stand before a longer
 * one.
 */
export function intervalsXml(model: ChartModel, sheet: Sheet, index: number): string {
  const one = model.series.find((series) => series.errors?.ends);
  if (!one?.errors?.ends) return '';
  const { low, high } = one.errors.ends;
  const place = (head: string) => sheet.find(head);
  const [lows, highs, rows] = [place(`${one.name}: low`), place(`${one.name}: high`), place(one.name)];
  const xs: Value[] = one.values.flatMap((_, i) => [low[i], high[i], undefined]);
  const ys: Value[] = one.values.flatMap((y, i) =>
    low[i] === undefined ? [undefined, undefined, undefined] : [y, y, undefined],
  );
  const source = (row: number) => Math.floor((row - 2) / 3) + 2;
  const x = sheet.add('Interval', xs, { formula: (row) => `${(row - 2) % 3 === 0 ? lows : highs}${source(row)}` });
  const y = sheet.add('Interval row', ys, { formula: (row) => `${rows}${source(row)}` });
  const name = strings(y.head, ['Interval row']);
  const looks = `<c:spPr>${strokeXml(one.errors.stroke)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return markup`
    <c:ser>
      <c:idx val="${index}"/>
      <c:order val="${index}"/>
      <c:tx>${name}</c:tx>
      ${looks}
      <c:xVal>${numbers(x.values, xs, 'General')}</c:xVal>
      <c:yVal>${numbers(y.values, ys, 'General')}</c:yVal>
      <c:smooth val="0"/>
    </c:ser>
  `;
}
