// The command line's first step. What every other step needs is in dist/program.js, which --help does not wait for;
// the same file starts the threads that program.ts asks for.
import { isMainThread } from 'node:worker_threads';
import { VERSION } from '../version.ts';
import { commandHelp, HELP } from './help.ts';
import { load } from './load.ts';
import type * as PptxThread from './pptx-thread.ts';
import type * as Program from './program.ts';
import { shortRun } from './short-run.ts';
import { startThread } from './thread.ts';

/** The oldest Node, as in package.json. */
const OLDEST = [20, 19] as const;

async function main(args: readonly string[]): Promise<number> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    process.stderr.write(`lectern: This is Node ${process.versions.node}; ${OLDEST.join('.')} or newer is needed.\n`);
    return 2;
  }
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write((name === 'help' && commandHelp(rest[0] ?? '')) || HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const asked = rest.indexOf('--') < 0 ? rest : rest.slice(0, rest.indexOf('--'));
  const help = asked.some((word) => word === '--help' || word === '-h') ? commandHelp(name) : undefined;
  if (help) {
    process.stdout.write(help);
    return 0;
  }
  // the preview and an editor's server run for hours
  if (name !== 'dev' && name !== 'lsp') shortRun();
  const thread = name === 'build' && asked.every((word) => !OTHERWISE.test(word)) ? startThread() : undefined;
  return load<typeof Program>('program').run(name, rest, thread);
}

/** Options of a build that wants other files than a page and a PowerPoint file, or has other threads. */
const OTHERWISE = /^--(?:to|for|jobs|if-changed)\b/;

if (isMainThread) process.exitCode = await main(process.argv.slice(2));
else load<typeof PptxThread>('pptx-thread').serve();
