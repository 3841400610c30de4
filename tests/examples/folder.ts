// A copy of the examples in a folder of its own, with `lectern` as the program that was bundled.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist/cli.js');
const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder whose `bin` is to be on the path. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-examples-')));
  made.push(folder);
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/lectern'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 });
  return folder;
}

export function examples(): string {
  const folder = emptyFolder();
  cpSync(join(ROOT, 'examples/many-decks'), folder, { recursive: true });
  return folder;
}

/** Runs a program in the folder; throws with what it said where it fails, unless told not to. */
export function run(folder: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...env },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} left with ${status}\n${stdout}\n${stderr}`);
  return `${stdout}\n${stderr}`;
}
