// Axes with the ends, ticks and formats that layout chose; nothing is left to the program that shows them (ECMA-376
// Part 1, 21.2.2.25 catAx, 21.2.2.39 dateAx, 21.2.2.226 valAx).
import type { Box } from '../../../../base/geometry.ts';
import { markup } from '../../../../base/markup.ts';
import type { ChartAxis, ChartModel } from '../../../../scene/chart-model.ts';
import { attributes } from '../../opc/xml.ts';
import { round5, strokeXml } from './series.ts';
import { richXml, textXml } from './text.ts';

const X_ID = 111111111;
const Y_ID = 222222222;

export const AXIS_IDS = `<c:axId val="${X_ID}"/><c:axId val="${Y_ID}"/>`;

/** Both axes; `box` is the chart's own. */
export function axesXml(model: ChartModel, box: Box, lang: string): string {
  const { x, y } = model;
  if (!x || !y) return '';
  const lies = model.type === 'bar';
  const common = { model, box, lang };
  return (
    axisXml(x, {
      ...common,
      id: X_ID,
      cross: Y_ID,
      side: lies ? 'l' : 'b',
      other: y,
      crosses: crossingOf(model.type, y),
    }) +
    axisXml(y, {
      ...common,
      id: Y_ID,
      cross: X_ID,
      side: lies ? 'b' : 'l',
      other: x,
      crosses: placeOfValues(x),
    })
  );
}

/** Bars grow from nought where it is on the axis; anything else has its x axis at the foot. */
function crossingOf(type: ChartModel['type'], { log, min = 0, max = 1 }: ChartAxis): 'min' | 'max' | 'autoZero' {
  if (type !== 'bar' && type !== 'column') return 'min';
  // on a log axis the automatic place is its least value; LibreOffice puts labels at the wrong end where that is said
  if (log) return min >= 1 ? 'autoZero' : 'min';
  if (min > 0) return 'min';
  return max < 0 ? 'max' : 'autoZero';
}

/** The axis of values stands at the first category, at the top where they are reversed. */
function placeOfValues({ reversed, kind }: ChartAxis): 'min' | 'max' | 'autoZero' {
  if (reversed) return 'max';
  return kind === 'category' || kind === 'date' ? 'autoZero' : 'min';
}

interface AxisFrame {
  readonly model: ChartModel;
  readonly box: Box;
  readonly lang: string;
  readonly id: number;
  readonly cross: number;
  readonly side: 'l' | 'b';
  readonly other: ChartAxis;
  /** Where on the other axis this one stands. */
  readonly crosses: 'min' | 'max' | 'autoZero';
}

function axisXml(axis: ChartAxis, { model, box, lang, id, cross, side, crosses }: AxisFrame): string {
  const { log, min, max, kind } = axis;
  const scaling = markup`
    <c:scaling>
      ${log ? `<c:logBase val="${log}"/>` : ''}
      <c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>
      ${kind === 'category' || max === undefined ? '' : `<c:max val="${max}"/>`}
      ${kind === 'category' || min === undefined ? '' : `<c:min val="${min}"/>`}
    </c:scaling>
  `;
  const grid = axis.grid ? `<c:majorGridlines><c:spPr>${strokeXml(axis.grid)}</c:spPr></c:majorGridlines>` : '';
  const title = axis.title
    ? markup`
      <c:title>
        ${richXml(axis.title.text, { size: model.size, color: model.color, lang })}
        <c:layout>
          <c:manualLayout>
            <c:xMode val="edge"/>
            <c:yMode val="edge"/>
            <c:x val="${round5((axis.title.x - box.x) / box.w)}"/>
            <c:y val="${round5((axis.title.y - box.y) / box.h)}"/>
          </c:manualLayout>
        </c:layout>
        <c:overlay val="1"/>
      </c:title>
    `
    : '';
  const format = `<c:numFmt${attributes({ formatCode: axis.format ?? 'General', sourceLinked: 0 })}/>`;
  const beside = kind === 'category' ? 'low' : 'nextTo';
  const looks = markup`
    <c:majorTickMark val="none"/>
    <c:minorTickMark val="none"/>
    <c:tickLblPos val="${axis.labels ? beside : 'none'}"/>
    <c:spPr><a:noFill/>${strokeXml(axis.line)}</c:spPr>
    ${textXml({ size: model.size, color: axis.color ?? model.color, lang, whole: axis.every !== undefined })}
  `;
  const shown = axis.labels || axis.line || axis.grid || axis.title ? 0 : 1;
  const head = markup`
    <c:axId val="${id}"/>
    ${scaling}
    <c:delete val="${shown}"/>
    <c:axPos val="${side}"/>
    ${grid}
    ${title}
    ${format}
    ${looks}
    <c:crossAx val="${cross}"/>
    <c:crosses val="${crosses}"/>
  `;
  if (kind === 'category') {
    const skip = axis.every ? `<c:tickLblSkip val="${axis.every}"/>` : '<c:tickLblSkip val="1"/>';
    return markup`
      <c:catAx>
        ${head}
        <c:auto val="0"/>
        <c:lblAlgn val="ctr"/>
        <c:lblOffset val="50"/>
        ${skip}
        <c:noMultiLvlLbl val="1"/>
      </c:catAx>
    `;
  }
  const unit = axis.step && !(kind === 'value' && log) ? axis.step : log;
  const step = unit ? `<c:majorUnit val="${unit}"/>` : '';
  if (kind === 'date')
    return markup`
      <c:dateAx>
        ${head}
        <c:auto val="0"/>
        <c:lblOffset val="50"/>
        <c:baseTimeUnit val="days"/>
        ${step}
        <c:majorTimeUnit val="${axis.unit ?? 'days'}"/>
      </c:dateAx>
    `;
  const slots = ['line', 'bar', 'column'].includes(model.type) && !model.edges;
  const between = slots ? 'between' : 'midCat';
  return `<c:valAx>${head}<c:crossBetween val="${between}"/>${step}</c:valAx>`;
}
