// Something that was meant for some and would be shown to all.
import type { Code } from '../base/catalog.ts';

/** Lines count from 0 within the slide, columns from 1. */
export interface PrivateFinding {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}
