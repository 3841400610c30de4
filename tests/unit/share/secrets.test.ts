// A deck full of secrets: every one is in the ordinary file, none in the copy for e-mail. The search here is written apart
// from the product's own.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { encodeJpeg } from '../../../src/pictures/jpeg.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { buildDeck } from '../../../src/pipeline.ts';

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
};
/** In no output at all. */
const NOWHERE = {
  comment: 'comment-secret',
  comment2: 'comment-secret in a list',
  exif: 'GPS-SECRET-EXIF',
  pngText: 'PNG-TEXT-SECRET',
  path: 'lectern-secret-path',
  affiliation: 'Hospital of Secrets',
  svg: 'SVG-METADATA-SECRET',
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
  const jpeg = await encodeJpeg({ width: 40, height: 30, data: new Uint8ClampedArray(40 * 30 * 4).fill(120) }, 80, host);
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
  const chunk = joined(Uint8Array.from([0, 0, 0, content.length]), bytes('tEXt'), content, Uint8Array.from([0, 0, 0, 0]));
  return joined(png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12));
}

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lectern-')), NOWHERE.path);
  await mkdir(folder);
  await writeFile(join(folder, 'deck.md'), deck);
  await writeFile(join(folder, 'photo.jpg'), await photo());
  await writeFile(join(folder, 'half.png'), half());
  await writeFile(
    join(folder, 'drawing.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><metadata>${NOWHERE.svg}</metadata><rect width="20" height="10" fill="green"/></svg>`,
  );
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** Every text form of every file in a zip, zips in it too. */
function everything(zip: Uint8Array): string {
  return Object.values(unzipSync(zip))
    .map((content) => {
      if (content[0] === 0x50 && content[1] === 0x4b) return everything(content);
      const text = Buffer.from(content).toString('utf8');
      const spoken = text.replace(/<[^>]+>/g, '');
      return [text, spoken, Buffer.from(content).toString('latin1'), Buffer.from(content).toString('utf16le')].join('\n');
    })
    .join('\n');
}

/** Told by name, not by printing a whole file. */
const has = (text: string, words: string) => text.includes(words);

const build = async (audience: string, email: boolean): Promise<Uint8Array> => {
  const { built, diagnostics } = await buildDeck(host, { path: folder, audience, to: ['pptx'], ...(email && { for: 'email' as const }) });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes as Uint8Array;
};

test('no secret is in the copy for e-mail, and those of a file are all in the ordinary one', async () => {
  const ordinary = everything(await build('secretaudience', false));
  const others = everything(await build('others', false));
  const share = await build('secretaudience', true);
  const shared = everything(share);
  const secrets = [...Object.values(IN_FILE), ...Object.values(ELSEWHERE), ...Object.values(NOWHERE)];
  expect(secrets.length).toBeGreaterThanOrEqual(25);
  for (const secret of Object.values(IN_FILE)) expect(has(ordinary, secret), secret).toBe(true);
  for (const secret of Object.values(ELSEWHERE)) {
    expect(has(others, secret), secret).toBe(true);
    expect(has(ordinary, secret), secret).toBe(false);
  }
  for (const secret of secrets) expect(has(shared, secret), secret).toBe(false);
  for (const secret of Object.values(NOWHERE)) expect(has(ordinary, secret), secret).toBe(false);
  for (const kept of ['Open slide', 'Open words.', 'A photograph', 'Half a picture']) expect(has(shared, kept), kept).toBe(true);
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
  expect(Buffer.from(await build('secretaudience', true)).equals(Buffer.from(await build('secretaudience', true)))).toBe(true);
});
