// The file that the threads of `--jobs` run (dist/deck-thread.js): the program, and in it one shop for all their decks.
import type { Job, Outcome, Run } from './decks/job.ts';
import { load } from './load.ts';
import type * as Program from './program.ts';

const build = load<typeof Program>('program').deckThread();

export default (task: { readonly run: Run; readonly job: Job }): Promise<Outcome> => build(task);
