// Where a file of a diagnostic lies, as it is reached from where the command runs.
import type { SourceFile } from '../source/file.ts';

/**
 * The place of `path`, a file as diagnostics name it. Of bibliographies and data, which are no Markdown of the deck, it
 * is told by where the deck's own files lie.
 */
export function located(path: string, sources: ReadonlyMap<string, SourceFile>): string {
  const known = sources.get(path);
  if (known) return known.location;
  for (const file of sources.values()) {
    const [named, there] = [file.path.split('/'), file.location.split('/')];
    while (named.length && there.length && named.at(-1) === there.at(-1)) {
      named.pop();
      there.pop();
    }
    const [from, to] = [named, there].map((parts) => parts.map((part) => `${part}/`).join(''));
    if (path.startsWith(from ?? '')) return `${to}${path.slice(from?.length)}`;
  }
  return path;
}
