// Paths of the system <-> paths as everything behind the host has them: with forward slashes, which Windows' own calls take
// too. The host gives and takes only those; what people read or copy has the form of their system.

const windows = process.platform === 'win32';

/** A path of the system as the program has it: `C:\talks\bone`, `\\?\C:\talks\bone` -> `C:/talks/bone`. */
export function inward(path: string, isWindows: boolean = windows): string {
  if (!isWindows) return path;
  return path
    .replace(/^\\\\[?.]\\UNC\\/i, '\\\\')
    .replace(/^\\\\[?.]\\(?=[a-z]:)/i, '')
    .replaceAll('\\', '/');
}

/** The program's path as people of the system write it: `C:/talks/bone` -> `C:\talks\bone`. */
export const outward = (path: string, isWindows: boolean = windows): string =>
  isWindows ? path.replaceAll('/', '\\') : path;
