// Bytes of a text that a spreadsheet program wrote -> text: UTF-8, UTF-16 with or without its mark, or Windows-1252,
// which is what Excel's "CSV" is in Europe.

export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideOf(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: westernOf(bytes), encoding: 'Windows-1252' };
  }
}

/** Windows-1252 from 0x80 to 0x9F; some versions of Node decode these as Latin-1. Five are not given out. */
const HIGH = '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F';
const HIGHER = '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function westernOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? (HIGH + HIGHER)[byte - 0x80] : String.fromCharCode(byte);
  return text;
}

/** Which UTF-16 the bytes are: by their mark, else by the noughts that Latin letters have in every other byte. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 400);
  const noughts = [0, 0];
  for (const [i, byte] of some.entries()) if (byte === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1;
  const many = some.length / 4;
  if (some.length < 4) return undefined;
  if ((noughts[1] ?? 0) > many && noughts[0] === 0) return 'utf-16le';
  return (noughts[0] ?? 0) > many && noughts[1] === 0 ? 'utf-16be' : undefined;
}
