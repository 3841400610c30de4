// V8 set up for runs that end within seconds. WebAssembly is compiled once, function by function as they are called, by V8's
// quick compiler: shaping and cutting fonts run for tenths of a second. JavaScript is optimised only where it stays hot eight
// times as long as V8 asks for by itself: most of what it optimised did not run long enough after it to pay for it.
// Measured, processor time for 10, 100 and 1000 slides: 0.82, 1.49 and 4.8 s without the last two, 0.69, 1.02 and 3.4 s with them.
import { setFlagsFromString } from 'node:v8';

const FLAGS = ['--liftoff-only', '--wasm-lazy-compilation', '--interrupt-budget=1000000'];
/** Those of Node 20 to 24; another might not know a flag and would say so on every run. */
const KNOWN = /^1[1-3]\./;

/** Call before the first module is compiled. */
export function shortRun(): void {
  if (KNOWN.test(process.versions.v8)) for (const flag of FLAGS) setFlagsFromString(flag);
}
