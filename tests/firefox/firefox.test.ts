// The page in Firefox: every slide without a complaint, keys, the way back after a link, the overview, print.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, inflateSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, builtPage } from '../browser/built.ts';
import { PROGRAMS, placeOf } from '../support/programs.ts';

let browser: Browser;
let deck: BuiltPage;
const complaints: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));

beforeAll(async () => {
  const firefox = PROGRAMS.find(({ name }) => name === 'Firefox');
  deck = await builtPage();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: (firefox && placeOf(firefox)) as string,
    headless: true,
    userDataDir: folder,
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  deck?.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function open(suffix = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 960, height: 540 });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(deck.path).href + suffix);
  await page.waitForFunction('window.Reveal && window.Reveal.isReady()');
  return page;
}

test('shows every slide and complains of nothing', async () => {
  const page = await open();
  const ids: unknown[] = [await page.evaluate('Reveal.getCurrentSlide().id')];
  const count = Number(await page.evaluate('Reveal.getTotalSlides()'));
  while (ids.length < count) {
    await page.evaluate('Reveal.slide(Reveal.getIndices().h + 1)');
    ids.push(await page.evaluate('Reveal.getCurrentSlide().id'));
  }
  expect(ids).toEqual(deck.scene.slides.filter(({ hidden }) => !hidden).map(({ id }) => id));
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test('draws lines as wide as layout measured them', async () => {
  const page = await open();
  const widths = (await page.evaluate(`(() => {
    const title = document.querySelector('.slides section.present :is(h1, h2)');
    const range = document.createRange();
    range.selectNodeContents(title);
    return Math.max(...[...range.getClientRects()].map((box) => box.width));
  })()`)) as number;
  const [first] = deck.scene.slides;
  const title = first?.nodes.find((node) => node.kind === 'text' && node.role === 'title');
  const wide = Math.max(
    ...(title?.kind === 'text' ? title.body.paragraphs : []).flatMap((p) => p.lines.map((l) => l.width)),
  );
  expect(Math.abs(widths - wide)).toBeLessThan(1);
  await page.close();
}, 60_000);

test('the overview is a grid; keys go on and back', async () => {
  const page = await open();
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal.grid');
  await page.keyboard.press('o');
  await page.waitForSelector('.reveal:not(.grid)');
  await page.keyboard.press('End');
  await page.waitForFunction('Reveal.isLastSlide()');
  await page.keyboard.press('Home');
  await page.waitForFunction('Reveal.isFirstSlide()');
  await page.close();
}, 60_000);

test('prints a page a slide', async () => {
  const page = await open();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toBe(deck.scene.slides.filter(({ hidden }) => !hidden).length);
  await page.close();
}, 60_000);

/** Pages of a PDF whose objects lie in compressed streams. */
function pagesOf(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  let text = bytes.toString('latin1');
  for (const [, at] of [...text.matchAll(/stream\r?\n/g)].map((found) => [0, found.index + found[0].length] as const)) {
    try {
      text += inflateSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      // a stream of another kind
    }
  }
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
