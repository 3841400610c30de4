// Tables of slides (ECMA-376 Part 1, 21.1.3): their grid, their cells with spans and texts, their own fills and rules.
import { type Fill, fillIn, type Outline, outlineOf } from './drawing/fill.ts';
import type { Sheet } from './sheet.ts';
import { bodyProperties, type OfficeText, readText } from './text/body.ts';
import { mergeStyles } from './text/properties.ts';
import { child, childrenOf, flagOf, numberOf, type XmlElement } from './xml.ts';

export interface OfficeTable {
  /** Points. */
  readonly columns: readonly number[];
  readonly rows: readonly OfficeRow[];
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
  readonly lastRow: boolean;
  readonly bandRows: boolean;
  readonly rtl: boolean;
  /** GUID of the table style. */
  readonly style?: string;
}

export interface OfficeRow {
  /** Points, at least. */
  readonly height: number;
  /** One for each column, covered ones included. */
  readonly cells: readonly OfficeCell[];
}

export interface OfficeCell {
  readonly text: OfficeText;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** It lies under the cell to its left or above it that spans it. */
  readonly covered: boolean;
  readonly fill?: Fill;
  readonly top?: Outline;
  readonly bottom?: Outline;
}

const MOST_SPAN = 1000;

export function readTable(table: XmlElement, sheet: Sheet): OfficeTable {
  const properties = child(table, 'a:tblPr');
  const flag = (name: string) => flagOf(properties, name) ?? false;
  const style = child(properties, 'a:tableStyleId')?.text.trim();
  return {
    columns: childrenOf(child(table, 'a:tblGrid'), 'a:gridCol').map((one) => (numberOf(one, 'w') ?? 0) / 12_700),
    rows: childrenOf(table, 'a:tr').map((row) => ({
      height: (numberOf(row, 'h') ?? 0) / 12_700,
      cells: childrenOf(row, 'a:tc').map((cell) => readCell(cell, sheet)),
    })),
    firstRow: flag('firstRow'),
    firstColumn: flag('firstCol'),
    lastRow: flag('lastRow'),
    bandRows: flag('bandRow'),
    rtl: flag('rtl'),
    ...(style && { style }),
  };
}

function readCell(cell: XmlElement, sheet: Sheet): OfficeCell {
  const body = child(cell, 'a:txBody') ?? { name: 'a:txBody', attributes: {}, children: [], text: '' };
  const properties = child(cell, 'a:tcPr');
  const context = { pkg: sheet.pkg, part: sheet.part, colors: sheet.colors };
  const fill = fillIn(properties, context);
  const top = outlineOf(child(properties, 'a:lnT'), context);
  const bottom = outlineOf(child(properties, 'a:lnB'), context);
  const span = (name: string) => Math.min(MOST_SPAN, Math.max(1, numberOf(cell, name) ?? 1));
  return {
    text: readText(body, mergeStyles(sheet.styles.other, sheet.styles.plain), bodyProperties([body]), sheet),
    columnSpan: span('gridSpan'),
    rowSpan: span('rowSpan'),
    covered: (flagOf(cell, 'hMerge') ?? false) || (flagOf(cell, 'vMerge') ?? false),
    ...(fill && { fill }),
    ...(top && { top }),
    ...(bottom && { bottom }),
  };
}
