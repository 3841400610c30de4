// The room a forest plot needs: heights of rows, widths of columns.
import { type Pt, round2 } from '../../base/units.ts';
import { word } from '../chart-words.ts';
import { capital } from '../columns.ts';
import type { Pen } from '../pen.ts';
import { favoursOf } from './favours.ts';
import { heterogeneityHeight } from './heterogeneity.ts';
import { isMarked } from './looks.ts';
import { type Forest, isSilent, isStudy, type Study } from './model.ts';
import { headOf, PAD, resultOf } from './names.ts';

export interface Measures {
  readonly row: Pt;
  readonly head: Pt;
  /** Widths of label, extra columns, plot, result. */
  readonly widths: readonly Pt[];
}

/** Width of what the plot's column says of a row without numbers; 0: every row has some. */
export const silentOf = ({ rows }: Forest, pen: Pen): Pt =>
  Math.max(
    0,
    ...rows
      .filter(isStudy)
      .filter(isSilent)
      .map((row) => pen.width(word('noTrial', pen.lang), isStrong(row, pen)) + 2 * PAD),
  );

/** Least width of the plot. */
const PLOT = 180;

/** Height of the axis' figures, with the words below them. */
export function axisFoot(content: Forest, widths: readonly Pt[], pen: Pen): Pt {
  const favours = favoursOf(content, widths, pen);
  return pen.line * (1.25 + (favours && !favours.inHead ? 1.1 : 0) + (pen.settings['x-axis']?.title ? 1.1 : 0));
}

/** Height of all that stands below the rows. */
export const footOf = (content: Forest, widths: readonly Pt[], pen: Pen): Pt =>
  axisFoot(content, widths, pen) + heterogeneityHeight(content, totalOf(widths), pen);

export const totalOf = (widths: readonly Pt[]): Pt => widths.reduce((sum, w) => sum + w, 0);

/** Rows stand in under the heading of their group; what pools them does not. */
export const indentOf = (study: Study, { rows }: Forest): Pt =>
  !study.pooled && rows.some((row) => !isStudy(row)) ? INDENT : 0;
const INDENT = 14;

/** Whether a row's name is drawn bold. */
export const isStrong = (study: Study, pen: Pen): boolean => study.pooled || isMarked(study, pen);

/** Points by which the studies' names are wider than their column. */
export function labelOver(content: Forest, column: Pt, pen: Pen): Pt {
  const names = content.rows.map((row) =>
    isStudy(row) ? pen.width(row.label, isStrong(row, pen)) + indentOf(row, content) : pen.width(row.heading, true),
  );
  return Math.max(0, Math.max(...names) + 2 * PAD - column);
}

export function measuresOf(content: Forest, width: Pt, pen: Pen): Measures {
  const widest = (texts: readonly string[], bold = false) =>
    Math.max(0, ...texts.map((text) => pen.width(text, bold))) * 1.01 + 2 * PAD;
  const studies = content.rows.filter(isStudy);
  const results = studies.map((study) => resultOf(study, content, pen.lang));
  const columns = content.columns.map((name, i) =>
    Math.max(widest(studies.map((study) => study.columns[i] ?? '')), widest([capital(name)], true)),
  );
  const result = Math.max(widest(results, true), widest([headOf(content)], true));
  const label = Math.max(
    widest([content.labelHead], true),
    ...content.rows.map((row) =>
      isStudy(row) ? widest([row.label], isStrong(row, pen)) + indentOf(row, content) : widest([row.heading], true),
    ),
  );
  const fixed = columns.reduce((sum, w) => sum + w, 0) + result;
  const most = Math.max(width * 0.2, width - fixed - PLOT);
  const first = Math.min(label, most);
  return {
    row: round2(pen.line + 1),
    head: round2(pen.line + 5),
    widths: [first, ...columns, Math.max(40, width - first - fixed), result].map(round2),
  };
}
