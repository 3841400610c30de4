// Who may be the clicker: a phone that brings the code of the moment, once, and then the token it was given for it.
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits, in letters that an address may have. */
const fresh = (): string => randomBytes(16).toString('base64url');

export class Door {
  #code: string | undefined;
  readonly #tokens = new Set<string>();

  /** A new code; the one before is good for nothing any more. */
  issue(): string {
    this.#code = fresh();
    return this.#code;
  }

  /** A token for the code, which is used up by it; undefined for a wrong code, and for one that was used. */
  enter(given: unknown): string | undefined {
    if (typeof given !== 'string' || !this.#code || !same(given, this.#code)) return undefined;
    this.#code = undefined;
    const token = fresh();
    this.#tokens.add(token);
    return token;
  }

  knows(token: string | undefined): boolean {
    return token !== undefined && this.#tokens.has(token);
  }
}

/** In a time that does not tell how much of it was right. */
function same(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
