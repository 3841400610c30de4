// What people with a screen reader, a keyboard or other colours meet.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile, settled, until } from './chromium.ts';

let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

it('has no axe violation on any slide', async () => {
  const { page, context } = await openFile(browser, deck.path);
  for (let i = 0; i < deck.scene.slides.length; i++) {
    await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
    await settled(page);
    expect(await violations(page), `slide ${i + 1}`).toEqual([]);
  }
  await context.close();
}, 60_000);

it('has no axe violation in any view', async () => {
  const open = await openFile(browser, deck.path, { suffix: '#/steps' });
  const { page } = open;
  const [speaker] = await Promise.all([open.context.waitForEvent('page'), page.keyboard.press('s')]);
  await speaker.waitForSelector('#notes > *');
  await settled(speaker);
  expect(await violations(speaker), 'speaker view').toEqual([]);
  await page.keyboard.press('g');
  expect(await violations(page), 'finding').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  expect(await violations(page), 'reading view').toEqual([]);
  await open.context.close();
}, 60_000);

it('tells of new slides and steps once, and hides none of the structure', async () => {
  const { page, context } = await openFile(browser, deck.path);
  expect(await page.locator('[role="application"]').count()).toBe(0);
  const said = () => page.locator('#live').textContent();
  await page.keyboard.press('ArrowRight');
  expect(await said()).toBe(`Lists, marks and links (2/${deck.scene.slides.length})`);
  await page.keyboard.press('ArrowRight');
  expect(await said()).toContain('Steps (3/');
  await page.keyboard.press('ArrowRight');
  expect(await said()).toBe('First');
  await page.keyboard.press('ArrowRight');
  expect(await said()).toBe('Second');
  expect(await page.locator('[aria-live]:not(#live)').count()).toBe(0);
  await context.close();
});

it('reads in the order of the slide, with headings, lists, figures and tables', async () => {
  const { page, context } = await openFile(browser, deck.path, { suffix: '#/lists-marks-and-links' });
  const tree = await page.locator('section.present').ariaSnapshot();
  expect(tree).toMatch(/heading "Lists, marks and links" \[level=2\][\s\S]*list:[\s\S]*listitem:[\s\S]*term/);
  await page.evaluate(`location.hash = '#/numbers'`);
  await until(page, `Reveal.getCurrentSlide().id === 'numbers'`);
  expect(await page.locator('section.present').ariaSnapshot()).toMatch(
    /table[\s\S]*columnheader "Drug"[\s\S]*cell "Alendronate"/,
  );
  await page.evaluate(`location.hash = '#/picture-and-code'`);
  await until(page, `Reveal.getCurrentSlide().id === 'picture-and-code'`);
  expect(await page.locator('section.present').ariaSnapshot()).toMatch(
    /figure[\s\S]*img "Two cells, one green, one red"/,
  );
  await context.close();
});

it('can be used by keyboard alone, with the focus in sight', async () => {
  const { page, context } = await openFile(browser, deck.path, { suffix: '#/lists-marks-and-links' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focus = await page.evaluate(
    '({ href: document.activeElement.getAttribute("href"), outline: getComputedStyle(document.activeElement).outlineStyle })',
  );
  expect(focus).toEqual({ href: '#/numbers', outline: 'solid' });
  await page.keyboard.press('Enter');
  expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe('numbers');
  await context.close();
});
