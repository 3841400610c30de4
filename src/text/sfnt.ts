// The table directory of a TrueType file (OpenType 1.9, "Table Directory").

export interface SfntTable {
  /** Four characters. */
  readonly tag: string;
  readonly checksum: number;
  /** Bytes from the start of the file. */
  readonly at: number;
  readonly length: number;
}

/** Bytes before the entries, and of each. */
export const DIRECTORY = 12;
export const DIRECTORY_ENTRY = 16;

/**
 * Its tables in the order of the directory. Throws where that leads out of the file; where the tables lie is not looked
 * at.
 */
export function sfntTables(view: DataView): SfntTable[] {
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const entry = DIRECTORY + DIRECTORY_ENTRY * i;
    return {
      tag: String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(entry + k))),
      checksum: view.getUint32(entry + 4),
      at: view.getUint32(entry + 8),
      length: view.getUint32(entry + 12),
    };
  });
}

/** Where each table begins, by its tag. */
export const tablePlaces = (view: DataView): Map<string, number> =>
  new Map(sfntTables(view).map(({ tag, at }) => [tag, at]));
