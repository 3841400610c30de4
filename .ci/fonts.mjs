// `node .ci/fonts.mjs DIR`: writes copies of the fallback fonts from npm to DIR under the names of the Office fonts that the
// PPTX asks for (Tahoma, Nirmala UI, Microsoft YaHei...), so that LibreOffice draws foreign scripts with the very faces that
// layout measured. For parity's `--fonts`, never to be handed on: only the `name` table differs (OpenType 1.9, "name").
// `NAME=KEY` behind the folder adds the faces of `@expo-google-fonts/KEY` under another name: a template's font that is
// not here, in the stand-in that the page shows.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const STYLES = { regular: 'Regular', bold: 'Bold', italic: 'Italic', boldItalic: 'Bold Italic' };

/** The table of fallback fonts, which is TypeScript. */
async function fallbackFonts() {
  const { outputFiles } = await build({ entryPoints: [join(root, 'src/text/fallback-fonts.ts')], bundle: true, format: 'esm', write: false });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).FALLBACK_FONTS;
}

/** A `name` table of version 0 with what programs look a face up by, for Windows in English. */
function nameTable(family, style) {
  const full = style === 'Regular' ? family : `${family} ${style}`;
  const names = [[1, family], [2, style], [4, full], [6, `${family}-${style}`.replace(/ /g, '')]].map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()]);
  const head = Buffer.alloc(6 + 12 * names.length);
  [0, names.length, head.length].forEach((value, i) => head.writeUInt16BE(value, 2 * i));
  let offset = 0;
  names.forEach(([id, { length }], i) => {
    [3, 1, 0x409, id, length, offset].forEach((value, k) => head.writeUInt16BE(value, 6 + 12 * i + 2 * k));
    offset += length;
  });
  return Buffer.concat([head, ...names.map(([, text]) => text)]);
}

const padded = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes) {
  let sum = 0;
  for (let i = 0; i + 4 <= bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0;
  return sum;
}

/** The font with another name, its tables in the same order ("Organization of an OpenType Font"). */
function renamed(font, family, style) {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + 16 * i;
    const tag = font.toString('latin1', at, at + 4);
    const start = font.readUInt32BE(at + 8);
    const data = tag === 'name' ? nameTable(family, style) : Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
    if (tag === 'head') data.writeUInt32BE(0, 8);
    return { tag, data };
  });
  const head = Buffer.from(font.subarray(0, 12 + 16 * count));
  let offset = head.length;
  const bodies = tables.map(({ data }, i) => {
    const body = padded(data);
    [checksum(body), offset, data.length].forEach((value, k) => head.writeUInt32BE(value, 12 + 16 * i + 4 + 4 * k));
    offset += body.length;
    return body;
  });
  const whole = Buffer.concat([head, ...bodies]);
  const headAt = head.readUInt32BE(12 + 16 * tables.findIndex(({ tag }) => tag === 'head') + 8);
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, headAt + 8);
  return whole;
}

const [folder, ...more] = process.argv.slice(2);
if (!folder) {
  console.error('node .ci/fonts.mjs DIR [NAME=KEY...]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
let count = 0;
for (const { key, office, faces } of await fallbackFonts()) {
  const done = new Set();
  for (const [face, style] of Object.entries(STYLES)) {
    const path = join(root, 'node_modules', faces[face].replace('npm:', ''));
    // optional packages may be missing, and scripts without slanted faces repeat their upright ones
    if (done.has(path) || !existsSync(path)) continue;
    done.add(path);
    writeFileSync(join(folder, `${key}-${face}.ttf`), renamed(readFileSync(path), office, style));
    count++;
  }
}
for (const [office, key] of more.map((one) => one.split('='))) {
  const FOLDERS = { regular: '400Regular', bold: '700Bold', italic: '400Regular_Italic', boldItalic: '700Bold_Italic' };
  for (const [face, style] of Object.entries(STYLES)) {
    const name = `${key[0].toUpperCase()}${key.slice(1)}_${FOLDERS[face]}.ttf`;
    const path = join(root, 'node_modules/@expo-google-fonts', key, FOLDERS[face], name);
    writeFileSync(join(folder, `${office.replace(/\W/g, '')}-${face}.ttf`), renamed(readFileSync(path), office, style));
    count++;
  }
}
console.log(`${count} fonts in ${folder}`);
