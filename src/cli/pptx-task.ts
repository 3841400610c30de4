// What the program and the thread that makes PowerPoint files send each other. Types only.
import type { Diagnostic } from '../base/diagnostic.ts';
import type { OutputFile } from '../host/host.ts';
import type { Scene } from '../scene/scene.ts';

/** What is sent to the thread: plain data. */
export interface Task {
  readonly scene: Scene;
  readonly name: string;
  /** The deck's folder, where pictures are kept there. */
  readonly root?: string | undefined;
  /** Fonts that came with the deck, by the ids that the scene has for them. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** What comes back, in the order of the tasks. */
export type Answer =
  | { readonly file: OutputFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly fault: Error };
