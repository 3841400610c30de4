// Runs commands of the program one after the other in one process: `node windows-run.mjs TASKS.json RESULT.json`, on any
// system. What they print goes into the result: under Wine Node cannot write to a pipe.
// A task: {args, folder?, hold?, killed?, see?}. `hold` is a file that another process keeps open meanwhile without
// sharing it; `killed` builds in a process of its own, ended as soon as it has staged a file whose name ends so; of the
// folder `see` the result has the sizes of its files.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const [tasksFile, resultFile] = process.argv.slice(2).map((path) => resolve(path));
const tasks = JSON.parse(readFileSync(tasksFile, 'utf8'));
const cli = join(import.meta.dirname, '../dist/cli.js');
const home = process.cwd();
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
/** Libuv's flag for opening a file that nobody else may open. */
const UNSHARED = 0x10000000;

/** A script of dist by its name, as src/cli/load.ts loads it: it takes what imports packages, or other scripts of dist. */
function load(name) {
  const url = pathToFileURL(join(import.meta.dirname, `../dist/${name}.js`));
  const script = new Script(readFileSync(url, 'latin1'), { filename: fileURLToPath(url) });
  return script.runInThisContext()(createRequire(url), imported, url.href);
}
const loaded = new Map();
async function imported(outside) {
  const beside = /^\.\/([\w-]+)\.js$/.exec(outside)?.[1];
  if (beside === undefined) return import(outside);
  if (!loaded.has(beside)) loaded.set(beside, load(beside));
  return loaded.get(beside);
}
const program = load('program');

let said = '';
for (const name of ['stdout', 'stderr']) {
  const write = (text) => {
    said += text;
    return true;
  };
  Object.defineProperty(process, name, { value: { isTTY: false, columns: 80, write, on() {}, once() {}, emit() {} } });
}

/** One command, in this process: dist/program.js as src/cli/load.ts runs it. */
async function run([name, ...args]) {
  said = '';
  process.argv = [process.execPath, cli, name, ...args];
  return { code: await program.run(name, args), said };
}

/** Waits for what another process does, up to a minute. */
async function until(what, done) {
  for (const end = Date.now() + 30_000; !done(); await pause(10))
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
}

async function whileHeld(file, work) {
  const sign = `${file}.held`;
  const script = `const fs = require('fs'); fs.openSync(${JSON.stringify(file)}, fs.constants.O_RDWR | ${UNSHARED});
    fs.writeFileSync(${JSON.stringify(sign)}, ''); setTimeout(() => {}, 60000)`;
  const holder = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
  const ended = new Promise((done) => holder.once('exit', done));
  try {
    await until(`a process that holds ${file}`, () => existsSync(sign));
    return await work();
  } finally {
    holder.kill();
    await ended;
  }
}

/** Ends a build by force once it has staged a file whose name ends so; gives what then lies beside the outputs. */
async function killed(args, ending) {
  const beside = dirname(args[args.indexOf('--out') + 1]);
  const staged = () =>
    readdirSync(beside).some(
      (name) => name.includes('.lectern-') && readdirSync(join(beside, name)).some((file) => file.endsWith(ending)),
    );
  // a build that was over before it could be ended tells nothing: another one is begun
  for (let more = ATTEMPTS; ; more--) {
    const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore', cwd: process.cwd() });
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)));
    while (child.exitCode === null && !isThere(staged)) await pause(1);
    child.kill('SIGKILL');
    const code = await ended;
    if (code === 'SIGKILL' || !more) return { code, said: readdirSync(beside).join('\n') };
  }
}
const ATTEMPTS = 10;

const sizesIn = (folder) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]));

const isThere = (look) => {
  try {
    return look();
  } catch {
    return false;
  }
};

const results = [];
try {
  for (const { args, folder = home, hold, killed: ending, see } of tasks) {
    process.chdir(folder);
    const work = () => (ending ? killed(args, ending) : run(args));
    const result = await (hold ? whileHeld(hold, work) : work());
    results.push({ ...result, sizes: see ? sizesIn(see) : {} });
  }
} catch (error) {
  results.push({ code: -1, said: `${said}\n${error.stack}` });
}
writeFileSync(resultFile, JSON.stringify(results));
process.exit(0);
