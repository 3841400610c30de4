// The native table of a forest plot: one row per study or heading, with an empty column for the plot.
import type { Color } from '../../base/color.ts';
import { type Box, type Insets, insetsOf } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Align, SceneNode, TableCell, TableRow } from '../../scene/scene.ts';
import { makeParagraph } from '../../typeset/paragraph.ts';
import { word } from '../chart-words.ts';
import { capital } from '../columns.ts';
import type { Pen } from '../pen.ts';
import { heterogeneityText } from './heterogeneity.ts';
import { colorOf, isMarked } from './looks.ts';
import { footOf, indentOf, isStrong, type Measures, totalOf } from './measures.ts';
import { type Forest, isStudy } from './model.ts';
import { headOf, PAD, resultOf } from './names.ts';

export function tableNode(
  content: Forest,
  box: Box,
  { widths, head, row, right }: Measures & { readonly right: boolean },
  pen: Pen,
): SceneNode {
  const { context } = pen;
  const { theme } = context;
  // words begin and end at the table's edges, or within them where a row lies on a band: band and rule keep the margins
  const edge = content.rows.some((one) => isStudy(one) && isMarked(one, pen)) ? PAD : 0;
  const insetOf = (column: number, indent: Pt) => ({
    ...insetsOf(0, PAD),
    left: (column ? PAD : edge) + indent,
    ...(column === widths.length - 1 && { right: edge }),
  });
  const band = theme.role('surface');
  const strong = { color: theme.role('title'), width: 1.5 };
  const cell = (
    text: string,
    w: Pt,
    options: {
      bold?: boolean;
      align?: Align;
      header?: TableCell['header'];
      bottom?: TableCell['bottom'];
      fill?: TableCell['fill'];
      color?: Color | undefined;
      indent?: Pt;
      column?: number;
    } = {},
  ): TableCell => {
    const { bold = false, align = 'start', header, bottom, fill, color, indent = 0, column = 1 } = options;
    const fitted = pen.cut(text, w - 2 * PAD - indent, bold);
    if (fitted !== text) pen.note(`"${text}" was cut to fit its column`);
    const paragraph = makeParagraph(
      fitted ? [{ type: 'text', text: fitted }] : [],
      w - 2 * PAD - indent,
      { style: 'small', bold, align, color: color ?? pen.text },
      context,
    );
    const exact = { ...paragraph, lineHeight: Math.min(paragraph.lineHeight, row), size: pen.size };
    return {
      body: { paragraphs: [exact], inset: insetOf(column, indent), anchor: 'middle' },
      header,
      bottom,
      fill,
    };
  };
  const heads = [content.labelHead, ...content.columns.map(capital), '', headOf(content)];
  const rows: TableRow[] = [
    {
      height: head,
      cells: heads.map((text, i) =>
        cell(text, widths[i] as Pt, {
          column: i,
          bold: true,
          align: i === heads.length - 1 ? 'end' : 'start',
          header: text ? 'column' : undefined,
          bottom: strong,
          color: theme.role('title'),
        }),
      ),
    },
    ...content.rows.map((one): TableRow => {
      const last = widths.length - 1;
      if (!isStudy(one))
        return {
          height: row,
          cells: widths.map((w, i) => cell(i ? '' : one.heading, w, i ? {} : { column: i, bold: true, header: 'row' })),
        };
      const empty = one.estimate === undefined;
      const marked = isMarked(one, pen) ? pen.ink(colorOf(one, content, pen), band) : undefined;
      const texts = [
        one.label,
        ...one.columns,
        empty ? word('noTrial', pen.lang) : '',
        resultOf(one, content, pen.lang),
      ];
      return {
        height: row,
        cells: texts.map((text, i) =>
          cell(text, widths[i] as Pt, {
            column: i,
            bold: i === 0 || i >= last - 1 ? isStrong(one, pen) : one.pooled,
            align: i === last || (i === last - 1 && right) ? 'end' : 'start',
            header: i === 0 ? 'row' : undefined,
            indent: i === 0 ? indentOf(one, content) : 0,
            fill: marked && band,
            color: marked ?? (empty && i === last - 1 ? pen.muted : undefined),
          }),
        ),
      };
    }),
    ...unlikeness(content, widths, pen, insetOf(0, 0)),
  ];
  return {
    kind: 'table',
    id: context.id('table'),
    name: 'Table: studies',
    columns: widths,
    rows,
    headerRows: 1,
    dir: 'ltr',
    box: {
      x: box.x,
      y: box.y,
      w: box.w,
      h: round2(rows.reduce((sum, one) => sum + one.height, 0)),
    },
  };
}

/** The row below the studies and the axis' figures that says how unlike they are. */
function unlikeness(content: Forest, widths: readonly Pt[], pen: Pen, inset: Insets): TableRow[] {
  const { heterogeneity } = content;
  if (!heterogeneity) return [];
  const width = totalOf(widths);
  const said: TableCell = {
    body: { paragraphs: [heterogeneityText(heterogeneity, width, pen)], inset, anchor: 'bottom' },
    columnSpan: widths.length,
  };
  const under: TableCell = { body: { paragraphs: [], inset, anchor: 'bottom' }, merged: 'across' };
  return [{ height: round2(footOf(content, widths, pen)), cells: [said, ...widths.slice(1).map(() => under)] }];
}
