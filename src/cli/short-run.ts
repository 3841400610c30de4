// V8 set up for runs that end within seconds. WebAssembly is compiled once, function by function as they are called,
// by V8's quick compiler: shaping and cutting fonts run for tenths of a second. JavaScript is optimised only where it
// stays hot eight times as long as V8 asks for by itself: most of what it optimised did not run long enough after it
// to pay for it. Regular expressions are interpreted a hundred times before they are compiled, not once: a grammar has
// hundreds that run a few times (code in four languages: 0.72 and 0.62 s under load); the interpreter's steps are not
// improved first, which took longer than it saved (100 slides: 1.28 and 1.18 s). Measured on Node 20, processor
// time for 10, 100 and 1000 slides: 0.82, 1.49 and 4.8 s without the flags for JavaScript, 0.69, 1.02 and 3.4 s with
// them; for the shipped deck of 51 slides, without any flag and with all: 4.1 and 2.7 s on Node 20, 3.6 and 2.5 s on
// 22, 3.05 and 2.8 s on 24.

const COMMON = [
  '--liftoff-only',
  '--wasm-lazy-compilation',
  '--regexp-tier-up-ticks=100',
  '--no-regexp-peephole-optimization',
];
/**
 * By V8's major version: that of Node 20, 22 and 24. Another gets none: V8 says on every run that it does not know a
 * flag.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  11: [...COMMON, '--interrupt-budget=1000000'],
  12: [...COMMON, '--invocation-count-for-turbofan=24000'],
  13: [...COMMON, '--invocation-count-for-turbofan=24000', '--invocation-count-for-maglev=3200'],
};

/** Call before the first module is compiled. */
export function shortRun(): void {
  // threads have the same flags, and need not load the module for it
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  for (const flag of FLAGS[Number.parseInt(process.versions.v8, 10)] ?? []) setFlagsFromString(flag);
  // zod writes and compiles code for each schema, which pays after some hundred uses (z.config sets the same)
  (globalThis as { __zod_globalConfig?: object }).__zod_globalConfig = { jitless: true };
}
