// A deck full of secrets: each is where it is expected in an ordinary file, or in none, and none is in the copy for e-mail. The
// search here is written apart from the product's own.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { inspectPptx } from '../../../src/inspect/index.ts';
import { searchPackage } from '../../../src/inspect/search.ts';
import { encodeJpeg } from '../../../src/pictures/jpeg.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { buildDeck } from '../../../src/pipeline.ts';

/** In the ordinary file of the first audience; PLACES says in which part. */
const IN_FILE = {
  author: 'Quentin Author-Secret',
  keyword: 'keyword-secret',
  custom: 'secretaudience',
  note1: 'note-secret-one',
  note2: 'note-secret-two in bold',
  note3: 'note-secret-three',
  link: 'https://secret.example/note',
  hiddenTitle: 'Hidden title secret',
  hiddenBody: 'hidden body secret',
  hiddenNote: 'hidden note secret',
  hiddenCell: 'hidden cell secret',
  hiddenAlt: 'hidden alt secret',
  hiddenRow: 'hidden row secret',
  hiddenSeries: 'hidden series secret',
};
const NOTES = /^ppt\/notesSlides\//;
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const WORKBOOK = /^ppt\/embeddings\/.*\.xlsx\/xl\/worksheets\/sheet1\.xml$/;
const PLACES: Readonly<Record<keyof typeof IN_FILE, RegExp>> = {
  author: /^docProps\/core\.xml$/,
  keyword: /^docProps\/core\.xml$/,
  custom: /^docProps\/custom\.xml$/,
  note1: NOTES,
  note2: NOTES,
  note3: NOTES,
  link: NOTES,
  hiddenTitle: SLIDE,
  hiddenBody: SLIDE,
  hiddenNote: NOTES,
  hiddenCell: SLIDE,
  hiddenAlt: SLIDE,
  hiddenRow: WORKBOOK,
  hiddenSeries: WORKBOOK,
};
/** Never in this audience's files, ordinary or not: they are looked for in the other audience's. */
const ELSEWHERE = {
  slide: 'other slide secret',
  title: 'Other title secret',
  only: 'only-secret for the others',
  onlyNote: 'only note secret',
  otherNote: 'other note secret',
  otherAlt: 'other alt secret',
  cell: 'other cell secret',
  row: 'other row secret',
};
/** In no output at all, from what the deck holds: data of a chart that it does not show among it. */
const NOWHERE = {
  comment: 'comment-secret',
  comment2: 'comment-secret in a list',
  exif: 'GPS-SECRET-EXIF',
  pngText: 'PNG-TEXT-SECRET',
  path: 'lectern-secret-path',
  affiliation: 'Hospital of Secrets',
  svg: 'SVG-METADATA-SECRET',
  column: 'column-secret of the data',
  unshown: 'patient-secret in a column',
};

const deck = `---
title: Open title
author: [{name: ${IN_FILE.author}, affiliation: ${NOWHERE.affiliation}}]
keywords: [${IN_FILE.keyword}]
title-slide: false
duration: 3
audiences: {${IN_FILE.custom}: {}, others: {}}
---

## Open slide

Open words.

<!-- ${NOWHERE.comment} -->

- a point
<!-- ${NOWHERE.comment2} -->

![A photograph](photo.jpg)

::: only others
${ELSEWHERE.only}
:::

![A chart](data/open.chart.yaml)

::: notes
${IN_FILE.note1} and **${IN_FILE.note2}**, [a page](${IN_FILE.link})

- ${IN_FILE.note3}

::: only others
${ELSEWHERE.onlyNote}
:::
:::

---
id: cropped
---

## Cropped

![Half a picture](half.png){fit=cover focus="50% 0%"}

![A drawing](drawing.svg)

---
hidden: true
---

## ${IN_FILE.hiddenTitle}

${IN_FILE.hiddenBody}

| ${IN_FILE.hiddenCell} |
| --- |
| x |

![${IN_FILE.hiddenAlt}](half.png)

\`\`\`chart
type: bar
data:
  - {group: ${IN_FILE.hiddenRow}, ${IN_FILE.hiddenSeries}: 3}
  - {group: b, ${IN_FILE.hiddenSeries}: 4}
alt: A chart
\`\`\`

::: notes
${IN_FILE.hiddenNote}
:::

---
audience: others
---

## ${ELSEWHERE.title}

${ELSEWHERE.slide}

| ${ELSEWHERE.cell} |
| --- |
| x |

![${ELSEWHERE.otherAlt}](half.png)

\`\`\`chart
type: bar
data:
  - {group: ${ELSEWHERE.row}, n: 3}
  - {group: b, n: 4}
alt: A chart
\`\`\`

::: notes
${ELSEWHERE.otherNote}
:::
`;

