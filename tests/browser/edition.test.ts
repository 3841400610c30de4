// The browser edition in Chromium, opened from a file without a network and used as a person would: write, see, make a
// mistake and mend it, drop a picture, save both files, which are those of the command line.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtByCommand, type Edition, madeEdition, zipOf } from '../support/edition.ts';
import { violations } from './axe.ts';
import { launchChromium, until } from './chromium.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let browser: Browser;
let edition: Edition;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];
/** What a frame says whose pictures are still being fetched when its page is replaced, as a dropped font does at once. */
const CUT_OFF = /^Not allowed to load local resource: blob:null\//;
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
  page.on('console', (message) => {
    if (!CUT_OFF.test(message.text())) complaints.push(message.text());
  });
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
  // before the page is closed: what a frame that is being loaded says when it is cut off is no fault of the page
  const heard = [...complaints];
  await context.close();
  expect(requests.join('\n')).toBe('');
  expect(heard.join('\n')).toBe('');
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
  await expect.poll(() => page.locator('#messages').textContent()).toBe('Nothing to mend.');
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

test('completion offers what may be written, and a quick fix mends a mistake', async () => {
  await cursorBehind('theme: clinic');
  await page.keyboard.press('Enter');
  await page.keyboard.type('foo');
  const list = page.locator('.cm-tooltip-autocomplete');
  await expect.poll(() => list.textContent().catch(() => '')).toContain('footer');
  await list.getByText('footer').first().click();
  await page.keyboard.type('Ward 3');
  expect(await page.locator('.cm-content').textContent()).toContain('footer: Ward 3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('auther: x');
  const fix = page.getByRole('button', { name: 'Write author' });
  await expect.poll(() => fix.count()).toBeGreaterThan(0);
  await fix.first().click();
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('author: x');
});

test('F2 gives a name another one in every file, says why it cannot be, and is taken back', async () => {
  const bib = '@article{smith2020, author = {Smith, A}, title = {Bones}, journal = {Bone}, year = {2020}}\n';
  await page.setInputFiles('#pick-files', { name: 'refs.bib', mimeType: 'text/plain', buffer: Buffer.from(bib) });
  await expect.poll(status).toBe('refs.bib is in the deck.');
  await cursorBehind('Say one thing a slide');
  await page.keyboard.type(' [@smith2020');
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('[@smith2020]');
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Another name for smith2020' });
  const renamed = async (name: string) => {
    await page.keyboard.press('F2');
    await expect
      .poll(() =>
        dialog
          .getByLabel('New name')
          .inputValue()
          .catch(() => ''),
      )
      .toBe('smith2020');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await renamed('a b');
  await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('"a b" cannot be its name');
  expect(await violations(page, { iframes: false })).toEqual([]);
  await page.keyboard.press('Escape');
  await renamed('smith2021');
  await expect.poll(status).toBe('smith2020 is smith2021 now, in 2 places.');
  expect(await page.locator('.cm-content').textContent()).toContain('[@smith2021]');
  await page.getByRole('tab', { name: /^refs\.bib/ }).click();
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('@article{smith2021,');
  await page.getByRole('tab', { name: /^deck\.md/ }).click();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('[@smith2020]');
}, 90_000);

test('drafts of a page that was opened as a file are off until they are allowed, and restored by a reload', async () => {
  await cursorBehind('Say one thing a slide');
  await page.keyboard.type(' NOT KEPT');
  await expect.poll(shown, { timeout: 20_000 }).toContain('NOT KEPT');
  expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(await page.getByRole('dialog').textContent()).toContain('Drafts are off');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep drafts all the same' }).click();
  await cursorBehind('Its first heading');
  await page.keyboard.type(' AND KEPT');
  await expect.poll(() => page.evaluate(DRAFTED), { timeout: 20_000 }).toContain('AND KEPT');
  await page.reload();
  await ready();
  await expect.poll(status).toBe('Your draft of my-talk is back.');
  expect(await page.locator('.cm-content').textContent()).toContain('AND KEPT');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete all drafts' }).click();
  await expect.poll(() => page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
});

/** The text of the first draft. */
const DRAFTED = `new Promise((resolve) => {
  const request = indexedDB.open('lectern', 1);
  request.onupgradeneeded = () => request.transaction.abort();
  request.onerror = () => resolve('');
  request.onsuccess = () => {
    const all = request.result.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result[0] ? new TextDecoder().decode(all.result[0].files['deck.md']) : '');
    };
  };
})`;

/** Drops a file on the editor. */
const drop = (name: string, content: Buffer) =>
  page.evaluate(
    ([file, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64 as string), (char) => char.charCodeAt(0))], file as string));
      const target = document.querySelector('.cm-content') as Element;
      for (const type of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, content.toString('base64')],
  );
