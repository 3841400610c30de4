// npm run bench:many [-- COUNT]: many decks of ten slides, built side by side in one process: time, processor time and
// memory, again with nothing changed, killed half-way and continued, with one broken deck; against one process a deck and
// against pandoc, on as many of the decks as BENCH_APART says (20 by default).
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';
import { mixedDeck, writePictures } from './mixed-deck.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const count = Number(process.argv[2]) || 1000;
const apart = Math.min(count, Number(process.env.BENCH_APART) || 20);
const jobs = String(availableParallelism());
const folder = mkdtempSync(join(tmpdir(), 'lectern-many-'));
const names = Array.from({ length: count }, (_, i) => `decks/d${String(i).padStart(4, '0')}`);
const args = (paths, ...more) => [cli, 'build', ...paths, '--quiet', ...more];
const say = (what, { seconds, cpu, megabytes }) =>
  console.log(
    `${what.padEnd(46)} ${seconds.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s cpu ${megabytes.toFixed(0).padStart(5)} MB`,
  );

/** Stops a run when so many decks are done. */
async function killedAt(done, options) {
  const child = spawn('node', options, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  let seen = 0;
  child.stdout.on('data', (data) => {
    seen += String(data).split('"event":"done"').length - 1;
    if (seen >= done) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return seen;
}

try {
  for (const [i, name] of names.entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'deck.md'), mixedDeck(10, true, i + 1));
    writeFileSync(join(folder, name, 'pandoc.txt'), mixedDeck(10, false, i + 1));
    writePictures(join(folder, name), 10, i + 1);
  }
  const many = (out) => args(names, '--jobs', jobs, '--if-changed', '--out', out);
  say(`${count} decks, --jobs ${jobs}, nothing kept`, await measure('node', [...many('out')], folder));
  say('the same again, nothing changed', await measure('node', [...many('out')], folder));
  const done = await killedAt(Math.floor(count / 2), [...many('killed'), '--events']);
  say(`killed when ${done} were done, and continued`, await measure('node', many('killed'), folder));
  writeFileSync(join(folder, names[1], 'deck.md'), '::: notse\nprivate\n:::\n');
  const broken = spawnSync('node', [cli, 'build', ...names.slice(0, 20), '--jobs', jobs, '--out', 'broken'], {
    cwd: folder,
    encoding: 'utf8',
  });
  console.log(`one of 20 broken: exit ${broken.status}, ${broken.stderr.trim().split('\n').at(-1)}`);
  writeFileSync(join(folder, names[1], 'deck.md'), mixedDeck(10, true, 2));
  for (const name of names) rmSync(join(folder, name, '.lectern'), { recursive: true, force: true });
  const each = (what, command) =>
    measure('sh', ['-c', names.slice(0, apart).map(command).join(' && ')], folder).then((taken) => say(what, taken));
  await each(`${apart} decks, one process each`, (name) => `node ${cli} build ${name} --quiet --out apart`);
  for (const name of names) rmSync(join(folder, name, '.lectern'), { recursive: true, force: true });
  say(
    `the same ${apart}, --jobs ${jobs}`,
    await measure('node', args(names.slice(0, apart), '--jobs', jobs, '--out', 'together'), folder),
  );
  if (spawnSync('pandoc', ['--version']).status === 0)
    await each(`the same ${apart}, pandoc, linked page and pptx`, (name) => {
      const to = (...more) =>
        `(cd ${name} && pandoc pandoc.txt -f markdown -s --slide-level=2 --mathml ${more.join(' ')})`;
      return `${to('-t revealjs -V revealjs-url=.', '-o', 'p.html')} && ${to('-o', 'p.pptx')}`;
    });
  if (spawnSync('marp', ['--version']).status === 0) {
    const what = `the same ${apart}, marp --parallel, pptx`;
    const decks = names.slice(0, apart).map((name) => `${name}/deck.md`);
    const marp = ['--no-stdin', '--allow-local-files', '--parallel', jobs, '--pptx', ...decks];
    // it photographs each slide in a browser, which it gives up on a machine that is busy
    await measure('marp', marp, folder).then(
      (taken) => say(what, taken),
      ({ message }) => console.log(`${what}: did not finish: ${/ERROR.*/s.exec(message)?.[0] ?? message}`),
    );
  }
  console.log(`${readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.pptx')).length} PowerPoint files`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
