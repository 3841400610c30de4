// A small, fast hash for names and stable ids; not for secrets. FNV-1a in two halves of 32 bits.

const ENCODER = new TextEncoder();

/** 16 hex digits for bytes or text. */
export function hashHex(data: Uint8Array | string): string {
  const bytes = typeof data === 'string' ? ENCODER.encode(data) : data;
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
