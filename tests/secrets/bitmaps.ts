// Pictures of pixels with a secret in each place where cameras, programs or people may leave one. Made here from the
// formats' own descriptions; no cleaner of the product has a part in it.
import { deflateSync } from 'node:zlib';
import type { Resources } from '../../src/base/wasm.ts';
import { encodeJpeg } from '../../src/pictures/jpeg.ts';

/** A file by its name, with the secrets in it. */
export interface Planted {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly secrets: readonly string[];
}

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
let count = 0;
/** A word that is nowhere else. */
export const secret = (where: string): string => `planted${where}number${++count}end`;

/** One file for each place: `put` gets the secret and gives the file. */
const each = (kind: string, ending: string, places: Readonly<Record<string, (word: string) => Buffer>>): Planted[] =>
  Object.entries(places).map(([place, put], i) => {
    const word = secret(`${kind}${place}`);
    return { file: `${kind}${i}.${ending}`, bytes: new Uint8Array(put(word)), secrets: [word] };
  });

// ---- JPEG

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** A TIFF directory with one text; tag 0x8825 has it as the place. */
const tiff = (tag: number, word: string, orientation = 1): Buffer => {
  const out = Buffer.alloc(38 + word.length + 1);
  out.write('MM\0*', 0, 'latin1');
  out.writeUInt32BE(8, 4);
  out.writeUInt16BE(2, 8);
  for (const [i, entry] of [
    [0x0112, 3, 1, orientation << 16],
    [tag, 2, word.length + 1, 38],
  ].entries()) {
    const [name, type, length, value] = entry as [number, number, number, number];
    out.writeUInt16BE(name, 10 + 12 * i);
    out.writeUInt16BE(type, 12 + 12 * i);
    out.writeUInt32BE(length, 14 + 12 * i);
    out.writeUInt32BE(value, 18 + 12 * i);
  }
  out.write(word, 38, 'latin1');
  return out;
};
const exif = (tag: number, word: string, orientation?: number): Buffer =>
  segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff(tag, word, orientation)]));

/** A colour profile with the matrix of sRGB and these texts. */
function profile(texts: Readonly<Record<string, string>>): Buffer {
  const xyz = (...values: number[]) =>
    Buffer.concat([text('XYZ \0\0\0\0'), ...values.map((v) => Buffer.from([0, 0, Math.floor(v * 256), 0]))]);
  const curve = Buffer.concat([text('curv\0\0\0\0'), Buffer.from([0, 0, 0, 1, 2, 51, 0, 0])]);
  const tags: [string, Buffer][] = [
    ['rXYZ', xyz(0.43, 0.22, 0.01)],
    ['gXYZ', xyz(0.38, 0.71, 0.09)],
    ['bXYZ', xyz(0.14, 0.06, 0.71)],
    ['wtpt', xyz(0.96, 1, 0.82)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
    ...Object.entries(texts).map(([tag, word]): [string, Buffer] => [tag, text(`text\0\0\0\0${word}\0\0\0\0`)]),
  ];
  const head = Buffer.alloc(132 + 12 * tags.length);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  head.writeUInt32BE(tags.length, 128);
  let at = head.length;
  for (const [i, [name, content]] of tags.entries()) {
    head.write(name, 132 + 12 * i, 'latin1');
    head.writeUInt32BE(at, 136 + 12 * i);
    head.writeUInt32BE(content.length, 140 + 12 * i);
    at += content.length;
  }
  head.writeUInt32BE(at, 0);
  return Buffer.concat([head, ...tags.map(([, content]) => content)]);
}
const icc = (tag: string, word: string): Buffer =>
  segment(0xe2, Buffer.concat([text('ICC_PROFILE\0\u0001\u0001'), profile({ [tag]: word })]));

export async function jpegs(from: Resources): Promise<Planted[]> {
  const data = new Uint8ClampedArray(40 * 30 * 4).map((_, i) => (i % 4 === 3 ? 255 : (i * 7) % 251));
  const plain = Buffer.from(await encodeJpeg({ width: 40, height: 30, data }, 80, from));
  const before = (part: Buffer) => Buffer.concat([plain.subarray(0, 2), part, plain.subarray(2)]);
  const behind = (part: Buffer) => Buffer.concat([plain, part]);
  /** Before the last scan: the encoder writes several. */
  const between = (part: Buffer) => {
    const at = plain.lastIndexOf(Buffer.from([0xff, 0xda]));
    const huffman = plain.lastIndexOf(Buffer.from([0xff, 0xc4]), at);
    return Buffer.concat([plain.subarray(0, huffman), part, plain.subarray(huffman)]);
  };
  const app = (n: number, head: string) => (word: string) => before(segment(0xe0 + n, text(`${head}\0${word}`)));
  return each('jpeg', 'jpg', {
    exifplace: (word) => before(exif(0x8825, word)),
    exifartist: (word) => before(exif(0x013b, word)),
    exifturned: (word) => before(exif(0x010e, word, 6)),
    exiftwice: (word) => before(Buffer.concat([exif(0x010f, 'Maker'), exif(0x0110, word)])),
    xmp: app(1, 'http://ns.adobe.com/xap/1.0/'),
    xmpmore: app(1, 'http://ns.adobe.com/xmp/extension/'),
    iptc: app(13, 'Photoshop 3.0'),
    ducky: app(12, 'Ducky'),
    flashpix: app(2, 'FPXR'),
    manypictures: app(2, 'MPF'),
    unknownapp0: app(0, 'AVI1'),
    jfxx: app(0, 'JFXX'),
    ...Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10, 11, 15].map((n) => [`app${n}`, app(n, 'Maker')])),
    jfifmore: (word) => before(segment(0xe0, text(`JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0001\u0001${word}`))),
    adobemore: (word) => before(segment(0xee, text(`Adobe\0d\0\0\0\0\u0001${word}`))),
    comment: (word) => before(segment(0xfe, text(word))),
    commentscans: (word) => between(segment(0xfe, text(word))),
    exifscans: (word) => between(exif(0x8825, word)),
    iccname: (word) => before(icc('desc', word)),
    icccopyright: (word) => before(icc('cprt', word)),
    iccmaker: (word) => before(icc('dmnd', word)),
    iccprivate: (word) => before(icc('Priv', word)),
    behindend: (word) => behind(text(word)),
    secondpicture: (word) => behind(before(exif(0x8825, word))),
    film: (word) => behind(text(`\0\0\0\u0018ftypmp42\0\0\0\0${word}`)),
    behindscan: (word) => Buffer.concat([plain.subarray(0, -2), text(word), plain.subarray(-2)]),
    longtable: (word) => {
      const at = plain.indexOf(Buffer.from([0xff, 0xdb]));
      const length = plain.readUInt16BE(at + 2);
      const table = Buffer.concat([plain.subarray(at + 4, at + 2 + length), text(word)]);
      return Buffer.concat([plain.subarray(0, at), segment(0xdb, table), plain.subarray(at + 2 + length)]);
    },
    betweensegments: (word) => before(text(word)),
  });
}

