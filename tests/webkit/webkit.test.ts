// The page in WebKit, as on every iPad: every slide without a complaint, lines as measured, keys, fingers, the overview, the pen,
// full screen, the way back after a link, the speaker's window, films and sounds.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltPage, builtPage } from '../browser/built.ts';
import { KEYS, launchWebKit, type WebKit } from './driver.ts';

const FILMS = `---
title: Films
lang: en
title-slide: false
---

## Film

![A test picture that moves](film.mp4 "A film"){poster=bone.svg start=0.4 loop muted autoplay}

---

## Sound

![One long tone](tone.mp3)

[To the film](#film)
`;

let webkit: WebKit;
let deck: BuiltPage;
let films: BuiltPage;
const folder = mkdtempSync(join(tmpdir(), 'lectern-webkit-'));

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../fixtures/media', import.meta.url)), folder, { recursive: true });
  cpSync(fileURLToPath(new URL('../browser/deck/bone.svg', import.meta.url)), join(folder, 'bone.svg'));
  writeFileSync(join(folder, 'deck.md'), FILMS);
  [webkit, deck, films] = await Promise.all([launchWebKit(), builtPage(), builtPage(folder)]);
}, 120_000);
afterAll(async () => {
  await webkit?.close();
  deck?.remove();
  films?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page anew, also where only its slide differs, and listens to what it complains of. */
async function open(path: string, suffix = ''): Promise<void> {
  await webkit.open('about:blank');
  await webkit.open(pathToFileURL(path).href + suffix);
  await webkit.until('window.Reveal && window.Reveal.isReady()');
  await webkit.evaluate(`window.told = [];
    addEventListener('error', (event) => told.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => told.push(String(event.reason)));
    document.addEventListener('securitypolicyviolation', (event) => told.push(event.violatedDirective));
    console.error = console.warn = (...words) => told.push(words.join(' '));`);
}

const current = () => webkit.evaluate('return Reveal.getCurrentSlide().id');
const shown = () => deck.scene.slides.filter(({ hidden }) => !hidden).map(({ id }) => id);

test('shows every slide and complains of nothing', async () => {
  await open(deck.path);
  const ids: unknown[] = [await current()];
  while (ids.length < shown().length) {
    await webkit.evaluate('Reveal.slide(Reveal.getIndices().h + 1)');
    ids.push(await current());
  }
  expect(ids).toEqual(shown());
  expect(await webkit.evaluate('return told')).toEqual([]);
});

test('breaks titles where layout did, and draws them as wide', async () => {
  await open(deck.path);
  const drawn = (await webkit.evaluate(`return [...document.querySelectorAll('.slides > section')].map((slide) => {
    Reveal.slide(Reveal.getIndices(slide).h);
    const range = document.createRange();
    range.selectNodeContents(slide.querySelector('h1, h2') ?? slide);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const tops = new Set(boxes.map(({ top }) => Math.round(top)));
    return [tops.size, Math.max(0, ...boxes.map(({ width }) => width)) / Reveal.getScale()];
  })`)) as [number, number][];
  const scale = (await webkit.evaluate('return Reveal.getScale()')) as number;
  const titles = deck.scene.slides
    .filter(({ hidden }) => !hidden)
    .flatMap(({ nodes }, i) => {
      const title = nodes.find((node) => node.kind === 'text' && node.role === 'title');
      if (title?.kind !== 'text') return [];
      const { paragraphs } = title.body;
      return [{ lines: paragraphs.flatMap(({ lines }) => lines), size: paragraphs[0]?.size ?? 0, i }];
    });
  expect(titles.length).toBeGreaterThan(3);
  for (const { lines, size, i } of titles) {
    const [widest] = [...lines].sort((a, b) => b.width - a.width);
    const { width, start, end } = widest as (typeof lines)[number];
    expect(drawn[i]?.[0]).toBe(lines.length);
    // MiniBrowser under Xvfb hints: letters are up to half a pixel wider or narrower, and up to half a pixel higher or lower
    const half = 0.5 / scale;
    expect(Math.abs((drawn[i]?.[1] ?? 0) - width)).toBeLessThan((end - start) * half + (width * half) / size);
  }
});

test('keys of a clicker and of PowerPoint', async () => {
  await open(deck.path);
  await webkit.press(KEYS.End);
  await webkit.until('Reveal.isLastSlide()');
  await webkit.press(KEYS.Home);
  await webkit.until('Reveal.isFirstSlide()');
  await webkit.press(KEYS.PageDown);
  await webkit.until('Reveal.getIndices().h === 1');
  await webkit.press(KEYS.PageUp);
  await webkit.until('Reveal.getIndices().h === 0');
  for (const key of ['b', '.']) {
    await webkit.press(key);
    await webkit.until('Reveal.isPaused()');
    await webkit.press(key);
    await webkit.until('!Reveal.isPaused()');
  }
  await webkit.press(KEYS.F5);
  await webkit.until('document.fullscreenElement');
  await webkit.press(KEYS.Escape);
  await webkit.until('!document.fullscreenElement');
  expect(await webkit.evaluate('return Reveal.isOverview()')).toBe(false);
});

test('a finger swipes on and back, and two may zoom', async () => {
  await open(deck.path);
  const swipe = (from: number, to: number) =>
    webkit.evaluate(`const slides = document.querySelector('.reveal');
      const send = (type, x) => slides.dispatchEvent(new PointerEvent(type,
        { pointerType: 'touch', pointerId: 7, isPrimary: true, clientX: x, clientY: 300, bubbles: true, cancelable: true }));
      send('pointerdown', ${from});
      for (let i = 1; i <= 6; i++) send('pointermove', ${from} + (${to - from} * i) / 6);
      send('pointerup', ${to});`);
  await swipe(700, 200);
  await webkit.until('Reveal.getIndices().h === 1');
  await swipe(200, 700);
  await webkit.until('Reveal.getIndices().h === 0');
  expect(await webkit.evaluate(`return getComputedStyle(document.querySelector('.reveal')).touchAction`)).toBe(
    'pan-y pinch-zoom',
  );
});

test('the overview is a grid, and the pen writes until its key clears it', async () => {
  await open(deck.path);
  await webkit.press('o');
  await webkit.until(`document.querySelector('.reveal.grid')`);
  const rows = await webkit.evaluate(
    `return new Set([...document.querySelectorAll('.slides > section')].map((s) => Math.round(s.getBoundingClientRect().top))).size`,
  );
  expect(rows).toBeGreaterThan(1);
  await webkit.press('o');
  await webkit.until(`document.querySelector('.reveal:not(.grid)')`);
  await webkit.press('d');
  await webkit.drag([
    [300, 300],
    [360, 320],
    [420, 360],
  ]);
  await webkit.until(`/^M.+ L.+ L/.test(document.querySelector('.present svg.ink path').getAttribute('d'))`);
  await webkit.press('c');
  await webkit.until(`!document.querySelector('svg.ink')`);
});

test('Back after a link between slides returns to it', async () => {
  await open(films.path, '#/sound');
  // by the mouse: WebKit's Back leaves out what a script did by itself
  const place = await webkit.evaluate(`const { left, top, width, height } =
    document.querySelector('.present a').getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];`);
  await webkit.drag([place as [number, number]]);
  await webkit.until(`Reveal.getCurrentSlide().id === 'film'`);
  await webkit.back();
  await webkit.until(`Reveal.getCurrentSlide().id === 'sound'`);
});

test('a film begins where it was asked to and stops with its slide; a sound plays', async () => {
  await open(films.path);
  await webkit.until(`document.querySelector('video').currentTime >= 0.4 && !document.querySelector('video').paused`);
  await webkit.press(KEYS.ArrowRight);
  await webkit.until(`document.querySelector('video').paused`);
  await webkit.evaluate(`const sound = document.querySelector('audio'); sound.muted = true; void sound.play()`);
  await webkit.until(`document.querySelector('audio').currentTime > 0`);
  expect(await webkit.evaluate('return told')).toEqual([]);
});

test("the speaker's window goes on with the deck, finds it after a reload, and holds the clock with P", async () => {
  await open(deck.path);
  const [audience] = await webkit.windows();
  await webkit.press('s');
  await expect.poll(async () => (await webkit.windows()).length, { timeout: 10_000 }).toBe(2);
  const speaker = (await webkit.windows()).find((handle) => handle !== audience) as string;
  const slide = async (at: number) => {
    await webkit.window(audience as string);
    await webkit.evaluate(`Reveal.slide(${at})`);
    await webkit.window(speaker);
    await webkit.until(`document.querySelector('#count').textContent.includes('${at + 1} /')`);
  };
  await slide(2);
  await webkit.window(audience as string);
  await webkit.until(`location.hash.endsWith(Reveal.getCurrentSlide().id)`);
  await webkit.evaluate('location.reload()');
  await webkit.until('window.Reveal && window.Reveal.isReady() && Reveal.getIndices().h === 2');
  await slide(3);
  await webkit.press('p');
  await webkit.until(`document.querySelector('#hold').textContent === 'Go on'`);
});
