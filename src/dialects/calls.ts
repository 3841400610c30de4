// How files beside a deck call its program: a Makefile, a script, package.json, a README. What is given there as an
// option is not in the deck.
import type { Host } from '../host/host.ts';
import { join } from '../source/paths.ts';

/** Files that call programs, and the text that shows people how. */
const SCRIPTS = /^(?:makefile|justfile|package\.json|.*\.(?:mk|sh|bat|ps1|ya?ml))$/i;
const WORDS = /^readme(?:\.md|\.txt)?$/i;
const BYTES = 50_000;
const FILES = 20;

export interface Script {
  readonly file: string;
  readonly text: string;
  /** Whether it is read by people only. */
  readonly words: boolean;
}

/** Files beside the deck that may call a program; large ones are passed over. */
export async function scriptsBeside(host: Host, folder: string, beside: readonly string[]): Promise<Script[]> {
  const out: Script[] = [];
  for (const file of beside.filter((name) => SCRIPTS.test(name) || WORDS.test(name)).slice(0, FILES)) {
    const path = join(folder, file);
    const text = await host
      .size(path)
      .then((size) => (size < BYTES ? host.read(path) : new Uint8Array()))
      .then((bytes) => new TextDecoder().decode(bytes))
      .catch(() => '');
    out.push({ file, text: /\.json$|^readme/i.test(file) ? text : withoutComments(text), words: WORDS.test(file) });
  }
  return out;
}

/** A script without its comments: an option that is commented out is not given. */
const withoutComments = (text: string): string => text.replace(/(?:^|[ \t])#.*$|^[ \t]*(?:rem\b|::).*$/gim, '');

/** The slide level and the writer that scripts call pandoc with, where they agree on one. */
export function pandocCall(scripts: readonly Script[]): {
  slideLevel?: { level: number; file: string };
  writer?: string;
} {
  const levels = new Map<number, string>();
  const writers = new Set<string>();
  for (const { file, text } of scripts.filter(({ words }) => !words)) {
    for (const [, level] of text.matchAll(/slide-level["']?[ \t]*[=: \t][ \t]*["']?([1-6])\b/g))
      levels.set(Number(level), file);
    for (const [name] of text.matchAll(/\b(?:beamer|revealjs|slidy|slideous|dzslides|s5|pptx)\b/g)) writers.add(name);
  }
  const [[level, file] = []] = levels;
  const [writer] = writers;
  return {
    ...(levels.size === 1 && level && file && { slideLevel: { level, file } }),
    ...(writers.size === 1 && writer && { writer }),
  };
}

/** Options by their name in reveal-md's settings, where a call names the deck. */
export function revealCall(scripts: readonly Script[], deck: string): Record<string, string> | undefined {
  for (const { file, text } of scripts) {
    const lines = (/\.json$/i.test(file) ? unescaped(text) : text).replace(/\\\r?\n/g, ' ').split('\n');
    const call = lines.find((line) => /\breveal-md\b/.test(line) && namesFile(line, deck));
    if (call) return optionsOf(call);
  }
  return undefined;
}

const unescaped = (json: string): string => json.replace(/\\(["\\])/g, '$1');

const namesFile = (line: string, deck: string): boolean =>
  line.split(/[\s"'`=]+/).some((word) => word === deck || word.endsWith(`/${deck}`));

const OPTION =
  /--(separator|vertical-?separator|notes-?separator)(?:=|[ \t]+)(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|(\S+))/gi;
const NAMES: Readonly<Record<string, string>> = {
  separator: 'separator',
  verticalseparator: 'verticalSeparator',
  notesseparator: 'notesSeparator',
};

function optionsOf(call: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of call.matchAll(OPTION)) {
    const key = NAMES[name.toLowerCase().replace('-', '')];
    if (key) out[key] = double?.replace(/\\\\/g, '\\') ?? single ?? bare ?? '';
  }
  return out;
}
