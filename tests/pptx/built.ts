// Builds a deck through the whole pipeline and takes the file apart: what the tests on PowerPoint files look at.
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import type { Scene } from '../../src/scene/scene.ts';

/** The deck with one of everything. */
export const EVERYTHING = fileURLToPath(new URL('deck', import.meta.url));
/** The deck that ships. */
export const SHIPPED = fileURLToPath(new URL('../../slides/stem-cells-osteoporosis', import.meta.url));

export interface BuiltFile {
  readonly scene: Scene;
  readonly html: string;
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Text of a part; throws where it is not there. */
  text(part: string): string;
  readonly deck: BuiltDeck;
}

/** All audiences of a deck. */
export async function builtFiles(path: string, theme?: string): Promise<BuiltFile[]> {
  const { built, diagnostics } = await buildDeck(nodeHost(), { path, to: ['html', 'pptx'], ...(theme && { theme }) });
  if (!built.length) throw new Error(`nothing was built: ${diagnostics.map((d) => d.message).join('; ')}`);
  return built.map(fileOf);
}

export async function builtFile(path: string, theme?: string): Promise<BuiltFile> {
  return (await builtFiles(path, theme))[0] as BuiltFile;
}

function fileOf(deck: BuiltDeck): BuiltFile {
  const bytesOf = (ending: string) => deck.files.find((file) => file.name.endsWith(ending))?.bytes as Uint8Array;
  const bytes = bytesOf('.pptx');
  const parts = new Map(Object.entries(unzipSync(bytes)));
  return {
    scene: deck.scene,
    html: strFromU8(bytesOf('.html')),
    bytes,
    parts,
    deck,
    text(part) {
      const found = parts.get(part);
      if (!found) throw new Error(`there is no ${part}`);
      return strFromU8(found);
    },
  };
}
