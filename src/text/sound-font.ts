// Whether a font file that comes with a deck can be measured, cut down and drawn. What it declares is held against what
// it has before any program for fonts sees it (OpenType 1.9: table directory, head, hhea, OS/2, maxp, hmtx, loca,
// glyf).
import { metricsOf } from './metrics.ts';
import { DIRECTORY, DIRECTORY_ENTRY, type SfntTable, sfntTables } from './sfnt.ts';
import type { Subsetter } from './subset.ts';

/** Bytes that every table of this name has at least. */
const NEEDED: Readonly<Record<string, number>> = { head: 54, hhea: 36, maxp: 6, hmtx: 4, cmap: 4 };
const SFNT = ['\0\x01\0\0', 'true', 'OTTO'];
const OTHERS: Readonly<Record<string, string>> = {
  wOFF: 'it is a web font, and the .ttf that it was made from is needed',
  wOF2: 'it is a web font, and the .ttf that it was made from is needed',
  ttcf: 'it holds several fonts, and one alone is needed',
};
/** Lines of a font are this many times as high as its size at most; glyphs are put together from this many parts. */
const TALLEST = 4;
const MOST_PARTS = 1000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

type Table = Pick<SfntTable, 'at' | 'length'>;

/** What is wrong with a font file, as the end of a sentence; undefined where it can be used. */
export function faultOfFont(bytes: Uint8Array, subsetter: Subsetter): string | undefined {
  if (!bytes.length) return 'it is empty';
  const kind = String.fromCharCode(...bytes.subarray(0, 4));
  if (!SFNT.includes(kind)) return OTHERS[kind] ?? 'it is no font';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  if (typeof tables === 'string') return tables;
  try {
    return faultOfTables(view, tables) ?? faultOfLetters(bytes, subsetter);
  } catch {
    // an offset that leads out of the file, or harfbuzz gave up
    return 'it is damaged';
  }
}

function tablesOf(view: DataView): Map<string, Table> | string {
  const tables = new Map<string, Table>();
  const cut = 'it is cut off, or says that it is larger than it is';
  if (view.byteLength < DIRECTORY || view.byteLength < DIRECTORY + DIRECTORY_ENTRY * view.getUint16(4)) return cut;
  for (const { tag, at, length } of sfntTables(view)) {
    if (at + length > view.byteLength) return cut;
    tables.set(tag, { at, length });
  }
  for (const [name, least] of Object.entries(NEEDED))
    if ((tables.get(name)?.length ?? 0) < least) return `its table ${name} is missing or too short`;
  if (!tables.has('CFF ') && !(tables.has('glyf') && tables.has('loca'))) return 'it has no outlines';
  return tables;
}

function faultOfTables(view: DataView, tables: ReadonlyMap<string, Table>): string | undefined {
  const table = (name: string) => tables.get(name) as Table;
  const unitsPerEm = view.getUint16(table('head').at + 18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) return `it has ${unitsPerEm} units to the em`;
  const os2 = tables.get('OS/2');
  if (os2 && os2.length < (os2.length > 1 && view.getUint16(os2.at) >= 2 ? 96 : 78))
    return 'its table OS/2 is too short';
  const { ascent, descent } = metricsOf(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  if (ascent <= 0 || ascent + descent <= 0 || ascent + Math.abs(descent) > TALLEST)
    return 'the height of its lines makes no sense';
  const glyphs = view.getUint16(table('maxp').at + 4);
  const advances = view.getUint16(table('hhea').at + 34);
  if (!glyphs || !advances || advances > glyphs || table('hmtx').length < 4 * advances + 2 * (glyphs - advances))
    return `it says that it has ${glyphs} glyphs, and has fewer`;
  return tables.has('glyf') && tables.has('loca')
    ? faultOfGlyphs(view, table('glyf'), table('loca'), glyphs, view.getInt16(table('head').at + 50) === 1)
    : undefined;
}

function faultOfGlyphs(view: DataView, glyf: Table, loca: Table, glyphs: number, long: boolean): string | undefined {
  if (loca.length < (glyphs + 1) * (long ? 4 : 2)) return `it says that it has ${glyphs} glyphs, and has fewer`;
  const offset = (glyph: number) =>
    long ? view.getUint32(loca.at + 4 * glyph) : 2 * view.getUint16(loca.at + 2 * glyph);
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (offset(glyph) > offset(glyph + 1) || offset(glyph + 1) > glyf.length)
      return 'its outlines lie outside the file';
  const componentsOf = (glyph: number): number[] => {
    if (offset(glyph + 1) - offset(glyph) < 10) return [];
    const at = glyf.at + offset(glyph);
    return view.getInt16(at) < 0 ? components(view, at + 10, glyf.at + offset(glyph + 1)) : [];
  };
  const parts = new Map<number, number>();
  /** How many simple glyphs one is made of; Infinity where it comes to be a part of itself. */
  const partsOf = (glyph: number): number => {
    const known = parts.get(glyph);
    if (known !== undefined) return known;
    parts.set(glyph, Number.POSITIVE_INFINITY);
    const made =
      componentsOf(glyph).reduce(
        (sum, one) => (sum > MOST_PARTS ? sum : sum + (one < glyphs ? partsOf(one) : Number.POSITIVE_INFINITY)),
        0,
      ) || 1;
    parts.set(glyph, made);
    return made;
  };
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (partsOf(glyph) > MOST_PARTS) return 'a glyph of it is made of itself, or of too many others';
  return undefined;
}

/** Bytes of a component's scale: one number for both directions, one for each, or a matrix. */
function scaleBytes(flags: number): number {
  if (flags & 8) return 2;
  if (flags & 0x40) return 4;
  return flags & 0x80 ? 8 : 0;
}

/** Numbers of the glyphs that a glyph is made of ("Composite Glyph Description"). */
function components(view: DataView, from: number, end: number): number[] {
  const out: number[] = [];
  for (let at = from; at + 4 <= end; ) {
    const flags = view.getUint16(at);
    out.push(view.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + scaleBytes(flags);
    if (!(flags & 0x20)) break;
  }
  return out;
}

/** Cuts it down to Latin letters, as the page will: what harfbuzz does not trust is not there afterwards. */
function faultOfLetters(bytes: Uint8Array, subsetter: Subsetter): string | undefined {
  const cut = subsetter.subset(bytes, LETTERS);
  const view = new DataView(cut.buffer, cut.byteOffset, cut.byteLength);
  const tables = tablesOf(view);
  if (typeof tables === 'string') return 'it is damaged';
  const outlines = Math.max(tables.get('glyf')?.length ?? 0, tables.get('CFF ')?.length ?? 0);
  return view.getUint16((tables.get('maxp') as Table).at + 4) < LETTERS.length / 2 || outlines < LETTERS.length
    ? 'it has no letters from A to Z'
    : undefined;
}
