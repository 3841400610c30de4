// Series as `c:ser`, children in the order of each chart type's schema (ECMA-376 Part 1, 21.2.2.170 and its
// neighbours). What is in the cache is what the workbook has.
import type { Color } from '../../../../base/color.ts';
import { markup } from '../../../../base/markup.ts';
import { emu } from '../../../../base/units.ts';
import {
  type ChartLabels,
  type ChartModel,
  type ChartSeries,
  type Pattern,
  SLICE_GAP,
  type Value,
} from '../../../../scene/chart-model.ts';
import type { Stroke } from '../../../../scene/scene.ts';
import { inOrder } from '../../opc/child-order.ts';
import { attributes, xml } from '../../opc/xml.ts';
import { colorXml, fillXml } from '../color.ts';
import type { Place, Sheet } from './sheet.ts';
import { textXml } from './text.ts';

type Type = ChartModel['type'];

/** What all series of a chart share. */
export interface SeriesFrame {
  readonly model: ChartModel;
  readonly lang: string;
  readonly sheet: Sheet;
  readonly categories: Place | undefined;
}

export function seriesXml(one: ChartSeries, index: number, frame: SeriesFrame): string {
  const { model, sheet, categories } = frame;
  const { type } = model;
  const x = one.x && sheet.add(one.x.name, one.x.values, { date: one.x.format?.includes('y') ?? false });
  const values = sheet.add(one.name, one.values);
  const round = type === 'pie' || type === 'doughnut';
  const points = type === 'scatter';
  const children = [
    `<c:idx val="${index}"/>`,
    `<c:order val="${index}"/>`,
    `<c:tx>${strings(values.head, [one.name])}</c:tx>`,
    round ? '' : shapeXml(one, type),
    type === 'bar' || type === 'column' ? '<c:invertIfNegative val="0"/>' : '',
    type === 'line' || points ? markerXml(one) : '',
    pointsXml(one, type),
    one.labels ? labelsXml(one.labels, one.format, frame) : '',
    points ? trendXml(one) : '',
    round ? '' : errorsXml(one, x, sheet, type),
    !points && categories && model.categories ? `<c:cat>${categoriesXml(model.categories, categories)}</c:cat>` : '',
    points && x && one.x ? `<c:xVal>${numbers(x.values, one.x.values, one.x.format ?? 'General')}</c:xVal>` : '',
    `<c:${points ? 'yVal' : 'val'}>${numbers(values.values, one.values, one.format)}</c:${points ? 'yVal' : 'val'}>`,
    type === 'line' || points ? '<c:smooth val="0"/>' : '',
  ];
  return `<c:ser>${inOrder(`c:ser ${type}`, children)}</c:ser>`;
}

// ---- Data

function cache(values: readonly (string | Value)[]): string {
  const point = (value: string | Value, i: number): string =>
    value === undefined ? '' : `<c:pt idx="${i}"><c:v>${xml(String(value))}</c:v></c:pt>`;
  return `<c:ptCount val="${values.length}"/>${values.map(point).join('')}`;
}

