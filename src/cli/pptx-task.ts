// What the program and the thread that makes PowerPoint files send each other. Types only.
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import type { OutputFile } from '../host/host.ts';
import type { Scene } from '../scene/scene.ts';

/** What is sent to the thread; its answer has the same number. */
export type Asked = { readonly number: number } & ({ readonly task: Task } | { readonly question: Question });

/** What an engine is asked before there is a scene: code to be told into kinds of words, a formula to be set. */
export interface Question {
  readonly engine: string;
  readonly input: string;
}

/** A PowerPoint file to be made: plain data. */
export interface Task {
  readonly scene: Scene;
  readonly limits: Partial<Limits>;
  readonly name: string;
  /** The deck's folder, where pictures are kept there. */
  readonly root?: string | undefined;
  /** Fonts that came with the deck, by the ids that the scene has for them. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

export type Answered = { readonly number: number } & (
  | { readonly answer: Answer }
  /** What the engine said; undefined where it could not be asked. */
  | { readonly said: unknown }
);

/** A PowerPoint file that was made. */
export type Answer =
  | { readonly file: OutputFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly fault: Error };
