// TrueType -> Embedded OpenType, version 0x00020001 without compression (the W3C submission "Embedded OpenType (EOT)
// File Format", section 4.1): the frame that PowerPoint keeps embedded fonts in (.fntdata). The npm package ttf2eot
// gives the same bytes (compared for two fonts without licence bits), but needs Node's Buffer and drops those bits.
import type { SfntFacts } from './sfnt.ts';

const VERSION = 0x00020001;
const MAGIC = 0x504c;
const DEFAULT_CHARSET = 1;
/** Bytes before the names. */
const FIXED = 82;

export function eotOf(font: Uint8Array, facts: SfntFacts): Uint8Array {
  const { family, style, version, full } = facts.names;
  const names = [family, style, version, full];
  // each name: its length, its UTF-16, two bytes of padding; behind them the length of an empty root string
  const size = FIXED + names.reduce((sum, name) => sum + 4 + 2 * name.length, 0) + 2 + font.length;
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const long = (at: number, value: number) => view.setUint32(at, value, true);
  long(0, size);
  long(4, font.length);
  long(8, VERSION);
  out.set(facts.panose, 16);
  view.setUint8(26, DEFAULT_CHARSET);
  view.setUint8(27, facts.italic ? 1 : 0);
  long(28, facts.weight);
  view.setUint16(32, facts.fsType, true);
  view.setUint16(34, MAGIC, true);
  for (const [i, range] of facts.unicodeRanges.entries()) long(36 + 4 * i, range);
  for (const [i, page] of facts.codePages.entries()) long(52 + 4 * i, page);
  long(60, facts.checksumAdjustment);
  let at = FIXED;
  for (const name of names) {
    view.setUint16(at, 2 * name.length, true);
    for (let i = 0; i < name.length; i++) view.setUint16(at + 2 + 2 * i, name.charCodeAt(i), true);
    at += 4 + 2 * name.length;
  }
  out.set(font, size - font.length);
  return out;
}
