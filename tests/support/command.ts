// Runs a command of the command line inside the test: its exit code, what it printed and the files it left.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { checkCommand } from '../../src/cli/commands/check.ts';
import { Usage } from '../../src/cli/usage.ts';
import type { Report, ReportDiagnostic } from '../../src/report.ts';

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files; `-> target` makes a link, `FOLDER` a folder. Removed when the test file is done. */
export function folderOf(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'lectern-test-'));
  temporary.push(root);
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content === 'FOLDER') mkdirSync(path);
    else if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), path);
    else writeFileSync(path, content);
  }
  return root;
}

export interface Ran {
  readonly code: number;
  readonly stderr: string;
  /** What --json printed: a report an audience, or the diagnostics of a deck that could not be read. */
  readonly reports: readonly (Partial<Report> & { readonly diagnostics: readonly ReportDiagnostic[] })[];
  /** Names in the output folder, hidden ones too. */
  readonly written: readonly string[];
  readonly seconds: number;
  readonly out: string;
  read(name: string): Uint8Array;
}

/** `lectern build` of a path in `root`, outputs to `root`/out. */
export const build = (root: string, path: string, ...options: string[]): Promise<Ran> =>
  run(buildCommand, [join(root, path), '--json', '--out', join(root, 'out'), ...options], join(root, 'out'));

/** `lectern check` of a path in `root`. */
export const check = (root: string, path: string, ...options: string[]): Promise<Ran> =>
  run(checkCommand, [join(root, path), '--json', ...options], join(root, 'out'));

async function run(
  command: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  out: string,
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    }),
  );
  const began = performance.now();
  let code: number;
  try {
    code = await command(args);
  } catch (error) {
    if (!(error instanceof Usage)) throw error;
    code = 2;
    printed.stderr += error.message;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return {
    code,
    stderr: printed.stderr,
    reports: printed.stdout ? JSON.parse(printed.stdout) : [],
    written: listing(out),
    seconds: (performance.now() - began) / 1000,
    out,
    read: (name) => new Uint8Array(readFileSync(join(out, name))),
  };
}

function listing(folder: string): string[] {
  try {
    return statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  } catch {
    return [];
  }
}
