// The few figures of a TrueType file that lines need besides advances (OpenType 1.9: head, hhea, OS/2).
import { tablePlaces } from './sfnt.ts';

export interface Metrics {
  readonly unitsPerEm: number;
  /**
   * Shares of the size above and below the baseline, both positive, as Chromium takes them: hhea, or OS/2 where that
   * asks for it.
   */
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
}

const USE_TYPO_METRICS = 1 << 7;

/** Throws where the bytes are no single TrueType font. */
export function metricsOf(bytes: Uint8Array): Metrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablePlaces(view);
  const [head, hhea, os2] = [tables.get('head'), tables.get('hhea'), tables.get('OS/2')];
  if (head === undefined || hhea === undefined) throw new Error('not a TrueType font');
  const unitsPerEm = view.getUint16(head + 18);
  const typo = os2 !== undefined && (view.getUint16(os2 + 62) & USE_TYPO_METRICS) !== 0;
  const [ascender, descender] = typo
    ? [view.getInt16(os2 + 68), view.getInt16(os2 + 70)]
    : [view.getInt16(hhea + 4), view.getInt16(hhea + 6)];
  const xHeight = os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 86) : 0;
  return {
    unitsPerEm,
    ascent: ascender / unitsPerEm,
    descent: -descender / unitsPerEm,
    xHeight: (xHeight || unitsPerEm / 2) / unitsPerEm,
  };
}
