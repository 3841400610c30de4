// What a program that uses Lectern as a library calls. Node's file system is the default host; a program without a disk
// gives its own (host/memory.ts shows how).
import type { Host } from './host/host.ts';
import { type BuildOptions, type BuildResult, buildDeck, OUTPUT_KINDS } from './pipeline.ts';

export interface LibraryOptions extends Partial<Omit<BuildOptions, 'path'>> {
  /** Folder that the files are written to; without it they are in the result only. */
  readonly out?: string;
  /** Where files come from; default: the disk. */
  readonly host?: Host;
}

/**
 * Builds every audience of the deck at `path` (a .md file, or a folder with a deck.md). Mistakes of the deck are in
 * `diagnostics`; only files that cannot be written throw.
 */
export async function build(path: string, options: LibraryOptions = {}): Promise<BuildResult> {
  const { out, host, ...rest } = options;
  const result = await buildDeck(host ?? (await import('./host/node.ts')).nodeHost(), {
    to: OUTPUT_KINDS,
    ...rest,
    path,
  });
  if (out !== undefined) {
    const { writeOutputs } = await import('./host/write.ts');
    await writeOutputs(
      out,
      result.built.flatMap((one) => one.files),
    );
  }
  return result;
}

/** What `lectern check` says of a deck: everything but the files. */
export const check = (path: string, options: Omit<LibraryOptions, 'out' | 'to' | 'lint'> = {}): Promise<BuildResult> =>
  build(path, { ...options, to: [], lint: true });
