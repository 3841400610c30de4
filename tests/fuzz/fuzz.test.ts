// Decks at random, and shipped decks with pieces changed, through the whole program in memory: it never throws, its packages
// are whole, and every word is in both outputs or a diagnostic tells why not. A short lane with a fixed seed here;
// `npm run fuzz -- --minutes 10` goes on with other seeds and prints the deck that fails.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { plainText } from '../support/words.ts';
import { decks, mutated } from './decks.ts';

const MINUTES = Number(process.env.FUZZ_MINUTES ?? 0);
const RUNS = Number(process.env.FUZZ_RUNS ?? 24);
const SEED = Number(process.env.FUZZ_SEED ?? 20261124);
const { resource } = nodeHost({});
let built = 0;

async function survives(text: string): Promise<void> {
  const result = await buildDeck(memoryHost({ 'talk/deck.md': text }, resource), { path: 'talk', to: ['html', 'pptx'] });
  built++;
  for (const { files } of result.built) {
    for (const file of files.filter(({ name }) => name.endsWith('.pptx'))) expect(Object.keys(unzipSync(file.bytes))).toContain('ppt/presentation.xml');
  }
}

/** Plain decks of words that nobody else uses: none may be lost. */
const plain = fc.array(fc.array(fc.stringMatching(/^q[a-z]{6}$/), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
async function losesNothing(lines: string[][], marks: readonly string[]): Promise<void> {
  const text = `## Title\n\n${lines.map((words, i) => (marks[i % marks.length] ?? '') + words.join(' ')).join('\n\n')}\n`;
  const { built: made, diagnostics } = await buildDeck(memoryHost({ 'talk/deck.md': text }, resource), { path: 'talk', to: ['html', 'pptx'] });
  built++;
  for (const { files } of made) {
    for (const { name, bytes } of files.filter((file) => /\.(html|pptx)$/.test(file.name))) {
      const shown = plainText(
        name.endsWith('.html')
          ? strFromU8(bytes)
          : Object.entries(unzipSync(bytes))
              .filter(([part]) => /slides\/slide\d+\.xml$/.test(part))
              .map(([, part]) => strFromU8(part))
              .join(' '),
      );
      for (const word of lines.flat())
        if (!shown.includes(word)) expect(diagnostics.map((d) => d.message).join('\n'), `${word} of ${text} in ${name}`).toContain(word);
    }
  }
}

const settings = {
  seed: SEED,
  numRuns: MINUTES ? 1e9 : RUNS,
  ...(MINUTES && { interruptAfterTimeLimit: (MINUTES * 60_000) / 3, markInterruptAsFailure: false }),
};
const patience = MINUTES * 60_000 + 120_000;

it('decks at random never break the program', () => fc.assert(fc.asyncProperty(decks, survives), settings), patience);
it(
  'shipped decks with a piece changed never break it',
  async () => {
    const text = readFileSync('slides/stem-cells-osteoporosis/01-introduction.md', 'utf8');
    await fc.assert(fc.asyncProperty(mutated(text), survives), { ...settings, numRuns: MINUTES ? 1e9 : RUNS / 4 });
  },
  patience,
);
it(
  'no word of a plain deck is lost',
  () =>
    fc.assert(
      fc.asyncProperty(plain, (lines) => losesNothing(lines, ['', '- ', '> ', '1. ', '### ', '**x** '])),
      settings,
    ),
  patience,
);
it('says how many', () => {
  process.stdout.write(`${built} decks built, seed ${SEED}\n`);
  expect(built).toBeGreaterThan(0);
});
