// `--if-changed`: beside the outputs a stamp for each deck says what it was made from, by which program and how. A deck
// that has one of today's state is not built again. Only decks without errors have one, so that errors are told anew.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Host } from '../../host/host.ts';
import { programRoot } from '../../host/node.ts';
import type { Job, Run, WrittenFile } from './job.ts';
import { asBefore, type Reads, sumOf } from './reads.ts';

const FOLDER = '.lectern';

interface Stamp {
  readonly how: string;
  readonly reads: readonly (readonly [string, string])[];
  readonly files: readonly WrittenFile[];
  /** Size and time of each file as written, by which one that was changed by another is told. */
  readonly states: readonly string[];
}

/** Program and options, summed up. */
export function howOf({ options, limits, strict }: Run, { data, name }: Job): string {
  const { SOURCE_DATE_EPOCH: epoch = '' } = process.env;
  const row = data && [...data].map(([key, { text }]) => [key, text]);
  return sumOf(JSON.stringify([programSum(), options, limits, strict, epoch, name ?? '', row ?? null]));
}

let program: string | undefined;
/** The program's own file: a version that is being worked on has the same number all day. */
function programSum(): string {
  if (program === undefined) {
    const files = ['package.json', 'dist/program.js', 'dist/client.js', 'dist/client.css'];
    const hash = createHash('sha256');
    for (const file of files.map((name) => join(programRoot(), name)))
      if (existsSync(file)) hash.update(readFileSync(file));
    program = hash.digest('base64url');
  }
  return program;
}

const placeOf = (out: string, path: string, name: string | undefined): string =>
  join(out, FOLDER, 'stamps', `${sumOf(`${path}\0${name ?? ''}`)}.json`);

/** What the deck's last build wrote and read, where nothing has changed since. */
export async function unchanged(
  run: Run,
  job: Job,
  host: Host,
  known: Reads,
): Promise<{ files: readonly WrittenFile[]; reads: Reads } | undefined> {
  try {
    const stamp = JSON.parse(await readFile(placeOf(run.out, job.path, job.name), 'utf8')) as Stamp;
    if (stamp.how !== howOf(run, job)) return undefined;
    const states = stamp.files.map(({ name }) => stateOf(join(run.out, name)));
    if (JSON.stringify(states) !== JSON.stringify(stamp.states)) return undefined;
    return (await asBefore(host, stamp.reads, known)) ? { files: stamp.files, reads: new Map(stamp.reads) } : undefined;
  } catch {
    // none, or of another version
    return undefined;
  }
}

/** Leaves a stamp; a folder that takes none means that the deck is built again. */
export async function leaveStamp(run: Run, job: Job, files: readonly WrittenFile[], reads: Reads): Promise<void> {
  try {
    const place = placeOf(run.out, job.path, job.name);
    await mkdir(join(run.out, FOLDER, 'stamps'), { recursive: true });
    await writeFile(join(run.out, FOLDER, '.gitignore'), '*\n');
    const states = files.map(({ name }) => stateOf(join(run.out, name)));
    const stamp: Stamp = { how: howOf(run, job), reads: [...reads], files, states };
    await writeFile(`${place}.${process.pid}-${threadId}`, JSON.stringify(stamp));
    await rename(`${place}.${process.pid}-${threadId}`, place);
  } catch {
    // read-only, or full
  }
}

export const dropStamp = (run: Run, job: Job): Promise<void> =>
  rm(placeOf(run.out, job.path, job.name), { force: true }).catch(() => undefined);

function stateOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}
