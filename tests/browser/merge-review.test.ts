// The page on which a colleague's changes are accepted or left: used as people do, and its command carried out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mergeCommand } from '../../src/cli/commands/merge.ts';
import { nodeHost } from '../../src/host/node.ts';
import { readUnits } from '../../src/merge/units.ts';
import { OfficePresentation } from '../../src/office/presentation.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { launchChromium } from './chromium.ts';

const DECK = `---
title: Walking again
lang: en-GB
---

## The first day

- You stand up with a nurse
- A frame takes the weight

---

## At home

- Someone stays for the first night
`;

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'lectern-review-'));
const deck = join(folder, 'talk');
const edited = join(folder, 'edited.pptx');
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function fileOf(): Promise<Uint8Array> {
  const { built } = await buildDeck(nodeHost(), { path: deck, to: ['pptx'] });
  return built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
}

/** What the command prints, and what it leaves with. */
async function run(args: readonly string[]): Promise<{ out: string; code: number }> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  try {
    return { code: await mergeCommand(args), out };
  } finally {
    spy.mockRestore();
  }
}

test('two of three changes are accepted, applied by the page’s command, and built', async () => {
  mkdirSync(deck);
  writeFileSync(join(deck, 'deck.md'), DECK);
  const parts = unzipSync(await fileOf());
  for (const part of Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name)))
    parts[part] = strToU8(
      strFromU8(parts[part] as Uint8Array)
        .replace('with a nurse', 'with two nurses')
        .replace('takes the weight', 'takes your weight')
        .replace('the first night', 'two nights'),
    );
  writeFileSync(edited, zipSync(parts));

  const shown = await run([edited, deck, '--format', 'html']);
  expect(shown.code).toBe(1);
  const path = join(folder, 'review.html');
  writeFileSync(path, shown.out);
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(path).href);
  expect(await page.locator('fieldset').count()).toBe(3);
  // each of the two slides stands there before and after, drawn
  const pictures = page.locator('section img');
  expect(await pictures.count()).toBe(4);
  for (const picture of await pictures.all())
    expect(
      await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBeGreaterThan(600);
  await page.getByRole('group').nth(1).getByLabel('Leave').check();
  const command = (await page.locator('output').textContent()) ?? '';
  expect(complaints).toEqual([]);
  await context.close();
  expect(command).toMatch(/ --apply --accept 0,2$/);

  // no repository, so that nothing is uncommitted
  const applied = await run([edited, deck, ...command.slice(command.indexOf('--apply')).split(' ')]);
  expect(applied.code).toBe(0);
  expect(readFileSync(join(deck, 'deck.md'), 'utf8')).toBe(
    DECK.replace('with a nurse', 'with two nurses').replace('the first night', 'two nights'),
  );
  const words = readUnits(new OfficePresentation(await fileOf())).flatMap(({ units }) => units.map(({ text }) => text));
  expect(words).toEqual([
    'Walking again',
    'The first day',
    'You stand up with two nurses',
    'A frame takes the weight',
    'At home',
    'Someone stays for two nights',
  ]);
});
