// WebM (Matroska, RFC 9559): the same film with `Void` in place of what it tells beside picture and sound.
import { letters } from './bytes.ts';

/** Elements that hold others and are looked into. */
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const ENTRY = 0xae;
const INTO = new Set([SEGMENT, INFO, TRACKS, ENTRY]);
/** Tags, attached files, chapters; titles, file names, ids, dates and the names of tracks. */
const PRIVATE = new Set([
  0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x7384, 0x73a4, 0x3cb923, 0x3eb923, 0x3c83ab, 0x3e83bb, 0x4461, 0x536e,
]);
/** Programs' names, which must be there: blanks instead. */
const PROGRAMS = new Set([0x4d80, 0x5741]);
const VOID = 0xec;
const CODEC = 0x86;

interface Element {
  readonly id: number;
  readonly at: number;
  readonly from: number;
  readonly end: number;
}

/** The element at a place; a size that is not known reaches to `end` (11.2.3). */
function elementAt(bytes: Uint8Array, at: number, end: number): Element | undefined {
  const idLength = vintLength(bytes[at]);
  const sizeLength = vintLength(bytes[at + idLength]);
  if (!idLength || idLength > 4 || !sizeLength || at + idLength + sizeLength > end) return undefined;
  let id = 0;
  for (let i = 0; i < idLength; i++) id = id * 256 + (bytes[at + i] as number);
  const first = (bytes[at + idLength] as number) & (0xff >> sizeLength);
  let size = first;
  let unknown = first === 0xff >> sizeLength;
  for (let i = 1; i < sizeLength; i++) {
    const byte = bytes[at + idLength + i] as number;
    unknown &&= byte === 0xff;
    size = size * 256 + byte;
  }
  const from = at + idLength + sizeLength;
  const stop = unknown ? end : from + size;
  return stop <= end ? { id, at, from, end: stop } : undefined;
}

const vintLength = (byte: number | undefined): number => (byte ? Math.clz32(byte) - 23 : 0);

/** Undefined where the elements do not add up. */
export function cleanWebm(input: Uint8Array): { bytes: Uint8Array; codecs: string[] } | undefined {
  if (letters(input, 0, 4) !== '\x1aE\xdf\xa3') return undefined;
  const bytes = input.slice();
  const codecs: string[] = [];
  return clean(bytes, 0, bytes.length, codecs) && codecs.length ? { bytes, codecs } : undefined;
}

function clean(bytes: Uint8Array, from: number, end: number, codecs: string[]): boolean {
  for (let at = from; at < end; ) {
    const element = elementAt(bytes, at, end);
    if (!element) return false;
    if (PRIVATE.has(element.id)) blank(bytes, element);
    else if (PROGRAMS.has(element.id)) bytes.fill(0x20, element.from, element.end);
    else if (element.id === CODEC) codecs.push(letters(bytes, element.from, element.end - element.from));
    else if (element.id === VOID) bytes.fill(0, element.from, element.end);
    else if (INTO.has(element.id) && !clean(bytes, element.from, element.end, codecs)) return false;
    at = element.end;
  }
  return true;
}

/** One `Void` over the element's whole place, its size written as long as the element's was. */
function blank(bytes: Uint8Array, { at, end }: Element): void {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = VOID;
  if (length < 10) {
    bytes[at + 1] = 0x80 | (length - 2);
    return;
  }
  let rest = length - 9;
  for (let i = 8; i >= 2; i--) {
    bytes[at + i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[at + 1] = 1;
}
