// The stress decks break no rule of accessibility that axe knows: every slide, whatever script, size and block.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { builtPage } from './built.ts';
import { launchChromium, openFile } from './chromium.ts';

const DECKS = fileURLToPath(new URL('../decks', import.meta.url));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it.each(['stress', 'stress-4x3.md', 'stress-rtl.md'])('%s', { timeout: 300_000 }, async (name) => {
  const deck = await builtPage(join(DECKS, name));
  const { page, context, complaints, requests } = await openFile(browser, deck.path, { reducedMotion: 'reduce' });
  const shown = deck.scene.slides.filter((slide) => !slide.hidden);
  const wrong: string[] = [];
  for (const [i, { id, steps }] of shown.entries()) {
    await page.evaluate(`Reveal.slide(${i}, 0, ${steps})`);
    wrong.push(...(await violations(page)).map((rule) => `${id}: ${rule.slice(0, 200)}`));
  }
  expect(shown.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
  expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  await context.close();
  deck.remove();
});
