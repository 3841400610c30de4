// The thread beside the program's own (see pptx-in-thread.ts), started before the program is loaded: by the time there
// is work for it, it has loaded what it needs.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Runs `file`; undefined where there is only one processor, or where Node was told to allow no threads. */
export function startThread(file = fileURLToPath(import.meta.url)): Worker | undefined {
  if (availableParallelism() < 2 || process.env.LECTERN_KEEP_COMPILED) return undefined;
  try {
    // what goes wrong is seen by who asks it for something
    const thread = new Worker(file).on('error', () => undefined);
    thread.unref();
    return thread;
  } catch {
    return undefined;
  }
}
