// What the browser edition's one file carries, pack by pack: bytes as text that HTML lets be, and several files in one
// run of bytes.

/** Characters that HTML changes or that could end a script; as a group of 7 bits each becomes two with the next. */
const AVOIDED = [0x00, 0x0d, 0x3c];

/**
 * Bytes as text in UTF-8: 7 bits a character of ASCII, so an eighth longer than the bytes; an avoided character and the
 * 7 bits after it are one character of two bytes.
 */
export function toText(bytes: Uint8Array): string {
  const out: string[] = [];
  const total = Math.ceil((bytes.length * 8) / 7);
  const group = (i: number): number => {
    const bit = i * 7;
    const at = bit >> 3;
    const two = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    return (two >> (9 - (bit & 7))) & 0x7f;
  };
  for (let i = 0; i < total; i++) {
    const value = group(i);
    const avoided = AVOIDED.indexOf(value);
    out.push(String.fromCharCode(avoided < 0 ? value : 0x80 + avoided * 0x80 + (++i < total ? group(i) : 0)));
  }
  return out.join('');
}

/** The bytes, of which there are `length`, that `toText` was given. */
export function fromText(text: string, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let [held, bits, at] = [0, 0, 0];
  const take = (value: number) => {
    held = ((held << 7) | value) & 0x7fff;
    bits += 7;
    if (bits < 8) return;
    bits -= 8;
    bytes[at++] = held >> bits;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) take(AVOIDED[(code >> 7) - 1] as number);
    take(code & 0x7f);
  }
  return bytes;
}

/** Files in one run of bytes: a list of names and lengths as JSON, then the files. */
export function joinFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.entries(files).map(([name, { length }]) => [name, length] as const);
  const head = new TextEncoder().encode(JSON.stringify(names));
  const bytes = new Uint8Array(4 + head.length + names.reduce((sum, [, length]) => sum + length, 0));
  new DataView(bytes.buffer).setUint32(0, head.length);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const file of Object.values(files)) {
    bytes.set(file, at);
    at += file.length;
  }
  return bytes;
}

/** Each file's bytes are a view into those given. */
export function splitFiles(bytes: Uint8Array): Map<string, Uint8Array> {
  const head = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const names = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + head))) as [string, number][];
  let at = 4 + head;
  return new Map(
    names.map(([name, length]) => {
      at += length;
      return [name, bytes.subarray(at - length, at)];
    }),
  );
}
