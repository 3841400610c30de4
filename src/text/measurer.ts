// Widths of any stretch of a paragraph's text, run by run: kerning, tabs and soft hyphens as they are drawn.
import type { Pt } from '../base/units.ts';
import type { Run } from '../scene/scene.ts';
import type { Font } from './font.ts';

const TAB_EMS = 4;

export const SOFT_HYPHEN = '\u00AD';

export interface Measurer {
  (from: number, to: number): Pt;
  /** Width of a hyphen in the run that holds this offset. */
  hyphen(at: number): Pt;
  /** The same stretch where a line begins with it: its first character has nothing before it to be kerned with. */
  line(from: number, to: number): Pt;
  /** What a character is moved by what stands before it in its run. */
  kern(at: number): Pt;
}

export function endsOf(runs: readonly Run[]): number[] {
  let total = 0;
  return runs.map((run) => {
    total += run.text.length;
    return total;
  });
}

/** The first run that reaches beyond an offset: there may be thousands, and every line asks. */
export function firstBeyond(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((ends[mid] as number) > offset) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** Measures any stretch of the joined text, run by run. */
export function measurer(runs: readonly Run[], ends: readonly number[], fontOf: (run: Run) => Font): Measurer {
  const measure = (from: number, to: number): Pt => {
    let width = 0;
    for (let i = firstBeyond(ends, from); i < runs.length; i++) {
      const run = runs[i] as Run;
      const begin = (ends[i] as number) - run.text.length;
      if (begin >= to) break;
      const a = Math.max(from, begin) - begin;
      const b = Math.min(to, begin + run.text.length) - begin;
      if (b <= a) continue;
      const inner = run.formula ?? run.icon;
      if (inner) {
        width += inner.width * run.size;
        continue;
      }
      const piece = shownAs(run, run.text.slice(a, b)).replaceAll(SOFT_HYPHEN, '');
      const font = fontOf(run);
      const tabs = piece.split('\t').length - 1;
      width += (font.width(tabs ? piece.replaceAll('\t', '') : piece) + tabs * TAB_EMS) * run.size;
      if (a > 0) width += kernBefore(run, a, font) * run.size;
    }
    return width;
  };
  const hyphen = (at: number): Pt => {
    const run = runs[firstBeyond(ends, at)];
    return run ? fontOf(run).width('-') * run.size : 0;
  };
  const kern = (at: number): Pt => {
    const i = firstBeyond(ends, at);
    const run = runs[i];
    if (!run || run.formula || run.icon) return 0;
    const inside = at - ((ends[i] as number) - run.text.length);
    return inside > 0 ? kernBefore(run, inside, fontOf(run)) * run.size : 0;
  };
  const line = (from: number, to: number): Pt => measure(from, to) - kern(from);
  return Object.assign(measure, { hyphen, line, kern });
}

/** The letters that are drawn for a part of a run's text. */
export const shownAs = ({ caps }: Pick<Run, 'caps'>, text: string): string => (caps ? text.toUpperCase() : text);

/** The kerning of a piece's first character with what stands before it in the same run. */
function kernBefore(run: Run, at: number, font: Font): number {
  const before = shownAs(run, run.text.charAt(at - 1)).slice(-1);
  const after = shownAs(run, run.text.charAt(at)).slice(0, 1);
  return before === '\n' || before === '\t' || after === '' || /[\uD800-\uDFFF]/.test(before + after)
    ? 0
    : font.pair(before, after);
}
