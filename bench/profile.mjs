// npm run bench:profile [-- SIZE... | DECK...]: where a build's time goes, by V8's CPU profile, in milliseconds of each
// of its two threads and by room of src/. What packages and V8 do is told of the room that called it. The program is
// bundled with its lines for it, in a folder of its own; a deck of SIZE slides is the one that `npm run bench` builds.
// Each is built BENCH_ROUNDS times (3), of which the one with the least time in all is told; --warm builds a deck once
// before, so that what its folder keeps is found; --deep tells files instead of rooms.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mixedDeck, writePictures } from './mixed-deck.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const warm = words.includes('--warm');
const deep = words.includes('--deep');
const folder = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
/** Of each script of dist, the file that each of its lines is of. */
const files = new Map();
const OUTSIDE = { '(garbage collector)': 'collection', '(program)': "V8's own, compiling too", '(idle)': undefined };

try {
  for (const name of readdirSync(root)) if (name !== 'dist') symlinkSync(join(root, name), join(folder, name));
  mkdirSync(join(folder, 'dist'));
  node(['build.mjs', '--lines'], folder);
  for (const [i, word] of (asked.length ? asked : ['10', '100', '1000']).entries()) {
    const deck = join(folder, `deck-${i}`);
    if (/^\d+$/.test(word)) mixed(deck, Number(word));
    else cpSync(resolve(word), deck, { recursive: true });
    rmSync(join(deck, '.lectern'), { recursive: true, force: true });
    tell(/^\d+$/.test(word) ? `${word} slides` : basename(word), least(deck));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function node(args, cwd) {
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}`);
}

function mixed(deck, size) {
  mkdirSync(deck);
  writeFileSync(join(deck, 'deck.md'), mixedDeck(size, true, size * 100));
  writePictures(deck, size, size * 100);
  cpSync(join(root, 'bench/bone.png'), join(deck, 'bone.png'));
}

/** The threads of the build with the least time in all: each a map from room to milliseconds. */
function least(deck) {
  const build = [join(folder, 'dist/cli.js'), 'build', deck, '--out', join(folder, 'out'), '--quiet'];
  if (warm) node(build, folder);
  let best;
  for (let round = 0; round < (Number(process.env.BENCH_ROUNDS) || 3); round++) {
    if (!warm) rmSync(join(deck, '.lectern'), { recursive: true, force: true });
    const profiles = join(folder, 'profiles');
    node(['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', profiles, ...build], folder);
    const threads = readdirSync(profiles).map((name) =>
      roomsOf(JSON.parse(readFileSync(join(profiles, name), 'utf8'))),
    );
    rmSync(profiles, { recursive: true });
    if (!best || sum(threads.map(sumOf)) < sum(best.map(sumOf))) best = threads;
  }
  // the program's own thread reads the deck
  return best.sort((a, b) => (b.get('parse') ?? 0) - (a.get('parse') ?? 0));
}

/** Milliseconds by room of one thread. */
function roomsOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const rooms = new Map();
  const enter = (id, above) => {
    const one = byId.get(id);
    const { functionName, url, lineNumber } = one.callFrame;
    const room = Object.hasOwn(OUTSIDE, functionName) ? OUTSIDE[functionName] : (roomAt(url, lineNumber) ?? above);
    rooms.set(id, room);
    for (const child of one.children ?? []) enter(child, room);
  };
  enter(nodes[0].id, 'start of Node, loading');
  const times = new Map();
  for (const [i, id] of samples.entries()) {
    const room = rooms.get(id);
    if (room) times.set(room, (times.get(room) ?? 0) + timeDeltas[i] / 1000);
  }
  return times;
}

/** The room of a line in a script of dist; undefined in a package's. */
function roomAt(url, line) {
  const script = /\/dist\/([\w-]+\.js)$/.exec(url)?.[1];
  if (!script) return undefined;
  if (!files.has(script)) {
    let file;
    const lines = readFileSync(join(folder, 'dist', script), 'utf8').split('\n');
    files.set(
      script,
      lines.map((text) => {
        file = /^ *\/\/ (\S+\.[cm]?[jt]s)$/.exec(text)?.[1] ?? file;
        return file;
      }),
    );
  }
  const path = /(?:^|\/)src\/(.+)$/.exec(files.get(script)[line]?.replace(/^.*node_modules.*$/, '') ?? '')?.[1];
  if (!path || deep) return path;
  return /^(?:render\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? path;
}

function tell(what, threads) {
  const rooms = [...new Set(threads.flatMap((times) => [...times.keys()]))];
  const all = (room) => sum(threads.map((times) => times.get(room) ?? 0));
  const row = (name, numbers) =>
    console.log(`${name.padEnd(deep ? 44 : 26)}${numbers.map((ms) => ms.toFixed(0).padStart(8)).join('')}`);
  console.log(`\n${what}: ms of the first thread, the other, both`);
  for (const room of rooms.sort((a, b) => all(b) - all(a)).filter((one) => all(one) >= 1))
    row(room, [0, 1].map((i) => threads[i]?.get(room) ?? 0).concat(all(room)));
  row('together', [0, 1].map((i) => (threads[i] ? sumOf(threads[i]) : 0)).concat(sum(threads.map(sumOf))));
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

function sumOf(times) {
  return sum([...times.values()]);
}
