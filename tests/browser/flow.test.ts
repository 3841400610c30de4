// Flow diagrams on the page: axe finds nothing on the gallery's, and lines begin and end at the sides of the shapes that Chromium draws.
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodesOf } from '../../src/scene/walk.ts';
import { violations } from './axe.ts';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile } from './chromium.ts';

const GALLERY = fileURLToPath(new URL('../../slides/gallery/22-flow.md', import.meta.url));
let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage(GALLERY)]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

it('has no axe violation, and every line is where layout put it', async () => {
  const { page, context } = await openFile(browser, deck.path);
  let seen = 0;
  for (const [i, slide] of deck.scene.slides.entries()) {
    await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
    await page.waitForTimeout(600);
    expect(await violations(page), `slide ${i + 1}`).toEqual([]);
    const lines = [...nodesOf(slide.nodes)].flatMap((node) => (node.kind === 'connector' ? [node] : []));
    // a line's box and that of its heads, in the slide's points
    const drawn = (await page.evaluate(
      `(() => { const root = document.querySelector('.slides section.present'); const at = root.getBoundingClientRect(); const k = at.width / ${deck.scene.size.w};
        return [...root.querySelectorAll('.n > svg')].filter((svg) => svg.querySelector('path[style*="fill:none"], path[style*="fill: none"]') && !svg.parentElement.classList.contains('shape'))
          .map((svg) => { const b = [...svg.querySelectorAll('path')].map((p) => p.getBoundingClientRect());
            const l = Math.min(...b.map((r) => r.left)), t = Math.min(...b.map((r) => r.top)), r = Math.max(...b.map((r) => r.right)), f = Math.max(...b.map((r) => r.bottom));
            return [(l - at.left) / k, (t - at.top) / k, (r - at.left) / k, (f - at.top) / k]; }); })()`,
    )) as [number, number, number, number][];
    expect(drawn).toHaveLength(lines.length);
    for (const [n, { box, name }] of lines.entries()) {
      seen++;
      const [left, top, right, foot] = drawn[n] as [number, number, number, number];
      // heads are half as wide again as the line at either side
      for (const [ours, theirs] of [
        [box.x, left],
        [box.y, top],
        [box.x + box.w, right],
        [box.y + box.h, foot],
      ] as const)
        expect(Math.abs(ours - theirs), `${slide.id} ${name}`).toBeLessThan(5.1);
    }
  }
  expect(seen).toBe(15);
  await context.close();
}, 60_000);
