// Overflow that is planted with `fit: error`: what the report says is too much, the browser's own measure of the page finds too.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folderOf } from '../support/command.ts';
import { builtPage } from './built.ts';
import { launchChromium } from './chromium.ts';

const SENTENCE =
  'Bone is living tissue that is renewed throughout life: some cells remove old bone while others build new bone. ';
const list = (n: number): string =>
  Array.from({ length: n }, (_, i) => `- Item ${i + 1} of a list that is too long for its slide`).join('\n');
const PLANTED = [
  ...[14, 16, 19, 24].map(list),
  ...[12, 15, 20].map((n) => SENTENCE.repeat(n)),
  ...[5, 7].map((n) => Array.from({ length: n }, () => SENTENCE.repeat(2)).join('\n\n')),
  ...[9, 12].map((n) => `${SENTENCE.repeat(n)}\n\n${list(5)}`),
  `${list(8)}\n\n${SENTENCE.repeat(6)}`,
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('is reported within a point of what the browser measures', async () => {
  const source = `---\ntitle: Overflow\nfit: error\ntheme: congress\n---\n\n${PLANTED.map((text, i) => `---\n\n## Planted ${i + 1}\n\n${text}`).join('\n\n')}\n`;
  const deck = await builtPage(join(folderOf({ 'deck.md': source }), 'deck.md'));
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  const reported = PLANTED.map((_, i) => {
    const found = deck.diagnostics.find(
      ({ code, message }) => code === 'layout/overflow' && message.includes(`"planted-${i + 1}"`),
    );
    expect(found?.span?.file).toBe('deck.md');
    expect(found?.span?.line, `line of slide ${i + 1}`).toBeGreaterThan(
      source.slice(0, source.indexOf(`## Planted ${i + 1}\n`)).split('\n').length,
    );
    return Number(/is ([\d.]+) pt too high/.exec(found?.message ?? '')?.[1]);
  });
  // text may go down to the foot of the line of sources
  const last = deck.scene.layouts
    .find(({ name }) => name === 'content')
    ?.placeholders.find(({ name }) => name === 'source')?.box;
  const foot = (last?.y ?? 0) + (last?.h ?? 0);
  await page.goto(pathToFileURL(deck.path).href);
  await page.waitForFunction('window.Reveal?.isReady()');
  for (const [i, points] of reported.entries()) {
    await page.evaluate(`Reveal.slide(${i + 1})`);
    const bottom = await page.evaluate(() => {
      const slide = document.querySelector('.reveal .slides section.present') as HTMLElement;
      const scale = slide.getBoundingClientRect().width / slide.offsetWidth;
      const lines = [...slide.querySelectorAll('p, li, ul, ol')]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.height > 0);
      return (Math.max(...lines.map((box) => box.bottom)) - slide.getBoundingClientRect().top) / scale;
    });
    expect
      .soft(Math.abs(bottom - foot - points), `slide ${i + 1}: ${points} pt reported, ${bottom - foot} pt measured`)
      .toBeLessThanOrEqual(1);
  }
  deck.remove();
});
