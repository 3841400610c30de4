// A path as a word of a command that people copy into a terminal: cmd and PowerShell on Windows, a Unix shell
// elsewhere.
import { outward } from '../host/paths.ts';

/** Signs that no shell takes for anything but themselves. */
const PLAIN = /^[\w./\\:+@\u00C0-\u024F-]+$/;

/**
 * The path, quoted where a shell would take it apart. Double quotes serve cmd and PowerShell alike; only in
 * PowerShell do `$` and a backtick mean something between them, and there single quotes do not.
 */
export function quoted(path: string, windows: boolean = process.platform === 'win32' && !process.env.MSYSTEM): string {
  const shown = outward(path, windows);
  if (!windows) return PLAIN.test(shown) && !shown.includes('\\') ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
  if (PLAIN.test(shown)) return shown;
  return /[$`]/.test(shown) ? `'${shown.replaceAll("'", "''")}'` : `"${shown}"`;
}