let folder = '';
const host = nodeHost();
const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A photograph whose EXIF segment holds a place. */
async function photo(): Promise<Uint8Array> {
  const jpeg = await encodeJpeg(
    { width: 40, height: 30, data: new Uint8ClampedArray(40 * 30 * 4).fill(120) },
    80,
    host,
  );
  const body = bytes(`Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0${NOWHERE.exif}`);
  const segment = joined(Uint8Array.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]), body);
  return joined(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
}

/** Upper half red, lower half blue; a text chunk before the end. */
function half(): Uint8Array {
  const data = new Uint8ClampedArray(400 * 400 * 4);
  for (let i = 0; i < 400 * 400; i++) data.set(i < 400 * 200 ? [255, 0, 0, 255] : [0, 0, 255, 255], i * 4);
  const png = encodePng({ width: 400, height: 400, data });
  const content = bytes(`Comment\0${NOWHERE.pngText}`);
  const chunk = joined(
    Uint8Array.from([0, 0, 0, content.length]),
    bytes('tEXt'),
    content,
    Uint8Array.from([0, 0, 0, 0]),
  );
  return joined(png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12));
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lectern-')), NOWHERE.path);
  await mkdir(folder);
  await writeFile(join(folder, 'deck.md'), deck);
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data/open.chart.yaml'), 'type: bar\ndata: open.csv\nx: group\ny: n\nalt: A chart\n');
  await writeFile(
    join(folder, 'data/open.csv'),
    `group,n,${NOWHERE.column}\nopen row,3,${NOWHERE.unshown}\nopen too,4,x\n`,
  );
  await writeFile(join(folder, 'photo.jpg'), await photo());
  await writeFile(join(folder, 'half.png'), half());
  await writeFile(
    join(folder, 'drawing.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><metadata>${NOWHERE.svg}</metadata><rect width="20" height="10" fill="green"/></svg>`,
  );
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** Every text form of every file in a zip by its name, zips in it too: `a.xlsx/xl/worksheets/sheet1.xml`. */
function partsOf(zip: Uint8Array, within = ''): [string, string][] {
  return Object.entries(unzipSync(zip)).flatMap(([name, content]): [string, string][] => {
    if (content[0] === 0x50 && content[1] === 0x4b) return partsOf(content, `${within}${name}/`);
    const text = Buffer.from(content).toString('utf8');
    const spoken = text.replace(/<[^>]+>/g, '');
    return [
      [
        within + name,
        [text, spoken, Buffer.from(content).toString('latin1'), Buffer.from(content).toString('utf16le')].join('\n'),
      ],
    ];
  });
}
const everything = (zip: Uint8Array): string =>
  partsOf(zip)
    .map(([, text]) => text)
    .join('\n');
const placesOf = (zip: Uint8Array, words: string): string[] =>
  partsOf(zip)
    .filter(([, text]) => text.includes(words))
    .map(([name]) => name);

/** Told by name, not by printing a whole file. */
const has = (text: string, words: string) => text.includes(words);

const build = async (audience: string, email: boolean): Promise<Uint8Array> => {
  const { built, diagnostics } = await buildDeck(host, {
    path: folder,
    audience,
    to: ['pptx'],
    ...(email && { for: 'email' as const }),
  });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes as Uint8Array;
};

test('no secret is in the copy for e-mail, and those of a file are all in the ordinary one', async () => {
  const file = await build('secretaudience', false);
  const ordinary = everything(file);
  const others = everything(await build('others', false));
  const share = await build('secretaudience', true);
  const shared = everything(share);
  const secrets = [...Object.values(IN_FILE), ...Object.values(ELSEWHERE), ...Object.values(NOWHERE)];
  expect(secrets.length).toBeGreaterThanOrEqual(25);
  for (const [name, secret] of Object.entries(IN_FILE)) {
    const places = placesOf(file, secret);
    expect(
      places.some((place) => PLACES[name as keyof typeof IN_FILE].test(place)),
      `${secret} is in ${places.join(', ') || 'no part'}`,
    ).toBe(true);
  }
  for (const secret of Object.values(ELSEWHERE)) {
    expect(has(others, secret), secret).toBe(true);
    expect(has(ordinary, secret), secret).toBe(false);
  }
  for (const secret of secrets) expect(has(shared, secret), secret).toBe(false);
  for (const secret of Object.values(NOWHERE)) expect(has(ordinary, secret), secret).toBe(false);
  for (const kept of ['Open slide', 'Open words.', 'A photograph', 'Half a picture'])
    expect(has(shared, kept), kept).toBe(true);
});

test('a secret that is put into the rows of a workbook is found there, and inspect tells it', async () => {
  const secret = 'Row-secret & that nobody shows';
  const inXml = secret.replace('&', '&amp;');
  for (const file of [await build('secretaudience', false), await build('secretaudience', true)]) {
    const parts = unzipSync(file);
    const name = Object.keys(parts).find((part) => part.endsWith('.xlsx')) as string;
    const sheets = unzipSync(parts[name] as Uint8Array);
    const sheet = 'xl/worksheets/sheet1.xml';
    const row = `<row r="99"><c r="A99" t="inlineStr"><is><t>${inXml}</t></is></c></row></sheetData>`;
    sheets[sheet] = Buffer.from(
      Buffer.from(sheets[sheet] as Uint8Array)
        .toString()
        .replace('</sheetData>', row),
    );
    const planted = zipSync({ ...parts, [name]: zipSync(sheets) });
    expect(placesOf(file, inXml)).toEqual([]);
    expect(placesOf(planted, inXml)).toEqual([`${name}/${sheet}`]);
    expect(searchPackage(file, [secret])).toEqual([]);
    expect(searchPackage(planted, [secret])).toEqual([{ text: secret, part: `${name}/${sheet}` }]);
    const told = (pptx: Uint8Array) => inspectPptx(pptx).findings.filter(({ part }) => part === name);
    expect(told(file).map(({ message }) => message)).toEqual(['A workbook, 1 text of which no slide shows: group']);
    expect(told(planted).map(({ message }) => message)).toEqual([
      `A workbook, 2 texts of which no slide shows: group / ${secret}`,
    ]);
  }
});

test('what was cropped away is gone from the picture', async () => {
  const media = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip))
      .filter(([name]) => /media\/.*\.png$/.test(name))
      .map(([, png]) => new DataView(png.buffer, png.byteOffset).getUint32(20));
  const xml = (zip: Uint8Array) =>
    Object.entries(unzipSync(zip))
      .filter(([name]) => name.startsWith('ppt/slides/slide'))
      .map(([, part]) => Buffer.from(part).toString())
      .join('');
  const ordinary = await build('secretaudience', false);
  const share = await build('secretaudience', true);
  expect(has(xml(ordinary), '<a:srcRect')).toBe(true);
  expect(has(xml(share), '<a:srcRect')).toBe(false);
  expect(media(ordinary)).toContain(400);
  expect(media(share)).not.toContain(400);
});

