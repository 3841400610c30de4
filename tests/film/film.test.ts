// A talk with film, sound, codes to scan, twelve photographs as a camera makes them, full-bleed slides and slides for questions:
// both outputs, the handout and the PDF. ffmpeg makes what it shows.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeptPictures } from '../../src/cli/kept-pictures.ts';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import { nodesOf } from '../../src/scene/walk.ts';
import { launchChromium, openFile, until } from '../browser/chromium.ts';
import { findingsOf } from '../validator/validator.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-film-'));
const talk = join(folder, 'talk');
const MEGABYTE = 1e6;
let browser: Browser;
let first: BuiltDeck;
let pptx: Record<string, Uint8Array>;
const codes: string[] = [];

async function build(): Promise<BuiltDeck> {
  const host = { ...nodeHost(), made: new KeptPictures().at(talk) };
  const { built, diagnostics } = await buildDeck(host, { path: talk, to: ['html', 'pptx', 'handout', 'pdf'] });
  codes.splice(0, codes.length, ...diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
  return built[0] as BuiltDeck;
}

const file = ({ files }: BuiltDeck, end: string) =>
  files.find(({ name }) => name.endsWith(end))?.bytes ?? new Uint8Array();

beforeAll(async () => {
  cpSync(here, talk, { recursive: true });
  execFileSync(join(here, 'make.sh'), [talk], { stdio: 'inherit' });
  [browser, first] = await Promise.all([launchChromium(), build()]);
  expect(codes).toEqual([]);
  pptx = unzipSync(file(first, '.pptx'));
  for (const { name, bytes } of first.files) writeFileSync(join(folder, name), bytes);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const shown = () => first.scene.slides.filter(({ hidden }) => !hidden);
const text = (part: string) => strFromU8(pptx[part] ?? new Uint8Array());

test('builds without a warning, and a second time to the same bytes from what was kept', async () => {
  expect(readdirSync(join(talk, '.lectern', 'pictures')).length).toBeGreaterThan(10);
  const again = await build();
  for (const { name, bytes } of first.files)
    expect(Buffer.compare(Buffer.from(file(again, name)), Buffer.from(bytes)), name).toBe(0);
}, 120_000);

test('sizes: the page holds what it shows, PowerPoint the photographs as they are', () => {
  const sizes = [file(first, '.html').length, file(first, '.pptx').length];
  process.stdout.write(`page ${sizes[0]} bytes, PowerPoint ${sizes[1]} bytes\n`);
  expect(sizes[0]).toBeLessThan(8 * MEGABYTE);
  const photographs = readdirSync(join(talk, 'images')).map((name) => readFileSync(join(talk, 'images', name)).length);
  expect(sizes[1]).toBeLessThan(photographs.reduce((sum, size) => sum + size, 4 * MEGABYTE));
});

test('the film plays in Chromium and stops with its slide; one without a still shows its first frame', async () => {
  const { page, context, complaints, requests } = await openFile(browser, join(folder, 'talk.html'), {
    suffix: '#/the-first-day',
  });
  await until(page, `document.querySelector('.present video')`);
  await page.evaluate(`document.querySelector('.present video').play()`);
  await until(page, `document.querySelector('.present video').currentTime > 1.2`);
  expect(await page.evaluate(`document.querySelector('.present video').textTracks[0].cues.length`)).toBe(3);
  await page.keyboard.press('PageDown');
  await until(page, `[...document.querySelectorAll('section:not(.present) video')].every((film) => film.paused)`);
  await until(page, `document.querySelector('.present video').currentTime > 0`);
  expect(await page.evaluate(`document.querySelector('.present video').poster`)).toMatch(/^data:image\/(png|jpeg)/);
  expect([complaints, requests]).toEqual([[], []]);
  await context.close();
}, 60_000);

test('PowerPoint has film and sound as media with pictures, every slide, and B1, B2 for the slides for questions', () => {
  const slides = Object.keys(pptx).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(first.scene.slides.length);
  const all = slides.map(text).join('');
  expect([all.match(/<a:videoFile/g)?.length, all.match(/<a:audioFile/g)?.length]).toEqual([2, 1]);
  const stills = first.scene.slides.flatMap(({ nodes }) =>
    [...nodesOf(nodes)].flatMap((node) => (node.kind === 'image' && node.media ? [node.asset] : [])),
  );
  expect(stills.map((id) => id?.slice(0, 3))).toEqual(['jpe', expect.stringMatching(/^(jpe|png)$/), 'svg']);
  const last = slides.map(text).find((xml) => xml.includes('How the frame is set'));
  expect(last).toContain('>B1<');
});

test("Microsoft's validator finds nothing", async () => {
  expect(await findingsOf(file(first, '.pptx'))).toEqual([]);
}, 60_000);

test('the handout says in words what the film says, and the PDF has a page a slide', () => {
  const handout = strFromU8(file(first, '-handout.html'));
  expect(handout).toContain('The first steps are taken with a frame. Put the frame forward');
  const pages = execFileSync('pdfinfo', [join(folder, 'talk.pdf')]).toString();
  expect(Number(/Pages:\s+(\d+)/.exec(pages)?.[1])).toBe(shown().length);
});
