// The browser edition where things go wrong, in Chromium: a browser without what it would use, storage that is denied or
// full, a tab that is closed while a folder is written, a tab made from another, hostile decks. Nothing that was written
// is lost, and each is told.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Edition, hostileZips, madeEdition, type Site, servedSite } from '../support/edition.ts';
import { launchChromium, until } from './chromium.ts';

let browser: Browser;
let edition: Edition;
let site: Site;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  edition = madeEdition();
  site = await servedSite(edition);
  browser = await launchChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  edition?.remove();
});
afterEach(async () => {
  await context.close();
  expect(faults.splice(0)).toEqual([]);
});

/** The site's page in a browser in which `lacking` was run before it. */
async function open(lacking?: () => void): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  if (lacking) await context.addInitScript(lacking);
  page = await visited();
}
async function visited(): Promise<Page> {
  const made = await context.newPage();
  made.on('pageerror', (error) => faults.push(error.message));
  await made.goto(site.address);
  await until(made, 'document.documentElement.dataset.ready !== undefined', 60_000);
  return made;
}
const status = () => page.locator('#status').textContent();
const shown = () => page.frameLocator('#slide iframe').locator('section.present').textContent();
async function type(words: string, on = page): Promise<void> {
  await on.locator('.cm-content').getByText('Say one thing a slide').first().click();
  await on.keyboard.press('End');
  await on.keyboard.type(words);
}
const DRAFTS = `new Promise((resolve) => {
  indexedDB.open('lectern', 1).onsuccess = ({ target: { result } }) => {
    const all = result.transaction('drafts').objectStore('drafts').getAll();
    all.onsuccess = () => { result.close(); resolve(all.result.map(({ files }) => new TextDecoder().decode(files['deck.md']).match(/Say one thing.*/)[0])); };
  };
})`;

test('without folders, storage, locks and https it opens, writes and saves', async () => {
  await open(() => {
    for (const name of ['showDirectoryPicker', 'indexedDB'])
      Object.defineProperty(window, name, { value: undefined, configurable: true });
    for (const name of ['locks', 'serviceWorker', 'storage'])
      Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true });
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
  });
  await type(' ALL THE SAME');
  await expect.poll(shown, { timeout: 20_000 }).toContain('ALL THE SAME');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(await page.getByRole('dialog').getByRole('button', { name: 'A folder' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Web page' }).click();
  expect((await download).suggestedFilename()).toBe('my-talk.html');
}, 120_000);

test('storage that is denied is told, and the deck goes on', async () => {
  await open(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await type(' AND ON');
  await expect.poll(shown, { timeout: 20_000 }).toContain('AND ON');
  await expect.poll(status).toMatch(/^The draft could not be kept: denied/);
}, 90_000);

test('storage that is full is told, for a draft and for a folder, whose old file stays', async () => {
  await open();
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('full', { create: true });
    const stream = await (await folder.getFileHandle('deck.md', { create: true })).createWritable();
    await stream.write('## Say one thing a slide\n');
    await stream.close();
    Object.assign(window, { showDirectoryPicker: async () => folder });
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A folder' }).click();
  await expect.poll(() => page.locator('#deck-name').textContent()).toBe('full');
  const session = await context.newCDPSession(page);
  const { origin } = new URL(site.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await type(' WRITTEN');
  await expect.poll(status, { timeout: 20_000 }).toMatch(/^The draft could not be kept: /);
  await page.keyboard.press('Control+s');
  await expect.poll(status, { timeout: 20_000 }).toMatch(/^That failed: /);
  // not saved, and said so beside its name
  expect(await page.locator('#files').textContent()).toContain('•');
  const there = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('full');
    return (await (await folder.getFileHandle('deck.md')).getFile()).text();
  });
  expect(there).toBe('## Say one thing a slide\n');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+s');
  await expect.poll(status, { timeout: 20_000 }).toBe('Written into the folder full: deck.md.');
}, 120_000);

test('a tab that is closed while a folder is written leaves each file old or new, and a draft', async () => {
  await open();
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('closing', { create: true });
    const stream = await (await folder.getFileHandle('deck.md', { create: true })).createWritable();
    await stream.write('## Say one thing a slide\n');
    await stream.close();
    Object.assign(window, { showDirectoryPicker: async () => folder });
    // the disk is slow: what was written is not in place when the tab is closed
    const { close } = FileSystemWritableFileStream.prototype;
    FileSystemWritableFileStream.prototype.close = async function () {
      Object.assign(window, { writing: true });
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      return close.call(this);
    };
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A folder' }).click();
  await expect.poll(() => page.locator('#deck-name').textContent()).toBe('closing');
  await type(' NOT YET SAVED');
  await page.keyboard.press('Control+s');
  await until(page, 'window.writing === true');
  await page.close();
  page = await visited();
  const names = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('closing');
    const found: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) found.push(name);
    const text = await (await (await folder.getFileHandle('deck.md')).getFile()).text();
    return [...found.filter((name) => !name.endsWith('.crswap')), text];
  });
  expect(names).toEqual(['deck.md', '## Say one thing a slide\n']);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Restore: closing/ })
    .click();
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('NOT YET SAVED');
}, 120_000);

