// Diagnostics for people: place, what is wrong, the line itself, what to write instead. Colour only on a terminal.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic, Severity } from '../base/diagnostic.ts';

const COLORS: Record<Severity, string> = { error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[36m' };
const DIM = '\u001B[2m';
const RESET = '\u001B[0m';

/** `deck` is the path that was asked for: places are told from the parent of its folder, and shown from where the user is. */
export function printDiagnostics(list: readonly Diagnostic[], deck: string, stream: NodeJS.WriteStream = process.stderr): void {
  const parent = parentOfDeck(deck);
  const colored = stream.isTTY === true && !process.env.NO_COLOR;
  const paint = (code: string, text: string) => (colored ? code + text + RESET : text);
  const files = new Map<string, string[]>();
  for (const { severity, code, message, span, hint } of list) {
    const file = span && fromHere(join(parent, span.file));
    const place = span ? `${file}:${span.line}:${span.column} ` : '';
    stream.write(`${place}${paint(COLORS[severity], severity)} ${paint(DIM, code)}: ${message}\n`);
    const excerpt = span && lineOf(files, join(parent, span.file), span.line);
    if (span && excerpt?.trim()) stream.write(`${paint(DIM, `  ${String(span.line).padStart(4)} |`)} ${excerpt.slice(0, 120)}\n`);
    if (hint) stream.write(`         ${hint}\n`);
  }
}

function parentOfDeck(path: string): string {
  try {
    if (!statSync(path).isDirectory()) return dirname(path);
    return dirname(/(^|[\\/])\.{1,2}$/.test(path) ? realpathSync(path) : path);
  } catch {
    return dirname(path);
  }
}

/** The path as one would type it here; whole where it lies elsewhere. */
function fromHere(path: string): string {
  const near = relative('', path);
  return (near.startsWith('..') || isAbsolute(near) ? resolve(path) : near).replaceAll('\\', '/');
}

function lineOf(files: Map<string, string[]>, file: string, line: number): string | undefined {
  let lines = files.get(file);
  if (!lines) {
    try {
      lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
    } catch {
      lines = [];
    }
    files.set(file, lines);
  }
  return lines[line - 1];
}

export function countSeverities(list: readonly Diagnostic[]): string {
  const count = (severity: Severity) => list.filter((d) => d.severity === severity).length;
  const word = (n: number, name: string) => `${n} ${name}${n === 1 ? '' : 's'}`;
  return `${word(count('error'), 'error')}, ${word(count('warning'), 'warning')}`;
}
