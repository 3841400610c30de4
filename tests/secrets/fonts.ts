// A font whose names, tables and glyphs' names hold secrets: one that ships, put together anew with more in it.
import { readFileSync } from 'node:fs';
import { type Planted, secret } from './bitmaps.ts';

const WHOLE = readFileSync('node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');

function tablesOf(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const at = font.readUInt32BE(entry + 8);
    tables.set(
      font.subarray(entry, entry + 4).toString('latin1'),
      font.subarray(at, at + font.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

function assembled(tables: ReadonlyMap<string, Buffer>): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.size);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  for (const [i, [tag, content]] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    directory.write(tag, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(at, 20 + 16 * i);
    directory.writeUInt32BE(content.length, 24 + 16 * i);
    parts.push(content, Buffer.alloc(-content.length & 3));
    at += (content.length + 3) & ~3;
  }
  return Buffer.concat(parts);
}

const FAMILY = 'Arimo';

/** Records of Windows and of the Macintosh. */
function names(records: readonly (readonly [platform: number, id: number, text: string])[]): Buffer {
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = records.map(([platform, , text]) =>
    Buffer.from(text, platform === 1 ? 'latin1' : 'utf16le').map((b) => b),
  );
  let at = 0;
  for (const [i, [platform, id]] of records.entries()) {
    const bytes = Buffer.from(texts[i] as Uint8Array);
    if (platform === 3) bytes.swap16();
    texts[i] = bytes;
    for (const [k, value] of [
      platform,
      platform === 3 ? 1 : 0,
      platform === 3 ? 0x409 : 0,
      id,
      bytes.length,
      at,
    ].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * k);
    at += bytes.length;
  }
  return Buffer.concat([head, ...texts]);
}

export function plantedFont(): Planted {
  const secrets: string[] = [];
  const plant = (place: string): string => {
    const word = secret(`font${place}`);
    secrets.push(word);
    return word;
  };
  const tables = tablesOf(WHOLE);
  tables.set(
    'name',
    names([
      ...[0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19].map((id) => [1, id, plant(`mac${id}`)] as const),
      [3, 1, FAMILY],
      [3, 2, 'Regular'],
      ...[0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19, 256].map((id) => [3, id, plant(`windows${id}`)] as const),
    ]),
  );
  for (const tag of ['FFTM', 'meta', 'DSIG', 'Own1']) tables.set(tag, Buffer.from(plant(`table${tag.toLowerCase()}`)));
  // version 2 of `post` ends with names of glyphs; one more is no glyph's
  const word = plant('glyph');
  tables.set('post', Buffer.concat([tables.get('post') as Buffer, Buffer.from([word.length]), Buffer.from(word)]));
  return { file: 'mine/a.ttf', bytes: assembled(tables), secrets };
}
