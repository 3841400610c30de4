// The checksum of PNG chunks (ISO/IEC 15948, annex D) and of zip entries: one polynomial, reflected.

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** What a byte means one, two and three places further on: four bytes are taken in one step. */
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((places) => TABLE.map((c) => further(c, places))) as [
  Int32Array,
  Int32Array,
  Int32Array,
];

function further(c: number, places: number): number {
  return places ? further((TABLE[c & 255] as number) ^ (c >>> 8), places - 1) : c;
}

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let c = -1;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    c ^= view.getInt32(i, true);
    c =
      (THIRD[c & 255] as number) ^
      (SECOND[(c >>> 8) & 255] as number) ^
      (FIRST[(c >>> 16) & 255] as number) ^
      (TABLE[c >>> 24] as number);
  }
  for (; i < bytes.length; i++) c = (TABLE[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8);
  return ~c >>> 0;
}
