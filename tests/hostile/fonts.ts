// Fonts made to do harm: a whole one that ships, with one thing in it changed. Each is the body font of a deck's own theme.
import { readFileSync } from 'node:fs';

const WHOLE = new Uint8Array(readFileSync('node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'));

/** Where the entry of a table begins, and the table. */
function tableOf(font: Uint8Array, tag: string): { entry: number; at: number; length: number } {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16)
    if (String.fromCharCode(...font.subarray(entry, entry + 4)) === tag)
      return { entry, at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  throw new Error(`no ${tag}`);
}

type Change = (
  view: DataView,
  table: (tag: string) => { entry: number; at: number; length: number },
  bytes: Uint8Array,
) => void;
const changed = (change: Change): Uint8Array => {
  const font = WHOLE.slice();
  change(new DataView(font.buffer), (tag) => tableOf(font, tag), font);
  return font;
};
const start = (signature: string, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, i) => (i < signature.length ? signature.charCodeAt(i) : 255));
const noise = (bytes: Uint8Array, at: number, length: number): void => {
  for (let i = 0; i < length; i++) bytes[at + i] = (i * 7919 + (i >> 3) * 104729) & 255;
};

/** Where glyphs lie: this font's loca is long. */
const glyphAt = (view: DataView, table: (tag: string) => { at: number }, glyph: number): number =>
  table('glyf').at + view.getUint32(table('loca').at + 4 * glyph);
/** Makes a glyph of these parts, over what it was; the last has no flag for more. */
function compose(view: DataView, at: number, parts: readonly number[]): void {
  view.setInt16(at, -1);
  for (const [i, part] of parts.entries()) {
    view.setUint16(at + 10 + 6 * i, i + 1 < parts.length ? 0x22 : 2);
    view.setUint16(at + 12 + 6 * i, part);
    view.setUint16(at + 14 + 6 * i, 0);
  }
}
/** Glyphs with enough outline to be written over. */
const ROOMY = [36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49];

export const SOUND_FONT = WHOLE;
export const BROKEN_FONTS: Readonly<Record<string, Uint8Array>> = {
  empty: new Uint8Array(),
  'cut in half': WHOLE.slice(0, WHOLE.length / 2),
  'cut after its first bytes': WHOLE.slice(0, 5),
  'that is a text': new TextEncoder().encode('This is not a font at all.\n'.repeat(100)),
  'that is zeros': new Uint8Array(100_000),
  'of WOFF2 that says it is 4 GB': start('wOF2', 48),
  'of WOFF that says it is 4 GB': start('wOFF', 44),
  'that is a collection of billions': start('ttcf', 64),
  'with 65535 tables': changed((view) => view.setUint16(4, 65535)),
  'with a table beyond its end': changed((view, table) => view.setUint32(table('glyf').entry + 8, 0xfffffff0)),
  'with a table of 4 GB': changed((view, table) => view.setUint32(table('GPOS').entry + 12, 0xffffffff)),
  'without metrics': changed((view, table) => view.setUint32(table('hmtx').entry, 0x78787878)),
  'without outlines': changed((view, table) => view.setUint32(table('glyf').entry, 0x78787878)),
  'of no units': changed((view, table) => view.setUint16(table('head').at + 18, 0)),
  'of lines to the moon': changed((view, table) => {
    view.setInt16(table('hhea').at + 4, 32767);
    view.setInt16(table('OS/2').at + 68, 32767);
  }),
  'that says it has 65535 glyphs': changed((view, table) => view.setUint16(table('maxp').at + 4, 65535)),
  'with outlines beyond its end': changed((view, table) => view.setUint32(table('loca').at + 4 * 40, 0x7ffffffe)),
  'with a glyph made of itself': changed((view, table) => compose(view, glyphAt(view, table, 36), [36])),
  'with two glyphs made of each other': changed((view, table) => {
    compose(view, glyphAt(view, table, 36), [37]);
    compose(view, glyphAt(view, table, 37), [36]);
  }),
  'with a glyph made of a billion others': changed((view, table) => {
    for (const [i, glyph] of ROOMY.slice(0, -1).entries())
      compose(view, glyphAt(view, table, glyph), Array(5).fill(ROOMY[i + 1]));
  }),
  'with a map of noise': changed((_, table, bytes) => noise(bytes, table('cmap').at, table('cmap').length)),
  'with CFF outlines of noise': changed((view, table, bytes) => {
    bytes.set(new TextEncoder().encode('OTTO'));
    const { entry, at, length } = table('glyf');
    noise(bytes, at, length);
    view.setUint32(entry, 0x43464620);
  }),
  'of noise but for its first bytes': changed((_, __, bytes) => noise(bytes, 12, bytes.length - 12)),
};
