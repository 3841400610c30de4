// The lanes of lanes.ts: a short run of each with a fixed seed here, in CI; `npm run fuzz -- --minutes 10` goes on for that
// long with other seeds. What fails is printed, made as small as fast-check can, with the seed that brings it back.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counts, LANES } from './lanes.ts';

const MINUTES = Number(process.env.FUZZ_MINUTES ?? 0);
const SEED = Number(process.env.FUZZ_SEED ?? 20261124);
const shares = LANES.reduce((sum, { share }) => sum + share, 0);
const began = performance.now();

it.each(LANES)(
  '$name',
  async ({ name, property, share, runs }) => {
    const before = counts.decks + counts.inputs;
    await fc.assert(property, {
      seed: SEED,
      numRuns: MINUTES ? 1e9 : runs,
      ...(MINUTES && { interruptAfterTimeLimit: (MINUTES * 60_000 * share) / shares, markInterruptAsFailure: false }),
    });
    if (MINUTES) process.stdout.write(`${name}: ${counts.decks + counts.inputs - before}\n`);
  },
  MINUTES * 60_000 + 120_000,
);
it('says how many', () => {
  const minutes = (performance.now() - began) / 60_000;
  process.stdout.write(
    `${counts.decks} decks laid out, ${counts.rendered} of them drawn twice, ${counts.inputs} inputs of parsers alone; ` +
      `the slowest deck took ${counts.slowest.toFixed(1)} s; seed ${SEED}, ${minutes.toFixed(1)} minutes\n`,
  );
  expect(counts.decks).toBeGreaterThan(100);
  expect(counts.rendered).toBeGreaterThan(10);
});
