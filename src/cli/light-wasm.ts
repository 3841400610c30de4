// WebAssembly is compiled once, by V8's quick compiler, and not again by the optimising one: shaping, cutting and packing
// fonts run for tenths of a second, and optimising them took a third of a small deck's time and 40 MB (measured: 1.46 s to
// 0.93 s of processor time for 10 slides, 2.1 s to 1.55 s for 100, 6.0 s to 5.7 s for 1000).
import { setFlagsFromString } from 'node:v8';

/** Call before the first module is compiled. */
export const lightWasm = (): void => setFlagsFromString('--liftoff-only');
