// A part of the gallery in Chromium, slide by slide: what holds for all its blocks is tested here.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { SceneSlide } from '../../src/scene/scene.ts';
import { violations } from './axe.ts';
import { builtPage } from './built.ts';
import { launchChromium, openFile, settled } from './chromium.ts';

/** What an expression gives in the page: `root` is the slide that is shown, `at` its box, `k` CSS pixels to a point. */
export type Draw = (expression: string) => Promise<unknown>;

/** A test that shows each slide of `slides/gallery/FILE` with all its steps: axe finds nothing, and `look` sees what is drawn. */
export function walkGallery(
  file: string,
  name: string,
  look: (slide: SceneSlide, drawn: Draw) => Promise<number>,
  seen: (count: number) => void,
): void {
  it(name, async () => {
    const [browser, deck] = await Promise.all([
      launchChromium(),
      builtPage(fileURLToPath(new URL(`../../slides/gallery/${file}`, import.meta.url))),
    ]);
    try {
      const { page } = await openFile(browser, deck.path);
      let count = 0;
      for (const [i, slide] of deck.scene.slides.entries()) {
        await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
        await settled(page);
        expect(await violations(page), `slide ${i + 1}`).toEqual([]);
        count += await look(slide, (expression) =>
          page.evaluate(
            `(() => { const root = document.querySelector('.slides section.present'); const at = root.getBoundingClientRect(); const k = at.width / ${deck.scene.size.w}; return ${expression}; })()`,
          ),
        );
      }
      seen(count);
    } finally {
      await browser.close();
      deck.remove();
    }
  }, 60_000);
}
