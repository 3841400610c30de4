// Opens a file at a line in the writer's editor: the one that LECTERN_EDITOR names, else VS Code if it is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What was started; undefined where there is no editor. */
export function openInEditor(
  file: string,
  line: number,
  column: number,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const [program, ...given] = (environment.LECTERN_EDITOR ?? (isInstalled('code', environment) ? 'code -g' : ''))
    .split(' ')
    .filter(Boolean);
  if (!program) return undefined;
  const child = spawn(program, [...given, `${resolve(file)}:${line}:${column}`], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
  return `${program} ${file}:${line}`;
}

const isInstalled = (program: string, { PATH = '' }: NodeJS.ProcessEnv): boolean =>
  PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
