// Wrong usage, and reading options: Node's own parser, our words.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { inward } from '../host/paths.ts';
import { nearest } from '../schema/nearest.ts';
import { quoted } from './quote.ts';

/** The command was called wrongly; the program leaves with 2. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What other programs call our options, and what to write for it. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  o: 'out DIR',
  output: 'out DIR',
  'output-dir': 'out DIR',
  outdir: 'out DIR',
  d: 'out DIR',
  dest: 'out DIR',
  t: 'to pptx',
  pdf: 'to pdf',
  pptx: 'to pptx',
  html: 'to html',
  handout: 'to handout',
  email: 'for email',
  p: 'port N',
  q: 'quiet',
  s: 'strict',
  silent: 'quiet',
  template: 'theme NAME',
  style: 'theme NAME',
  css: 'theme NAME',
};

export function readOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    if (unknown) {
      const name = unknown.replace(/^-+/, '').replace(/=.*$/, '');
      const other = OTHER_NAMES[name.toLowerCase()];
      const near = other && (other.split(' ')[0] ?? '') in options ? other : nearest(name, Object.keys(options));
      throw new Usage(`There is no option ${unknown}.${near ? ` Did you mean --${near}?` : ''}`);
    }
    throw new Usage(message.split('. ')[0] ?? message);
  }
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Usage(`--port is a number up to 65535, not "${text}".`);
  return port;
}

/** How the program was called: `npx lectern`, `node dist/cli.js` in a clone, else `lectern`. */
export function calledAs(script: string | undefined, { npm_command: npm }: NodeJS.ProcessEnv): string {
  if (npm === 'exec') return 'npx lectern';
  const path = inward(script ?? '');
  const here = inward(process.cwd());
  if (!path.endsWith('/dist/cli.js')) return 'lectern';
  return `node ${quoted(path.startsWith(`${here}/`) ? path.slice(here.length + 1) : path)}`;
}
