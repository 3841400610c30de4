// What people take home: the handout in its three kinds, and PDFs with a page a slide, tagged, with their text in order.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck, type OutputKind } from '../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../src/scene/walk.ts';
import { violations } from './axe.ts';
import { launchChromium } from './chromium.ts';

const DECK = fileURLToPath(new URL('deck', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lectern-handout-'));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function build(to: OutputKind[], files: Record<string, string> = {}, environment = process.env, width?: number) {
  let path = DECK;
  if (Object.keys(files).length) {
    path = mkdtempSync(join(folder, 'deck-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  }
  const { built, diagnostics } = await buildDeck(nodeHost(environment), { path, to, width });
  const out = mkdtempSync(join(folder, 'out-'));
  const paths = Object.fromEntries(
    (built[0]?.files ?? []).map((file) => {
      writeFileSync(join(out, file.name), file.bytes);
      return [file.name.replace(/^deck(-\w+)?(?=[-.])/, ''), join(out, file.name)];
    }),
  );
  const at = (end: string): string => {
    const found = (built[0]?.files ?? []).find((file) => file.name.endsWith(end));
    if (!found) throw new Error(`no ${end} among ${Object.keys(paths).join(', ')}`);
    return join(out, found.name);
  };
  return { scene: built[0]?.scene, files: built[0]?.files ?? [], diagnostics, at };
}

async function open(path: string, width = 800) {
  const page = await browser.newPage({ viewport: { width, height: 700 }, offline: true });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  return { page, complaints };
}

it('shows slides with what was said to them, on any width, without a violation', async () => {
  const { at, scene } = await build(['handout']);
  const { page, complaints } = await open(at('-handout.html'));
  expect(await page.locator('h1').allTextContents()).toEqual(['A deck for the browser']);
  // all but the title slide, whose words the header has
  expect(await page.locator('.sheet h2').allTextContents()).toEqual(scene?.slides.slice(1).map((slide) => slide.title));
  expect(await page.locator('.said').first().innerHTML()).toContain('<em>scan</em>. <strong>Pause</strong>');
  expect(await page.locator('.fragment').first().isVisible()).toBe(true);
  expect(await page.locator('.said a').first().getAttribute('href')).toBe('#numbers');
  expect(
    await page.locator('img').evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0)),
  ).toBe(true);
  expect(await violations(page)).toEqual([]);
  for (const width of [800, 500, 320]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  }
  expect(complaints).toEqual([]);
  await page.close();
});

it('has no notes where the deck does not ask for them', async () => {
  const { at } = await build(['handout'], {
    'deck.md': '---\ntitle: T\n---\n\n## One\n\nShown\n\n::: notes\nSaid so\n:::\n',
  });
  const { page } = await open(at('-handout.html'));
  expect(await page.content()).toContain('Shown');
  expect(await page.content()).not.toContain('Said so');
  expect(await page.locator('.said').count()).toBe(0);
  await page.close();
});

it('shows notes alone where the deck asks for it', async () => {
  const { at } = await build(['handout'], {
    'deck.md':
      '---\ntitle: T\nhandout: notes\n---\n\n## One\n\nShown\n\n::: notes\nSaid **so**\n:::\n\n---\n\n## Two\n',
  });
  const { page } = await open(at('-handout.html'));
  expect(await page.locator('main').innerText()).toBe('One\n\nSaid so');
  expect(await violations(page)).toEqual([]);
  await page.close();
});

it("gives the deck's own text, to each audience its own, and nothing that runs", async () => {
  const { at } = await build(['handout'], {
    'deck.md': '---\ntitle: T\naudiences: {patients: {}, doctors: {}}\n---\n\n## One\n',
    'handout.md': [
      '# Take home',
      'H~2~O and [a term]{.term}, <b onclick="alert(1)">bold</b>, [bad](javascript:alert(1)), [good](https://example.org)',
      '::: only doctors\nSECRET\n:::',
      '| A | B |\n| - | - |\n| 1 | **2** |',
      '<script>alert(1)</script>',
    ].join('\n\n'),
  });
  const { page, complaints } = await open(at('patients-handout.html'));
  const html = await page.locator('main').innerHTML();
  expect(html).toContain(
    'H<sub>2</sub>O and <dfn>a term</dfn>, <strong>bold</strong>, bad, <a href="https://example.org" data-print="">good</a>',
  );
  expect(html).toContain('<td><strong>2</strong></td>');
  expect(await page.content()).not.toMatch(/SECRET|alert|javascript:/);
  expect(await page.locator('h1').allTextContents()).toEqual(['Take home']);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

it('prints a page a slide, tagged, with title, language and bookmarks, its text in the order of reading', async () => {
  const { at, scene, files } = await build(['pdf']);
  expect(files.map((file) => file.name)).toEqual(['deck.pdf', 'deck-handout.pdf', 'deck.report.json']);
  const path = at('deck.pdf');
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(info).toMatch(/Title: +A deck for the browser\n/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(new RegExp(`Pages: +${scene?.slides.length}\n`));
  const raw = new TextDecoder('latin1').decode(files[0]?.bytes);
  expect(raw).toMatch(/\/Lang ?\(en-GB\)/);
  expect(raw.match(/\/Outlines /g)?.length).toBeGreaterThan(0);
  // the words by their tags, as a screen reader gets them
  const said = squeeze(
    execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).replace(
      /^\s*"|"$|^\s*\w+( \(\w+\))?:?$/gm,
      '',
    ),
  );
  let from = 0;
  for (const slide of scene?.slides ?? []) {
    for (const node of nodesOf(slide.nodes)) {
      // poppler does not know the tags of strong and emphasised words, and leaves these out
      for (const paragraph of node.decorative
        ? []
        : paragraphsOf(node).filter(({ runs }) => runs.length === 1 && !runs[0]?.bold)) {
        const found = said.indexOf(squeeze(textOf(paragraph)), from);
        expect(
          found,
          `"${textOf(paragraph)}" of slide ${slide.id} after ${said.slice(from, from + 80)}`,
        ).toBeGreaterThanOrEqual(0);
        from = found + squeeze(textOf(paragraph)).length;
      }
    }
  }
  expect(squeeze(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }))).toContain(
    squeeze('Cells called osteoclasts remove old bone'),
  );
  const sizes = execFileSync('pdfinfo', [at('deck-handout.pdf')], { encoding: 'utf8' });
  expect(sizes).toMatch(/Page size: .*A4/);
  expect(sizes).toMatch(/Tagged: +yes/);
  const again = await build(['pdf']);
  expect(
    again.files.map((file) =>
      Buffer.from(file.bytes).equals(Buffer.from(files.find(({ name }) => name === file.name)?.bytes ?? [])),
    ),
  ).toEqual([true, true, true]);
});

const squeeze = (text: string): string => text.replace(/[\s\u2022]+/g, '');

it('draws a picture of each slide, as wide as it is asked for', async () => {
  const { files, scene } = await build(['png'], {}, process.env, 480);
  const pictures = files.filter(({ name }) => name.endsWith('.png'));
  expect(pictures.map(({ name }) => name)).toEqual(
    scene?.slides.filter(({ hidden }) => !hidden).map((_, i) => `deck-${String(i + 1).padStart(2, '0')}.png`),
  );
  const sizes = pictures.map(({ bytes }) => new DataView(bytes.buffer, bytes.byteOffset));
  for (const view of sizes) expect([view.getUint32(16), view.getUint32(20)]).toEqual([480, 270]);
  // no two slides look alike, and none is empty
  expect(new Set(pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(pictures.length);
});

it('says what to install where there is no Chromium, and builds the rest', async () => {
  const { files, diagnostics } = await build(['html', 'pdf'], {}, { ...process.env, CHROMIUM: '/nowhere/chromium' });
  expect(files.map((file) => file.name)).toEqual(['deck.html', 'deck.report.json']);
  const found = diagnostics.filter(({ code }) => code === 'render/no-pdf');
  expect(found).toHaveLength(1);
  expect(found[0]?.hint).toContain('apt-get install chromium');
});

it('writes a transcript that reads on any width, without a violation', async () => {
  const { at } = await build(['transcript']);
  for (const width of [1200, 400]) {
    const { page, complaints } = await open(at('-transcript.html'), width);
    expect(await page.locator('nav a').count()).toBeGreaterThan(1);
    expect(await page.locator('main h3').count()).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  }
});
