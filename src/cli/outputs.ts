// The outputs of the decks of one run, to disk. Two decks that would write the same file are told: the later one is
// not written.
import { outward } from '../host/paths.ts';
import { WriteFailure, writeOutputs } from '../host/write.ts';
import type { BuildResult } from '../pipeline.ts';

export class Outputs {
  readonly #folder: string;
  /** The deck that each file is of, by its name as disks compare them that do not tell upper from lower case. */
  readonly #owners = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes all files of the deck at `path`; a message where that failed, with all files as they were. */
  async write(path: string, result: Pick<BuildResult, 'built'>): Promise<string | undefined> {
    const files = result.built.flatMap((one) => one.files);
    const keys = files.map(({ name }) => name.normalize().toLowerCase());
    const taken = keys.findIndex((key, i) => (this.#owners.get(key) ?? path) !== path || keys.indexOf(key) !== i);
    if (taken >= 0) {
      const owner = this.#owners.get(keys[taken] as string) ?? path;
      return this.#failed(
        `Nothing was written: ${files[taken]?.name} is a file of ${outward(owner)} already (many disks take ` +
          'upper and lower case for one). Rename one of them, or build it by itself with another --out',
      );
    }
    try {
      await writeOutputs(this.#folder, files);
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error;
      return this.#failed(error.message);
    }
    for (const key of keys) this.#owners.set(key, path);
    return undefined;
  }

  #failed(message: string): string {
    return `${outward(this.#folder)}: error write/failed: ${message}\n`;
  }
}
