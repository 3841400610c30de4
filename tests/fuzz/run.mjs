// npm run fuzz -- --minutes 10 [--seed N] [--workers N]: long.ts, a process a core, each with a seed of its own. The seeds are
// printed, so that a failure comes back, and the counts of all are added up. Bundled, since under vitest every call from one
// module to another costs.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const root = join(import.meta.dirname, '../..');
const program = join(root, 'node_modules/.cache/fuzz/long.mjs');
await build({ entryPoints: [join(import.meta.dirname, 'long.ts')], bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', outfile: program });

/** Short-lived objects are most of what a deck makes: room for them saves a fifth of the time. */
const NODE = ['--max-semi-space-size=64', '--enable-source-maps'];
const counted = /(\d+) decks laid out, (\d+) of them drawn twice, (\d+) inputs/;
const sums = [0, 0, 0];

const run = (worker) =>
  new Promise((done) => {
    const env = { ...process.env, FUZZ_MINUTES: values.minutes, FUZZ_SEED: String(Number(values.seed) + worker) };
    const child = spawn(process.execPath, [...NODE, program], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      counted.exec(text)?.slice(1).forEach((count, i) => {
        sums[i] += Number(count);
      });
      done(code ?? 1);
    });
  });

const codes = await Promise.all(Array.from({ length: Number(values.workers) }, (_, worker) => run(worker)));
console.log(`In all: ${sums[0]} decks laid out, ${sums[1]} of them drawn twice, ${sums[2]} inputs of parsers alone, ${values.minutes} minutes, ${codes.length} processes`);
process.exit(Math.max(...codes));
