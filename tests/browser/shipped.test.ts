// The decks that ship, as listeners get them: every slide and step by keyboard, offline, in both variants, with what a
// screen reader is told.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import type { SceneSlide } from '../../src/scene/scene.ts';
import { nodesOf, paragraphsOf, textOf } from '../../src/scene/walk.ts';
import { violations } from './axe.ts';
import { launchChromium, openFile } from './chromium.ts';

const SLIDES = fileURLToPath(new URL('../../slides', import.meta.url));
/** The conference's edition has 56 slides with their own drawings, its notes and four pages of references. */
const MOST = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'lectern-shipped-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Shipped extends BuiltDeck {
  readonly path: string;
}

async function build(name: string, variant: string): Promise<Shipped[]> {
  const path = join(SLIDES, name);
  const { built } = await buildDeck(nodeHost(), { path, to: [] });
  const out: Shipped[] = [];
  for (const { audience, scene } of built) {
    const theme = `${scene.theme.name}:${variant}`;
    const [deck] = (
      await buildDeck(nodeHost(), { path, to: ['html'], theme, ...(audience !== undefined && { audience }) })
    ).built;
    const file = deck?.files[0];
    if (!deck || !file) throw new Error(`${name} gives no page`);
    const target = join(folder, `${variant}-${file.name}`);
    writeFileSync(target, file.bytes);
    out.push({ ...deck, path: target });
  }
  return out;
}

const squeeze = (text: string): string => text.replace(/[\s\\"'\u00AD\u200B]+/g, '');

/** Paragraphs whose words stand in one piece, in the order of the scene. */
const wordsInOrder = (slide: SceneSlide): string[] =>
  [...nodesOf(slide.nodes)].flatMap((node) =>
    node.decorative || node.hidden
      ? []
      : paragraphsOf(node)
          .filter(({ runs }) => runs.length === 1)
          .map((paragraph) => squeeze(textOf(paragraph)))
          // a formula or an icon alone is told in words of its own
          .filter((words) => words !== '\uFFFC'),
  );

async function walk(
  page: Page,
  { scene }: BuiltDeck,
  atEach: (slide: SceneSlide, index: number) => Promise<void>,
): Promise<void> {
  const shown = scene.slides.filter((slide) => !slide.hidden);
  const talk = shown.filter((slide) => !slide.backup).length;
  const said = () => page.locator('#live').textContent();
  for (const [i, slide] of shown.entries()) {
    expect(await page.evaluate('Reveal.getCurrentSlide().id')).toBe(slide.id);
    for (let step = 1; step <= slide.steps; step++) {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('Reveal.getIndices().f')).toBe(step - 1);
      expect(await said(), `step ${step} of ${slide.id} is told`).not.toBe('');
    }
    await atEach(slide, i);
    if (i === shown.length - 1) break;
    await page.keyboard.press('ArrowRight');
    const next = shown[i + 1] as SceneSlide;
    // slides for questions stand behind the talk and are in no count
    expect(await said()).toBe(next.backup ? next.title : `${next.title} (${i + 2}/${talk})`);
  }
}

describe.each(readdirSync(SLIDES))('%s', (name) => {
  it.each(['light', 'dark'])(
    'walks through %s, tells all in order, and breaks no rule',
    { timeout: 300_000 },
    async (variant) => {
      for (const deck of await build(name, variant)) {
        expect(deck.files[0]?.bytes.length, `bytes of ${deck.name}`).toBeLessThan(MOST);
        const { page, context, complaints, requests } = await openFile(browser, deck.path, { reducedMotion: 'reduce' });
        const wrong: string[] = [];
        await walk(page, deck, async (slide) => {
          const tree = await page.locator('section.present').ariaSnapshot();
          const heading = /heading "((?:[^"\\]|\\.)*)"/.exec(tree)?.[1] ?? '';
          // a heading also has its citations, which are no part of a title
          expect(squeeze(heading).slice(0, squeeze(slide.title).length)).toBe(squeeze(slide.title));
          const told = squeeze(tree);
          let from = 0;
          for (const words of wordsInOrder(slide)) {
            const at = told.indexOf(words, from);
            expect(at, `"${words}" of ${deck.name} ${slide.id} in its place`).toBeGreaterThanOrEqual(0);
            from = at;
          }
          wrong.push(...(await violations(page)).map((rule) => `${deck.name} ${slide.id}: ${rule}`));
        });
        expect(wrong).toEqual([]);
        expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
        await context.close();
      }
    },
  );
});
