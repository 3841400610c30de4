// The native table of the numbers at risk: columns whose middles are the ticks of the time axis.
import type { Color } from '../../base/color.ts';
import { type Box, NO_INSETS } from '../../base/geometry.ts';
import { type Pt, round2 } from '../../base/units.ts';
import type { Align, SceneNode, TableCell } from '../../scene/scene.ts';
import { makeParagraph } from '../../typeset/paragraph.ts';
import { word } from '../chart-words.ts';
import type { Frame } from '../frame/model.ts';
import { formatNumber } from '../numbers.ts';
import type { Pen } from '../pen.ts';
import type { Survival } from './model.ts';

/** Numbers at risk: columns whose middles are the axis' ticks. */
export function riskTable(content: Survival, colors: readonly Color[], frame: Frame, box: Box, pen: Pen): SceneNode {
  const ticks = frame.acrossScale?.ticks ?? [];
  const step = ticks.length > 1 ? frame.x(ticks[1] as number) - frame.x(ticks[0] as number) : frame.plot.w;
  const first = Math.min(step / 2, 24);
  const label = round2(frame.plot.x - first - box.x);
  const columns = [label, ...ticks.map((_, i) => round2(i ? step : first + step / 2))];
  const height = round2(box.h / (content.groups.length + 1));
  const cell = (
    text: string,
    i: number,
    options: { bold?: boolean; color?: Color; header?: TableCell['header']; align?: Align },
  ): TableCell => {
    const inset = i === 1 ? { ...NO_INSETS, right: round2(step / 2 - first) } : NO_INSETS;
    const width = (columns[i] as Pt) - inset.right;
    const paragraph = makeParagraph(
      text ? [{ type: 'text', text: pen.cut(text, width, options.bold) }] : [],
      width,
      {
        style: 'small',
        color: options.color ?? pen.text,
        bold: options.bold ?? false,
        align: options.align ?? 'center',
      },
      pen.context,
    );
    return {
      body: {
        paragraphs: [{ ...paragraph, size: pen.size, lineHeight: Math.min(paragraph.lineHeight, height) }],
        inset,
        anchor: 'middle',
      },
      header: options.header,
    };
  };
  const head = columns.map((_, i) =>
    cell(i ? '' : word('atRisk', pen.lang), i, {
      bold: true,
      align: 'start',
      header: i === 0 ? 'column' : undefined,
      color: pen.muted,
    }),
  );
  const rows = content.groups.map((group, g) =>
    columns.map((_, i) => {
      const time = ticks[i - 1] ?? 0;
      const count = i ? group.curve.atRisk(time) : undefined;
      return i
        ? cell(count === undefined ? '' : formatNumber(count, { decimals: 0 }, pen.lang), i, {})
        : cell(group.name, 0, { align: 'start', header: 'row', color: colors[g] as Color });
    }),
  );
  return {
    kind: 'table',
    id: pen.context.id('table'),
    name: 'Table: numbers at risk',
    columns,
    rows: [head, ...rows].map((cells) => ({ height, cells })),
    headerRows: 1,
    caption: word('atRisk', pen.lang),
    dir: 'ltr',
    box: {
      x: box.x,
      y: box.y,
      w: round2(columns.reduce((sum, w) => sum + w, 0)),
      h: round2(height * (content.groups.length + 1)),
    },
  };
}
