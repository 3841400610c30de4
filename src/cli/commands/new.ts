// lectern new: a deck to start from, in a folder that is new or empty. slides/starter/ is where the starters are
// written.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../host/node.ts';
import { inward, outward, pathFault } from '../../host/paths.ts';
import { quoted } from '../quote.ts';
import { calledAs, readOptions, Usage } from '../usage.ts';

const FOLDER = 'slides/starter';
/** The file in the folder that becomes deck.md. */
const STARTERS: Readonly<Record<string, string>> = {
  talk: 'deck.md',
  patients: '_patients.md',
  conference: '_conference.md',
  teaching: '_teaching.md',
  'journal-club': '_journal-club.md',
  'case-report': '_case-report.md',
};
/** Pictures, as a starter's text names them. */
const PICTURE = /\((images\/[\w-]+\.svg)\)/g;

export const OPTIONS = { from: { type: 'string', default: 'talk' } } as const;

export async function newCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [folder, ...more] = positionals;
  if (!folder || more.length) throw new Usage('Where to? Give one folder: lectern new my-talk');
  const fault = pathFault(inward(folder));
  if (fault && process.platform === 'win32')
    throw new Usage(`There can be no folder ${fault.name}: ${fault.why}. Give another name.`);
  const source = STARTERS[values.from];
  if (!source) throw new Usage(`--from knows ${Object.keys(STARTERS).join(', ')}, not "${values.from}".`);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Usage(
      error.code === 'ENOTDIR' ? `${folder} is a file. Give the name of a new folder.` : `${folder} cannot be read.`,
    );
  });
  if (there.length)
    throw new Usage(`The folder ${folder} is not empty. Give the name of a new one; nothing is ever written over.`);
  const host = nodeHost();
  const text = new TextDecoder().decode(await host.resource(`${FOLDER}/${source}`));
  const pictures = new Set([...text.matchAll(PICTURE)].map((found) => found[1] as string));
  for (const [from, to] of [[source, 'deck.md'], ...[...pictures].map((name) => [name, name])] as [string, string][]) {
    const target = join(folder, to);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await host.resource(`${FOLDER}/${from}`), { flag: 'wx' });
    } catch (error) {
      throw new Usage(
        `${target} cannot be written: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}.`,
      );
    }
  }
  const program = calledAs(process.argv[1], process.env);
  const deck = quoted(inward(folder));
  const written = outward(inward(join(folder, 'deck.md')));
  process.stderr.write(`${written} is written. Next:\n  ${program} dev ${deck}\n  ${program} build ${deck}\n`);
  return 0;
}
