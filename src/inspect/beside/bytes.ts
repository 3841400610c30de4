// Reading numbers and letters of a file that may end anywhere. These readers share nothing with what cleans pictures
// (src/pictures): what one overlooks the other may see.

export class Bytes {
  readonly #view: DataView;
  readonly all: Uint8Array;

  constructor(all: Uint8Array) {
    this.all = all;
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }
  /** Nought behind the end. */
  byte = (at: number): number => this.all[at] ?? 0;
  word = (at: number, little = false): number =>
    at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, little) : 0;
  long = (at: number, little = false): number =>
    at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, little) : 0;
  /** Letters as they stand, one a byte. */
  letters = (from: number, length: number): string =>
    LATIN.decode(this.all.subarray(from, Math.max(from, from + length)));
  part = (from: number, length: number): Bytes => new Bytes(this.all.subarray(from, Math.max(from, from + length)));
}

const LATIN = new TextDecoder('latin1');

/** What can be read in some bytes: letters in rows of at least four, at most 60 of them. */
export function readable(bytes: Uint8Array): string {
  const rows = LATIN.decode(bytes.subarray(0, 4000)).match(/[\x20-\x7e]{4,}/g) ?? [];
  const text = rows.join(' ').replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}\u2026` : text;
}

/** `12 bytes behind the image: "JFIF ..."`; nothing where there are none. */
export function trailer(bytes: Uint8Array, from: number): string[] {
  const rest = bytes.subarray(from);
  if (!rest.length) return [];
  const words = readable(rest);
  return [`${rest.length} bytes behind the end of the image${words ? `: ${words}` : ''}`];
}

const utf8 = new TextDecoder();
export const utf8Of = (bytes: Uint8Array): string => utf8.decode(bytes);
