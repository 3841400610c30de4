// The documentation's site, as `npm run docs` makes it: opened from its folder without a network, walked page by page.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GROUPS, placeOf } from '../../site/pages.ts';
import { PAGES } from '../docs/blocks.ts';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-site-'));
const places = () => (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html'));
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const open = (place: string) => page.goto(pathToFileURL(join(folder, place)).href);

beforeAll(async () => {
  execFileSync('node', [join(ROOT, 'docs.mjs'), relative(ROOT, folder)], { cwd: ROOT, stdio: 'pipe' });
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true })).newPage();
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('has every page of the documentation, each once in the menu', () => {
  const listed = GROUPS.flatMap(({ pages }) => pages);
  expect([...listed].sort()).toEqual([...PAGES, 'CHANGELOG.md'].sort());
  expect(places().sort()).toEqual([...listed.map(placeOf), 'gallery.html'].sort());
});

it('shows each page without a fault, and every link and picture leads to what there is', {
  timeout: 300_000,
}, async () => {
  const broken: string[] = [];
  const ids = new Map<string, readonly string[]>();
  const wanted: [from: string, to: string, anchor: string][] = [];
  for (const place of places()) {
    await open(place);
    // it would fetch the style sheet, which no page of a folder may
    expect(await violations(page, { preload: false }), place).toEqual([]);
    const seen = (await page.evaluate(`({
      ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
      links: [...document.links].map((one) => one.getAttribute('href')),
      pictures: [...document.images].map((one) => one.getAttribute('src')),
      wide: document.documentElement.scrollWidth > innerWidth,
    })`)) as { ids: string[]; links: string[]; pictures: string[]; wide: boolean };
    expect(seen.wide, `${place} is wider than the window`).toBe(false);
    ids.set(place, seen.ids);
    for (const picture of seen.pictures)
      if (!existsSync(join(folder, dirname(place), picture))) broken.push(`${place}: ${picture}`);
    for (const link of seen.links) {
      if (/^(?:https?|mailto):/.test(link)) continue;
      const [path = '', anchor = ''] = link.split('#');
      wanted.push([place, path ? join(dirname(place), path) : place, decodeURIComponent(anchor)]);
    }
  }
  expect(wanted.length).toBeGreaterThan(500);
  for (const [from, to, anchor] of wanted)
    if (!ids.has(to) || (anchor && !ids.get(to)?.includes(anchor))) broken.push(`${from}: ${to}#${anchor}`);
  expect(broken).toEqual([]);
  expect(complaints).toEqual([]);
});

it.each(['index.html', 'dialects/marp.html'])('finds sections from %s', async (place) => {
  await open(place);
  await page.fill('#search', 'forest plo');
  const first = page.locator('#found a').first();
  expect(await first.textContent()).toContain('Forest plots');
  await first.click();
  expect(page.url()).toMatch(/charts\.html#forest-plots$/);
  await page.fill('#search', 'zzzqqq');
  expect(await page.locator('#found').textContent()).toBe('Nothing is found for zzzqqq.');
});

it('reads without scripts and on a narrow screen', async () => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 700 },
    offline: true,
    javaScriptEnabled: false,
  });
  const plain = await context.newPage();
  for (const place of ['index.html', 'language.html', 'reference.html', 'gallery.html']) {
    await plain.goto(pathToFileURL(join(folder, place)).href);
    expect(await plain.locator('h1').count(), place).toBe(1);
    expect(await plain.locator('form').isVisible()).toBe(false);
    expect((await plain.locator('main').boundingBox())?.width, place).toBeLessThanOrEqual(360);
  }
  await context.close();
});
