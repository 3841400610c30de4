// Reading numbers and names out of the bytes of film and sound files.

export const u32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) * 0x1000000 + ((bytes[at + 1] ?? 0) << 16) + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)) >>>
  0;

/** 64 bits as a number; exact up to 2^53, which is more than any file. */
export const u64 = (bytes: Uint8Array, at: number): number => u32(bytes, at) * 0x100000000 + u32(bytes, at + 4);

export const u32le = (bytes: Uint8Array, at: number): number =>
  ((bytes[at + 3] ?? 0) * 0x1000000 + ((bytes[at + 2] ?? 0) << 16) + ((bytes[at + 1] ?? 0) << 8) + (bytes[at] ?? 0)) >>>
  0;

/** Latin letters at a place; shorter where the file ends. */
export function letters(bytes: Uint8Array, at: number, count: number): string {
  let text = '';
  for (let i = at; i < Math.min(at + count, bytes.length); i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}

export function putLetters(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
