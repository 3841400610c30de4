// The browser edition in Chromium, opened from a file without a network and used as a person would: write, see, make a
// mistake and mend it, drop a picture, save both files, which are those of the command line.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtByCommand, type Edition, madeEdition, zipOf } from '../support/edition.ts';
import { violations } from './axe.ts';
import { launchChromium, until } from './chromium.ts';

let browser: Browser;
let edition: Edition;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];
const own = mkdtempSync(join(tmpdir(), 'lectern-edition-'));

beforeAll(async () => {
  edition = madeEdition();
  browser = await launchChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  edition?.remove();
  rmSync(own, { recursive: true, force: true });
});

async function open(options: object = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true, ...options });
  const address = pathToFileURL(edition.file).href;
  context.on('request', (request) => {
    if (!/^(?:blob|data|about):/.test(request.url()) && request.url() !== address) requests.push(request.url());
  });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await ready();
  return page;
}

const ready = () => until(page, 'document.documentElement.dataset.ready !== undefined', 60_000);

beforeEach(async () => {
  complaints.length = requests.length = 0;
  await open();
});
afterEach(async () => {
  await context.close();
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
});

const slide = () => page.frameLocator('#slide iframe').locator('section.present');
const shown = async () => (await slide().textContent()) ?? '';
const status = () => page.locator('#status').textContent();

/** Sets the cursor behind a text of the editor. */
async function cursorBehind(text: string): Promise<void> {
  await page.locator('.cm-content').getByText(text, { exact: false }).first().click();
  await page.keyboard.press('End');
}

async function choose(button: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: choice }).click();
}

/** What is downloaded after a choice of the Save dialog, so many files. */
async function saved(choice: string, count = 1): Promise<Map<string, Buffer>> {
  const found: Download[] = [];
  const taken = new Promise<void>((resolve) => {
    page.on('download', (download) => {
      found.push(download);
      if (found.length === count) resolve();
    });
  });
  await choose('Save', choice);
  await taken;
  const files = await Promise.all(
    found.map(async (one) => [one.suggestedFilename(), readFileSync(await one.path())] as const),
  );
  return new Map(files);
}

async function openZip(name: string, deck: string): Promise<void> {
  await page.setInputFiles('#pick-files', {
    name: `${name}.zip`,
    mimeType: 'application/zip',
    buffer: Buffer.from(zipOf(deck)),
  });
  await expect.poll(() => page.locator('#deck-name').textContent()).toBe(name);
}

test('what is typed is on the slide, a mistake is told in plain words, and goes when it is mended', async () => {
  await cursorBehind('Say one thing a slide');
  await page.keyboard.type(', then stop');
  await expect.poll(shown, { timeout: 20_000 }).toContain('Say one thing a slide, then stop');
  expect(await page.locator('#notes').textContent()).toContain('A good title is a sentence');
  await cursorBehind('theme: clinic');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect.poll(() => page.locator('#messages').textContent()).toContain('There is no key "xtheme"');
  expect(await page.locator('#messages').textContent()).toContain('Did you mean theme?');
  await page.locator('#messages button').first().click();
  expect(await page.evaluate('document.activeElement.className')).toContain('cm-content');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('#messages').textContent()).toBe('Nothing to mend.');
});

test('a picture that is dropped is in the deck and on the slide', async () => {
  await cursorBehind('Say one thing a slide');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><circle cx="45" cy="30" r="25"/></svg>';
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'a circle.svg', { type: 'image/svg+xml' }));
    const target = document.querySelector('.cm-content') as Element;
    for (const type of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, svg);
  await expect.poll(() => slide().locator('img').count(), { timeout: 20_000 }).toBe(1);
  expect(await page.locator('.cm-content').textContent()).toContain('![Describe the picture](images/a-circle.svg)');
  await page.keyboard.press('Escape');
  const zip = (await saved('The deck itself')).get('my-talk.zip');
  expect(zip?.includes('images/a-circle.svg')).toBe(true);
});

for (const [name, starter] of [
  ['A short talk', 'talk'],
  ['A talk for patients', 'patients'],
  ['A talk for a conference', 'conference'],
] as const)
  test(`both files of the starter "${name}" are those of the command line`, async () => {
    const folder = join(own, starter, 'my-talk');
    mkdirSync(join(folder, 'images'), { recursive: true });
    const from = (file: string) => readFileSync(new URL(`../../slides/starter/${file}`, import.meta.url));
    writeFileSync(join(folder, 'deck.md'), from(starter === 'talk' ? 'deck.md' : `_${starter}.md`));
    writeFileSync(join(folder, 'images/one-deck-two-files.svg'), from('images/one-deck-two-files.svg'));
    await choose('Open', name);
    await expect.poll(status).toMatch(/Ready/);
    await expectSame(builtByCommand(folder));
  }, 120_000);

test('both files of the gallery are those of the command line', async () => {
  await choose('Open', 'The gallery');
  await expect.poll(() => page.locator('#deck-name').textContent()).toBe('gallery');
  await expectSame(builtByCommand('slides/gallery'));
}, 240_000);

test('the files of both talks are those of the command line', async () => {
  await openZip('stem-cells-osteoporosis', 'slides/stem-cells-osteoporosis');
  await expectSame(builtByCommand('slides/stem-cells-osteoporosis'));
}, 240_000);

async function expectSame(wanted: Map<string, Buffer>): Promise<void> {
  for (const [choice, end] of [
    ['Web page', '.html'],
    ['PowerPoint (.pptx)', '.pptx'],
  ] as const) {
    const names = [...wanted.keys()].filter((name) => name.endsWith(end));
    expect(names.length).toBeGreaterThan(0);
    const files = await saved(choice, names.length);
    expect([...files.keys()].sort()).toEqual(names.sort());
    for (const name of names) expect(files.get(name)?.equals(wanted.get(name) as Buffer), name).toBe(true);
    page.removeAllListeners('download');
  }
}

test('axe finds nothing in any view, light and dark, English and German', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await context.close();
    await open({ colorScheme });
    const found = [await violations(page, { iframes: false })];
    await page.getByRole('tab', { name: 'Slides' }).click();
    await cursorBehind('theme: clinic');
    await page.keyboard.type('x');
    await expect.poll(() => page.locator('#messages .error').count()).toBeGreaterThan(0);
    found.push(await violations(page, { iframes: false }));
    await page.locator('#language').selectOption('de');
    expect(await page.evaluate('document.documentElement.lang')).toBe('de');
    found.push(await violations(page, { iframes: false }));
    for (const button of ['Öffnen', 'Speichern', 'Was hier bleibt']) {
      await page.getByRole('button', { name: button, exact: true }).click();
      found.push(await violations(page, { iframes: false }));
      await page.keyboard.press('Escape');
    }
    expect(found.flat()).toEqual([]);
  }
}, 120_000);
