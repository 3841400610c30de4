// A font without what its makers and owners wrote into it: copyright, designers, addresses, dates, glyphs' names,
// tables of font editors. What shapes and draws text stays; its name is the one that the theme calls it by (OpenType
// 1.9).
import { joined } from '../base/bytes.ts';
import type { FaceName } from '../scene/scene.ts';
import { withoutStrings } from './cff-strings.ts';
import { DIRECTORY, DIRECTORY_ENTRY, sfntTables } from './sfnt.ts';

/** Tables that measure, shape or draw. */
const KEPT = new Set(
  `head hhea maxp hmtx cmap OS/2 post glyf loca cvt fpgm prep gasp CFF CFF2 GDEF GPOS GSUB BASE kern vhea vmtx VORG COLR
  CPAL fvar avar gvar HVAR MVAR`.split(/\s+/),
);
const CHECKSUM = 0xb1b0afba;
/** `post` without glyphs' names is its head alone, of this version. */
const POST = { length: 32, version: 0x00030000 };

export interface FontName {
  readonly family: string;
  readonly face: FaceName;
}

const STYLES: Readonly<Record<FaceName, string>> = {
  regular: 'Regular',
  bold: 'Bold',
  italic: 'Italic',
  boldItalic: 'Bold Italic',
};

/** The font's tables in the order of their tags. Throws where the bytes are no font. */
export function nameless(font: Uint8Array, name: FontName): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Uint8Array>([['name', namesTable(name)]]);
  for (const { tag, at, length } of sfntTables(view))
    if (KEPT.has(tag.trim())) tables.set(tag, bare(tag, font.slice(at, at + length)));
  return assembled(
    font.subarray(0, 4),
    [...tables].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function bare(tag: string, table: Uint8Array): Uint8Array {
  const view = new DataView(table.buffer);
  if (tag === 'head') {
    // the sum of the whole, which is written last, and when it was made and changed
    view.setUint32(8, 0);
    table.fill(0, 20, 36);
  }
  if (tag === 'OS/2') table.set([0x4e, 0x4f, 0x4e, 0x45], 58);
  if (tag === 'CFF ') return withoutStrings(table);
  if (tag !== 'post') return table;
  view.setUint32(0, POST.version);
  return table.slice(0, POST.length);
}

const WINDOWS = [3, 1, 0x409] as const;

/** Family, style, identifier, full name, version and PostScript's name. */
function namesTable({ family, face }: FontName): Uint8Array {
  const style = STYLES[face];
  const full = style === 'Regular' ? family : `${family} ${style}`;
  const postScript = `${family}-${style}`.replace(/[^A-Za-z0-9-]/g, '').slice(0, 60);
  const records = [
    [1, family],
    [2, style],
    [3, full],
    [4, full],
    [5, 'Version 1.0'],
    [6, postScript],
  ] as const;
  const head = new Uint8Array(6 + 12 * records.length);
  const view = new DataView(head.buffer);
  view.setUint16(2, records.length);
  view.setUint16(4, head.length);
  const texts: Uint8Array[] = [];
  let at = 0;
  for (const [i, [id, text]] of records.entries()) {
    const units = new Uint8Array(2 * text.length);
    for (let k = 0; k < text.length; k++) new DataView(units.buffer).setUint16(2 * k, text.charCodeAt(k));
    for (const [k, value] of [...WINDOWS, id, units.length, at].entries()) view.setUint16(6 + 12 * i + 2 * k, value);
    texts.push(units);
    at += units.length;
  }
  return joined([head, ...texts]);
}

function assembled(kind: Uint8Array, tables: readonly (readonly [tag: string, content: Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(DIRECTORY + DIRECTORY_ENTRY * tables.length);
  const view = new DataView(directory.buffer);
  const power = 31 - Math.clz32(tables.length);
  directory.set(kind);
  for (const [i, value] of [tables.length, 16 << power, power, 16 * tables.length - (16 << power)].entries())
    view.setUint16(4 + 2 * i, value);
  const parts: Uint8Array[] = [directory];
  let at = directory.length;
  let head = 0;
  for (const [i, [tag, content]] of tables.entries()) {
    const entry = DIRECTORY + DIRECTORY_ENTRY * i;
    const padded = new Uint8Array((content.length + 3) & ~3);
    padded.set(content);
    for (let k = 0; k < 4; k++) directory[entry + k] = tag.charCodeAt(k);
    for (const [k, value] of [sum(padded), at, content.length].entries()) view.setUint32(entry + 4 + 4 * k, value);
    if (tag === 'head') head = at;
    parts.push(padded);
    at += padded.length;
  }
  const font = joined(parts);
  if (head) new DataView(font.buffer).setUint32(head + 8, (CHECKSUM - sum(font)) >>> 0);
  return font;
}

/** Sum of a table's 32-bit numbers; its length is a multiple of four. */
function sum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}
