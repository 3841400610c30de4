// A preview's session after any operations on its files: what it shows is what a session begun now shows.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, shared with bench/dev.mjs
import { operate, startFolder } from '../../../bench/operations.mjs';
import { remembering } from '../../../src/dev/remembering.ts';
import { sectionsOf } from '../../../src/dev/sections.ts';
import { Session } from '../../../src/dev/session.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-session-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sections of an open page after an update. */
function applied(
  sections: readonly string[],
  splices: readonly { at: number; remove: number; insert: readonly string[] }[],
): string[] {
  const out = [...sections];
  for (const { at, remove, insert } of splices) out.splice(at, remove, ...insert);
  return out;
}

test('after each of 120 operations pages show what a fresh build shows', async () => {
  startFolder(folder);
  const session = new Session(remembering(nodeHost()), { path: folder });
  let page: string[] = [];
  let shown = 0;
  for (let i = 0; i <= 120; i++) {
    if (i) operate(folder, i);
    const update = await session.rebuild();
    if (update) page = applied(page, update.splices);
    const fresh = new Session(remembering(nodeHost()), { path: folder });
    await fresh.rebuild();
    // a deck that cannot be read leaves the last good page
    if (!fresh.built) continue;
    shown++;
    expect(page, `after operation ${i}`).toEqual(sectionsOf(fresh.built.scene));
  }
  expect(shown).toBeGreaterThan(60);
}, 300_000);

test('a rebuild finds all that lectern check would say', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'deck.md'), '## One\n\n[here](https://a.example)\n');
  const session = new Session(nodeHost(), { path: own });
  await session.rebuild();
  const checked = await buildDeck(nodeHost(), { path: own, to: [], lint: true });
  expect(session.result.diagnostics.map(({ code }) => code)).toContain('lint/link-text');
  expect(session.result.diagnostics).toEqual(checked.diagnostics);
});
