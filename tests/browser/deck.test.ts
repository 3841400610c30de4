// The page as listeners get it: from a file, without a network, with every slide as the scene has it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodesOf, paragraphsOf, textOf } from '../../src/scene/walk.ts';
import { type BuiltPage, builtPage } from './built.ts';
import { launchChromium, openFile, settled, until } from './chromium.ts';
import { linesOfSlide } from './lines.ts';

let browser: Browser;
let deck: BuiltPage;

beforeAll(async () => {
  [browser, deck] = await Promise.all([launchChromium(), builtPage()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  deck?.remove();
});

const shown = () => deck.scene.slides.filter((slide) => !slide.hidden);

it('shows each slide with its title and its steps, asks for nothing and complains of nothing', async () => {
  const { page, context, complaints, requests } = await openFile(browser, deck.path);
  for (const [i, slide] of shown().entries()) {
    expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe(slide.id);
    const heading = page.locator('section.present').locator('h1, h2').first();
    expect(await heading.textContent()).toBe(slide.title);
    expect(await heading.isVisible()).toBe(true);
    expect(await page.locator('section.present .fragment.visible').count()).toBe(0);
    for (let step = 1; step <= slide.steps; step++) {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('Reveal.getIndices().f')).toBe(step - 1);
    }
    expect(await page.locator('section.present .fragment:not(.visible)').count()).toBe(0);
    if (i < shown().length - 1) await page.keyboard.press('PageDown');
  }
  expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  await context.close();
});

it('draws every line as wide as layout measured it, and breaks none anew', async () => {
  const { page, context } = await openFile(browser, deck.path);
  for (const [i, slide] of shown().entries()) {
    await page.evaluate(`Reveal.slide(${i}, 0, 99)`);
    await settled(page);
    const drawn = await page.evaluate(linesOfSlide);
    const wanted = [...nodesOf(slide.nodes)]
      .filter((node) => !node.hidden)
      .flatMap((node) =>
        paragraphsOf(node).flatMap((p) =>
          p.lines.map((line) => ({
            text: textOf(p).slice(line.start, line.end).trimEnd(),
            width: line.width,
            height: p.lineHeight,
          })),
        ),
      );
    const sorted = <T extends { text: string }>(lines: T[]) => [...lines].sort((a, b) => (a.text < b.text ? -1 : 1));
    expect(sorted(drawn).map((line) => line.text)).toEqual(sorted(wanted).map((line) => line.text));
    for (const [j, line] of sorted(drawn).entries()) {
      const want = sorted(wanted)[j] as (typeof wanted)[number];
      expect(Math.abs(line.width - want.width), `width of "${line.text}"`).toBeLessThan(0.2);
      expect(Math.abs(line.pitch - want.height), `pitch of "${line.text}"`).toBeLessThan(0.05);
    }
  }
  await context.close();
});

it('puts boxes where the scene has them', async () => {
  const { page, context } = await openFile(browser, deck.path);
  const slide = shown().find((one) => one.id === 'numbers');
  const table = slide?.nodes.find((node) => node.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  await page.evaluate(`location.hash = '#/numbers'`);
  await until(page, `Reveal.getCurrentSlide().id === 'numbers'`);
  await settled(page);
  const box = await page.locator('section.present table').boundingBox();
  for (const [got, want] of [
    [box?.x, table.box.x],
    [box?.y, table.box.y],
    [box?.width, table.box.w],
    [box?.height, table.box.h],
  ])
    expect(Math.abs((got ?? 0) - (want ?? 0))).toBeLessThan(0.6);
  const rows = await page
    .locator('section.present tr')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  for (const [i, row] of table.rows.entries()) expect(Math.abs((rows[i] ?? 0) - row.height)).toBeLessThan(0.6);
  await context.close();
});

it('follows links between slides, and remembers slide and step over a reload', async () => {
  const { page, context } = await openFile(browser, deck.path);
  await page.evaluate('Reveal.slide(1)');
  await page.click('section.present a[href="#/numbers"]');
  expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe('numbers');
  await page.evaluate(`Reveal.slide(2, 0, 1)`);
  await until(page, `location.hash === '#/steps/1'`);
  await page.reload();
  await until(page, 'window.Reveal && window.Reveal.isReady()');
  expect(await page.evaluate('[Reveal.getIndices().h, Reveal.getIndices().f]')).toEqual([2, 1]);
  await context.close();
});

it('shows a picture at each place it has, once in the file', async () => {
  const { page, context } = await openFile(browser, deck.path);
  const pictures = await page
    .locator('img')
    .evaluateAll((all) =>
      all.map((img) => [
        (img as HTMLImageElement).naturalWidth / (img as HTMLImageElement).naturalHeight,
        img.getAttribute('src')?.slice(0, 26),
      ]),
    );
  expect(pictures).toEqual([
    [200 / 120, 'data:image/svg+xml;base64,'],
    [200 / 120, 'data:image/svg+xml;base64,'],
  ]);
  expect(new TextDecoder().decode(deck.files[0]?.bytes).match(/src="data:image\/svg/g)).toHaveLength(1);
  await context.close();
});

it('keeps still for those who ask for it', async () => {
  const { page, context } = await openFile(browser, deck.path, { reducedMotion: 'reduce' });
  expect(await page.evaluate('Reveal.getConfig().transition')).toBe('none');
  await context.close();
});
