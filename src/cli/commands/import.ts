// lectern import: an old PowerPoint file becomes a deck, in a folder that is new or empty.
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { limitsWith } from '../../base/limits.ts';
import { fitting } from '../../fit-import.ts';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { deckFiles } from '../../import/deck-files.ts';
import { type Imported, importPptx } from '../../import/index.ts';
import { OfficeFault } from '../../office/fault.ts';
import { readLimits } from '../limits.ts';
import { writeNewFiles } from '../new-files.ts';
import { asPptx } from '../open-document.ts';
import { quoted } from '../quote.ts';
import { calledAs, readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  'keep-template': { type: 'boolean', default: false },
  limit: { type: 'string', multiple: true },
} as const;

export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [file, given, ...more] = positionals;
  if (!file || more.length) throw new Usage('Which file? Give one, and a new folder: lectern import old.pptx my-talk');
  const folder = given ?? basename(file, extname(file));
  await mustBeNew(folder);
  const host = nodeHost();
  const name = basename(file);
  const limits = limitsWith(readLimits(values.limit));
  let imported: Imported;
  try {
    const read = /\.(?:odp|fodp|otp)$/i.test(file) ? await asPptx(file) : new Uint8Array(await readFile(file));
    imported = await importPptx(read, { name, keepTemplate: values['keep-template'], limits, sources: host });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    process.stderr.write(`${file}: ${problem}\n`);
    return 1;
  }
  const { split, spread, plain, errors } = await fitting(imported, name, host, limits);
  const { files } = deckFiles(imported, name, split, spread, plain);
  await writeNewFiles(folder, files);
  const program = calledAs(process.argv[1], process.env);
  const target = outward(inward(folder));
  process.stderr.write(
    `${target}: ${imported.slides} slides, ${files.length} files; ` +
      `${imported.told.length} things changed their form: ${outward(inward(join(folder, '_import.md')))}\n` +
      `${errors.map((one) => `  ${one}\n`).join('')}` +
      `Next:\n  ${program} dev ${quoted(inward(folder))}\n  ${program} build ${quoted(inward(folder))}\n`,
  );
  return errors.length ? 1 : 0;
}

/** Sentences for what is wrong with the file; undefined for faults of the program. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof OfficeFault) return `cannot be imported: ${error.message}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  return code === 'EISDIR' ? 'it is a folder' : undefined;
}

async function mustBeNew(folder: string): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new Usage(error.code === 'ENOTDIR' ? `${folder} is a file. Give a new folder.` : `${folder} cannot be read.`);
  });
  if (there.length)
    throw new Usage(`The folder ${folder} is not empty. Give the name of a new one; nothing is ever written over.`);
}
