// Small decks of other programs in memory: built, converted, and the converted deck built.
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { DialectName } from '../../src/dialects/dialect.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { convertDeck } from '../../src/pipeline/convert.ts';
import { type BuildResult, createBuilder } from '../../src/pipeline.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { Files } from '../support/command.ts';

const program = nodeHost();

export const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="160" height="90" fill="#12455A"/></svg>';

export interface Made {
  readonly result: BuildResult;
  readonly scene: Scene;
  /** The deck in our own language. */
  readonly text: string;
  readonly told: readonly Diagnostic[];
  /** The scene of the converted deck. */
  readonly again: Scene;
}

/** Files of a project; the deck is `talk/talk.md` unless a path is given. */
export async function make(files: Files, dialect?: DialectName, path = 'talk/talk.md'): Promise<Made> {
  const host = memoryHost(files, program.resource);
  const asked = dialect ? { dialect } : {};
  const result = await createBuilder(host).build({ path, to: [], ...asked });
  const converted = await convertDeck(host, { path, ...asked });
  const [deck] = converted.files;
  const scene = result.built[0]?.scene;
  if (!scene || !deck) throw new Error(result.diagnostics.map((d) => d.message).join('; '));
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const own = Object.fromEntries(converted.files.map(({ name, bytes }) => [folder + name, bytes]));
  const again = await createBuilder(memoryHost(own, program.resource)).build({ path: folder + deck.name, to: [] });
  const second = again.built[0]?.scene;
  if (!second) throw new Error(again.diagnostics.map((d) => d.message).join('; '));
  return { result, scene, text: new TextDecoder().decode(deck.bytes), told: result.diagnostics, again: second };
}

/** The scene without where things stand in the file. */
export const bare = (scene: Scene): unknown =>
  JSON.parse(JSON.stringify(scene, (key, value) => (key === 'origin' || key === 'source' ? undefined : value)));

/** The deck below its front matter. */
export const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n+/, '').trim();

/** The front matter that reading gave, without what each deck has. */
export const keysOf = (text: string): string =>
  (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '')
    .replace(/^rules:\n(?: {2}.*\n?)*/m, '')
    .replace(/^dialect: lectern\n/m, '')
    .trim();
