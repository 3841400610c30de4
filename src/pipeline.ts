// The stages in order; the only file that knows them all.
import type { Diagnostic } from './base/diagnostic.ts';
import type { Host, OutputFile } from './host/host.ts';
import type { Report } from './report.ts';
import type { Scene } from './scene/scene.ts';

export type OutputKind = 'html' | 'pptx';

export interface BuildOptions {
  /** Host path of a deck file or folder. */
  readonly path: string;
  /** Only this audience; default: all that the deck names. */
  readonly audience?: string;
  readonly to: readonly OutputKind[];
  /** Theme name, or host path of a theme folder, in place of the deck's. */
  readonly theme?: string;
  readonly onProgress?: (step: string) => void;
}

/** One audience of a deck, built. */
export interface BuiltDeck {
  /** Stem of its files: `<deck>` or `<deck>-<audience>`. */
  readonly name: string;
  readonly audience?: string;
  readonly scene: Scene;
  /** html and pptx files; report.json comes last. */
  readonly files: readonly OutputFile[];
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/** Everything a deck gives; decks that could not be read at all give diagnostics only. */
export interface BuildResult {
  readonly built: readonly BuiltDeck[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds every audience of one deck in memory; writing is the caller's. Never throws for a fault of the deck. */
export async function buildDeck(_host: Host, _options: BuildOptions): Promise<BuildResult> {
  throw new Error('in the making');
}
