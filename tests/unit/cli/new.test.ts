// lectern new: starters that build and check without a word, and never write over anything.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommand } from '../../../src/cli/commands/new.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const from of ['talk', 'patients', 'conference', 'teaching', 'journal-club', 'case-report']) {
  test(`the starter ${from} builds in ten to thirteen slides, each with notes, without a diagnostic`, async () => {
    const target = join(folder, 'my-talk');
    expect(await newCommand([target, '--from', from])).toBe(0);
    expect(readdirSync(target).filter((name) => name !== 'images')).toEqual(['deck.md']);
    const { built, diagnostics } = await buildDeck(nodeHost({}), { path: target, to: ['html', 'pptx'], lint: true });
    expect(diagnostics).toEqual([]);
    const count = built[0]?.report.slides.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(13);
    expect(new Set(built[0]?.report.slides.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(5);
    expect(built[0]?.report.slides.slice(1).every((slide) => slide.notesWords > 5)).toBe(true);
    expect(built[0]?.files).toHaveLength(3);
  });
}

test('a folder that holds something is left as it is', async () => {
  writeFileSync(join(folder, 'deck.md'), 'mine');
  await expect(newCommand([folder])).rejects.toThrow('not empty');
  expect(readFileSync(join(folder, 'deck.md'), 'utf8')).toBe('mine');
});

test('wrong usage is told', async () => {
  await expect(newCommand([])).rejects.toThrow('Where to?');
  await expect(newCommand([join(folder, 'x'), '--from', 'lecture'])).rejects.toThrow(
    '--from knows talk, patients, conference, teaching, journal-club, case-report',
  );
  writeFileSync(join(folder, 'file'), '');
  await expect(newCommand([join(folder, 'file')])).rejects.toThrow('is a file');
});
