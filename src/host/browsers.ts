// The browser that prints: a Chromium of whatever name, where each system keeps it.
import { spawnSync } from 'node:child_process';
import { onPath, pathsOf, type System, thisSystem, variable } from './programs.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const ON_MACOS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
const ON_LINUX = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];
/** Installed for all, by a program of either width, or for one user. */
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramW6432', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/**
 * The program that CHROMIUM names, one where its system keeps it, on the PATH, or in Windows' registry. A CHROMIUM
 * that is not there is none.
 */
export function findChromium(system: System = thisSystem(), registered = registeredOnWindows): string | undefined {
  const named = variable(system, 'CHROMIUM');
  if (named !== undefined) return system.isThere(named) ? named : undefined;
  const own = system.platform === 'linux' ? undefined : usualPlaces(system).find(system.isThere);
  const found = own ?? onPath(system, NAMES) ?? usualPlaces(system).find(system.isThere);
  if (found || system.platform !== 'win32') return found;
  return ['chrome.exe', 'msedge.exe'].map(registered).find((path) => path !== undefined && system.isThere(path));
}

function usualPlaces(system: System): string[] {
  const { join } = pathsOf(system);
  if (system.platform === 'win32')
    return WINDOWS_FOLDERS.flatMap((name) => {
      const folder = variable(system, name);
      return folder ? ON_WINDOWS.map((place) => join(folder, place)) : [];
    });
  if (system.platform !== 'darwin') return ON_LINUX;
  const folders = ['/Applications', ...(system.env.HOME ? [join(system.env.HOME, 'Applications')] : [])];
  return folders.flatMap((folder) => ON_MACOS.map((place) => join(folder, place)));
}

/** The path that an installed program gave Windows, for this user or for all. */
function registeredOnWindows(program: string): string | undefined {
  for (const hive of ['HKCU', 'HKLM']) {
    const key = `${hive}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\${program}`;
    const { stdout } = spawnSync('reg', ['query', key, '/ve'], { encoding: 'utf8', timeout: 5000, windowsHide: true });
    const path = registryValue(stdout ?? '');
    if (path) return path;
  }
  return undefined;
}

/** What `reg query` prints: a name, a type, the value. */
export const registryValue = (printed: string): string | undefined =>
  /\sREG_(?:EXPAND_)?SZ\s+"?([^"\r\n]+?)"?\s*$/m.exec(printed)?.[1];

/** What to do where there is no browser to print with. */
export function browserAdvice(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32')
    return (
      'Install Edge or Chrome, or name a browser: ' +
      '$env:CHROMIUM = "C:\\path\\to\\chrome.exe" (in cmd: set CHROMIUM=...)'
    );
  if (platform === 'darwin')
    return 'Install Chrome, Chromium or Edge into Applications, or name one: CHROMIUM=/path/to/chromium';
  return 'Install one, e.g. apt-get install chromium, or name it: CHROMIUM=/path/to/chromium';
}
