// Debian's Chromium for the tests that need a browser: found, started without a network, and a page that reports all it
// asks for and all it complains about.
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { PROGRAMS, placeOf } from '../support/programs.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** The browser's program file. Throws a sentence that says how to get one. */
export function chromiumPath(): string {
  const program = PROGRAMS.find(({ name }) => name === 'Chromium');
  const found = program && placeOf(program);
  if (!found) throw new Error(`These tests need Chromium: ${program?.get}`);
  return found;
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), headless: true, args: ARGS });

/** Waits until an expression is true in the page. Asks anew each time: a page with a strict policy lets nothing be evaluated later on. */
export async function until(page: Page, expression: string, timeout = 10_000): Promise<void> {
  await expect
    .poll(() => page.evaluate(`Boolean(${expression})`), { timeout, interval: 30, message: expression })
    .toBe(true);
}

/**
 * Waits until what moves on the page has come to rest: transitions and animations that end, those that begin with the
 * next frame included.
 */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const ending = () =>
      document.getAnimations().filter(({ playState, effect }) => {
        const end = effect?.getComputedTiming().endTime;
        return playState === 'running' && typeof end === 'number' && Number.isFinite(end);
      });
    await frame();
    await frame();
    for (let all = ending(); all.length; all = ending()) {
      await Promise.allSettled(all.map(({ finished }) => finished));
      await frame();
    }
  });

/** A page that was opened from a file, with what went wrong in it and its other windows. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console messages, uncaught errors and blocked things. */
  readonly complaints: string[];
  /** Addresses asked for besides the file itself; data: and blob: lie inside it. */
  readonly requests: string[];
}

/** Opens an HTML file offline and waits for reveal.js. `suffix` follows the address, e.g. `?print-pdf` or `#/id`. */
export async function openFile(
  browser: Browser,
  path: string,
  options: BrowserContextOptions & { suffix?: string } = {},
): Promise<OpenPage> {
  const { suffix = '', ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 960, height: 540 }, offline: true, ...rest });
  const complaints: string[] = [];
  const requests: string[] = [];
  const address = pathToFileURL(path).href;
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && url.replace(/[?#].*$/, '') !== address) requests.push(url);
  });
  const watch = (page: Page) => {
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  };
  context.on('page', watch);
  const page = await context.newPage();
  await page.goto(address + suffix);
  await until(page, 'window.Reveal && window.Reveal.isReady()');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return { page, context, complaints, requests };
}
