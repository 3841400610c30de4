// Opens a file at a line in the writer's editor: the one that LECTERN_EDITOR names, else VS Code if it is installed.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { outward } from '../host/paths.ts';
import { onPath, pathsOf, type System, thisSystem, variable } from '../host/programs.ts';

const VS_CODE_ON_MACOS = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/** The editor's program and what it is given before the file; undefined where there is none. */
export function editorOf(system: System): readonly [string, ...string[]] | undefined {
  const { env, platform, isThere } = system;
  if (env.LECTERN_EDITOR) {
    // a program whose path has blanks stands in double quotes, or alone
    const words = isThere(env.LECTERN_EDITOR)
      ? [env.LECTERN_EDITOR]
      : (env.LECTERN_EDITOR.match(/"[^"]*"|[^\s"]+/g) ?? []);
    const [program, ...given] = words.map((word) => word.replaceAll('"', ''));
    return program ? [runnable(system, program), ...given] : undefined;
  }
  const code = platform === 'win32' ? codeOnWindows(system) : onPath(system, ['code']);
  const found = code ?? (platform === 'darwin' && isThere(VS_CODE_ON_MACOS) ? VS_CODE_ON_MACOS : undefined);
  return found ? [runnable(system, found), '-g'] : undefined;
}

function codeOnWindows(system: System): string | undefined {
  const { join } = pathsOf(system);
  const places = [
    ['LOCALAPPDATA', 'Programs\\Microsoft VS Code\\Code.exe'],
    ['ProgramFiles', 'Microsoft VS Code\\Code.exe'],
  ].flatMap(([name = '', place = '']) => {
    const folder = variable(system, name);
    return folder ? [join(folder, place)] : [];
  });
  return onPath(system, ['code']) ?? places.find(system.isThere);
}

/**
 * The program itself: Node starts no `.cmd` without a shell, and a shell would read the names of files. VS Code and
 * its kin have theirs in `bin`, beside the program.
 */
function runnable(system: System, program: string): string {
  if (system.platform !== 'win32') return program;
  const { dirname, join, basename } = pathsOf(system);
  const path = basename(program) === program ? (onPath(system, [program]) ?? program) : program;
  if (!/\.(?:cmd|bat)$/i.test(path) || basename(dirname(path)).toLowerCase() !== 'bin') return path;
  const above = dirname(dirname(path));
  const own = system.list(above).find((name) => /\.exe$/i.test(name) && !/^unins/i.test(name));
  return own ? join(above, own) : path;
}

/** What was started; undefined where there is no editor. */
export function openInEditor(
  file: string,
  line: number,
  column: number,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const editor = editorOf(thisSystem(environment));
  if (!editor) return undefined;
  const [program, ...given] = editor;
  const args = [...given, `${resolve(file)}:${line}:${column}`];
  try {
    const child = spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true });
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // a script of Windows' shell
    return undefined;
  }
  return `${program} ${outward(file)}:${line}`;
}

/** How to name an editor. */
export const editorAdvice = (platform: NodeJS.Platform = process.platform): string =>
  platform === 'win32'
    ? 'Before lectern dev, name your editor: $env:LECTERN_EDITOR = "code -g" (in cmd: set LECTERN_EDITOR=code -g)'
    : 'Name your editor: LECTERN_EDITOR="code -g" lectern dev ...';
