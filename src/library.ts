// What a program that uses Lectern as a library calls. Node's file system is the default host; a program without a disk
// gives its own (host/memory.ts shows how).
import type { Limits } from './base/limits.ts';
import type { Host } from './host/host.ts';
import { type BuildOptions, type BuildResult, createBuilder as builderFor, USUAL_KINDS } from './pipeline.ts';

export interface BuilderOptions {
  /** Where files come from; default: the disk. */
  readonly host?: Host | undefined;
  /** Limits set anew, by the names of docs/limits.md; all others stay. */
  readonly limits?: Partial<Limits> | undefined;
}

export interface DeckOptions extends Partial<Omit<BuildOptions, 'path'>> {
  /** Folder that the files are written to; without it they are in the result only. */
  readonly out?: string;
  /** Ends the build between two of its steps, with the signal's reason; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
}

export interface LibraryOptions extends DeckOptions, BuilderOptions {}

/**
 * Builds and checks decks under limits of its own, and keeps from one build to the next what makes the next one
 * quicker.
 */
export interface LibraryBuilder {
  /**
   * Builds every audience of the deck at `path` (a .md file, or a folder with a deck.md). Mistakes of the deck are in
   * `diagnostics`; only files that cannot be written throw.
   */
  build(path: string, options?: DeckOptions): Promise<BuildResult>;
  /** What `lectern check` says of a deck: everything but the files. */
  check(path: string, options?: Omit<DeckOptions, 'out' | 'to' | 'lint'>): Promise<BuildResult>;
  /** Lets go of what is kept; builds that are asked for afterwards are refused. */
  close(): void;
}

/** Rejects with a RangeError for a limit that is none. */
export async function createBuilder({ host, limits }: BuilderOptions = {}): Promise<LibraryBuilder> {
  let builder: ReturnType<typeof builderFor> | undefined = builderFor(
    host ?? (await import('./host/node.ts')).nodeHost(),
    limits,
  );
  const build: LibraryBuilder['build'] = async (path, { out, signal, ...rest } = {}) => {
    if (!builder) throw new Error('The builder is closed');
    const onProgress = (step: string) => {
      signal?.throwIfAborted();
      rest.onProgress?.(step);
    };
    signal?.throwIfAborted();
    const result = await builder.build({ to: USUAL_KINDS, ...rest, onProgress, path });
    signal?.throwIfAborted();
    if (out !== undefined) {
      const { writeOutputs } = await import('./host/write.ts');
      await writeOutputs(
        out,
        result.built.flatMap((one) => one.files),
      );
    }
    return result;
  };
  const check: LibraryBuilder['check'] = (path, options = {}) => build(path, { ...options, to: [], lint: true });
  const close = () => {
    builder = undefined;
  };
  return { build, check, close };
}

/** One build by a builder of its own; see `LibraryBuilder.build`. */
export async function build(path: string, { host, limits, ...options }: LibraryOptions = {}): Promise<BuildResult> {
  return (await createBuilder({ host, limits })).build(path, options);
}

/** One check by a builder of its own; see `LibraryBuilder.check`. */
export const check = (path: string, options: Omit<LibraryOptions, 'out' | 'to' | 'lint'> = {}): Promise<BuildResult> =>
  build(path, { ...options, to: [], lint: true });
