// What embedding needs to know of a TrueType file (OpenType 1.9, chapters "OS/2", "head" and "name"): may it be
// embedded, what is it called, and the figures that its frame repeats.
import { tablePlaces } from '../../../../text/sfnt.ts';

/** Names as the font's Windows records have them; empty where there is none. */
export interface FontNames {
  readonly family: string;
  readonly style: string;
  readonly version: string;
  readonly full: string;
}

export interface SfntFacts {
  /** Ten bytes that describe the shapes. */
  readonly panose: Uint8Array;
  readonly weight: number;
  readonly italic: boolean;
  /** Licence bits of OS/2. */
  readonly fsType: number;
  readonly unicodeRanges: readonly number[];
  readonly codePages: readonly number[];
  readonly checksumAdjustment: number;
  readonly names: FontNames;
  /** Quadratic outlines (`glyf`): those of CFF are not read from presentations. */
  readonly hasTrueTypeOutlines: boolean;
}

/** Undefined where the bytes are no font with the tables that are needed. */
export function sfntFacts(font: Uint8Array): SfntFacts | undefined {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const tables = tablePlaces(view);
    const [os2, head, name] = [tables.get('OS/2'), tables.get('head'), tables.get('name')];
    if (os2 === undefined || head === undefined || name === undefined) return undefined;
    const longs = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => view.getUint32(os2 + from + 4 * i));
    return {
      panose: font.slice(os2 + 32, os2 + 42),
      weight: view.getUint16(os2 + 4),
      italic: (view.getUint16(os2 + 62) & 1) === 1,
      fsType: view.getUint16(os2 + 8),
      unicodeRanges: longs(42, 4),
      codePages: view.getUint16(os2) >= 1 ? longs(78, 2) : [0, 0],
      checksumAdjustment: view.getUint32(head + 8),
      names: namesOf(view, name),
      hasTrueTypeOutlines: tables.has('glyf'),
    };
  } catch {
    return undefined;
  }
}

const NAME_IDS: Readonly<Record<keyof FontNames, number>> = { family: 1, style: 2, version: 5, full: 4 };
const WINDOWS = 3;
const ENGLISH = 0x409;

function namesOf(view: DataView, table: number): FontNames {
  const strings = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + 12 * i;
    if (view.getUint16(record) !== WINDOWS || view.getUint16(record + 4) !== ENGLISH) continue;
    const from = strings + view.getUint16(record + 10);
    const units = Array.from({ length: view.getUint16(record + 8) / 2 }, (_, k) => view.getUint16(from + 2 * k));
    found.set(view.getUint16(record + 6), String.fromCharCode(...units));
  }
  const of = (key: keyof FontNames) => found.get(NAME_IDS[key]) ?? '';
  return { family: of('family'), style: of('style'), version: of('version'), full: of('full') };
}

/** What the licence bits allow (OS/2 fsType): the strictest that is set of the low ones counts. */
export type Permission = 'free' | 'no-subset' | 'view-only' | 'never';

export function permissionOf({ fsType }: Pick<SfntFacts, 'fsType'>): Permission {
  const [RESTRICTED, VIEW, EDIT, NO_SUBSET, BITMAP] = [0x2, 0x4, 0x8, 0x100, 0x200];
  if (fsType & BITMAP || (fsType & RESTRICTED && !(fsType & (VIEW | EDIT)))) return 'never';
  if (fsType & VIEW && !(fsType & EDIT)) return 'view-only';
  return fsType & NO_SUBSET ? 'no-subset' : 'free';
}
