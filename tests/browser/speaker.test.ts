// What a speaker relies on: the second window with notes, in step with the deck, whatever happens to either.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, type OpenPage, openFile, until } from './chromium.ts';

let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

async function openSpeaker(open: OpenPage): Promise<Page> {
  const [speaker] = await Promise.all([open.context.waitForEvent('page'), open.page.keyboard.press('s')]);
  await speaker.waitForSelector('#notes > *');
  return speaker;
}

const titleNow = (page: Page): Promise<string> => page.evaluate('Reveal.getCurrentSlide().dataset.title');

it('shows notes as they were written, this slide, the next one and the time', async () => {
  const open = await openFile(browser, deck.path, { suffix: '#/lists-marks-and-links' });
  const speaker = await openSpeaker(open);
  expect(await speaker.title()).toBe('Speaker view: A deck for the browser');
  expect(await speaker.locator('#notes').innerHTML()).toContain('<em>scan</em>. <strong>Pause</strong>');
  expect(await speaker.locator('#notes li').allTextContents()).toEqual(['Show the model', 'Go on to the table']);
  expect(await speaker.locator('#now h2').textContent()).toBe('Lists, marks and links');
  expect(await speaker.locator('#next-title').textContent()).toBe('Next: Steps');
  expect(await speaker.locator('#total').textContent()).toBe('of 10:00');
  expect(await speaker.locator('#elapsed').textContent()).toMatch(/^0:0\d$/);
  expect(await speaker.locator('#now').evaluate((view) => view.getBoundingClientRect().width > 200)).toBe(true);
  await speaker.click('#notes a[href="#/numbers"]');
  await until(speaker, 'document.querySelector("#notes").textContent.includes("Read the last row")');
  expect(await titleNow(open.page)).toBe('Numbers in a table');
  expect({ complaints: open.complaints, requests: open.requests }).toEqual({ complaints: [], requests: [] });
  await open.context.close();
});

it('stays in step over forty presses in either window', async () => {
  const open = await openFile(browser, deck.path);
  const speaker = await openSpeaker(open);
  // the same presses on a page without a speaker's window say where both are to be
  const alone = await openFile(browser, deck.path);
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let press = 0; press < 40; press++) {
    const key = random() < 0.65 ? 'ArrowRight' : 'ArrowLeft';
    await alone.page.keyboard.press(key);
    await (random() < 0.5 ? open.page : speaker).keyboard.press(key);
    const wanted = await placeOf(alone.page);
    await expect.poll(() => placeOf(open.page), { interval: 20 }).toEqual(wanted);
    await expect.poll(() => placeShown(speaker), { interval: 20 }).toEqual(wanted);
  }
  expect(open.complaints).toEqual([]);
  await open.context.close();
  await alone.context.close();
});

const placeOf = (page: Page): Promise<unknown> =>
  page.evaluate('[Reveal.getCurrentSlide().dataset.title, (Reveal.getIndices().f ?? -1) + 1]');
/** Title and number of steps that the speaker's window shows. */
const placeShown = (speaker: Page): Promise<unknown> =>
  speaker.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#now .fragment.visible')];
    const title = document.querySelector('#now-title')?.textContent?.replace('Now: ', '');
    return [title, new Set(shown.map((step) => step.dataset.fragmentIndex)).size];
  });

it('finds the deck again after its reload, and says so while it is gone', async () => {
  const open = await openFile(browser, deck.path);
  const speaker = await openSpeaker(open);
  await open.page.evaluate('Reveal.slide(1)');
  await until(open.page, `location.hash === '#/lists-marks-and-links'`);
  await open.page.reload();
  await until(open.page, 'window.Reveal && window.Reveal.isReady()');
  await until(open.page, `Reveal.getCurrentSlide().id === 'lists-marks-and-links'`);
  await open.page.keyboard.press('PageDown');
  await until(speaker, 'document.querySelector("#now-title").textContent === "Now: Steps"');
  await open.page.goto('about:blank');
  await speaker.waitForSelector('#lost:not([hidden])', { timeout: 5000 });
  expect(open.complaints).toEqual([]);
  await open.context.close();
});

