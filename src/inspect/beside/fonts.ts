// What embedded fonts say of those who made or own them: their table of names (OpenType, "name"), and tables of font
// editors.
import { Bytes } from './bytes.ts';

const NAMES: Readonly<Record<number, string>> = {
  0: 'copyright',
  3: 'identifier',
  7: 'trademark',
  8: 'maker',
  9: 'designer',
  10: 'description',
  11: 'address',
  12: 'address',
  13: 'licence',
  14: 'address',
  19: 'sample',
};
const EDITORS = /^(?:FFTM|PfEd|TeX |BDF |cvar|meta|DSIG|TTFA|prop|Zapf|VDMX_)$/;
/** Where a frame of Embedded OpenType has its flags, and the bit that says the font is compressed. */
const FLAGS = 12;
const COMPRESSED = 0x4;
const SCRAMBLED = 0x10000000;

/** Sentences for a font, bare or in PowerPoint's frame (.fntdata). */
export function besideFont(content: Uint8Array): string[] {
  const bytes = new Bytes(content);
  if (bytes.word(34, true) !== 0x504c) return namesOf(bytes);
  if (bytes.long(FLAGS, true) & (COMPRESSED | SCRAMBLED)) return [];
  const length = bytes.long(4, true);
  return namesOf(bytes.part(bytes.length - length, length));
}

function namesOf(font: Bytes): string[] {
  const found: string[] = [];
  for (let i = 0; i < Math.min(100, font.word(4)); i++) {
    const entry = 12 + 16 * i;
    const tag = font.letters(entry, 4);
    if (EDITORS.test(tag)) found.push(`data of a font editor (${tag})`);
    if (tag === 'name') found.push(...records(font.part(font.long(entry + 8), font.long(entry + 12))));
  }
  return [...new Set(found)];
}

function records(table: Bytes): string[] {
  const found: string[] = [];
  const own = new Set<string>();
  const strings = table.word(4);
  for (let i = 0; i < Math.min(1000, table.word(2)); i++) {
    const record = 6 + 12 * i;
    const [platform, id] = [table.word(record), table.word(record + 6)];
    const part = table.part(strings + table.word(record + 10), table.word(record + 8));
    const text = platform === 1 ? part.letters(0, 60) : new TextDecoder('utf-16be').decode(part.all.subarray(0, 120));
    const what = NAMES[id] ?? (id > 25 ? 'a name' : undefined);
    // an identifier is often the name once more
    if (id === 1 || id === 2) own.add(text).add([...own].join(' '));
    if (what && text.trim() && !own.has(text)) found.push(`${what} ${text.trim()}`);
  }
  return found;
}
