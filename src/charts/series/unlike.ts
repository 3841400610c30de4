// Data that mislead on one axis: percents beside counts, and a row of totals among its parts.
import type { ChartSource } from '../kind.ts';

const PERCENT = /\d\s*%$/;
const TOTAL = /^(?:(?:grand )?totals?|sum|overall|all|gesamt|summe|insgesamt|total g\u00E9n\u00E9ral|totale|totaal)$/i;

/** Tells of columns of two units that share an axis, and of a row that sums up the others. */
export function tellUnlike({ table, report }: ChartSource, names: readonly string[], x: string): void {
  const shares = names.filter((name) => {
    const there = table.texts(name).filter(Boolean);
    return there.length > 0 && there.every((text) => PERCENT.test(text));
  });
  const [share] = shares;
  const other = names.find((name) => !shares.includes(name));
  if (share !== undefined && other !== undefined)
    report(
      'chart/mixed-units',
      `The columns ${other} and ${share} share one axis, and ${share} is in percent`,
      table.spanOf(0, share),
      `Show one of them: y: ${other}, or y: ${share} with percent: true`,
    );
  const labels = table.texts(x);
  const total = labels.findIndex((label) => TOTAL.test(label));
  if (total < 0 || labels.length < 3 || !names.some((name) => sumsUp(table, name, total))) return;
  report(
    'chart/total-row',
    `The row "${labels[total]}" is drawn beside the parts that it sums up`,
    table.spanOf(total, x),
    'Leave the row out of the data; say the total in the title or the text',
  );
}

/** Whether the row's number is the sum of the others, as printed: an average called "all" is none. */
function sumsUp(table: ChartSource['table'], name: string, row: number): boolean {
  if (!table.isNumeric(name)) return false;
  const numbers = table.numbers(name).map((value) => value ?? 0);
  const whole = numbers[row] as number;
  const rest = numbers.reduce((sum, value, i) => (i === row ? sum : sum + value), 0);
  return whole !== 0 && Math.abs(whole - rest) <= Math.abs(whole) / 100;
}