// ---- PNG

const chunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
};
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const IHDR = chunk('IHDR', Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]));
const rows = Buffer.alloc(8 * 25, 9).map((value, i) => (i % 25 ? value + i : 0));
const IDAT = chunk('IDAT', deflateSync(rows));
const IEND = chunk('IEND', Buffer.alloc(0));
const NONE = Buffer.alloc(0);
const png = (before: Buffer, data: Buffer = IDAT, after: Buffer = NONE, end: Buffer = NONE): Buffer =>
  Buffer.concat([SIGNATURE, crcs(IHDR), crcs(before), crcs(data), crcs(after), crcs(IEND), end]);

/** Chunks with their checksums, which readers may insist on. */
function crcs(chunks: Buffer): Buffer {
  const out = Buffer.from(chunks);
  for (let at = 0; at + 12 <= out.length; at += 12 + out.readUInt32BE(at)) {
    const end = at + 8 + out.readUInt32BE(at);
    let crc = 0xffffffff;
    for (let i = at + 4; i < end; i++) {
      crc ^= out[i] as number;
      for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, end);
  }
  return out;
}
const control = (n: number, size = 8): Buffer => {
  const out = Buffer.alloc(26);
  for (const [i, value] of [n, size, size].entries()) out.writeUInt32BE(value, 4 * i);
  out.writeUInt16BE(1, 20);
  return chunk('fcTL', out);
};
const frameData = (n: number, data: Buffer): Buffer => chunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, n]), data]));
const animated = (frames: number): Buffer => chunk('acTL', Buffer.from([0, 0, 0, frames, 0, 0, 0, 0]));

