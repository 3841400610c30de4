// A file's text as an editor has it, else as it is on the disk.
import type { Host } from '../host/host.ts';
import { SourceFile } from '../source/file.ts';

/** Undefined where there is none that can be read, or one of more than `most` bytes. */
export async function textOf(host: Host, path: string, most?: number): Promise<SourceFile | undefined> {
  try {
    if (most !== undefined && (await host.size(path)) > most) return undefined;
    return new SourceFile(path, path, new TextDecoder().decode(await host.read(path)));
  } catch {
    return undefined;
  }
}
