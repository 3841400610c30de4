// Bytes as base64, in browsers and Node alike.

/** In pieces, since spreading a whole file overflows the stack. */
export function base64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 0x6000) out += String.fromCharCode(...bytes.subarray(i, i + 0x6000));
  return btoa(out);
}
