// What a builder keeps from one build to the next: engines that were loaded, themes that were read. Nothing of it
// changes what a build gives.

export class Kept {
  readonly #made = new Map<() => unknown, unknown>();

  /** What `make` gives, made when it is first asked for; `make` itself is its name. */
  of<T>(make: () => T): T {
    if (!this.#made.has(make)) this.#made.set(make, make());
    return this.#made.get(make) as T;
  }
}
