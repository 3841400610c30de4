// One cell of a workbook -> the text that stands for its value: numbers with a point, days as 2024-05-17, shares that
// Excel shows as percents with their sign (ECMA-376 Part 1, 18.3.1.4 and 18.8.30).
import type { XmlElement } from '../office/xml.ts';

export interface Looks {
  readonly shared: readonly string[];
  /** By number of a cell's style. */
  readonly styles: readonly ('date' | 'percent' | 'plain')[];
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

/** What each style of cells shows; `custom` are formats by their number. */
export function dateStyles(formats: readonly string[], custom: ReadonlyMap<string, string>): Looks['styles'] {
  return formats.map((id) => {
    const number = Number(id);
    const code = custom.get(id);
    if (code === undefined) {
      if ((number >= 14 && number <= 17) || number === 22 || (number >= 27 && number <= 36)) return 'date';
      return number === 9 || number === 10 ? 'percent' : 'plain';
    }
    // words, colours and languages in a format are no signs of it
    const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/%/.test(signs)) return 'percent';
    return /[yd]/i.test(signs) ? 'date' : 'plain';
  });
}

/** An element's name without its namespace: those of workbooks are one. */
export const local = ({ name }: XmlElement): string =>
  name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1);

const childOf = (cell: XmlElement, name: string) => cell.children.find((one) => local(one) === name);

/** `stringOf` reads a string of several pieces. */
export function cellText(cell: XmlElement, looks: Looks, stringOf: (element: XmlElement) => string): string {
  const value = childOf(cell, 'v')?.text ?? '';
  const inline = childOf(cell, 'is');
  switch (cell.attributes.t) {
    case 's':
      return (looks.shared[Number(value)] ?? '').trim();
    case 'inlineStr':
      return inline ? stringOf(inline).trim() : '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'e':
      // #N/A and the like are gaps
      return '';
    case 'str':
      return value.trim();
    case 'd':
      return value.slice(0, 10);
    default:
      return numberText(value, looks.styles[Number(cell.attributes.s ?? 0)] ?? 'plain', looks.date1904);
  }
}

const DAY = 86_400_000;

function numberText(value: string, style: Looks['styles'][number], date1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  // Excel keeps 0.1 + 0.2 with all its digits
  const clean = Number(number.toPrecision(15));
  if (style === 'percent') return `${Number((clean * 100).toPrecision(12))}%`;
  if (style !== 'date' || clean < 1 || clean > 2_958_465) return String(clean);
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(clean) * DAY).toISOString().slice(0, 10);
}
