// lectern translate: what of a deck is not yet, or no longer, in another language, and the files to fill in.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { toTranslate } from '../../pipeline/to-translate.ts';
import { deckPaths } from '../decks.ts';
import { writeMended } from '../fix.ts';
import { readLimits } from '../limits.ts';
import { printDiagnostics } from '../print.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  to: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  limit: { type: 'string', multiple: true },
} as const;

export async function translateCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const language = values.to;
  if (!language) throw new Usage('Into which language? lectern translate --to de slides/my-talk');
  if (positionals.length > 1) throw new Usage('One deck at a time: lectern translate --to de slides/my-talk');
  const paths = await deckPaths(positionals);
  if (paths.length > 1) throw new Usage('Which deck? lectern translate --to de slides/my-talk');
  const [path = '.'] = paths;
  const { states, files, diagnostics, sources } = await toTranslate(nodeHost(), {
    path,
    language,
    limits: readLimits(values.limit),
  });
  // what is missing is about to be written, and counted below
  const told = diagnostics.filter(({ code }) => code !== 'translate/missing-slide' || !files.size);
  printDiagnostics(told, { built: [], sources, places: [] });
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (!states.length) return 1;
  const encoder = new TextEncoder();
  if (!values['dry-run']) {
    for (const file of files.keys()) await mkdir(dirname(file), { recursive: true });
    await writeMended(new Map([...files].map(([file, text]) => [file, encoder.encode(text)])));
  }
  const wanted = states.filter(({ state }) => state !== 'unneeded');
  for (const { state, original } of wanted)
    if (state !== 'done') process.stdout.write(`${state.padEnd(8)}${original.id}\n`);
  const count = (state: string) => wanted.filter((one) => one.state === state).length;
  for (const file of files.keys())
    process.stderr.write(`${values['dry-run'] ? 'would write' : 'wrote'} ${outward(inward(file))}\n`);
  process.stderr.write(
    `${outward(path)}: of ${wanted.length} slides ${count('done')} are translated into ${language}, ` +
      `${count('stale')} have changed since, ${count('missing')} are missing\n`,
  );
  return failed ? 1 : 0;
}