it('goes back with Shift and space, and holds the clock with P', async () => {
  const open = await openFile(browser, deck.path);
  const speaker = await openSpeaker(open);
  await open.page.evaluate('Reveal.slide(3)');
  await until(speaker, 'document.querySelector("#count").textContent.includes("4 /")');
  await speaker.keyboard.press('Shift+Space');
  await until(open.page, 'Reveal.getIndices().h === 2 || Reveal.getIndices().f < 0');
  await speaker.keyboard.press('p');
  await until(speaker, 'document.querySelector("#hold").textContent === "Go on"');
  await speaker.keyboard.press('p');
  await until(speaker, 'document.querySelector("#hold").textContent === "Pause the clock"');
  expect(open.complaints).toEqual([]);
  await open.context.close();
});

it('turns the screen black, holds the clock and sizes the notes', async () => {
  const open = await openFile(browser, deck.path);
  const speaker = await openSpeaker(open);
  await speaker.click('#black');
  await speaker.waitForSelector('#black[aria-pressed="true"]');
  expect(await open.page.evaluate('Reveal.isPaused()')).toBe(true);
  await speaker.click('#black');
  await speaker.waitForSelector('#black[aria-pressed="false"]');
  await speaker.click('#hold');
  await until(speaker, 'document.querySelector("#hold").textContent === "Go on"');
  const size = () => speaker.locator('#notes').evaluate((notes) => Number.parseFloat(getComputedStyle(notes).fontSize));
  const before = await size();
  await speaker.click('#larger');
  expect(await size()).toBeGreaterThan(before);
  await speaker.close();
  // the deck learns a moment later that the window is gone; until then the key only brings it to the front
  const windows = async () => {
    await open.page.keyboard.press('s');
    return open.context.pages().length;
  };
  await expect.poll(windows).toBe(2);
  const again = open.context.pages()[1] as Page;
  await again.waitForSelector('#notes > *');
  expect(await again.locator('#hold').textContent()).toBe('Go on');
  await open.context.close();
});

it('says how to allow the window where it is blocked', async () => {
  const open = await openFile(browser, deck.path);
  await open.page.evaluate('window.open = () => null');
  await open.page.keyboard.press('s');
  expect(await open.page.locator('[role="alert"]').textContent()).toContain('Allow pop-ups');
  await open.context.close();
});

it('learns how long slides take, in the browser only, and proposes times', async () => {
  const open = await openFile(browser, deck.path, { suffix: '#/lists-marks-and-links' });
  const speaker = await openSpeaker(open);
  expect(await speaker.locator('#ends').textContent()).toMatch(/^ends \d/);
  await speaker.click('#times');
  expect(await speaker.locator('#panel').textContent()).toContain('Nothing was rehearsed yet.');
  await speaker.click('#times');
  await until(speaker, 'document.querySelector("#here").textContent.startsWith("this slide 0:04")');
  await speaker.click('#forward');
  await until(speaker, 'document.querySelector("#now-title").textContent === "Now: Steps"');
  await speaker.click('#restart');
  await speaker.click('#times');
  expect(await speaker.locator('#panel tbody th').allTextContents()).toEqual(['Lists, marks and links']);
  expect(await speaker.locator('#panel textarea').inputValue()).toBe('# lists-marks-and-links\ntime: 0:05\n');
  expect(await violations(speaker)).toEqual([]);
  // another day: the times are there, and the deck's file was not touched
  await speaker.close();
  await open.page.evaluate('sessionStorage.clear()');
  await open.page.reload();
  await until(open.page, 'window.Reveal && window.Reveal.isReady()');
  const again = await openSpeaker(open);
  await again.click('#times');
  expect(await again.locator('#panel tbody th').allTextContents()).toEqual(['Lists, marks and links']);
  await again.click('#forget-times');
  expect(await again.locator('#panel').textContent()).toContain('Nothing was rehearsed yet.');
  await expect
    .poll(() => open.page.evaluate('Object.values(localStorage).join()'))
    .toBe('{"times":{"runs":{},"run":{}}}');
  expect({ complaints: open.complaints, requests: open.requests }).toEqual({ complaints: [], requests: [] });
  await open.context.close();
}, 60_000);
