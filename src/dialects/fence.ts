// A fence of code as the adapters see it, and what may become of it.
import type { Line } from './line.ts';

export interface Fence {
  /** All behind the marks of the opening line. */
  readonly info: string;
  readonly mark: string;
  readonly code: readonly string[];
  readonly at: Line;
}

/** A new opening line's info; nothing; the code without its fence; or Markdown in its place. */
export type FenceChange =
  | { readonly info: string; readonly skip?: number }
  | { readonly markdown: string }
  | 'drop'
  | 'unwrap'
  | 'keep';
