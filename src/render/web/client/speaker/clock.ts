// A stopwatch that can be put away and taken up again.
import type { Kept } from './messages.ts';

export class Clock {
  /** Time gathered before the last start, in ms. */
  #spent = 0;
  /** When it was last started; 0 while it stands. */
  #since = Date.now();

  constructor(kept: Kept['clock']) {
    if (kept) [this.#spent, this.#since] = [kept.spent, kept.since];
  }

  get running(): boolean {
    return this.#since !== 0;
  }

  /** Seconds. */
  get elapsed(): number {
    return (this.#spent + (this.running ? Date.now() - this.#since : 0)) / 1000;
  }

  get kept(): NonNullable<Kept['clock']> {
    return { spent: this.#spent, since: this.#since };
  }

  toggle(): void {
    [this.#spent, this.#since] = this.running ? [this.elapsed * 1000, 0] : [this.#spent, Date.now()];
  }

  restart(): void {
    [this.#spent, this.#since] = [0, Date.now()];
  }
}
