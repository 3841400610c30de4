// The browser edition in Firefox, opened from a file: write, see, make a mistake and mend it, save both files, which are
// those of the command line; files come in by upload and go out as downloads.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtByCommand, type Edition, madeEdition, zipOf } from '../support/edition.ts';
import { PROGRAMS, placeOf } from '../support/programs.ts';

let browser: Browser;
let edition: Edition;
let page: Page;
const complaints: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
const downloads = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));

beforeAll(async () => {
  const firefox = PROGRAMS.find(({ name }) => name === 'Firefox');
  edition = madeEdition();
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: (firefox && placeOf(firefox)) as string,
    headless: true,
    userDataDir: folder,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(edition.file).href);
  await page.waitForFunction('document.documentElement.dataset.ready !== undefined', { timeout: 60_000 });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  edition?.remove();
  for (const one of [folder, downloads]) rmSync(one, { recursive: true, force: true, maxRetries: 5 });
});

const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const shown = () =>
  page.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.querySelector('section.present')?.textContent ?? '',
  );

/** Sets the cursor at the end of the line that has these words. */
async function cursorBehind(words: string): Promise<void> {
  const line = (await page.evaluateHandle(
    (text) => [...document.querySelectorAll('.cm-line')].find((one) => one.textContent?.includes(text)),
    words,
  )) as ElementHandle;
  await line.click();
  await page.keyboard.press('End');
}

async function choose(button: string, choice: string): Promise<void> {
  await page.click(`#${button}`);
  await page.waitForSelector('dialog[open]');
  const found = (await page.evaluateHandle(
    (text) => [...document.querySelectorAll('dialog button')].find((one) => one.textContent?.startsWith(text)),
    choice,
  )) as ElementHandle;
  await found.click();
}

test('what is typed is on the slide; a mistake is told, and goes when it is mended', async () => {
  await cursorBehind('Say one thing a slide');
  await page.keyboard.type(', then stop');
  await expect.poll(shown, { timeout: 20_000 }).toContain('Say one thing a slide, then stop');
  await cursorBehind('theme: clinic');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect.poll(() => textOf('#messages'), { timeout: 20_000 }).toContain('There is no key "xtheme"');
  await page.keyboard.press('Backspace');
  await expect.poll(() => textOf('#messages'), { timeout: 20_000 }).toBe('Nothing to mend.');
}, 90_000);

test('a picture that is dropped is on the slide', async () => {
  await cursorBehind('Its first heading');
  await page.evaluate(() => {
    const data = new DataTransfer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><circle cx="45" cy="30" r="25"/></svg>';
    data.items.add(new File([svg], 'circle.svg', { type: 'image/svg+xml' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document
        .querySelector('.cm-content')
        ?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  const pictures = () =>
    page.evaluate(
      () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('section.present img').length ?? 0,
    );
  await expect.poll(pictures, { timeout: 20_000 }).toBe(1);
}, 60_000);

for (const deck of ['gallery', 'stem-cells-osteoporosis'])
  test(`the files of ${deck}, which came in as a zip, are those of the command line`, async () => {
    const zip = join(downloads, `${deck}.zip`);
    writeFileSync(zip, zipOf(`slides/${deck}`));
    const input = (await page.$('#pick-files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(zip);
    if ((await page.$eval('#files', (files) => files.textContent))?.includes('•'))
      await page.waitForSelector('dialog[open]').then(() => clickGoOn());
    await expect.poll(() => textOf('#deck-name'), { timeout: 60_000 }).toBe(deck);
    const wanted = builtByCommand(`slides/${deck}`);
    for (const [choice, end] of [
      ['Web page', '.html'],
      ['PowerPoint', '.pptx'],
    ] as const) {
      await choose('save', choice);
      for (const name of [...wanted.keys()].filter((one) => one.endsWith(end))) {
        const path = join(downloads, name);
        await expect
          .poll(() => existsSync(path) && readFileSync(path).length, { timeout: 90_000 })
          .toBe(wanted.get(name)?.length);
        expect(readFileSync(path).equals(wanted.get(name) as Buffer), name).toBe(true);
      }
    }
  }, 240_000);

async function clickGoOn(): Promise<void> {
  const button = (await page.evaluateHandle(() =>
    [...document.querySelectorAll('dialog button')].find((one) => one.textContent === 'Go on'),
  )) as ElementHandle;
  await button.click();
}

test('nothing was complained of, and no folder is offered that Firefox cannot give', async () => {
  await page.click('#open');
  await page.waitForSelector('dialog[open]');
  expect(await textOf('dialog')).not.toContain('A folder');
  expect(await textOf('dialog')).toContain('a zip of a deck');
  expect(complaints).toEqual([]);
  expect(readdirSync(downloads).length).toBeGreaterThan(4);
}, 30_000);
