// OpenDocument presentations are read as LibreOffice saves them: as .pptx, in a folder that is gone afterwards.
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Usage } from './usage.ts';

const run = promisify(execFile);
const PROGRAMS = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
/** Milliseconds that a file may take. */
const PATIENCE = 180_000;

/** The file as .pptx. Throws a Usage where there is no such file, no LibreOffice, or it cannot read it. */
export async function asPptx(file: string): Promise<Uint8Array> {
  await access(file).catch(() => {
    throw new Usage(`${file}: there is no such file.`);
  });
  const folder = await mkdtemp(join(tmpdir(), 'lectern-import-'));
  try {
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pptx', '--outdir', folder];
    await convert([...args, resolve(file)]);
    const made = join(folder, `${basename(file, extname(file))}.pptx`);
    return new Uint8Array(
      await readFile(made).catch(() => {
        throw new Usage(`${file} cannot be read by LibreOffice.`);
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(args: readonly string[]): Promise<void> {
  for (const program of PROGRAMS)
    try {
      await run(program, args, { timeout: PATIENCE });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw new Usage(`LibreOffice could not convert the file: ${(error as Error).message.split('\n')[0]}`);
    }
  throw new Usage('OpenDocument files are read through LibreOffice, which is not installed. Save the file as .pptx.');
}
