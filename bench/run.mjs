// npm run bench [-- SIZE...]: Lectern against pandoc making its reveal.js page and its PPTX of the same content, in turns
// within one run, so that both meet the same machine. Prints medians, cost a slide, peak memory and ratios; JSON with --json.
// BENCH_ROUNDS sets how often each is run.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deckOf } from './deck.mjs';
import { measure, median } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);
const SIZES = asked.length ? asked : [10, 100, 1000];
const ROUNDS = { 10: 5, 100: 5, 1000: 2 };
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));

/** reveal.js 4, which pandoc 2.17's template is written for and asks for by itself, but here from this machine. */
const REVEAL = join(root, 'node_modules/reveal.js-4');

const pandoc = (...args) => ['pandoc', ['deck.md', '-s', '--slide-level=2', ...args]];
const page = (...args) => pandoc('-t', 'revealjs', '-V', 'revealjs-url=reveal', ...args);
/** Each is run once a round, in turns; both lanes of pandoc need the same PPTX. */
const COMMANDS = {
  lectern: ['node', [join(root, 'dist/cli.js'), 'build', 'lectern.md', '--out', 'out', '--quiet']],
  'one file': page('--self-contained', '-o', 'one.html'),
  linked: page('-o', 'linked.html'),
  pptx: pandoc('-o', 'deck.pptx'),
};
const LANES = { lectern: ['lectern'], 'pandoc, one file': ['one file', 'pptx'], 'pandoc, linked': ['linked', 'pptx'] };

/** What the commands of a lane took together in one round. */
function together(runs) {
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  return { seconds: sum('seconds'), cpu: sum('cpu'), megabytes: Math.max(...runs.map((run) => run.megabytes)) };
}

const results = {};
try {
  for (const size of SIZES) {
    const cwd = join(folder, String(size));
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'lectern.md'), deckOf(size, true));
    writeFileSync(join(cwd, 'deck.md'), deckOf(size, false));
    copyFileSync(join(root, 'bench/bone.png'), join(cwd, 'bone.png'));
    for (const part of ['dist', 'plugin']) cpSync(join(REVEAL, part), join(cwd, 'reveal', part), { recursive: true });
    const runs = Object.fromEntries(Object.keys(LANES).map((name) => [name, []]));
    for (let round = 0; round < (Number(process.env.BENCH_ROUNDS) || (ROUNDS[size] ?? 3)); round++) {
      const taken = {};
      for (const [name, [command, args]] of Object.entries(COMMANDS)) taken[name] = await measure(command, args, cwd);
      for (const [name, commands] of Object.entries(LANES))
        runs[name].push(together(commands.map((command) => taken[command])));
    }
    results[size] = Object.fromEntries(
      Object.entries(runs).map(([name, all]) => [
        name,
        {
          seconds: median(all.map((r) => r.seconds)),
          cpu: median(all.map((r) => r.cpu)),
          megabytes: Math.max(...all.map((r) => r.megabytes)),
        },
      ]),
    );
    for (const [name, { seconds, cpu, megabytes }] of Object.entries(results[size])) {
      const ratio =
        name === 'lectern'
          ? ''
          : `  lectern takes ${(results[size].lectern.seconds / seconds).toFixed(2)} of it, ${(results[size].lectern.cpu / cpu).toFixed(2)} of its processor time`;
      console.log(
        `${String(size).padStart(5)} slides  ${name.padEnd(17)} ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(6)} s cpu ${megabytes.toFixed(0).padStart(5)} MB${ratio}`,
      );
    }
  }
  const cost = (a, b, of = 'seconds') => ((results[b].lectern[of] - results[a].lectern[of]) / (b - a)) * 1000;
  const pairs = SIZES.slice(1).map((size, i) => [SIZES[i], size]);
  for (const [a, b] of pairs)
    console.log(
      `${a} to ${b} slides: ${cost(a, b).toFixed(2)} ms a slide, ${cost(a, b, 'cpu').toFixed(2)} ms of processor time`,
    );
  const later = (of) => (cost(...pairs[1], of) / cost(...pairs[0], of)).toFixed(2);
  if (pairs.length === 2)
    console.log(
      `cost of the later slides: ${later('seconds')} of the first ones', ${later('cpu')} of their processor time`,
    );
  const bare = [];
  const help = [];
  for (let i = 0; i < 9; i++) {
    bare.push((await measure('node', ['-e', '0'], folder)).seconds);
    help.push((await measure('node', [join(root, 'dist/cli.js'), '--help'], folder)).seconds);
  }
  console.log(
    `lectern --help: ${(median(help) * 1000).toFixed(0)} ms, ${(median(help) / median(bare)).toFixed(2)} of node -e 0`,
  );
  if (process.argv.includes('--json')) console.log(JSON.stringify(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
