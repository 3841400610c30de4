// Builds a deck for the browser tests through the whole pipeline, into a folder of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';

export interface BuiltPage extends BuiltDeck {
  /** Path of the HTML file. */
  readonly path: string;
  remove(): void;
}

/** The deck in tests/browser/deck, or another one by its path. */
export async function builtPage(
  path = fileURLToPath(new URL('deck', import.meta.url)),
  theme?: string,
): Promise<BuiltPage> {
  const { built, diagnostics } = await buildDeck(nodeHost(), { path, to: ['html'], ...(theme && { theme }) });
  const [deck] = built;
  const file = deck?.files.find((one) => one.name.endsWith('.html'));
  if (!deck || !file) throw new Error(`no page was built: ${diagnostics.map((d) => d.message).join('; ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-web-'));
  const target = join(folder, file.name);
  writeFileSync(target, file.bytes);
  return { ...deck, path: target, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
