// What JPEG, PNG, GIF and WebP files hold beside their image: segment by segment, chunk by chunk, and behind the end.
import { unzlibSync } from 'fflate';
import { Bytes, readable, trailer, utf8Of } from './bytes.ts';
import { exifOf } from './exif.ts';
import { profileOf } from './profile.ts';

/** Sentences for the sender; undefined where the bytes are none of these. */
export function besideBitmap(content: Uint8Array): string[] | undefined {
  const bytes = new Bytes(content);
  if (bytes.word(0) === 0xffd8) return jpeg(bytes);
  if (bytes.long(0) === 0x89504e47) return png(bytes);
  if (bytes.letters(0, 4) === 'GIF8') return gif(bytes);
  if (bytes.letters(0, 4) === 'RIFF' && bytes.letters(8, 4) === 'WEBP') return webp(bytes);
  return undefined;
}

function jpeg(bytes: Bytes): string[] {
  const found: string[] = [];
  let at = 2;
  let coded = false;
  while (at < bytes.length) {
    if (bytes.byte(at) !== 0xff) {
      at++;
      if (!coded) found.push('bytes between its segments');
      coded = true;
      continue;
    }
    const marker = bytes.byte(at + 1);
    if (marker === 0xd9) return [...new Set(found), ...trailer(bytes.all, at + 2)];
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = bytes.word(at + 2);
    found.push(...segment(marker, bytes.part(at + 4, length - 2)));
    coded = marker === 0xda;
    at += 2 + length;
  }
  return [...new Set(found), 'no end of the image'];
}

function segment(marker: number, content: Bytes): string[] {
  const kind = content.letters(0, 12);
  if (marker === 0xfe) return [`a comment: ${readable(content.all)}`];
  if (marker < 0xe0 || marker > 0xef) return [];
  if (kind.startsWith('Exif\0')) return exifOf(content.part(6, content.length));
  if (kind.startsWith('http://ns.ad')) return ['XMP data of a program'];
  if (kind.startsWith('Photoshop')) return [`data of Photoshop: ${readable(content.all.subarray(14))}`];
  if (kind.startsWith('MPF\0')) return ['a list of further pictures'];
  if (kind.startsWith('JFXX') || (kind.startsWith('JFIF\0') && content.length > 14)) return ['a small picture'];
  if (kind.startsWith('JFIF\0')) return [];
  if (kind.startsWith('ICC_PROFILE')) return profileOf(content.part(14, content.length));
  if (kind.startsWith('Adobe') && marker === 0xee && content.length <= 12) return [];
  return [`data of a program (APP${marker - 0xe0}): ${readable(content.all)}`];
}

const DRAWING = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|cICP|sBIT|bKGD|pHYs|hIST|acTL|fcTL|fdAT)$/;

/** Bytes of chunks that have always as many. */
const LENGTHS: Readonly<Record<string, readonly number[]>> = {
  gAMA: [4],
  pHYs: [9],
  cHRM: [32],
  sRGB: [1],
  bKGD: [1, 2, 6],
  acTL: [8],
  fcTL: [26],
};

function png(bytes: Bytes): string[] {
  const found: string[] = [];
  let animated = false;
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = bytes.long(at);
    const name = bytes.letters(at + 4, 4);
    const content = bytes.part(at + 8, length);
    if (name === 'acTL') animated = true;
    if (name === 'fdAT' && !animated) found.push('frames of an animation that is none');
    if (name === 'eXIf') found.push(...exifOf(content));
    else if (name === 'iCCP') found.push(...packedProfile(content));
    else if (/^[tzi]TXt$/.test(name)) found.push(`a text: ${readable(unpackedText(content.all))}`);
    else if (LENGTHS[name]?.includes(length) === false)
      found.push(`more than it needs (${name}): ${readable(content.all)}`);
    else if (!DRAWING.test(name)) found.push(`data of a program (${name}): ${readable(content.all)}`);
    at += 12 + length;
    if (name === 'IEND') return [...found, ...trailer(bytes.all, at)];
  }
  return [...found, 'no end of the image'];
}

function packedProfile(content: Bytes): string[] {
  const name = content.all.indexOf(0);
  const own = content.letters(0, name);
  try {
    const profile = profileOf(new Bytes(unzlibSync(content.all.subarray(name + 2))));
    return own === 'icc' ? profile : [...profile, `a colour profile named ${own}`];
  } catch {
    return [`a colour profile that cannot be read: ${own}`];
  }
}

/** A text chunk with what of it is compressed. */
function unpackedText(content: Uint8Array): Uint8Array {
  for (let at = content.indexOf(0x78); at >= 0 && at < 200; at = content.indexOf(0x78, at + 1)) {
    try {
      const text = unzlibSync(content.subarray(at));
      return Uint8Array.from([...content.subarray(0, at), ...text.subarray(0, 2000)]);
    } catch {
      // a letter x, and no compressed text
    }
  }
  return content;
}

function gif(bytes: Bytes): string[] {
  const found: string[] = [];
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes.byte(10));
  while (at < bytes.length) {
    const [kind, label] = [bytes.byte(at), bytes.byte(at + 1)];
    if (kind === 0x3b) return [...found, ...trailer(bytes.all, at + 1)];
    if (kind !== 0x21 && kind !== 0x2c) return [...found, 'bytes between its blocks'];
    at += kind === 0x21 ? 2 : 11 + colours(bytes.byte(at + 9));
    const from = at;
    while (bytes.byte(at)) at += 1 + bytes.byte(at);
    at++;
    const words = readable(bytes.all.subarray(from + 1, at));
    const loop = label === 0xff && bytes.letters(from + 1, 8) === 'NETSCAPE' && at - from === 17;
    if (kind === 0x2c || (label === 0xf9 && at - from === 6) || loop) continue;
    found.push(label === 0xfe ? `a comment: ${words}` : `data of a program: ${words}`);
  }
  return [...found, 'no end of the image'];
}

function webp(bytes: Bytes): string[] {
  const found: string[] = [];
  const end = 8 + bytes.long(4, true);
  for (let at = 12; at + 8 <= Math.min(end, bytes.length); ) {
    const name = bytes.letters(at, 4);
    const length = bytes.long(at + 4, true);
    const content = bytes.part(at + 8, length);
    if (name === 'EXIF') found.push(...exifOf(content.letters(0, 4) === 'Exif' ? content.part(6, length) : content));
    else if (name === 'XMP ') found.push('XMP data of a program');
    else if (name === 'ICCP') found.push(...profileOf(content));
    else if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF)$/.test(name))
      found.push(`data of a program (${name}): ${utf8Of(content.all.subarray(0, 40))}`);
    at += name === 'ANMF' ? 24 : 8 + length + (length & 1);
  }
  return [...found, ...trailer(bytes.all, end)];
}
