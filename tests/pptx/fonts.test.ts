// Fonts that travel in the file: framed as EOT, only where the licence bits allow it, with what an editor may type.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { eotOf } from '../../src/render/pptx/parts/embedded/eot.ts';
import { permissionOf, type SfntFacts, sfntFacts } from '../../src/render/pptx/parts/embedded/sfnt.ts';
import { Font } from '../../src/text/font.ts';
import { SHAPER, Shaper } from '../../src/text/shaper.ts';
import { type BuiltFile, builtFile, EVERYTHING } from './built.ts';
import { find, relationsOf, rootOf } from './parts.ts';

vi.setConfig({ testTimeout: 120_000 });

const THEME = fileURLToPath(new URL('themes/embedded', import.meta.url));
const ARIMO = new Uint8Array(
  readFileSync(new URL('../../node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', import.meta.url)),
);

/** The parts of an EOT file, read by the W3C submission's table. */
function read(eot: Uint8Array) {
  const view = new DataView(eot.buffer, eot.byteOffset, eot.byteLength);
  const size = view.getUint32(4, true);
  let at = 82;
  const names: string[] = [];
  for (let i = 0; i < 4; i++) {
    const length = view.getUint16(at, true);
    names.push(new TextDecoder('utf-16le').decode(eot.subarray(at + 2, at + 2 + length)));
    at += length + 4;
  }
  return {
    total: view.getUint32(0, true),
    version: view.getUint32(8, true),
    italic: eot[27],
    weight: view.getUint32(28, true),
    fsType: view.getUint16(32, true),
    magic: view.getUint16(34, true),
    names,
    rest: at + 2 + size,
    font: eot.subarray(eot.length - size),
  };
}

describe('the frame of an embedded font', () => {
  it('holds the font with its names and figures', () => {
    const eot = read(eotOf(ARIMO, sfntFacts(ARIMO) as SfntFacts));
    expect(eot).toMatchObject({ version: 0x20001, magic: 0x504c, italic: 0, weight: 400, fsType: 0 });
    expect(eot.names.slice(0, 2)).toEqual(['Arimo', 'Regular']);
    expect(eot.rest).toBe(eot.total);
    expect(Buffer.compare(eot.font, ARIMO)).toBe(0);
  });

  it('refuses what is no font', () => {
    expect(sfntFacts(new Uint8Array(64))).toBeUndefined();
    expect(sfntFacts(ARIMO.subarray(0, 200))).toBeUndefined();
  });

  it.each([
    [0, 'free'],
    [0x2, 'never'],
    [0x4, 'view-only'],
    [0x8, 'free'],
    [0x108, 'no-subset'],
    [0x100, 'no-subset'],
    [0x200, 'never'],
  ])('follows the licence bits %i: %s', (fsType, permission) => {
    expect(permissionOf({ fsType })).toBe(permission);
  });
});

describe('a deck whose theme embeds its fonts', () => {
  let file: BuiltFile;
  beforeAll(async () => {
    file = await builtFile(EVERYTHING, THEME);
  }, 60_000);

  it('lists each face with a part of its own, under the name that slides say', () => {
    const root = rootOf(file, 'ppt/presentation.xml');
    expect(root.getAttribute('embedTrueTypeFonts')).toBe('1');
    const relations = new Map(relationsOf(file, 'ppt/presentation.xml').map((one) => [one.id, one]));
    const families = find(root, 'p:embeddedFont').map((one) => {
      const [name, ...faces] = find(one, '*');
      return {
        name: name?.getAttribute('typeface'),
        faces: faces.map((face) => ({ face: face.nodeName, part: relations.get(face.getAttribute('r:id') ?? '') })),
      };
    });
    expect(families.map((one) => one.name)).toEqual(['Arimo', 'Cousine']);
    expect(families[0]?.faces.map((one) => one.face)).toEqual(['p:regular', 'p:bold', 'p:italic', 'p:boldItalic']);
    for (const { name, faces } of families)
      for (const { part } of faces) {
        expect(part?.type.endsWith('/font')).toBe(true);
        expect(read(file.parts.get(part?.target ?? '') as Uint8Array).names[0]).toBe(name);
      }
    expect(file.text('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Arimo"/>');
  });

  it('keeps all Latin letters, so that words can be edited', async () => {
    const { font } = read(file.parts.get('ppt/fonts/font1.fntdata') as Uint8Array);
    expect(font.length).toBeLessThan(ARIMO.length);
    const shaper = await Shaper.load(
      readFileSync(new URL(`../../node_modules/${SHAPER.slice('npm:'.length)}`, import.meta.url)),
    );
    const made = new Font('embedded', font, shaper);
    for (const char of 'AZaz09ÄéßŁžŐ€–…’→≤') expect(made.has(char.codePointAt(0) as number), char).toBe(true);
    // Hebrew is in the deck
    expect(made.has(0x05e9)).toBe(true);
    expect(made.has(0x0416)).toBe(false);
  });

  it('reports what was embedded, in kilobytes', () => {
    const messages = file.deck.diagnostics
      .filter((one) => one.code === 'render/font-embedded')
      .map((one) => one.message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^Arimo \(regular, bold, italic, bold italic\) is embedded: \d+ kB$/);
  });
});

it('a theme with safe fonts embeds none', async () => {
  const { parts } = await builtFile(EVERYTHING);
  expect([...parts.keys()].filter((name) => name.includes('font'))).toEqual([]);
});
