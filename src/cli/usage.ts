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

export function readOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1];
    if (unknown) {
      const near = nearest(unknown.replace(/^-+/, ''), Object.keys(options));
      throw new Usage(`There is no option ${unknown}.${near ? ` Did you mean --${near}?` : ''}`);
    }
    throw new Usage(message.split('. ')[0] ?? message);
  }
}

/** How the program was called: `npx lectern`, `node dist/cli.js` in a clone, else `lectern`. */
export function calledAs(script: string | undefined, { npm_command: npm }: NodeJS.ProcessEnv): string {
  if (npm === 'exec') return 'npx lectern';
  const path = inward(script ?? '');
  const here = inward(process.cwd());
  if (!path.endsWith('/dist/cli.js')) return 'lectern';
  return `node ${quoted(path.startsWith(`${here}/`) ? path.slice(here.length + 1) : path)}`;
}
