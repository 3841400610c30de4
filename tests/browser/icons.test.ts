// Icons on the page: axe finds nothing on the gallery's icons, and each stands in its line where layout put it.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile } from './chromium.ts';

const GALLERY = fileURLToPath(new URL('../../slides/gallery/23-icons.md', import.meta.url));
let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage(GALLERY)]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

it('has no axe violation, and every icon is where layout measured it', async () => {
  const { page, context } = await openFile(browser, deck.path);
  let seen = 0;
  for (const [i, slide] of deck.scene.slides.entries()) {
    await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
    await page.waitForTimeout(600);
    expect(await violations(page), `slide ${i + 1}`).toEqual([]);
    const drawn = (await page.evaluate(
      `(() => { const root = document.querySelector('.slides section.present'); const at = root.getBoundingClientRect(); const k = at.width / ${deck.scene.size.w};
        return [...root.querySelectorAll('.m svg')].map((svg) => { const b = svg.getBoundingClientRect(); return [(b.left - at.left) / k, (b.top - at.top) / k]; }); })()`,
    )) as [number, number][];
    const meant = slide.nodes.flatMap((node) => node.icons ?? []);
    expect(drawn).toHaveLength(meant.length);
    for (const [n, { box }] of meant.entries()) {
      seen++;
      expect(Math.abs((drawn[n]?.[0] ?? 0) - box.x), `${slide.id} ${n} x`).toBeLessThan(0.1);
      // Chromium rounds the room above a line's letters down to whole units
      expect(Math.abs((drawn[n]?.[1] ?? 0) - box.y), `${slide.id} ${n} y`).toBeLessThan(1);
    }
  }
  expect(seen).toBeGreaterThan(4);
  await context.close();
}, 60_000);
