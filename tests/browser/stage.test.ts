// On stage: print from any browser, the way back after a link, the overview as a grid, pointer and pen, full screen, touch.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile, until } from './chromium.ts';

const SLIDES = 14;
const DECK = `---
title: On stage
lang: en
title-slide: false
---

${Array.from(
  { length: SLIDES },
  (_, i) => `${i ? '---\n' : ''}
## Slide ${i + 1}

- One {.step}
- Two {.step}

[To the tenth](#slide-10)

::: notes
Said on slide ${i + 1}.
:::
`,
).join('\n')}`;

let browser: Browser;
let deck: BuiltPage;
const folder = mkdtempSync(join(tmpdir(), 'lectern-stage-'));
beforeAll(async () => {
  browser = await launchChromium();
  writeFileSync(join(folder, 'deck.md'), DECK);
  deck = await builtPage(folder);
});
afterAll(async () => {
  await browser.close();
  deck.remove();
  rmSync(folder, { recursive: true, force: true });
});

const at = (page: Page) => page.evaluate(`window.Reveal.getCurrentSlide().id`);

test('printing without ?print-pdf gives a slide a page, steps shown, notes left out', async () => {
  const { page, context } = await openFile(browser, deck.path);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox ?\[([^\]]*)\]/g)].map(([, box]) => box?.trim().split(/\s+/).map(Number));
  expect(boxes.length).toBe(SLIDES);
  for (const box of boxes) expect(box?.slice(2).map(Math.round)).toEqual([720, 405]);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(`[...document.querySelectorAll('.slides > section')].map((slide) => [
    slide.getBoundingClientRect().top, getComputedStyle(slide.querySelector('.fragment')).opacity,
    getComputedStyle(slide.querySelector('aside.notes')).display, getComputedStyle(slide).backgroundColor])`);
  const rows = seen as [number, string, string, string][];
  rows.forEach(([top, opacity, notes, ground], i) => {
    expect(Math.round(top - (rows[0]?.[0] ?? 0))).toBe(540 * i);
    expect([opacity, notes]).toEqual(['1', 'none']);
    expect(ground).not.toBe('rgba(0, 0, 0, 0)');
  });
  await context.close();
});

test('Back after a link between slides returns to the slide with the link, and Forward goes on', async () => {
  const { page, context } = await openFile(browser, deck.path);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  expect(await at(page)).toBe('slide-2');
  await page.click('.present a');
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-10'`);
  await page.goBack();
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-2'`);
  await page.goForward();
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-10'`);
  await context.close();
});

test('the overview is a grid in which all slides are seen, and a slide is chosen by key or click', async () => {
  const { page, context } = await openFile(browser, deck.path);
  await page.keyboard.press('o');
  await until(page, `document.querySelector('.reveal.grid')`);
  const boxes = (await page.evaluate(`[...document.querySelectorAll('.slides > section')].map((slide) => {
    const { left, top, right, bottom } = slide.getBoundingClientRect();
    return [left, top, right, bottom];
  })`)) as [number, number, number, number][];
  for (const [left, top, right, bottom] of boxes)
    expect([left >= 0, top >= 0, right <= 961, bottom <= 541]).toEqual([true, true, true, true]);
  const rows = new Set(boxes.map(([, top]) => Math.round(top)));
  expect(rows.size).toBeGreaterThan(2);
  const columns = Math.ceil(SLIDES / rows.size);
  await page.keyboard.press('ArrowDown');
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-${columns + 1}'`);
  await page.mouse.click((boxes[6]?.[0] ?? 0) + 20, (boxes[6]?.[1] ?? 0) + 20);
  await until(page, `!document.querySelector('.reveal.grid') && window.Reveal.getCurrentSlide().id === 'slide-7'`);
  const now = (await page.evaluate(`(() => {
    const { left, width } = document.querySelector('.slides > .present').getBoundingClientRect();
    return [left, width];
  })()`)) as number[];
  expect(now.map(Math.round)).toEqual([0, 960]);
  await context.close();
});

test('a pen draws on its slide and is cleared by a key; the pointer shows while its key is held', async () => {
  const { page, context } = await openFile(browser, deck.path);
  await page.keyboard.press('d');
  await page.mouse.move(300, 200);
  await page.mouse.down();
  await page.mouse.move(420, 260, { steps: 5 });
  await page.mouse.up();
  const line = (await page.evaluate(`document.querySelector('.present svg.ink path').getAttribute('d')`)) as string;
  expect(line).toMatch(/^M300 200( L[\d.]+ [\d.]+)+$/);
  expect(line.endsWith('L420 260')).toBe(true);
  await page.keyboard.press('PageDown');
  expect(await at(page)).toBe('slide-1');
  await page.keyboard.press('c');
  expect(await page.evaluate(`document.querySelectorAll('svg.ink').length`)).toBe(0);
  await page.keyboard.press('d');
  await page.keyboard.down('l');
  expect(await page.evaluate(`document.querySelector('.pointer-dot').hidden`)).toBe(false);
  await page.keyboard.up('l');
  expect(await page.evaluate(`document.querySelector('.pointer-dot').hidden`)).toBe(true);
  await context.close();
});

test('F5 fills the screen, and Escape leaves it before it means anything else', async () => {
  const { page, context } = await openFile(browser, deck.path);
  await page.keyboard.press('F5');
  await until(page, `document.fullscreenElement`);
  await page.keyboard.press('Escape');
  await until(page, `!document.fullscreenElement`);
  expect(await page.evaluate(`window.Reveal.isOverview()`)).toBe(false);
  await page.keyboard.press('Escape');
  await until(page, `window.Reveal.isOverview()`);
  await context.close();
});

test('a clicker: pages, black, and back', async () => {
  const { page, context } = await openFile(browser, deck.path);
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'PageUp', 'ArrowRight']) await page.keyboard.press(key);
  expect(await at(page)).toBe('slide-2');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await until(page, `window.Reveal.isPaused()`);
    await page.keyboard.press(key);
    await until(page, `!window.Reveal.isPaused()`);
  }
  await context.close();
});

test('a swipe to the right goes back, and two fingers may zoom', async () => {
  const { page, context } = await openFile(browser, deck.path, { hasTouch: true, suffix: '#/slide-5' });
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-5'`);
  const touch = await context.newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    const point = (x: number) => ({ touchPoints: [{ x, y: 260 }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(from) });
    for (let i = 1; i <= 6; i++)
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(from + ((to - from) * i) / 6) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await swipe(200, 700);
  await until(page, `window.Reveal.getCurrentSlide().id === 'slide-4'`);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.reveal')).touchAction`)).toBe(
    'pan-y pinch-zoom',
  );
  await context.close();
});
