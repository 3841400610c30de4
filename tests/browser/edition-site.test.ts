// The browser edition as a site, in Chromium: a folder is opened and written back, what another program changed is asked
// about, drafts are on, and after the first visit it opens without a network. A person's folder cannot be chosen by a
// test; the editor is handed one of the site's own file system.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Edition, madeEdition, type Site, servedSite } from '../support/edition.ts';
import { launchChromium, until } from './chromium.ts';

let browser: Browser;
let edition: Edition;
let site: Site;
let address: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  edition = madeEdition();
  site = await servedSite(edition);
  address = site.address;
  browser = await launchChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  site?.close();
  edition?.remove();
});

const ready = () => until(page, 'document.documentElement.dataset.ready !== undefined', 60_000);
const status = () => page.locator('#status').textContent();
const text = () => page.locator('.cm-content').textContent();

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await page.goto(address);
  await ready();
});
afterEach(() => context.close());

/** Writes a file of the folder "ward-round" in the site's own file system. */
const write = (name: string, content: string) =>
  page.evaluate(
    async ([file, words]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('ward-round', { create: true });
      const stream = await (await folder.getFileHandle(file as string, { create: true })).createWritable();
      await stream.write(words as string);
      await stream.close();
    },
    [name, content],
  );
const read = (name: string) =>
  page.evaluate(async (file) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('ward-round');
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);

/** The folder is what the browser's picker gives. */
async function openFolder(): Promise<void> {
  await page.evaluate(() => {
    const pick = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('ward-round', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A folder' }).click();
}

test('a folder is opened, edited and written back; a file that changed outside is asked about', async () => {
  await write('deck.md', '---\ntitle: Ward round\n---\n\n## Beds\n\nTwelve\n\n---\ninclude: more.md\n---\n');
  await write('more.md', '## More\n\nText\n');
  await openFolder();
  await expect.poll(() => page.locator('#deck-name').textContent()).toBe('ward-round');
  expect(await page.locator('#files [role=tab]').allTextContents()).toEqual(['deck.md', 'more.md']);
  await page.locator('.cm-content').getByText('Twelve').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and one');
  await page.keyboard.press('Control+s');
  await expect.poll(status).toBe('Written into the folder ward-round: deck.md.');
  expect(await read('deck.md')).toContain('Twelve and one');
  await write('deck.md', '---\ntitle: Ward round\n---\n\n## Theirs\n');
  await page.keyboard.type(' more');
  await page.keyboard.press('Control+s');
  const asked = page.getByRole('dialog', { name: 'deck.md was changed by another program' });
  await asked.getByRole('button', { name: 'Take what is on the disk' }).click();
  await expect.poll(text).toContain('## Theirs');
  expect(await read('deck.md')).toContain('Theirs');
});

test('a folder without a deck is told, and what is open stays', async () => {
  await write('letter.txt', 'no deck');
  await openFolder();
  await expect.poll(status).toMatch(/^There is no deck in this folder/);
  expect(await page.locator('#deck-name').textContent()).toBe('my-talk');
});

test('two tabs have a draft each; that of a tab that is gone can be restored in another', async () => {
  await page.locator('.cm-content').getByText('Say one thing a slide').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' FIRST');
  const second = await context.newPage();
  const first = page;
  page = second;
  await page.goto(address);
  await ready();
  await page.locator('.cm-content').getByText('Say one thing a slide').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' SECOND');
  const count = `new Promise((resolve) => {
    indexedDB.open('lectern', 1).onsuccess = ({ target: { result } }) => {
      const all = result.transaction('drafts').objectStore('drafts').count();
      all.onsuccess = () => { result.close(); resolve(all.result); };
    };
  })`;
  await expect.poll(() => page.evaluate(count)).toBe(2);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  expect(
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Restore/ })
      .count(),
  ).toBe(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  // without asking, as in a crash
  await first.close();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Restore: my-talk/ })
    .click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(text).toContain('Say one thing a slide FIRST');
  await expect.poll(status).toBe('Your draft of my-talk is back.');
});

test('after the first visit it opens without a network', async () => {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await until(
    page,
    "caches.keys().then((names) => caches.open(names[0])).then((one) => one.match('./')).then(Boolean)",
  );
  await context.setOffline(true);
  await page.reload();
  await ready();
  expect(await text()).toContain('title: My talk');
});

test('nothing that runs in the page reaches the network, not even its own site', async () => {
  const outcome = await page.evaluate(async () => {
    const failed: string[] = [];
    const policies = new Set<string>();
    Object.assign(window, { policies });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => policies.add(effectiveDirective));
    await fetch('/index.html').catch(() => failed.push('fetch'));
    const picture = new Image();
    await new Promise((resolve) => {
      picture.onload = resolve;
      picture.onerror = () => resolve(failed.push('picture'));
      picture.src = '/icon.svg';
    });
    const frame = document.createElement('iframe');
    frame.src = '/lectern.webmanifest';
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = '/lectern.webmanifest';
    document.body.append(form);
    form.submit();
    return failed;
  });
  expect(outcome).toEqual(['fetch', 'picture']);
  await expect
    .poll(() => page.evaluate('[...window.policies].sort()'))
    .toEqual(['connect-src', 'form-action', 'frame-src', 'img-src']);
});
