// A chart's model -> the chart part: one plot, its axes, a plot area whose inside is exactly where layout put it
// (ECMA-376 Part 1, 21.2). Nothing is automatic, so that every program draws the same.
import type { Box } from '../../../../base/geometry.ts';
import { markup } from '../../../../base/markup.ts';
import type { ChartModel } from '../../../../scene/chart-model.ts';
import { inOrder } from '../../opc/child-order.ts';
import { declared, HEAD } from '../../opc/xml.ts';
import { AXIS_IDS, axesXml } from './axes.ts';
import { intervalsXml } from './intervals.ts';
import { round5, seriesXml } from './series.ts';
import { Sheet } from './sheet.ts';
import { textXml } from './text.ts';

const NAMES = declared('c', 'a', 'r');

export interface ChartPart {
  readonly xml: string;
  readonly workbook: Sheet;
}

/** `workbookId` and `shapesId` are the relationships of the chart part. */
export function chartPart(
  model: ChartModel,
  box: Box,
  lang: string,
  ids: { workbook: string; shapes?: string | undefined },
): ChartPart {
  const sheet = new Sheet();
  const categories =
    model.categories &&
    sheet.add(model.categories.name, model.categories.values, { date: model.categories.format !== undefined });
  const series = model.series.map((one, i) => seriesXml(one, i, { model, lang, sheet, categories })).join('');
  const below = intervalsXml(model, sheet, model.series.length);
  const plot = markup`
    <c:layout>
      <c:manualLayout>
        <c:layoutTarget val="inner"/>
        <c:xMode val="edge"/>
        <c:yMode val="edge"/>
        ${share('x', (model.plot.x - box.x) / box.w)}
        ${share('y', (model.plot.y - box.y) / box.h)}
        ${share('w', model.plot.w / box.w)}
        ${share('h', model.plot.h / box.h)}
      </c:manualLayout>
    </c:layout>
  `;
  const area = markup`
    <c:plotArea>
      ${plot}
      ${groupXml(model, below + series)}
      ${axesXml(model, box, lang)}
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
    </c:plotArea>
  `;
  const text = textXml({ size: model.size, color: model.color, lang });
  const shapes = ids.shapes ? `<c:userShapes r:id="${ids.shapes}"/>` : '';
  const chart = inOrder('c:chart', [
    '<c:autoTitleDeleted val="1"/>',
    area,
    '<c:plotVisOnly val="1"/>',
    '<c:dispBlanksAs val="gap"/>',
  ]);
  const body = inOrder('c:chartSpace', [
    '<c:date1904 val="0"/>',
    '<c:roundedCorners val="0"/>',
    `<c:chart>${chart}</c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    text,
    `<c:externalData r:id="${ids.workbook}"><c:autoUpdate val="0"/></c:externalData>`,
    shapes,
  ]);
  return { xml: `${HEAD}<c:chartSpace${NAMES}>${body}</c:chartSpace>`, workbook: sheet };
}

const share = (tag: string, value: number): string => `<c:${tag} val="${round5(value)}"/>`;

/** The plot of the model's type, children in schema order. */
function groupXml(model: ChartModel, series: string): string {
  const grouping = `<c:grouping val="${model.grouping}"/>`;
  const vary = (on: boolean) => `<c:varyColors val="${on ? 1 : 0}"/>`;
  switch (model.type) {
    case 'bar':
    case 'column':
      return markup`
        <c:barChart>
          <c:barDir val="${model.type === 'bar' ? 'bar' : 'col'}"/>
          ${grouping}
          ${vary(false)}
          ${series}
          <c:gapWidth val="${model.gap ?? 60}"/>
          <c:overlap val="${model.overlap ?? 0}"/>
          ${AXIS_IDS}
        </c:barChart>
      `;
    case 'line':
      return `<c:lineChart>${grouping}${vary(false)}${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
    case 'area':
      return `<c:areaChart>${grouping}${vary(false)}${series}${AXIS_IDS}</c:areaChart>`;
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${vary(false)}${series}${AXIS_IDS}</c:scatterChart>`;
    case 'pie':
      return `<c:pieChart>${vary(true)}${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'doughnut':
      return markup`
        <c:doughnutChart>
          ${vary(true)}
          ${series}
          <c:firstSliceAng val="0"/>
          <c:holeSize val="${model.hole ?? 55}"/>
        </c:doughnutChart>
      `;
  }
}
