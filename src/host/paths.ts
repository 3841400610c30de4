// Paths of the system <-> paths as everything behind the host has them: with forward slashes, which Windows' own
// calls take too. The host gives and takes only those; what people read or copy has the form of their system.

/** The environment of Windows, of a shell with Unix' ways there (Git Bash), or of neither, as in a browser. */
const { platform, env }: { platform: string; env: NodeJS.ProcessEnv } = globalThis.process ?? { platform: '', env: {} };
const WINDOWS = platform === 'win32';
const BACKSLASHES = WINDOWS && env.MSYSTEM === undefined;

/**
 * A path of the system as the program has it: `C:\talks\bone`, `\\?\C:\talks\bone` -> `C:/talks/bone`; `C:bone`, in
 * the folder that is current on that drive, with this folder.
 */
export function inward(path: string, windows: boolean = WINDOWS, current: typeof currentOn = currentOn): string {
  // two slashes begin a server's name on Windows only
  if (!windows) return path.replace(/^\/\/+/, '/');
  const own = path
    .replace(/^\\\\[?.]\\UNC\\/i, '\\\\')
    .replace(/^\\\\[?.]\\(?=[a-z]:)/i, '')
    .replaceAll('\\', '/');
  const [, drive, rest] = /^([a-z]:)(?!\/)(.*)$/i.exec(own) ?? [];
  return drive === undefined ? own : `${current(drive)}/${rest}`.replace(/\/+/g, '/');
}

/** Windows has a current folder for each drive, and tells those of others than the current one in its environment. */
function currentOn(drive: string): string {
  const current = globalThis.process.cwd();
  const here = current.slice(0, 2).toLowerCase() === drive.toLowerCase();
  return (here ? current : (env[`=${drive.toUpperCase()}`] ?? drive)).replaceAll('\\', '/');
}

/** The program's path as people of the system write it: `C:/talks/bone` -> `C:\talks\bone`. */
export const outward = (path: string, backslashes: boolean = BACKSLASHES): string =>
  backslashes ? path.replaceAll('/', '\\') : path;

/** Windows keeps these for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00B9\u00B2\u00B3])\s*(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows takes none of them
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F]/;

/** Why Windows takes no file or folder of this name; undefined where it does. */
export function nameFault(name: string): string | undefined {
  if (DEVICE.test(name)) return 'Windows keeps this name for a device';
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign) return sign < ' ' ? 'it has a control character in it' : `Windows takes no ${sign} in a name`;
  return /[. ]$/.test(name) && !/^\.{1,2}$/.test(name) ? 'Windows cuts off a dot or blank at its end' : undefined;
}

/** The first name in a path of the program that Windows does not take, with the reason. */
export function pathFault(path: string): { readonly name: string; readonly why: string } | undefined {
  for (const name of path.replace(/^[a-z]:/i, '').split('/')) {
    const why = nameFault(name);
    if (why) return { name, why };
  }
  return undefined;
}
