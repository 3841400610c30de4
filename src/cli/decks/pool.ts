// `--jobs N`: threads that build decks, each of which keeps what it loaded for its next one (piscina). A deck that ends
// its thread fails alone: piscina starts another.
import { join } from 'node:path';
import { programRoot } from '../../host/node.ts';
import type { Job, Outcome, Run } from './job.ts';

export interface Pool {
  build(job: Job): Promise<Outcome>;
  close(): Promise<void>;
}

export async function poolOf(run: Run, threads: number): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: join(programRoot(), 'dist/deck-thread.js'),
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    build: (job) =>
      (pool.run({ run, job }) as Promise<Outcome>).catch((error: unknown) => failed((error as Error).message)),
    close: () => pool.destroy(),
  };
}

/** What a fault of the program leaves of one deck. */
export const failed = (fault: string): Outcome => ({
  state: 'failed',
  text: '',
  reports: [],
  files: [],
  inputs: [],
  bad: true,
  unsafe: false,
  fault,
});
