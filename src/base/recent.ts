// What was made from a text, for those who make it from the same texts again and again: the texts of the last rounds
// are kept, so that what is held does not grow with the rounds.

/** As many rounds' worth of results as are kept. */
const ROUNDS = 3;

export class Recent<T> {
  readonly #known = new Map<string, T>();
  #asked = 0;

  /** What `make` made for this key, now or in a round not long ago. */
  get(key: string, make: () => T): T {
    const found = this.#known.get(key) ?? make();
    // what was asked for last stands last
    this.#known.delete(key);
    this.#known.set(key, found);
    this.#asked++;
    return found;
  }

  /** Ends a round: all but what was asked for last is forgotten. */
  settle(): void {
    const kept = this.#asked * ROUNDS;
    this.#asked = 0;
    for (const key of this.#known.keys()) {
      if (this.#known.size <= kept) return;
      this.#known.delete(key);
    }
  }

  get size(): number {
    return this.#known.size;
  }
}
