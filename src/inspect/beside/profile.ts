// Names in a colour profile (ICC.1): whose it is, what it is called, which device it was measured for.
import { type Bytes, readable } from './bytes.ts';

const NAMED = ['desc', 'cprt', 'dmnd', 'dmdd', 'vued', 'meta', 'targ'];
/** Profiles that come with systems and programs tell nothing of anybody. */
const COMMON = new RegExp(
  `sRGB|Display P3|Adobe RGB|Apple|Hewlett-Packard|International Color Consortium|ProPhoto|Rec\\. ?\\d|Grayscale
  |Gr[ae]y Gamma|Dot Gain|SWOP|FOGRA|Google|IEC|GIMP|CC0|No copyright|Colou?rs?$|^None$`.replace(/\n\s*/g, ''),
  'i',
);

export function profileOf(icc: Bytes): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.min(100, icc.long(128)); i++) {
    const entry = 132 + 12 * i;
    if (!NAMED.includes(icc.letters(entry, 4))) continue;
    const tag = icc.part(icc.long(entry + 4), icc.long(entry + 8));
    // a text of 16 bits has every other byte empty
    const text = readable(tag.all.filter((byte) => byte !== 0).subarray(4));
    const words = text.replace(/^(?:mluc|desc|text)?\W*(?:enUS)?\W*/, '').trim();
    if (words.length > 3 && !COMMON.test(words)) found.push(`a colour profile that says: ${words}`);
  }
  return found;
}
