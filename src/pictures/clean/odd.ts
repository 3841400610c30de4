// What a cleaner says of a picture that it does not take apart with confidence: it is drawn anew, or refused.

/** Thrown by cleaners: the build of the file is not what its standard says. */
export class Odd extends Error {}

/** Goes on only where `sound`. */
export function must(sound: boolean, what: string): asserts sound {
  if (!sound) throw new Odd(what);
}

const WORDS = 16;
/** Letters that they are made of: coded data may repeat a printable byte, or a few, for long. */
const DIFFERENT = 6;
const LETTER = Uint8Array.from({ length: 256 }, (_, byte) => (/[\w .,:/@-]/.test(String.fromCharCode(byte)) ? 1 : 0));

/**
 * Whether coded data end in plain words: a decoder stops before them and nobody sees them. Looks at the last 64 KB.
 * Coded data look so once in tens of thousands of pictures, which are then drawn anew.
 */
export function endsInWords(bytes: Uint8Array, from: number, to: number): boolean {
  let run = 0;
  for (let at = Math.max(from, to - 0x10000); at < to; at++) {
    run = LETTER[bytes[at] as number] ? run + 1 : 0;
    if (run >= WORDS && new Set(bytes.subarray(at + 1 - WORDS, at + 1)).size >= DIFFERENT) return true;
  }
  return false;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
export const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
