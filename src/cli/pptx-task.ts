// What the program and the thread that makes PowerPoint files send each other. Types only.
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Limits } from '../base/limits.ts';
import type { OutputFile } from '../host/host.ts';
import type { Scene } from '../scene/scene.ts';

/** What is sent to the thread; its answer has the same number. */
export type Asked = { readonly number: number } & ({ readonly task: Task } | { readonly code: Code });

/** Code to be told into kinds of words, before there is a scene. */
export interface Code {
  readonly language: string;
  readonly text: string;
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
  /** Absent where the language is not known. */
  | { readonly tokens: unknown }
);

/** A PowerPoint file that was made. */
export type Answer =
  | { readonly file: OutputFile; readonly diagnostics: readonly Diagnostic[] }
  | { readonly fault: Error };
