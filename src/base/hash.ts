// A small, fast hash for names and stable ids; not for secrets. FNV-1a in two halves of 32 bits.

const ENCODER = new TextEncoder();
const SHORT = new Uint8Array(256);

/** UTF-8, until the next call: names are short and ASCII, for which calling the encoder takes longer than the hash. */
function utf8(text: string): Uint8Array {
  if (text.length > SHORT.length) return ENCODER.encode(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return ENCODER.encode(text);
    SHORT[i] = code;
  }
  return SHORT.subarray(0, text.length);
}

/** 16 hex digits for bytes or text. */
export function hashHex(data: Uint8Array | string): string {
  const bytes = typeof data === 'string' ? utf8(data) : data;
  let a = 0x811c9dc5;
  let b = 0x01000193 ^ bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ (byte + (i & 255)), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}

/** An unsigned 32-bit number for a text. */
export const hash32 = (text: string): number => Number.parseInt(hashHex(text).slice(0, 8), 16);
