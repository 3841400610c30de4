// The stress decks break no rule of accessibility that axe knows: every slide, whatever script, size and block.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { violations } from './axe.ts';
import { launchChromium, openFile } from './chromium.ts';

const DECKS = fileURLToPath(new URL('../decks', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-stress-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(['stress', 'stress-4x3.md', 'stress-rtl.md'])('%s', { timeout: 300_000 }, async (name) => {
  const [deck] = (await buildDeck(nodeHost(), { path: join(DECKS, name), to: ['html'] })).built;
  const path = join(folder, deck?.files[0]?.name ?? '');
  writeFileSync(path, deck?.files[0]?.bytes ?? '');
  const { page, context, complaints, requests } = await openFile(browser, path, { reducedMotion: 'reduce' });
  const shown = deck?.scene.slides.filter((slide) => !slide.hidden) ?? [];
  const wrong: string[] = [];
  for (const [i, { id, steps }] of shown.entries()) {
    await page.evaluate(`Reveal.slide(${i}, 0, ${steps})`);
    wrong.push(...(await violations(page)).map((rule) => `${id}: ${rule.slice(0, 200)}`));
  }
  expect(shown.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
  expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  await context.close();
});
