// Film, sound and QR codes on the page: what plays is inside it, begins where asked, and stops with its slide; a code reads
// back as its address.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { launchChromium, type OpenPage, openFile, until } from './chromium.ts';

const FILMS = fileURLToPath(new URL('../fixtures/media', import.meta.url));
const ADDRESS = 'https://example.org/clinic?lang=en&talk=hip';
const DECK = (media: number) => `---
title: Media
lang: en
title-slide: false
media: ${media}
---

## Film

![A test picture that moves](film.mp4 "A film"){start=0.4 loop muted autoplay}

---

## Sound

![One long tone](tone.mp3)

---

## Code

![The clinic](${ADDRESS}){.qr}
`;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'lectern-media-'));
beforeAll(async () => {
  browser = await launchChromium();
  cpSync(FILMS, folder, { recursive: true });
  writeFileSync(join(folder, 'film.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nIt moves\n');
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function built(media: number, suffix = ''): Promise<OpenPage & { names: string[]; handout: string }> {
  writeFileSync(join(folder, 'deck.md'), DECK(media));
  const { built } = await buildDeck(nodeHost(), { path: folder, to: ['html', 'handout'] });
  const files = (built[0]?.files ?? []).filter(({ name }) => !name.endsWith('.json'));
  const out = mkdtempSync(join(folder, 'out-'));
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
  const page = files.find(({ name }) => /(?<!-handout)\.html$/.test(name));
  return {
    ...(await openFile(browser, join(out, page?.name ?? ''), { suffix })),
    names: files.map(({ name }) => name).filter((name) => !name.endsWith('-handout.html')),
    handout: new TextDecoder().decode(files.find(({ name }) => name.endsWith('-handout.html'))?.bytes),
  };
}

test('a film inside the page plays from where it was asked to, with its captions, and stops with its slide', async () => {
  const { page, context, complaints, requests, names, handout } = await built(20);
  expect(names).toHaveLength(1);
  expect(handout).toContain('<p>It moves</p>');
  await until(page, `!document.querySelector('video').paused && document.querySelector('video').currentTime >= 0.4`);
  const video = await page.evaluate(`(() => {
    const film = document.querySelector('video');
    return [film.loop, film.muted, film.videoWidth, film.textTracks[0].cues[0].text, film.getAttribute('aria-label')];
  })()`);
  expect(video).toEqual([true, true, 160, 'It moves', 'A test picture that moves']);
  // its still is its first frame, drawn by this browser
  expect(await page.evaluate(`document.querySelector('video').poster.slice(0, 14)`)).toBe('data:image/png');
  await page.keyboard.press('ArrowRight');
  await until(page, `document.querySelector('video').paused`);
  await page.evaluate(`document.querySelector('audio').play()`);
  await until(page, `document.querySelector('audio').currentTime > 0`);
  expect([complaints, requests]).toEqual([[], []]);
  await context.close();
});

test('a film beyond the size of the deck lies beside the page, and plays from there', async () => {
  const { page, context, complaints, names } = await built(0);
  expect(names).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/-media-\w{16}\.mp4$/),
      expect.stringMatching(/-media-\w{16}\.mp3$/),
    ]),
  );
  await until(page, `document.querySelector('video').currentTime >= 0.4`);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a camera reads the code on the slide', async () => {
  const { page, context } = await built(20, '#/code');
  const shot = (await page.screenshot()).toString('base64');
  const eye = await context.newPage();
  const seen = (await eye.evaluate(`(async () => {
    const picture = new Image();
    picture.src = 'data:image/png;base64,${shot}';
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height });
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    return { width: canvas.width, height: canvas.height, data: [...pen.getImageData(0, 0, canvas.width, canvas.height).data] };
  })()`)) as { width: number; height: number; data: number[] };
  const read = jsQR(new Uint8ClampedArray(seen.data), seen.width, seen.height);
  expect(read?.data).toBe(ADDRESS);
  await context.close();
});
