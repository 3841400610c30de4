// A poster and a visual abstract in Chromium: one page of the right shape, on which axe finds nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { violations } from './axe.ts';
import { launchChromium, openFile } from './chromium.ts';

const DECK = fileURLToPath(new URL('../../slides/gallery/_poster.md', import.meta.url));

it.each([
  ['poster', 2384 / 3370, 8],
  ['abstract', 1, 4],
] as const)('the %s is one page without an axe violation', async (audience, shape, panels) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-poster-'));
  const browser = await launchChromium();
  try {
    const { built } = await buildDeck(nodeHost(), { path: DECK, to: ['html'], audience });
    const file = built[0]?.files.find(({ name }) => name.endsWith('.html'));
    if (!file) throw new Error('no page');
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    const { page } = await openFile(browser, path);
    expect(await violations(page)).toEqual([]);
    const seen = (await page.evaluate(`(() => {
      const slides = document.querySelectorAll('.slides > section');
      const { width, height } = slides[0].getBoundingClientRect();
      return { slides: slides.length, shape: width / height, headings: slides[0].querySelectorAll('h3').length };
    })()`)) as { slides: number; shape: number; headings: number };
    expect(seen.slides).toBe(1);
    expect(seen.shape).toBeCloseTo(shape, 2);
    expect(seen.headings).toBe(panels);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
