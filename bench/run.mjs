// npm run bench [-- SIZE...]: Lectern against pandoc making its reveal.js page and its PPTX of the same content, in turns
// within one run, so that both meet the same machine. Two decks: one like those that people write, with own words,
// pictures, code and equations in each round, and one of text whose words repeat. Prints medians, cost a slide, peak
// memory and ratios; JSON with --json. Marp and Slidev are measured too where they are installed. BENCH_ROUNDS sets how
// often each is run, BENCH_DECK=mixed or text measures one deck alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deckOf } from './deck.mjs';
import { measure, median } from './measure.mjs';
import { mixedDeck, writePictures } from './mixed-deck.mjs';

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

const pandoc = (...args) => ['pandoc', ['deck.md', '-s', '--slide-level=2', '--mathml', ...args]];
const page = (...args) => pandoc('-t', 'revealjs', '-V', 'revealjs-url=reveal', ...args);
/** Each is run once a round, in turns; both lanes of pandoc need the same PPTX. */
const COMMANDS = {
  lectern: ['node', [join(root, 'dist/cli.js'), 'build', 'lectern.md', '--out', 'out', '--quiet']],
  'one file': page('--self-contained', '-o', 'one.html'),
  linked: page('-o', 'linked.html'),
  pptx: pandoc('-o', 'deck.pptx'),
};
const LANES = { lectern: ['lectern'], 'pandoc, one file': ['one file', 'pptx'], 'pandoc, linked': ['linked', 'pptx'] };
const installed = (name) => spawnSync(name, ['--version']).status === 0;
if (installed('marp')) {
  COMMANDS['marp page'] = ['marp', ['--no-stdin', '--allow-local-files', 'lectern.md', '-o', 'marp.html']];
  COMMANDS['marp pptx'] = ['marp', ['--no-stdin', '--allow-local-files', 'lectern.md', '-o', 'marp.pptx']];
  LANES.marp = ['marp page', 'marp pptx'];
}
if (installed('slidev')) {
  COMMANDS['slidev page'] = ['slidev', ['build', 'lectern.md', '--out', 'slidev']];
  COMMANDS['slidev pptx'] = ['slidev', ['export', 'lectern.md', '--format', 'pptx', '--output', 'slidev.pptx']];
  LANES.slidev = ['slidev page', 'slidev pptx'];
}

/** What a round's files are: of the first deck own ones each time, so that nothing that a run kept helps the next. */
const DECKS = {
  mixed: (cwd, size, round) => {
    const seed = size * 100 + round;
    writeFileSync(join(cwd, 'lectern.md'), mixedDeck(size, true, seed));
    writeFileSync(join(cwd, 'deck.md'), mixedDeck(size, false, seed));
    writePictures(cwd, size, seed);
  },
  text: (cwd, size) => {
    writeFileSync(join(cwd, 'lectern.md'), deckOf(size, true));
    writeFileSync(join(cwd, 'deck.md'), deckOf(size, false));
  },
};
const wanted = Object.keys(DECKS).filter((name) => !process.env.BENCH_DECK || name === process.env.BENCH_DECK);

/** What the commands of a lane took together in one round. */
function together(runs) {
  const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
  return { seconds: sum('seconds'), cpu: sum('cpu'), megabytes: Math.max(...runs.map((run) => run.megabytes)) };
}

const all = {};
try {
  for (const deck of wanted) {
    all[deck] = {};
    console.log(`The deck ${deck === 'mixed' ? 'like those that people write' : 'of text whose words repeat'}`);
    for (const size of SIZES) {
      all[deck][size] = await compare(deck, size);
      say(size, all[deck][size]);
    }
    costs(all[deck]);
  }
  await start();
  if (process.argv.includes('--json')) console.log(JSON.stringify(all));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One size of a deck, all lanes in turns. */
async function compare(deck, size) {
  const cwd = join(folder, `${deck}-${size}`);
  mkdirSync(cwd);
  copyFileSync(join(root, 'bench/bone.png'), join(cwd, 'bone.png'));
  for (const part of ['dist', 'plugin']) cpSync(join(REVEAL, part), join(cwd, 'reveal', part), { recursive: true });
  const runs = Object.fromEntries(Object.keys(LANES).map((name) => [name, []]));
  for (let round = 0; round < (Number(process.env.BENCH_ROUNDS) || (ROUNDS[size] ?? 3)); round++) {
    DECKS[deck](cwd, size, round);
    const taken = {};
    for (const [name, [command, args]] of Object.entries(COMMANDS)) taken[name] = await measure(command, args, cwd);
    for (const [name, commands] of Object.entries(LANES))
      runs[name].push(together(commands.map((command) => taken[command])));
  }
  return Object.fromEntries(
    Object.entries(runs).map(([name, rounds]) => [
      name,
      {
        seconds: median(rounds.map((r) => r.seconds)),
        cpu: median(rounds.map((r) => r.cpu)),
        megabytes: Math.max(...rounds.map((r) => r.megabytes)),
      },
    ]),
  );
}

function say(size, lanes) {
  const { lectern } = lanes;
  for (const [name, { seconds, cpu, megabytes }] of Object.entries(lanes)) {
    const ratio =
      name === 'lectern'
        ? ''
        : `  lectern takes ${(lectern.seconds / seconds).toFixed(2)} of it, ${(lectern.cpu / cpu).toFixed(2)} of its processor time`;
    console.log(
      `${String(size).padStart(5)} slides  ${name.padEnd(17)} ${seconds.toFixed(2).padStart(7)} s ${cpu.toFixed(2).padStart(6)} s cpu ${megabytes.toFixed(0).padStart(5)} MB${ratio}`,
    );
  }
}

function costs(results) {
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
}

/** The command line alone, and the starter's deck, against Node that does nothing. */
async function start() {
  const starter = join(root, 'slides/starter');
  const cwd = join(folder, 'start');
  cpSync(starter, cwd, { recursive: true });
  const cli = join(root, 'dist/cli.js');
  const taken = { bare: [], help: [], starter: [] };
  for (let i = 0; i < 9; i++) {
    taken.bare.push(await measure('node', ['-e', '0'], folder));
    taken.help.push(await measure('node', [cli, '--help'], folder));
    taken.starter.push(await measure('node', [cli, 'build', cwd, '--out', join(folder, 'out'), '--quiet'], folder));
  }
  const of = (name, key) => median(taken[name].map((one) => one[key]));
  for (const [name, text] of [
    ['help', 'lectern --help'],
    ['starter', "the starter's deck"],
  ])
    console.log(
      `${text}: ${(of(name, 'seconds') * 1000).toFixed(0)} ms, ${(of(name, 'seconds') / of('bare', 'seconds')).toFixed(2)} of node -e 0; processor time ${(of(name, 'cpu') / of('bare', 'cpu')).toFixed(2)}`,
    );
}
