// The browser edition in Firefox, opened from a file: write, see, make a mistake and mend it, save both files, which are
// those of the command line; files come in by upload and go out as downloads.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtByCommand, type Edition, hostileZips, madeEdition, zipOf } from '../support/edition.ts';
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
      'dom.disable_open_during_load': false,
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

/** Chooses a file that is written for it. */
async function upload(name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(downloads, name);
  writeFileSync(path, bytes);
  await page.$eval('#status', (status) => status.replaceChildren());
  const input = (await page.$('#pick-files')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}
const status = () => textOf('#status');

test('hostile decks are told or harmless, and run nothing; the page goes on', async () => {
  for (const { name, zip, fine } of hostileZips(12)) {
    await upload(`${name}.zip`, zip);
    await expect.poll(status, { timeout: 60_000, message: name }).not.toBe('');
    if (!fine && (await textOf('#deck-name')) === name)
      expect(await page.$$eval('#messages li:not(.none)', (items) => items.length), name).toBeGreaterThan(0);
  }
  expect(await page.evaluate("'hit' in window || 'PLANTED' in window || 'polluted' in {}")).toBe(false);
  await choose('open', 'A short talk');
  await expect.poll(() => textOf('#deck-name')).toBe('my-talk');
}, 300_000);

test('what cannot be taken in is told: a zip without a deck, no zip, of no use, too large', async () => {
  await upload('none.zip', zipSync({ 'x.png': new Uint8Array(3) }));
  await expect.poll(status).toMatch(/^There is no deck in this folder/);
  await upload('broken.zip', 'no zip');
  await expect.poll(status).toMatch(/^That failed: .*zip/);
  await upload('virus.exe', 'x');
  await expect.poll(status).toBe('virus.exe was not taken in: a deck has no use for such a file');
  await page.evaluate(() => {
    const large = new File(['x'], 'film.mp4');
    Object.defineProperty(large, 'size', { value: 500e6 });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    const dataTransfer = { files: [large], items: [], types: ['Files'] };
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer });
    document.body.dispatchEvent(event);
  });
  await expect.poll(status).toBe('film.mp4 is 500 MB, more than 100 MB. It was not taken in.');
  expect(await textOf('#deck-name')).toBe('my-talk');
}, 60_000);

test('storage that is denied, then full, is told; the deck goes on', async () => {
  await choose('open', 'Keep drafts all the same');
  for (const [name, words] of [
    ['SecurityError', ' DENIED'],
    ['QuotaExceededError', ' FULL'],
  ] as const) {
    await page.evaluate((fault) => {
      const proto = fault === 'SecurityError' ? IDBFactory.prototype : IDBObjectStore.prototype;
      const method = fault === 'SecurityError' ? 'open' : 'put';
      const before = Reflect.get(proto, method);
      const refuse = () => {
        Reflect.set(proto, method, before);
        throw new DOMException(`it is ${fault}`, fault);
      };
      Reflect.set(proto, method, refuse);
    }, name);
    await cursorBehind('Say one thing a slide');
    await page.keyboard.type(words);
    await expect
      .poll(status, { timeout: 20_000 })
      .toMatch(`The draft could not be kept: it is ${name}. Save the deck.`);
    await expect.poll(shown, { timeout: 20_000 }).toContain(words.trim());
  }
}, 90_000);

test('a tab that is opened from another keeps a draft of its own', async () => {
  await cursorBehind('author: Your name');
  await page.keyboard.type(' FIRST');
  const drafts = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const request = indexedDB.open('lectern', 1);
          request.onsuccess = () => {
            const all = request.result.transaction('drafts').objectStore('drafts').getAll();
            all.onsuccess = () => {
              request.result.close();
              const text = (files: Record<string, Uint8Array>) => new TextDecoder().decode(files['deck.md']);
              resolve(all.result.map(({ files }) => /author:.*/.exec(text(files))?.[0] ?? '').sort());
            };
          };
        }),
    );
  await expect.poll(drafts, { timeout: 20_000 }).toEqual([expect.stringMatching(/ FIRST$/)]);
  const first = page;
  const opened = new Promise<Page>((resolve) => first.once('popup', (popup) => resolve(popup as Page)));
  await page.evaluate('void window.open(location.href)');
  page = await opened;
  try {
    await page.waitForFunction('document.documentElement.dataset.ready !== undefined', { timeout: 60_000 });
    await expect.poll(() => textOf('.cm-content'), { timeout: 20_000 }).toContain('author: Your name');
    await cursorBehind('author: Your name');
    await page.keyboard.type(' AND SECOND');
    const ends = async () => (await drafts()).map((text) => text.split(' ').pop()).sort();
    await expect.poll(ends, { timeout: 20_000 }).toEqual(['FIRST', 'SECOND']);
  } finally {
    await page.close();
    page = first;
  }
}, 120_000);

test('nothing was complained of, and no folder is offered that Firefox cannot give', async () => {
  await page.click('#open');
  await page.waitForSelector('dialog[open]');
  expect(await textOf('dialog')).not.toContain('A folder');
  expect(await textOf('dialog')).toContain('a zip of a deck');
  expect(complaints).toEqual([]);
  expect(readdirSync(downloads).length).toBeGreaterThan(4);
}, 30_000);