test('the page, too, has no place in a photograph and no more pixels than it shows', async () => {
  const { built } = await buildDeck(host, { path: folder, audience: 'secretaudience', to: ['html'] });
  const page = Buffer.from(built[0]?.files.find((file) => file.name.endsWith('.html'))?.bytes ?? []).toString();
  const pictures = [...page.matchAll(/src="data:image\/\w+(?:\+xml)?;base64,([^"]+)"/g)].map((found) =>
    Buffer.from(found[1] as string, 'base64').toString('latin1'),
  );
  expect(pictures.length).toBeGreaterThan(1);
  for (const secret of [NOWHERE.exif, NOWHERE.pngText]) expect(has(pictures.join('\n'), secret), secret).toBe(false);
});

test('notes stay where the deck says so', async () => {
  await writeFile(join(folder, 'deck.md'), deck.replace('duration: 3', 'email: {notes: keep}'));
  const shared = everything(await build('secretaudience', true));
  expect(has(shared, IN_FILE.note1), IN_FILE.note1).toBe(true);
  expect(has(shared, IN_FILE.hiddenNote), IN_FILE.hiddenNote).toBe(false);
  await writeFile(join(folder, 'deck.md'), deck);
});

test('the same deck gives the same copy', async () => {
  expect(
    Buffer.from(await build('secretaudience', true)).equals(Buffer.from(await build('secretaudience', true))),
  ).toBe(true);
});
