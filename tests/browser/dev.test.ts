// The live preview in a real browser: edits show in place, step and slide are kept, mistakes lie over the slide, nothing but
// the preview's own addresses is served, and to this machine only.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
// @ts-expect-error plain JavaScript, shared with bench/dev.mjs
import { differenceOf, shownBy } from '../../bench/compare.mjs';
import { launchChromium } from './chromium.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const STARTER = fileURLToPath(new URL('../../slides/starter', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-dev-'));
const file = join(folder, 'deck.md');
const original = readFileSync(join(STARTER, 'deck.md'), 'utf8');
/** The starter's slides: each has one heading, but the title slide, which has none. */
const SLIDES = 1 + (original.match(/^##? /gm)?.length ?? 0);
const STEPS = 1 + (original.slice(0, original.indexOf('until they have read')).match(/^##? /gm)?.length ?? 0) - 1;
const edit = (from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

let browser: Browser;
let page: Page;
const servers: ChildProcess[] = [];
/** An editor that writes down what it is asked to open. */
const opened = join(folder, '.opened');
const editor = join(folder, '.editor');

/** Starts a preview and waits for its address. */
async function start(port: number): Promise<{ server: ChildProcess; address: string; said: () => string }> {
  const server = spawn(process.execPath, [CLI, 'dev', folder, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LECTERN_EDITOR: `${editor} -g` },
  });
  servers.push(server);
  let text = '';
  server.stderr?.on('data', (data) => (text += data));
  const found = () => /http:\/\/localhost:\d+/.exec(text)?.[0];
  const address = await vi.waitUntil(found, { timeout: 60_000 });
  return { server, address, said: () => text };
}

let preview: Awaited<ReturnType<typeof start>>;
/** The slides of the page as the preview serves it, and as it did before any edit. */
const slidesServed = async () =>
  /<div class="slides">[\s\S]*<\/section>/.exec(await (await fetch(preview.address)).text())?.[0];
let slidesAtFirst: string | undefined;

beforeAll(async () => {
  cpSync(STARTER, folder, { recursive: true });
  writeFileSync(editor, `#!/bin/sh\necho "$@" > '${opened}'\n`, { mode: 0o755 });
  browser = await launchChromium();
  preview = await start(8790);
  slidesAtFirst = await slidesServed();
  page = await browser.newPage({ viewport: { width: 960, height: 540 } });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  for (const server of servers) if (server.exitCode === null) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  writeFileSync(file, original);
  await vi.waitUntil(async () => (await slidesServed()) === slidesAtFirst, { timeout: 20_000 });
  await page.goto(`${preview.address}/#/title`);
  await page.reload();
  await page.waitForFunction(() => (window as never as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
});

const shown = () => page.evaluate(() => document.querySelector('.reveal .slides section.present')?.textContent ?? '');
const indices = () =>
  page.evaluate(() => (window as never as { Reveal: { getIndices(): { h: number; f?: number } } }).Reveal.getIndices());
const get = (path: string, host = new URL(preview.address).host): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(preview.address);
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (data) => (body += data));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });

test('an edit shows in place, on the slide that was edited, without loading the page again', async () => {
  await page.evaluate(() => Object.assign(window, { mark: 1 }));
  edit('Say one thing a slide', 'Say one thing, then stop');
  await expect.poll(shown).toContain('Say one thing, then stop');
  expect(await page.evaluate(() => (window as never as { mark?: number }).mark)).toBe(1);
  expect((await indices()).h).toBe(2);
});

test('the step is kept', async () => {
  await page.evaluate(
    (index) =>
      (window as never as { Reveal: { slide(h: number, v: number, f: number): void } }).Reveal.slide(index, 0, 1),
    STEPS,
  );
  edit('until they have read', 'until all have read');
  await expect.poll(shown).toContain('until all have read');
  expect(await indices()).toMatchObject({ h: STEPS, f: 1 });
  const steps = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('section.present .fragment.visible')].map((one) =>
        one.getAttribute('data-fragment-index'),
      ),
    ),
  ]);
  expect(steps).toEqual(['0', '1']);
});

