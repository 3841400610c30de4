// Checks a deck written in a test: what `lectern check` would say of it.
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { type BuildResult, buildDeck } from '../../src/pipeline.ts';

const host = nodeHost({});

/** Files by path; a text alone is `talk/deck.md`. */
export function checkDeck(
  files: string | Readonly<Record<string, string | Uint8Array>>,
  audience?: string,
): Promise<BuildResult> {
  const all = typeof files === 'string' ? { 'talk/deck.md': files } : files;
  return buildDeck(
    memoryHost(all, (name) => host.resource(name)),
    { path: 'talk', to: [], lint: true, ...(audience && { audience }) },
  );
}

/** `line:column code` of each diagnostic. */
export const places = (list: readonly Diagnostic[]): string[] =>
  list.map(({ code, span }) => `${span?.line}:${span?.column} ${code}`);
