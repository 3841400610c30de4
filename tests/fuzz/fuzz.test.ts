// The lanes of lanes.ts, a short run of each with a fixed seed; `npm run fuzz` (long.ts) goes on for as long as one likes, with
// other seeds. What fails is printed, made as small as fast-check can.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counts, LANES } from './lanes.ts';

const SEED = 20261124;

it.each(LANES)('$name', ({ property, runs }) => fc.assert(property, { seed: SEED, numRuns: runs }), 240_000);
it('says how many', () => {
  process.stdout.write(
    `${counts.decks} decks laid out, ${counts.rendered} of them drawn twice, ${counts.inputs} inputs of parsers alone; the slowest deck took ${counts.slowest.toFixed(1)} s\n`,
  );
  expect(counts.decks).toBeGreaterThan(100);
  expect(counts.rendered).toBeGreaterThan(100);
});
