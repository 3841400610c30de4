// Words and lines that people drew on a chart (ECMA-376 Part 1, 21.3), with their places as parts of the chart's box.
import type { OfficePackage } from './package.ts';
import { child, descendants, paragraphWords, type XmlElement } from './xml.ts';

export interface ChartMark {
  /** The shape's name. */
  readonly name: string;
  /** '' for a shape without words. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function readChartMarks(pkg: OfficePackage, chart: string): ChartMark[] {
  const part = pkg.related(chart, 'chartUserShapes');
  if (part === undefined || !pkg.has(part)) return [];
  return pkg.xml(part).children.flatMap((anchor) => {
    const [from, to] = [pointOf(child(anchor, 'cdr:from')), pointOf(child(anchor, 'cdr:to'))];
    const text = descendants(anchor, 'a:p').map(paragraphWords).join(' ').trim();
    const name = descendants(anchor, 'cdr:cNvPr')[0]?.attributes.name ?? '';
    return [{ name, text, ...from, w: to.x - from.x, h: to.y - from.y }];
  });
}

const pointOf = (element: XmlElement | undefined): { x: number; y: number } => {
  const of = (name: string) => Number(child(element, name)?.text) || 0;
  return { x: of('cdr:x'), y: of('cdr:y') };
};
