// Programs as Windows, macOS and Linux have them, on any system.
import { describe, expect, it } from 'vitest';
import { editorAdvice, editorOf } from '../../../src/dev/editor.ts';
import { browserAdvice, findChromium, registryValue } from '../../../src/host/browsers.ts';
import { onPath, type System } from '../../../src/host/programs.ts';

/** A system with these files and variables. */
const system = (platform: NodeJS.Platform, files: readonly string[], env: NodeJS.ProcessEnv = {}): System => {
  const fold = (path: string) => (platform === 'win32' ? path.toLowerCase() : path);
  const there = new Set(files.map(fold));
  const sign = platform === 'win32' ? '\\' : '/';
  return {
    platform,
    env,
    isThere: (path) => there.has(fold(path)),
    list: (folder) =>
      files
        .filter((file) => file.startsWith(folder + sign))
        .map((file) => file.slice(folder.length + 1).split(sign)[0] ?? ''),
  };
};
const WINDOWS = {
  Path: '"C:\\Program Files\\Tools";C:\\bin',
  PATHEXT: '.COM;.EXE;.BAT;.CMD',
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\A B\\AppData\\Local',
};
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const OWN_CHROME = 'C:\\Users\\A B\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
const none = () => undefined;

describe('on the PATH', () => {
  it('Windows has programs by their endings', () => {
    expect(onPath(system('win32', ['C:\\bin\\code.cmd'], WINDOWS), ['code'])).toBe('C:\\bin\\code.cmd');
    expect(onPath(system('win32', ['C:\\Program Files\\Tools\\x.exe'], WINDOWS), ['x.exe'])).toContain('Tools\\x.exe');
    expect(onPath(system('win32', ['C:\\bin\\code'], WINDOWS), ['code'])).toBeUndefined();
  });
  it('others have them by their names', () => {
    expect(onPath(system('linux', ['/a/b/code'], { PATH: '/a:/a/b' }), ['code'])).toBe('/a/b/code');
  });
});

describe('the browser', () => {
  it.each([
    ['Edge, as it comes with Windows', 'win32', EDGE, WINDOWS],
    ['Chrome, for one user', 'win32', OWN_CHROME, WINDOWS],
    ['one on the PATH of Windows', 'win32', 'C:\\bin\\chrome.exe', WINDOWS],
    ['Chrome on macOS', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'Edge of one user',
      'darwin',
      '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      { HOME: '/Users/a' },
    ],
    ['one on the PATH', 'linux', '/usr/local/bin/google-chrome', { PATH: '/usr/local/bin' }],
    ['that of a snap', 'linux', '/snap/bin/chromium', {}],
  ] as const)('%s', (_, platform, path, env) => {
    expect(findChromium(system(platform, [path], env), none)).toBe(path);
    expect(findChromium(system(platform, [], env), none)).toBeUndefined();
  });
  it('is the one that Windows has registered', () => {
    const path = 'D:\\Browser\\chrome.exe';
    const registered = (program: string) => (program === 'chrome.exe' ? path : undefined);
    expect(findChromium(system('win32', [path], WINDOWS), registered)).toBe(path);
    expect(findChromium(system('linux', [path]), registered)).toBeUndefined();
  });
  it('is read out of what reg prints', () => {
    const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\chrome.exe';
    expect(registryValue(`\r\n${key}\r\n    (Default)    REG_SZ    C:\\Program Files\\x\\chrome.exe\r\n\r\n`)).toBe(
      'C:\\Program Files\\x\\chrome.exe',
    );
    expect(registryValue(`\r\n${key}\r\n    (Standard)    REG_SZ    "C:\\a\\chrome.exe"\r\n`)).toBe(
      'C:\\a\\chrome.exe',
    );
    expect(registryValue('ERROR: The system was unable to find the specified registry key or value.')).toBeUndefined();
  });
  it('is the one that CHROMIUM names, and no other', () => {
    const env = { ...WINDOWS, CHROMIUM: 'D:\\none.exe' };
    expect(findChromium(system('win32', [EDGE], env), none)).toBeUndefined();
  });
  it('is asked for as the system has it', () => {
    expect(browserAdvice('win32')).not.toContain('apt-get');
    expect(browserAdvice('darwin')).not.toContain('apt-get');
    expect(browserAdvice('linux')).toContain('apt-get');
  });
});

describe('the editor', () => {
  const CODE = 'C:\\Users\\A B\\AppData\\Local\\Programs\\Microsoft VS Code';
  const files = [`${CODE}\\Code.exe`, `${CODE}\\unins000.exe`, `${CODE}\\bin\\code.cmd`];
  it('is VS Code itself, not the script that Node cannot start', () => {
    const onIt = { ...WINDOWS, Path: `${CODE}\\bin` };
    expect(editorOf(system('win32', files, onIt))).toEqual([`${CODE}\\Code.exe`, '-g']);
    expect(editorOf(system('win32', files, { ...onIt, LECTERN_EDITOR: 'code -g' }))).toEqual([
      `${CODE}\\Code.exe`,
      '-g',
    ]);
    expect(editorOf(system('win32', files, WINDOWS))).toEqual([`${CODE}\\Code.exe`, '-g']);
  });
  it('may have blanks in its path', () => {
    const named = 'C:\\Program Files\\Ed\\ed.exe';
    expect(editorOf(system('win32', [named], { LECTERN_EDITOR: `"${named}" --line` }))).toEqual([named, '--line']);
    expect(editorOf(system('win32', [named], { LECTERN_EDITOR: named }))).toEqual([named]);
  });
  it('is found on macOS and Linux', () => {
    const app = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';
    expect(editorOf(system('darwin', [app]))).toEqual([app, '-g']);
    expect(editorOf(system('linux', ['/usr/bin/code'], { PATH: '/usr/bin' }))).toEqual(['/usr/bin/code', '-g']);
    expect(editorOf(system('linux', []))).toBeUndefined();
  });
  it('is asked for as the system has it', () => {
    expect(editorAdvice('win32')).toContain('set LECTERN_EDITOR=code -g');
    expect(editorAdvice('linux')).toContain('LECTERN_EDITOR="code -g" lectern dev');
  });
});
