// Workbooks as Excel writes them, made by hand for tests.
import { strToU8, zipSync } from 'fflate';

export const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A workbook of one sheet with these cells, numbers as numbers. */
export function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (value: string, ref: string) =>
    /^-?\d+(\.\d+)?$/.test(value)
      ? `<c r="${ref}"><v>${value}</v></c>`
      : `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map((row, i) => {
    const cells = row.map((value, j) => cell(value, `${String.fromCharCode(65 + j)}${i + 1}`));
    return `<row r="${i + 1}">${cells.join('')}</row>`;
  });
  return workbook({ Sheet1: lines.join('') });
}

/** A workbook as Excel writes it, of sheets given as XML of their rows; `columns` is the XML of how each looks. */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  strings: readonly string[] = [],
  columns = '',
): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names
    .map(
      (name, i) =>
        `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${name === 'Hidden' ? ' state="hidden"' : ''}/>`,
    )
    .join('');
  const rels = names
    .map((_, i) => `<Relationship Id="rId${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('');
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0\\ &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(`<workbook ${NS} ${REL}><sheets>${listed}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet ${NS}>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst ${NS}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet ${NS}>${columns}<sheetData>${sheets[name]}</sheetData></worksheet>`),
      ]),
    ),
  });
}
