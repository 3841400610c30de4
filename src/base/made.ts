// What took long to make of a file, kept from an earlier run by whoever runs the program. It makes builds quicker, not
// different: whoever finds nothing makes it anew, byte for byte.
import type { Resources } from './wasm.ts';

export interface Made {
  /** Which program makes it: what engines answer is another one's with another. */
  readonly program?: string;
  /** What was made of these bytes in this way; undefined where nothing is known of it. */
  find(source: Uint8Array, how: string): Promise<Uint8Array | undefined>;
  /** Never throws: what cannot be kept is made anew the next time. */
  keep(source: Uint8Array, how: string, made: Uint8Array): Promise<void>;
}

export interface KeptResources extends Resources {
  readonly made?: Made | undefined;
}
