// A deck of another program -> the same deck in our own language, with the files it shows. What is written is what a
// build parses, so both give the same scene.
import { type Diagnostic, Diagnostics } from '../base/diagnostic.ts';
import { Kept } from '../base/kept.ts';
import { type Limits, limitsWith } from '../base/limits.ts';
import { type DialectSeen, TranslatedFile, Translator } from '../dialects/index.ts';
import type { Host } from '../host/host.ts';
import { parseDeck } from '../resolve/parse-deck.ts';
import type { SourceFile } from '../source/file.ts';
import { loadDeck } from '../source/load.ts';
import { baseName, isInside, join, parentOf, tidy, within } from '../source/paths.ts';
import { originalPlaces } from './original-places.ts';

export interface ConvertedFile {
  /** With its folders, relative to where the deck is written. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Converted {
  readonly files: readonly ConvertedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Undefined: the deck is in our own language already, or could not be read. */
  readonly dialect?: DialectSeen | undefined;
}

/** Never throws for a fault of the deck. */
export async function convertDeck(
  host: Host,
  options: { readonly path: string; readonly dialect?: string | undefined; readonly limits?: Partial<Limits> },
): Promise<Converted> {
  const limits = limitsWith(options.limits);
  const common = new Diagnostics(limits);
  const translator = new Translator(host, limits, options.dialect);
  const read = new Map<string, Uint8Array>();
  const loaded = await loadDeck(host, options.path, common, translator);
  if (!loaded || !translator.dialect)
    return { files: [], diagnostics: [...translator.diagnostics.list, ...common.list], sources: new Map() };
  const recording: Host = {
    ...host,
    read: async (path) => {
      const bytes = await host.read(path);
      read.set(path, bytes);
      return bytes;
    },
  };
  const reach = translator.reach ?? loaded.root;
  const parsed = await parseDeck({ ...loaded, reach }, recording, common, new Kept());
  const root = await host.realPath(loaded.root);
  const moved = new Map<string, string>();
  const files: ConvertedFile[] = [];
  for (const [path, bytes] of read) {
    const real = await host.realPath(path);
    const own = isInside(real, root || '.') ? within(real, root || '.') : freeName(`assets/${baseName(real)}`, files);
    moved.set(real, own);
    files.push({ name: own, bytes });
  }
  const decks = loaded.files.map(({ file }) => ({
    name: within(file.location, loaded.root).replace(/\.(qmd|markdown)$/i, '.md'),
    bytes: new TextEncoder().encode(`${withAddresses(file, root, moved).trimEnd()}\n`),
  }));
  const originals = originalPlaces(parsed);
  return {
    files: [...decks, ...files],
    diagnostics: [...translator.diagnostics.list, ...common.list.map(originals.diagnostic)],
    sources: originals.sources,
    dialect: translator.dialect,
  };
}

function freeName(name: string, files: readonly ConvertedFile[]): string {
  let free = name;
  for (let n = 2; files.some((file) => file.name === free); n++) free = name.replace(/(\.\w+)?$/, `-${n}$1`);
  return free;
}

/** Addresses that lead out of the deck's folder, written anew for the copies. */
function withAddresses(file: SourceFile, root: string, moved: ReadonlyMap<string, string>): string {
  if (!(file instanceof TranslatedFile)) return file.text;
  const folder = join(root, within(parentOf(file.location), parentOf(file.location)));
  return file.text.replace(/(\]\(<?|^background: )((?:\.\.\/)[^\s()<>]+)/gm, (whole, before, address) => {
    const target = moved.get(tidy(join(folder, decoded(address as string))));
    return target ? `${before}${target}` : whole;
  });
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