const pptx = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('a PowerPoint file that is dropped in is a template, a deck that a colleague changed, or an old talk', async () => {
  const ours = (await saved('PowerPoint (.pptx)')).get('my-talk.pptx') as Buffer;
  const parts = unzipSync(ours);
  for (const [name, content] of Object.entries(parts))
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(content).replace('Say one thing a slide', 'Say two things a slide'));
  const edited = Buffer.from(zipSync(parts));
  await drop('edited.pptx', edited);
  await page.getByRole('button', { name: 'This deck, changed by a colleague' }).waitFor();
  expect(await violations(page, { iframes: false })).toEqual([]);
  await page.getByRole('button', { name: 'This deck, changed by a colleague' }).click();
  const changes = page.getByRole('dialog', { name: 'What was changed' });
  await expect
    .poll(() => changes.textContent().catch(() => ''), { timeout: 30_000 })
    .toContain('Say two things a slide');
  expect(await violations(page, { iframes: false })).toEqual([]);
  await changes.getByRole('button', { name: 'Write the chosen changes' }).click();
  await expect
    .poll(() => page.locator('.cm-content').textContent(), { timeout: 30_000 })
    .toContain('Say two things a slide');
  await drop('hospital.pptx', edited);
  await page.getByRole('button', { name: 'Our template' }).click();
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('template: hospital.pptx');
  await drop('old talk.pptx', edited);
  await page.getByRole('button', { name: 'An old talk' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => page.locator('#deck-name').textContent(), { timeout: 60_000 }).toBe('old talk');
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('title: My talk');
}, 120_000);

test('a font that the file does not have is asked for by name, and taken', async () => {
  await cursorBehind('author: Your name');
  await page.keyboard.type(' สวัสดี');
  const lacking = page.locator('#lacking');
  await expect
    .poll(() => lacking.textContent(), { timeout: 50_000 })
    .toContain('no font for Thai. Drop NotoSansThai_400Regular.ttf in');
  expect(await page.locator('#messages').textContent()).not.toContain('No font has a glyph');
  // whichever faces are asked for: how bold the words are on slides that are built meanwhile is not the test's matter
  const faces = new URL('../../node_modules/@expo-google-fonts/noto-sans-thai/', import.meta.url);
  const dropAsked = async () => {
    const asked = (await lacking.textContent())?.match(/NotoSansThai_\w+\.ttf/g) ?? [];
    const paths = asked.map((name) => fileURLToPath(new URL(`${/_(\w+)\./.exec(name)?.[1]}/${name}`, faces)));
    if (paths.length) await page.setInputFiles('#pick-files', paths);
    return lacking.textContent();
  };
  await expect.poll(dropAsked, { timeout: 50_000, interval: 1000 }).toBe('');
  await expect.poll(shown, { timeout: 50_000 }).toContain('สวัสดี');
}, 120_000);

test('what cannot be taken in is told: too large, of no use, damaged, a zip without a deck', async () => {
  const offer = (name: string, buffer: Buffer) => page.setInputFiles('#pick-files', pptx(name, buffer));
  await page.evaluate(() => {
    const data = new DataTransfer();
    const large = new File(['x'], 'film.mp4');
    Object.defineProperty(large, 'size', { value: 500e6 });
    const list = Object.assign(Object.create(DataTransfer.prototype), {});
    Object.defineProperties(list, { files: { value: [large] }, items: { value: [] }, types: { value: ['Files'] } });
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
    Object.defineProperty(event, 'dataTransfer', { value: list });
    document.body.dispatchEvent(event);
  });
  await expect.poll(status).toBe('film.mp4 is 500 MB, more than 100 MB. It was not taken in.');
  await offer('virus.exe', Buffer.from('x'));
  await expect.poll(status).toBe('virus.exe was not taken in: a deck has no use for such a file');
  await offer('deck.zip', Buffer.from('no zip'));
  await expect.poll(status).toMatch(/^That failed: .*zip/);
  await offer('other.zip', Buffer.from(zipSync({ 'x.png': new Uint8Array(3) })));
  await expect.poll(status).toMatch(/^There is no deck in this folder/);
  await offer('broken.pptx', Buffer.from('no package'));
  await page.getByRole('button', { name: 'An old talk' }).click();
  await expect.poll(status).toMatch(/^broken.pptx was not taken in/);
  expect(await page.locator('#deck-name').textContent()).toBe('my-talk');
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
  await expect.poll(() => page.locator('#messages').textContent()).toContain('has no alternative text');
  await page.keyboard.type('A circle');
  expect(await page.locator('.cm-content').textContent()).toContain('![A circle](images/a-circle.svg)');
  await expect.poll(() => page.locator('#messages').textContent()).not.toContain('has no alternative text');
  const zip = (await saved('The deck itself')).get('my-talk.zip');
  expect(zip?.includes('images/a-circle.svg')).toBe(true);
});

for (const [name, starter] of [
  ['A short talk', 'talk'],
  ['A talk for patients', 'patients'],
  ['A talk for a conference', 'conference'],
  ['A lesson for students', 'teaching'],
  ['A paper for the journal club', 'journal-club'],
  ['A case report', 'case-report'],
] as const)
  test(`both files of the starter "${name}" are those of the command line`, async () => {
    const folder = join(own, starter, 'my-talk');
    mkdirSync(join(own, starter));
    execFileSync(process.execPath, [CLI, 'new', folder, '--from', starter], { stdio: 'pipe' });
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

test('Tab leads to everything and out again, and the deck is saved without a mouse', async () => {
  const seen: string[] = [];
  const focused = `(() => {
    const { activeElement: at } = document;
    return at.id || at.getAttribute('aria-label') || at.title || at.textContent.trim();
  })()`;
  for (let i = 0; i < 60 && seen.filter((name) => name === 'open').length < 2; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate<string>(focused));
  }
  expect(seen).toEqual(expect.arrayContaining(['open', 'save', 'insert', 'present', 'language', 'private']));
  expect(seen).toEqual(
    expect.arrayContaining(['Markdown of the deck deck.md', 'The slide as it will be', 'tab-notes']),
  );
  // it went round: nothing holds the focus
  expect(seen.filter((name) => name === 'open')).toHaveLength(2);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(focused)).toBe('save');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('my-talk.pptx');
}, 60_000);

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
