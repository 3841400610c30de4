// lectern new: a deck to start from, in a folder that is new or empty. slides/starter/ is where the starters are
// written.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeHost } from '../../host/node.ts';
import { inward, outward, pathFault } from '../../host/paths.ts';
import { STARTER_NAMES, starterFiles } from '../../pipeline/starter.ts';
import { quoted } from '../quote.ts';
import { calledAs, readOptions, Usage } from '../usage.ts';

export const OPTIONS = { from: { type: 'string', default: 'talk' } } as const;

export async function newCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [folder, ...more] = positionals;
  if (!folder || more.length) throw new Usage('Where to? Give one folder: lectern new my-talk');
  const fault = pathFault(inward(folder));
  if (fault && process.platform === 'win32')
    throw new Usage(`There can be no folder ${fault.name}: ${fault.why}. Give another name.`);
  const files = await starterFiles(values.from, (name) => nodeHost().resource(name));
  if (!files) throw new Usage(`--from knows ${STARTER_NAMES.join(', ')}, not "${values.from}".`);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Usage(
      error.code === 'ENOTDIR' ? `${folder} is a file. Give the name of a new folder.` : `${folder} cannot be read.`,
    );
  });
  if (there.length)
    throw new Usage(`The folder ${folder} is not empty. Give the name of a new one; nothing is ever written over.`);
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes, { flag: 'wx' });
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
