// All decks of a run, one after the other or side by side; one that is broken fails alone.
import { machineFault } from '../machine.ts';
import { buildOne, openShop, type Shop } from './build-deck.ts';
import type { Events } from './events.ts';
import type { Job, Outcome, Run } from './job.ts';
import { failed, poolOf } from './pool.ts';

/** What was told of them is told in the order of the decks. */
export async function runAll(
  run: Run,
  jobs: readonly Job[],
  {
    threads,
    events,
    told,
    ...own
  }: {
    /** At most one for each deck. */
    readonly threads: number;
    readonly events: Events;
    readonly told: (outcome: Outcome) => void;
  } & Pick<Shop, 'pptx' | 'elsewhere' | 'onProgress'>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const pool = threads > 1 ? await poolOf(run, threads) : undefined;
  const shop = pool ? undefined : openShop(run, own);
  const one = async (at: number): Promise<void> => {
    const job = jobs[at] as Job;
    events.started(job);
    const outcome = await (pool ? pool.build(job) : alone(shop as Shop, job, jobs.length));
    events.deck(job, outcome);
    outcomes[at] = outcome;
    for (let ready = outcomes[next]; ready; ready = outcomes[++next]) told(ready);
  };
  let free = 0;
  const line = async () => {
    while (free < jobs.length) await one(free++);
  };
  await Promise.all(Array.from({ length: threads }, line));
  await pool?.close();
  return outcomes;
}

/** A fault of the program ends a run of one deck; of several decks it ends that one. */
async function alone(shop: Shop, job: Job, decks: number): Promise<Outcome> {
  if (decks === 1) return buildOne(shop, job);
  return buildOne(shop, job).catch((error: unknown) => {
    if (machineFault(error)) throw error;
    return failed((error as Error).message);
  });
}