export const pngs = (): Planted[] =>
  each('png', 'png', {
    text: (word) => png(chunk('tEXt', text(`Comment\0${word}`))),
    textbehind: (word) => png(NONE, IDAT, chunk('tEXt', text(`Comment\0${word}`))),
    textpacked: (word) => png(chunk('zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(text(word))]))),
    textworld: (word) => png(chunk('iTXt', text(`Comment\0\0\0\0\0${word}`))),
    textworldpacked: (word) =>
      png(chunk('iTXt', Buffer.concat([text('Comment\0\u0001\0\0\0'), deflateSync(text(word))]))),
    exif: (word) => png(chunk('eXIf', tiff(0x8825, word))),
    exifturned: (word) => png(chunk('eXIf', tiff(0x013b, word, 8))),
    exifbehind: (word) => png(NONE, IDAT, chunk('eXIf', tiff(0x8825, word))),
    iccname: (word) => png(chunk('iCCP', Buffer.concat([text(`${word}\0\0`), deflateSync(profile({}))]))),
    iccinside: (word) => png(chunk('iCCP', Buffer.concat([text('a\0\0'), deflateSync(profile({ desc: word }))]))),
    private: (word) => png(chunk('prVt', text(word))),
    suggested: (word) => png(chunk('sPLT', text(`${word}\0\u0008`))),
    scale: (word) => png(chunk('sCAL', text(`\u00011\0${word}`))),
    longgamma: (word) => png(chunk('gAMA', text(`\0\u0001\u0086\u00a0${word}`))),
    longsize: (word) => png(chunk('pHYs', text(`\0\0\u000b\u0013\0\0\u000b\u0013\u0001${word}`))),
    longground: (word) => png(chunk('bKGD', text(`\0\0\0\0\0\0${word}`))),
    transparency: (word) => png(chunk('tRNS', text(`\0\0\0\0\0\0${word}`))),
    palette: (word) => png(chunk('PLTE', text(word.padEnd(Math.ceil(word.length / 3) * 3)))),
    behindend: (word) => png(NONE, IDAT, Buffer.alloc(0), text(word)),
    second: (word) => png(NONE, IDAT, Buffer.alloc(0), png(chunk('tEXt', text(`a\0${word}`)))),
    behindstream: (word) => png(NONE, chunk('IDAT', Buffer.concat([deflateSync(rows), text(word)]))),
    morerows: (word) => png(NONE, chunk('IDAT', deflateSync(Buffer.concat([rows, text(word)])))),
    framewithout: (word) => png(NONE, IDAT, frameData(0, text(word))),
    frametext: (word) =>
      png(
        Buffer.concat([animated(2), control(0)]),
        IDAT,
        Buffer.concat([control(1), chunk('tEXt', text(`a\0${word}`)), frameData(2, deflateSync(rows))]),
      ),
    framemore: (word) =>
      png(
        Buffer.concat([animated(2), control(0)]),
        IDAT,
        Buffer.concat([control(1), frameData(2, Buffer.concat([deflateSync(rows), text(word)]))]),
      ),
    betweendata: (word) => {
      const packed = deflateSync(rows);
      const parts = [
        chunk('IDAT', packed.subarray(0, 9)),
        chunk('tEXt', text(`a\0${word}`)),
        chunk('IDAT', packed.subarray(9)),
      ];
      return png(NONE, Buffer.concat(parts));
    },
  });

// ---- GIF

const GIF = Buffer.from('GIF89a\u0001\0\u0001\0\u0080\0\0\u0000\u0080\u0040\u00ff\u00ff\u00ff', 'latin1');
const FRAME = Buffer.from('\u002c\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002\u0044\u0001\0', 'latin1');
const blocks = (...parts: string[]): Buffer =>
  text(`${parts.map((part) => String.fromCharCode(part.length) + part).join('')}\0`);
const extension = (label: number, ...parts: string[]): Buffer =>
  Buffer.concat([Buffer.from([0x21, label]), blocks(...parts)]);
const gif = (before: Buffer, frame: Buffer = FRAME, end = '\u003b'): Buffer =>
  Buffer.concat([GIF, before, frame, text(end)]);

export const gifs = (): Planted[] =>
  each('gif', 'gif', {
    comment: (word) => gif(extension(0xfe, word)),
    program: (word) => gif(extension(0xff, 'XMP DataXMP', word)),
    plaintext: (word) => gif(extension(0x01, '\0\0\0\0\u0001\0\u0001\0\u0001\u0001\0\u0001', word)),
    loopmore: (word) => gif(extension(0xff, 'NETSCAPE2.0', '\u0001\0\0', word)),
    controlmore: (word) => gif(extension(0xf9, '\0\0\0\0', word)),
    unknown: (word) => gif(extension(0x77, word)),
    behindend: (word) => gif(Buffer.alloc(0), FRAME, `\u003b${word}`),
    behindframe: (word) => gif(Buffer.alloc(0), Buffer.concat([FRAME.subarray(0, -1), blocks(word)])),
    withoutend: (word) => gif(extension(0xfe, word), FRAME, ''),
  });

// ---- WebP

const VP8L = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64').subarray(20, 33);
const riff = (...chunks: Buffer[]): Buffer => {
  const body = Buffer.concat([text('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const riffChunk = (name: string, content: Buffer): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length & 1)]);
};
const extended = (flags: number): Buffer => riffChunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
const still = riffChunk('VP8L', VP8L);

export const webps = (): Planted[] =>
  each('webp', 'webp', {
    exif: (word) => riff(extended(8), still, riffChunk('EXIF', tiff(0x8825, word))),
    xmp: (word) => riff(extended(4), still, riffChunk('XMP ', text(word))),
    unknown: (word) => riff(extended(0), still, riffChunk('NOTE', text(word))),
    icc: (word) => riff(extended(32), riffChunk('ICCP', profile({ desc: word })), still),
    behindend: (word) => Buffer.concat([riff(still), text(word)]),
    behindimage: (word) => riff(riffChunk('VP8L', Buffer.concat([VP8L, text(word)]))),
  });
