// Programs by name, as each system finds them: in the folders of PATH, on Windows with the endings of PATHEXT.
import { existsSync, readdirSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What is asked of a system; tests put another in its place. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  isThere(path: string): boolean;
  /** Names in a folder; none where it cannot be read. */
  list(folder: string): readonly string[];
}

export const thisSystem = (env: NodeJS.ProcessEnv = process.env): System => ({
  platform: process.platform,
  env,
  isThere: existsSync,
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
});

/** Paths as the system writes them. */
export const pathsOf = ({ platform }: System) => (platform === 'win32' ? win32 : posix);

/** A variable of the environment. Windows writes `Path` and means PATH. */
export function variable({ platform, env }: System, name: string): string | undefined {
  if (platform !== 'win32' || env[name] !== undefined) return env[name];
  const key = Object.keys(env).find((one) => one.toUpperCase() === name.toUpperCase());
  return key === undefined ? undefined : env[key];
}

/** The first of these programs in the folders of PATH; undefined where there is none. */
export function onPath(system: System, names: readonly string[]): string | undefined {
  const { delimiter, join, extname } = pathsOf(system);
  const endings =
    system.platform === 'win32' ? (variable(system, 'PATHEXT') ?? '.EXE;.CMD;.BAT').toLowerCase().split(';') : [''];
  const folders = (variable(system, 'PATH') ?? '').split(delimiter).map((folder) => folder.replace(/^"|"$/g, ''));
  const files = names.flatMap((name) =>
    system.platform === 'win32' && endings.includes(extname(name).toLowerCase())
      ? [name]
      : endings.map((end) => name + end),
  );
  return folders
    .filter(Boolean)
    .flatMap((folder) => files.map((file) => join(folder, file)))
    .find(system.isThere);
}
