// `--events`: what happens, one JSON object a line on standard output, as it happens.
import { outward } from '../../host/paths.ts';
import { type Job, labelOf, type Outcome } from './job.ts';

type Write = (line: string) => void;

export class Events {
  readonly #write: Write | undefined;

  /** Without `write` nothing is told. */
  constructor(write: Write | undefined) {
    this.#write = write;
  }

  #say(event: Record<string, unknown>): void {
    this.#write?.(`${JSON.stringify(event)}\n`);
  }

  run(decks: number): void {
    this.#say({ event: 'run', decks });
  }

  started(job: Job): void {
    this.#say({ event: 'started', deck: outward(labelOf(job)) });
  }

  deck(job: Job, outcome: Outcome): void {
    const deck = outward(labelOf(job));
    for (const report of outcome.reports as { audience?: string; diagnostics?: object[] }[])
      for (const message of report.diagnostics ?? [])
        this.#say({ event: 'message', deck, ...(report.audience && { audience: report.audience }), ...message });
    if (outcome.state === 'written')
      for (const { name, ...file } of outcome.files) this.#say({ event: 'written', deck, file: name, ...file });
    this.#say({ event: 'done', deck, state: outcome.state, ...(outcome.fault && { fault: outcome.fault }) });
  }

  end(outcomes: readonly Outcome[], code: number): void {
    const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length;
    const counts = { written: count('written'), unchanged: count('unchanged'), failed: count('failed') };
    this.#say({ event: 'end', ...counts, code });
  }
}