test('a draft is kept while the writer types on, and at once when the tab goes out of sight', async () => {
  await open(() => {
    // there is no pause
    const set = window.setTimeout.bind(window);
    const later = (work: () => void, time?: number) => set(work, time !== undefined && time >= 700 ? 1e9 : time);
    Object.assign(window, { setTimeout: later });
  });
  await type(' AND');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => page.evaluate(DRAFTS), { timeout: 20_000 }).toEqual(['Say one thing a slide AND']);
  await expect
    .poll(
      async () => {
        await page.keyboard.type('x');
        return page.evaluate(DRAFTS);
      },
      { timeout: 20_000, interval: 50 },
    )
    .toEqual([expect.stringContaining('ANDx')]);
}, 90_000);

test('a tab that is made from another has its draft and keeps one of its own', async () => {
  await open();
  await type(' FIRST');
  await expect.poll(() => page.evaluate(DRAFTS), { timeout: 20_000 }).toEqual(['Say one thing a slide FIRST']);
  // as "duplicate tab" does, a window that a page opens has its sessionStorage
  const [second] = await Promise.all([context.waitForEvent('page'), page.evaluate('void window.open(location.href)')]);
  await until(second, 'document.documentElement.dataset.ready !== undefined', 60_000);
  await expect.poll(() => second.locator('.cm-content').textContent()).toContain('slide FIRST');
  await type(' AND SECOND', second);
  await expect
    .poll(async () => ((await second.evaluate(DRAFTS)) as string[]).sort(), { timeout: 20_000 })
    .toEqual(['Say one thing a slide FIRST', 'Say one thing a slide FIRST AND SECOND']);
  await second.reload();
  await until(second, 'document.documentElement.dataset.ready !== undefined', 60_000);
  await expect.poll(() => second.locator('.cm-content').textContent()).toContain('AND SECOND');
}, 120_000);

test('hostile decks are told or harmless, run nothing and ask for nothing; the page goes on', async () => {
  await open();
  const requests: string[] = [];
  context.on('request', (request) => /^(?:https?|file|ftp):/.test(request.url()) && requests.push(request.url()));
  for (const { name, zip, fine } of hostileZips(30)) {
    await page.evaluate("document.getElementById('status').textContent = ''");
    const file = { name: `${name}.zip`, mimeType: 'application/zip', buffer: Buffer.from(zip) };
    await page.setInputFiles('#pick-files', file);
    await expect.poll(status, { timeout: 60_000, message: name }).not.toBe('');
    if (!fine && (await page.locator('#deck-name').textContent()) === name)
      expect(await page.locator('#messages li:not(.none)').count(), name).toBeGreaterThan(0);
  }
  const harmed = "'hit' in window || 'PLANTED' in window || 'polluted' in {}";
  expect(await page.evaluate(harmed)).toBe(false);
  expect(
    await page.evaluate(`document.querySelector('#slide iframe').contentWindow.eval === undefined || ${harmed}`),
  ).toBe(false);
  expect(requests).toEqual([]);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A short talk' }).click();
  await type(' AFTER ALL');
  await expect.poll(shown, { timeout: 30_000 }).toContain('AFTER ALL');
}, 600_000);
