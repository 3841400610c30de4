// Mistakes planted in small decks, one a file: each is found at its line and column, with the message beside it and a hint.
// The message lies in a .txt of the same name: `line:column severity code`, the message, the hint.
// UPDATE_MISTAKES=1 writes those files anew; read what changed before you keep it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const decks = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
/** Files beside the decks that have faults of their own. */
const BESIDE = ['files/broken-theme/theme.yaml'];
const check = (path: string) => buildDeck(nodeHost({}), { path, to: [], lint: true });

const told = ({ code, severity, message, span, hint }: Diagnostic): string =>
  `${span?.line}:${span?.column} ${severity} ${code}\n${message}\n${hint}\n`;

/** What a new message file is written from. */
const gravest = (list: readonly Diagnostic[]): Diagnostic =>
  (['error', 'warning', 'info'].map((severity) => list.find((one) => one.severity === severity)).find(Boolean) ??
    list[0]) as Diagnostic;

test('there are at least 60', () => expect(decks.length).toBeGreaterThanOrEqual(60));

for (const deck of decks) {
  test(deck.replace('.md', '').replaceAll('-', ' '), async () => {
    const file = join(FOLDER, deck.replace(/md$/, 'txt'));
    const { diagnostics } = await check(join(FOLDER, deck));
    if (process.env.UPDATE_MISTAKES && !existsSync(file)) writeFileSync(file, told(gravest(diagnostics)));
    const wanted = readFileSync(file, 'utf8');
    const [place] = wanted.split(' ');
    const found = diagnostics.find((one) => told(one) === wanted);
    expect(found ? told(found) : diagnostics.map(told).join('\n'), `${deck}:${place}`).toBe(wanted);
    // a theme's fault is told in the theme's file
    expect([deck, ...BESIDE]).toContain(found?.span?.file);
    expect(found?.hint?.length).toBeGreaterThan(8);
  });
}

/** How much a slide may say is for its writer to judge. */
const WORDY = 'layout/too-many-words';

describe('none is found in what ships', () => {
  const shipped = readdirSync('slides').map((name) => join('slides', name));
  test.each(shipped)('%s', async (path) => {
    const { diagnostics } = await check(path);
    expect(diagnostics.filter(({ severity, code }) => severity !== 'info' && code !== WORDY).map(told)).toEqual([]);
  });
});