test('a new slide comes, a deleted one goes, and the page equals a fresh build', async () => {
  const closing = original.slice(original.lastIndexOf('---\nsection: '));
  edit(closing, `---\n\n## A new slide\n\nWith a text.\n\n${closing}`);
  await expect.poll(shown).toContain('A new slide');
  writeFileSync(file, original);
  const titles = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.reveal .slides > section')].map((section) => [section.id, section.textContent]),
    );
  await expect.poll(async () => (await titles()).length).toBe(SLIDES);
  const after = await titles();
  await page.reload();
  await page.waitForFunction(() => (window as never as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
  expect(after).toEqual(await titles());
});

test('what is open after edits is what a build in a process of its own writes', async () => {
  edit('title: My talk', 'title: Another talk');
  edit('Say one thing a slide', 'Say one thing, then stop');
  await expect.poll(() => page.title()).toBe('Another talk');
  await expect.poll(() => page.evaluate(() => document.body.textContent ?? '')).toContain('then stop');
  const out = join(folder, '.out');
  execFileSync(process.execPath, [CLI, 'build', folder, '--out', out, '--to', 'html', '--quiet']);
  const built = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await built.goto(pathToFileURL(join(out, readdirSync(out).find((name) => name.endsWith('.html')) ?? '')).href);
  await built.waitForFunction(() => (window as never as { Reveal?: { isReady(): boolean } }).Reveal?.isReady());
  expect(differenceOf(await shownBy(page), await shownBy(built))).toBeUndefined();
  await built.close();
});

test('mistakes lie over the slide with place, line and hint, and go when they are mended', async () => {
  edit('theme: clinic', 'them: clinic');
  const panel = page.locator('#lectern-dev .panel');
  await expect.poll(() => panel.isVisible()).toBe(true);
  const text = await panel.textContent();
  expect(text).toContain('deck.md:6:1');
  expect(text).toContain('There is no key "them"');
  expect(text).toContain('them: clinic');
  expect(text).toContain('Did you mean theme?');
  // a click opens the editor at the place
  await panel.locator('.item').first().click();
  await expect.poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8').trim() : '')).toBe(`-g ${file}:6:1`);
  writeFileSync(file, original);
  await expect.poll(() => panel.isVisible()).toBe(false);
});

test('a deck that is gone for a moment leaves the last good page', async () => {
  unlinkSync(file);
  await expect.poll(() => preview.said()).toContain('The last good slides stay: ');
  expect(await page.evaluate(() => document.querySelectorAll('.reveal .slides > section').length)).toBe(SLIDES);
  writeFileSync(file, original.replace('Say one thing a slide', 'It is back'));
  await expect.poll(() => page.evaluate(() => document.body.textContent ?? '')).toContain('It is back');
});

test('the speaker view opens, follows and shows the notes as edited', async () => {
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await popup;
  const now = () => speaker.locator('#now-title').textContent();
  await expect.poll(now).toBe('Now: My talk');
  await page.keyboard.press('ArrowRight');
  const title = await page.evaluate(() => document.querySelector<HTMLElement>('section.present')?.dataset.title);
  await expect.poll(now).toBe(`Now: ${title}`);
  edit('Say one thing a slide', 'Say one thing, then stop');
  await expect.poll(() => speaker.locator('#now').textContent()).toContain('Say one thing, then stop');
  await speaker.close();
});

test('the second tab shows the PowerPoint slides and gives the file', async () => {
  const tab = await browser.newPage();
  await tab.goto(`${preview.address}/powerpoint`);
  expect(await tab.locator('body > ol > li').count()).toBe(SLIDES);
  const download = tab.waitForEvent('download');
  await tab.click('text=Download the file');
  expect((await download).suggestedFilename()).toMatch(/\.pptx$/);
  await tab.close();
});

test('only its own addresses are served, and only to this machine', async () => {
  for (const path of [
    '/deck.md',
    '/../deck.md',
    '/%2e%2e/deck.md',
    '/_dev/picture/..%2fdeck.md',
    '/_dev/font/999',
    '/images/one-deck-two-files.svg',
  ]) {
    expect((await get(path)).status, path).toBe(404);
  }
  expect((await get('/', 'evil.example')).status).toBe(403);
  expect((await get('/', 'localhost.evil.example:8790')).status).toBe(403);
  expect((await get('/')).status).toBe(200);
  // nor is any other file opened, whoever asks
  for (const body of ['nonsense', 'null', '{"file": "/etc/passwd"}']) {
    const reply = await fetch(`${preview.address}/_dev/open`, {
      method: 'POST',
      headers: { 'x-lectern': 'open' },
      body,
    });
    expect(reply.status, body).toBe(403);
  }
});

test('a port that is taken gives the next one, and an interrupt ends at once', async () => {
  const second = await start(Number(new URL(preview.address).port));
  expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(new URL(preview.address).port));
  const begun = Date.now();
  second.server.kill('SIGINT');
  await expect.poll(() => second.server.exitCode, { timeout: 3000 }).toBe(0);
  expect(Date.now() - begun).toBeLessThan(2500);
});