export const strings = (address: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${address}</c:f><c:strCache>${cache(values)}</c:strCache></c:strRef>`;

export const numbers = (address: string, values: readonly Value[], format: string): string =>
  markup`
    <c:numRef>
      <c:f>${address}</c:f>
      <c:numCache><c:formatCode>${xml(format)}</c:formatCode>${cache(values)}</c:numCache>
    </c:numRef>
  `;

function categoriesXml({ values, format }: NonNullable<ChartModel['categories']>, place: Place): string {
  return format
    ? numbers(place.values, values as readonly number[], format)
    : strings(place.values, values.map(String));
}

// ---- Looks

const PATTERNS: Readonly<Record<Exclude<Pattern, 'plain'>, string>> = {
  stripes: 'wdUpDiag',
  dots: 'lgConfetti',
  cross: 'openDmnd',
};

export function patternXml(color: Color, pattern: Pattern | undefined): string {
  if (!pattern || pattern === 'plain') return fillXml(color);
  return markup`
    <a:pattFill prst="${PATTERNS[pattern]}">
      <a:fgClr>${colorXml(color)}</a:fgClr>
      <a:bgClr><a:schemeClr val="bg1"/></a:bgClr>
    </a:pattFill>
  `;
}

export function strokeXml(stroke: Stroke | undefined): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>';
  return markup`
    <a:ln${attributes({ w: emu(stroke.width), cap: 'flat' })}>
      ${fillXml(stroke.color)}
      ${stroke.dash ? '<a:prstDash val="dash"/>' : ''}
      <a:round/>
    </a:ln>
  `;
}

function shapeXml(one: ChartSeries, type: Type): string {
  if (type === 'line' || type === 'scatter') return `<c:spPr>${strokeXml(one.line)}</c:spPr>`;
  return `<c:spPr>${patternXml(one.color, one.pattern)}${strokeXml(one.line)}</c:spPr>`;
}

/** Sizes of markers are whole points, 2 to 72. */
const markerSize = (size: number): number => Math.min(72, Math.max(2, Math.round(size)));

function markerXml({ marker, color }: ChartSeries): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>';
  if (marker.shape === 'plus')
    return markup`
      <c:marker>
        <c:symbol val="plus"/>
        <c:size val="${markerSize(marker.size)}"/>
        <c:spPr><a:noFill/>${strokeXml({ color, width: 1.5 })}</c:spPr>
      </c:marker>
    `;
  return markup`
    <c:marker>
      <c:symbol val="${marker.shape}"/>
      <c:size val="${markerSize(marker.size)}"/>
      <c:spPr>${fillXml(color)}<a:ln><a:noFill/></a:ln></c:spPr>
    </c:marker>
  `;
}

function pointsXml({ points = [], marker, color }: ChartSeries, type: Type): string {
  const body = (point: NonNullable<ChartSeries['points']>[number]): string => {
    const fill = fillXml(point.color ?? color);
    if (type === 'scatter' || type === 'line')
      return markup`
        <c:marker>
          <c:symbol val="${marker?.shape ?? 'circle'}"/>
          <c:size val="${markerSize(point.size ?? marker?.size ?? 5)}"/>
          <c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>
        </c:marker>
        <c:bubble3D val="0"/>
      `;
    if (type === 'pie' || type === 'doughnut')
      return markup`
        <c:bubble3D val="0"/>
        <c:spPr>
          ${fill}
          <a:ln${attributes({ w: emu(SLICE_GAP) })}>
            <a:solidFill><a:schemeClr val="bg1"/></a:solidFill>
          </a:ln>
        </c:spPr>
      `;
    return markup`
      <c:invertIfNegative val="0"/>
      <c:bubble3D val="0"/>
      <c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>
    `;
  };
  return points.map((point) => `<c:dPt><c:idx val="${point.index}"/>${body(point)}</c:dPt>`).join('');
}

/** PowerPoint works the line out itself, so that it follows the data when they are edited. */
function trendXml({ trend }: ChartSeries): string {
  if (!trend) return '';
  return markup`
    <c:trendline>
      <c:spPr>${strokeXml(trend)}</c:spPr>
      <c:trendlineType val="linear"/>
      <c:dispRSqr val="0"/>
      <c:dispEq val="0"/>
    </c:trendline>
  `;
}

/** Lengths from columns of the workbook; bars of a bar chart have no direction of their own. */
function errorsXml({ errors, name }: ChartSeries, x: Place | undefined, sheet: Sheet, type: Type): string {
  if (!errors) return '';
  const { ends } = errors;
  const low = ends && sheet.add(`${name}: low`, ends.low).letter;
  const high = ends && sheet.add(`${name}: high`, ends.high).letter;
  const worked = (formula: (row: number) => string) => (x && ends ? { formula } : {});
  const plus = sheet.add(
    `${name} +`,
    errors.plus,
    worked((row) => `${high}${row}-${x?.letter}${row}`),
  );
  const minus = sheet.add(
    `${name} -`,
    errors.minus,
    worked((row) => `${x?.letter}${row}-${low}${row}`),
  );
  const direction = type === 'scatter' || type === 'area' ? `<c:errDir val="${errors.along}"/>` : '';
  const length = (tag: string, place: Place, values: readonly Value[]) =>
    `<c:${tag}>${numbers(place.values, values, 'General')}</c:${tag}>`;
  return markup`
    <c:errBars>
      ${direction}
      <c:errBarType val="both"/>
      <c:errValType val="cust"/>
      <c:noEndCap val="${ends ? 1 : 0}"/>
      ${length('plus', plus, errors.plus)}
      ${length('minus', minus, errors.minus)}
      <c:spPr>${strokeXml(errors.stroke)}</c:spPr>
    </c:errBars>
  `;
}

function labelsXml(labels: ChartLabels, format: string, { model, lang }: SeriesFrame): string {
  const pie = model.type === 'pie' || model.type === 'doughnut';
  const show = (on: boolean) => {
    const flags = {
      showLegendKey: false,
      showVal: on && labels.show === 'value',
      showCatName: on && labels.show === 'category-percent',
      showSerName: on && labels.show === 'name',
      showPercent: on && labels.show === 'category-percent',
      showBubbleSize: false,
    };
    return Object.entries(flags)
      .map(([name, value]) => `<c:${name} val="${value ? 1 : 0}"/>`)
      .join('');
  };
  const looks = (color: Color, code = format) =>
    markup`
      <c:numFmt${attributes({ formatCode: pie ? '0%' : code, sourceLinked: 0 })}/>
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      ${textXml({ size: labels.size ?? model.size, color, bold: labels.bold, lang, oneLine: !pie })}
    `;
  const placed = (position: ChartLabels['position']) =>
    model.type === 'doughnut' || model.type === 'area' ? '' : `<c:dLblPos val="${position}"/>`;
  const single = (labels.only ?? []).map(({ index, dy, color, position, format: own }) => {
    const layout = dy
      ? `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${round5(dy)}"/></c:manualLayout></c:layout>`
      : '';
    const look = `${looks(color ?? labels.color, own)}${placed(position ?? labels.position)}`;
    return `<c:dLbl><c:idx val="${index}"/>${layout}${look}${show(true)}</c:dLbl>`;
  });
  const rest = labels.only ? show(false) : `${looks(labels.color)}${placed(labels.position)}${show(true)}`;
  return `<c:dLbls>${single.join('')}${rest}${pie ? '<c:showLeaderLines val="0"/>' : ''}</c:dLbls>`;
}

export const round5 = (value: number): number => Math.round(value * 100000) / 100000;
