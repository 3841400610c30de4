// The other ways to see a deck: overview, finding a slide, help, black screen, reading view, phone, print.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile, until } from './chromium.ts';

let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

it('gives an overview, a help sheet and a black screen', async () => {
  const { page, context, complaints } = await openFile(browser, deck.path);
  await page.keyboard.press('Escape');
  expect(await page.evaluate('Reveal.isOverview()')).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  const help = await page.locator('.r-overlay-help').innerText();
  for (const line of ['Speaker view', 'Read as a page', 'Go to a slide', 'Slide overview'])
    expect(help).toContain(line);
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  expect(await page.evaluate('Reveal.isPaused()')).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

it('finds slides by number, title and words, and changes no slide', async () => {
  const { page, context, complaints } = await openFile(browser, deck.path);
  const before = await page.locator('main.slides').evaluate((main) => main.textContent);
  const find = async (query: string) => {
    await page.keyboard.press('g');
    await page.keyboard.type(query);
    await page.keyboard.press('Enter');
    return page.evaluate('Reveal.getCurrentSlide().id');
  };
  expect(await find('4')).toBe('numbers');
  expect(await find('picture')).toBe('picture-and-code');
  expect(await find('teriparatide')).toBe('numbers');
  expect(await find('(nothing[')).toBe('numbers');
  expect(await page.locator('dialog').count()).toBe(0);
  expect(await page.locator('main.slides').evaluate((main) => main.textContent)).toBe(before);
  expect(complaints).toEqual([]);
  await context.close();
});

it('reads as a page that flows, with the notes at hand', async () => {
  const { page, context, complaints } = await openFile(browser, deck.path, {
    viewport: { width: 320, height: 600 },
    suffix: '#/numbers',
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Read as a page');
  await page.keyboard.press('Enter');
  expect(await page.locator('#reading :is(h1, h2)').count()).toBe(deck.scene.slides.length);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await page.locator('#reading').innerText()).toContain(
    'Cells called osteoclasts remove old bone, a little at a time, all over the skeleton',
  );
  await page.keyboard.press('Escape');
  await until(page, 'Reveal.getCurrentSlide().id === "numbers"');
  await page.keyboard.press('r');
  await page.locator('#reading summary').first().click();
  expect(await page.locator('#reading details').first().innerText()).toContain('Ask who has had a scan');
  await page.keyboard.press('Escape');
  expect(await page.locator('#reading').count()).toBe(0);
  // the talk goes on where reading stopped
  await until(page, 'Reveal.getCurrentSlide().id === "lists-marks-and-links"');
  expect(complaints).toEqual([]);
  await context.close();
});

it('scrolls on a phone held upright', async () => {
  const { page, context, complaints } = await openFile(browser, deck.path, {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  expect(await page.evaluate('Reveal.isScrollView()')).toBe(true);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await page.getByRole('heading').allTextContents()).toEqual(deck.scene.slides.map((slide) => slide.title));
  await page.getByRole('button', { name: 'Read as a page' }).tap();
  expect(await page.locator('#reading').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Back to the slides' }).tap();
  expect(complaints).toEqual([]);
  await context.close();
});

it('fits projectors of either shape', async () => {
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [800, 900],
  ] as const) {
    const { page, context } = await openFile(browser, deck.path, { viewport: { width, height } });
    const box = await page.locator('section.present').boundingBox();
    const scale = Math.min(width / 960, height / 540);
    expect(box?.width).toBeCloseTo(960 * scale, 0);
    expect(box?.x).toBeCloseTo((width - 960 * scale) / 2, 0);
    expect(box?.y).toBeCloseTo((height - 540 * scale) / 2, 0);
    await context.close();
  }
});

it('can be zoomed to 400 % and read with wider text', async () => {
  // 1280 x 1024 at 400 %, as WCAG 2.2 (1.4.10) has it
  const { page, context } = await openFile(browser, deck.path, { viewport: { width: 320, height: 256 } });
  await page.keyboard.press('r');
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } html { font-size: 200% }',
  });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  const cut = await page
    .locator('#reading :is(h1, h2, p, li, td, th)')
    .evaluateAll(
      (all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow === 'hidden')
          .length,
    );
  expect(cut).toBe(0);
  await context.close();
});

it('keeps its marks in forced colours, and the screen awake', async () => {
  const context = await browser.newContext({ forcedColors: 'active', offline: true });
  await context.addInitScript(
    'navigator.wakeLock && (navigator.wakeLock.request = async (kind) => { window.asked = kind; return { released: false }; })',
  );
  const page = await context.newPage();
  await page.goto(`file://${deck.path}#/numbers`);
  await until(page, 'window.Reveal && window.Reveal.isReady()');
  expect(
    await page
      .locator('section.present th')
      .first()
      .evaluate((cell) => getComputedStyle(cell).outlineStyle),
  ).toBe('solid');
  await page.keyboard.press('ArrowRight');
  await until(page, 'window.asked === "screen" || !navigator.wakeLock');
  await context.close();
});

it('prints a page a slide', async () => {
  const { page, context, complaints } = await openFile(browser, deck.path, { suffix: '?print-pdf' });
  await page.waitForSelector('.pdf-page');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.scene.slides.length);
  expect(complaints).toEqual([]);
  await context.close();
});
