// A file saved while its deck is being built: the outputs are of what was read, which may be half of a change.
import type { Host } from '../host/host.ts';
import type { BuildResult } from '../pipeline.ts';
import { SourceFile } from '../source/file.ts';

/** The files, as the user names them, that are not any more what was built. */
export async function changedFiles({ sources }: Pick<BuildResult, 'sources'>, host: Host): Promise<string[]> {
  const changed: string[] = [];
  for (const file of sources.values()) {
    const now = await host.read(file.location).then(
      (bytes) => new SourceFile(file.path, file.location, new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD')).text,
      () => undefined,
    );
    if (now !== file.text) changed.push(file.location);
  }
  return changed;
}
