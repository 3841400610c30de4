// Series and curves by their names, as `trend:` and `median:` ask for them.
import { nearest } from '../../schema/nearest.ts';
import { type ChartSource, listOf } from '../kind.ts';

/**
 * The names that a key asks for, all with `true`; one that the chart does not have is told, and stays among them.
 * @param what a series or a curve
 */
export function namesAsked(
  key: 'trend' | 'median',
  names: readonly string[],
  what: string,
  { settings, report, where }: ChartSource,
): readonly string[] {
  const asked = settings[key];
  if (asked === undefined || asked === false) return [];
  if (asked === true) return names;
  const all = listOf(asked);
  for (const name of all) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    report(
      'chart/mark',
      `There is no ${what} "${name}"`,
      where([key]),
      near ? `Did you mean ${near}?` : `Write ${key}: true, or one of ${names.join(', ')}`,
    );
  }
  return all;
}
