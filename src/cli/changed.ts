// A file saved while its deck is being built: the outputs are of what was read, which may be half of a change.
import { type Diagnostic, Diagnostics } from '../base/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { BuildResult } from '../pipeline.ts';
import { SourceFile } from '../source/file.ts';

/** Tells of each file that is not any more what was built. */
export async function changedFiles(
  { sources }: Pick<BuildResult, 'sources'>,
  host: Host,
): Promise<readonly Diagnostic[]> {
  const diagnostics = new Diagnostics();
  for (const file of sources.values()) {
    const now = await host.read(file.location).then(
      (bytes) =>
        new SourceFile(file.path, file.location, new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD')).text,
      () => undefined,
    );
    if (now !== file.text)
      diagnostics.report(
        'load/changed',
        `${file.path} was saved while the deck was built`,
        file.span(1),
        'Build again',
      );
  }
  return diagnostics.list;
}
