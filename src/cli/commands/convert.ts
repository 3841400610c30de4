// lectern convert: a deck of pandoc, Quarto, Marp, Slidev or reveal-md in our own language, with the files it shows, in
// a folder of its own. Nothing is ever written over.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { type ConvertedFile, convertDeck } from '../../pipeline/convert.ts';
import { dialectOption } from '../dialect.ts';
import { readLimits } from '../limits.ts';
import { writeNewFiles } from '../new-files.ts';
import { countSeverities, printDiagnostics } from '../print.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  out: { type: 'string', default: 'converted' },
  dialect: { type: 'string' },
  limit: { type: 'string', multiple: true },
} as const;

export async function convertCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [path, ...more] = positionals;
  if (!path || more.length) throw new Usage('Which deck? Give one: lectern convert talk.qmd');
  const { files, diagnostics, sources, dialect } = await convertDeck(nodeHost(), {
    path: inward(path),
    limits: readLimits(values.limit),
    ...dialectOption(values.dialect),
  });
  printDiagnostics(diagnostics, { built: [], sources, places: [] });
  const errors = diagnostics.some(({ severity }) => severity === 'error');
  if (!dialect) {
    if (!errors)
      process.stderr.write(`${outward(path)} is written in Lectern's own language already; nothing was written\n`);
    return errors ? 1 : 0;
  }
  await writeNew(inward(values.out), files);
  process.stderr.write(
    `${outward(values.out)}: ${files[0]?.name}, read as ${dialect.title}: ${dialect.reason}; ` +
      `${files.length - 1} other files\n` +
      `${outward(path)}: ${countSeverities(diagnostics)}\n`,
  );
  return errors ? 1 : 0;
}

/** All files, or none where one of them is there already. */
async function writeNew(folder: string, files: readonly ConvertedFile[]): Promise<void> {
  for (const { name } of files)
    if (await stat(join(folder, name)).catch(() => undefined))
      throw new Usage(
        `${outward(join(folder, name))} is there already. Give another folder with --out; ` +
          'nothing is ever written over.',
      );
  await writeNewFiles(folder, files);
}
