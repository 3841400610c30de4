// A secret in every place of a picture, drawing, font and workbook that people do not see: found in what the deck is
// made from, and in none of its outputs, by a search that knows no code of the product.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { inspectPptx } from '../../src/inspect/index.ts';
import { buildDeck, type OutputKind } from '../../src/pipeline.ts';
import { folderOf } from '../support/command.ts';
import { gifs, jpegs, type Planted, pngs, secret, webps } from './bitmaps.ts';
import { drawings } from './drawings.ts';
import { plantedFont } from './fonts.ts';
import { foundIn } from './searcher.ts';

const host = nodeHost();
let planted: readonly Planted[] = [];
let root = '';
const secrets = () => planted.flatMap((one) => one.secrets);

/** Data of a chart: columns and rows that it does not show, and what stands beside its data. */
function workbooks(): Planted[] {
  const [column, cell, comment, title] = ['column', 'cell', 'comment', 'sheet'].map((place) => secret(`chart${place}`));
  return [
    {
      file: 'data.csv',
      bytes: Buffer.from(`group,n,${column}\nopen,3,${cell}\nother,4,x\n`),
      secrets: [column, cell] as string[],
    },
    {
      file: 'data.chart.yaml',
      bytes: Buffer.from(`# ${comment}\ntype: bar\ndata: data.csv\nx: group\ny: n\nalt: A chart\n#${title}\n`),
      secrets: [comment, title] as string[],
    },
  ];
}

const THEME = `name: mine
extends: clinic
families:
  body: {office: Arimo, web: Arimo, mode: embedded, regular: a.ttf, bold: a.ttf, italic: a.ttf, boldItalic: a.ttf}
`;

beforeAll(async () => {
  planted = [...(await jpegs(host)), ...pngs(), ...gifs(), ...webps(), ...drawings(), plantedFont(), ...workbooks()];
  const pictures = planted.filter(({ file }) => /\.(jpg|png|gif|webp|svg)$/.test(file));
  const slides = pictures.map(({ file }, i) => `## Slide ${i}\n\n![Picture ${i}](${file})`);
  root = folderOf({
    'deck.md': [
      '---\ntitle: Talk\ntheme: mine\nlang: en\n---',
      ...slides,
      '## Chart\n\n![A chart](data.chart.yaml)',
    ].join('\n\n---\n\n'),
    'mine/theme.yaml': THEME,
    ...Object.fromEntries(planted.map(({ file, bytes }) => [file, bytes])),
  });
}, 60_000);

const build = async (to: OutputKind[], email = false) => {
  const { built, diagnostics } = await buildDeck(host, { path: root, to, ...(email && { for: 'email' as const }) });
  return { files: built[0]?.files ?? [], errors: diagnostics.filter(({ severity }) => severity === 'error') };
};

test('every secret is found in the file that it was put in', () => {
  expect(new Set(secrets()).size).toBe(secrets().length);
  expect(secrets().length).toBeGreaterThanOrEqual(150);
  for (const { file, bytes, secrets: words } of planted)
    expect([file, ...words.filter((word) => !foundIn(bytes, [word]).has(word))]).toEqual([file]);
});

test.each([
  ['the page', ['html'], false],
  ['the PowerPoint file', ['pptx'], false],
  ['the copy for e-mail', [], true],
  ['the page for others', ['html'], true],
  ['the handout for others', ['handout'], true],
] as const)(
  '%s holds none of them, and all of their pictures',
  async (_, to, email) => {
    const { files, errors } = await build([...to], email);
    expect(errors.filter(({ code }) => code.startsWith('share/'))).toEqual([]);
    const file = files.find(({ name }) => /\.(html|pptx)$/.test(name));
    expect(file).toBeDefined();
    expect([...foundIn(file?.bytes as Uint8Array, secrets())]).toEqual([]);
    // what is shown is there: the search can find
    expect(foundIn(file?.bytes as Uint8Array, ['Picture 17', 'Arimo', 'open']).size).toBe(3);
    if (file?.name.endsWith('.pptx'))
      expect(Object.keys(unzipSync(file.bytes)).filter((part) => /^ppt\/fonts\//.test(part)).length).toBeGreaterThan(0);
    // a picture that could be neither rebuilt nor drawn is told, and there are few
    expect(errors.map(({ code }) => code)).toEqual(Array(3).fill('resolve/picture-broken'));
  },
  120_000,
);

/**
 * What inspect's readers do not see: bytes that only a decoder would miss, and words of drawings that only styles or
 * use hide.
 */
const UNTOLD =
  `jpegiccprivate jpegbehindscan jpeglongtable pngtransparency pngpalette pngbehindstream pngmorerows pngframemore
  gifbehindframe webpbehindimage svgcdata svgstrayword svgstylecontent svgvalue svghiddenclass svgcolourlessgroup
  svgdefinition svgsymbol svgswitch svgelementunknown svgextension`.split(/\s+/);

test('inspect tells of them in a file of another program', () => {
  const silent = planted
    .filter(({ file }) => /\.(jpg|png|gif|webp|svg|ttf)$/.test(file))
    .filter(({ file, bytes }) => {
      const part = `ppt/media/${file.replace('/', '-')}`;
      const { findings } = inspectPptx(
        zipSync({ 'ppt/presentation.xml': strToU8('<p:presentation/>'), [part]: [bytes, { level: 0 }] }),
      );
      return !findings.some((one) => one.part === part && one.group !== 'unused');
    })
    .flatMap(({ secrets: words }) => words.map((word) => word.replace(/^planted|number.*$/g, '')));
  expect(silent).toEqual(UNTOLD);
});
