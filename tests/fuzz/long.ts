// The lanes of lanes.ts for FUZZ_MINUTES with FUZZ_SEED: what `npm run fuzz` runs, bundled, once a core. A lane that fails says
// how, made as small as fast-check can, and the others go on.
import fc from 'fast-check';
import { counts, LANES } from './lanes.ts';

const minutes = Number(process.env.FUZZ_MINUTES);
const seed = Number(process.env.FUZZ_SEED);
const shares = LANES.reduce((sum, { share }) => sum + share, 0);
const began = performance.now();

for (const { name, property, share } of LANES) {
  const before = counts.decks + counts.inputs;
  // what a lane takes longer than its share the next ones have less
  const until =
    began +
    minutes *
      60_000 *
      (LANES.slice(0, LANES.findIndex((lane) => lane.name === name) + 1).reduce((sum, lane) => sum + lane.share, 0) /
        shares);
  const interruptAfterTimeLimit = Math.max(1000 * share, until - performance.now());
  try {
    await fc.assert(property, { seed, numRuns: 1e9, interruptAfterTimeLimit, markInterruptAsFailure: false });
  } catch (error) {
    // no time for a single one is no fault
    if (/interrupted after 0 tests/.test((error as Error).message)) continue;
    process.exitCode = 1;
    process.stdout.write(`${name}: FAILED, seed ${seed}\n${(error as Error).message}\n`);
  }
  process.stdout.write(`${name}: ${counts.decks + counts.inputs - before}\n`);
}
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${counts.decks} decks laid out, ${counts.rendered} of them drawn twice, ${counts.inputs} inputs of parsers alone; ` +
    `${counts.words} words accounted for; ` +
    `the slowest deck took ${counts.slowest.toFixed(1)} s; seed ${seed}, ${((performance.now() - began) / 60_000).toFixed(1)} minutes, ` +
    `${Math.round((user + system) / 1e6)} s of processor time\n`,
);
