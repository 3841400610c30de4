// Bundles bench/office/run.ts and runs it; its arguments go on to it.
import { runBundled } from '../bundled.mjs';

await runBundled('office');
