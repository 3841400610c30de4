// Numbers of a fence with their places, and the sums that they must make. A number that does not add up is told with
// what it should be; one that is not written is worked out.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { FrontMatter } from '../source/deck-source.ts';
import { headed, type Line, lineOf } from './sheet.ts';

export type Path = readonly (string | number)[];

/** A number, and what it should be where the sum says otherwise. */
export interface Counted {
  readonly n: number;
  readonly should?: number;
}

export interface Leaving {
  readonly n: number;
  readonly reasons: readonly { readonly n: number; readonly why: string }[];
  readonly should?: number;
}

/** A number with its name, as sums are told in messages. */
export interface Term {
  readonly n: number;
  readonly what: string;
}

type Written =
  | number
  | readonly { n: number; why?: string; from?: string }[]
  | { n: number; reasons: readonly { n: number; why: string }[]; overlap?: boolean | undefined };

export class Tally {
  readonly #front: Pick<FrontMatter, 'where'>;
  readonly #diagnostics: Diagnostics;
  /** Whether some number is missing, so that the flow cannot be shown. */
  lacks = false;

  constructor(front: Pick<FrontMatter, 'where'>, diagnostics: Diagnostics) {
    this.#front = front;
    this.#diagnostics = diagnostics;
  }

  /** Those who leave, or sources; a total must be what its reasons make. */
  leaving(written: Written | undefined, path: Path, what: string): Leaving | undefined {
    if (written === undefined) return undefined;
    if (typeof written === 'number') return { n: written, reasons: [] };
    if (!('reasons' in written)) {
      const reasons = written.map(({ n, why, from }) => ({ n, why: why ?? from ?? '' }));
      return { n: sum(reasons), reasons };
    }
    const { n, reasons, overlap } = written;
    const all = sum(reasons);
    const most = Math.max(0, ...reasons.map((one) => one.n));
    if (!overlap && all !== n) {
      const hint = `Write n: ${all}; or overlap: true where one person may have several reasons`;
      this.#unbalanced([...path, 'n'], `${what}: ${n} is written, but the reasons make ${added(reasons)}`, hint);
      return { n, reasons, should: all };
    }
    if (overlap && (all < n || most > n)) {
      const should = all < n ? all : most;
      const why = all < n ? `all reasons together are only ${all}` : `one reason alone has ${most}`;
      this.#unbalanced(
        [...path, 'n'],
        `${what}: ${n} is written, but ${why}`,
        `Write n: ${should}, or put a reason right`,
      );
      return { n, reasons, should };
    }
    return { n, reasons };
  }

  /**
   * The number that goes on: `terms` are added, those below 0 leave. Undefined, after a diagnostic, where it is neither
   * written nor to be worked out.
   */
  goesOn(written: number | undefined, path: Path, what: string, terms: readonly (Term | undefined)[]): Counted {
    const known = terms.filter((term) => term !== undefined);
    const first = terms[0];
    if (first === undefined) {
      if (written === undefined) this.#missing(path, what);
      return { n: written ?? 0 };
    }
    const should = known.reduce((total, { n }) => total + n, 0);
    if (should < 0) {
      this.#unbalanced(
        path,
        `${what}: more leave than there are, ${told(known)} = ${minus(should)}`,
        'Put right the numbers before it',
      );
      return { n: written ?? 0 };
    }
    if (written === undefined || written === should) return { n: should };
    const key = String(path[path.length - 1]);
    const before = known.length > 1 ? 'a number before it' : 'the number before it, or who left';
    const hint = `Write ${key}: ${should}, or put right ${before}`;
    this.#unbalanced(path, `${what}: ${written} is written, but ${told(known)} = ${should}`, hint);
    return { n: written, should };
  }

  /** A number that nothing before it tells. */
  needed(written: number | undefined, path: Path, what: string): Counted {
    return this.goesOn(written, path, what, [undefined]);
  }

  #missing(path: Path, what: string): void {
    this.lacks = true;
    const key = String(path[path.length - 1]);
    this.#diagnostics.report(
      'participants/missing',
      `${what}: the number is missing, and nothing before it tells`,
      this.#front.where(path),
      `Write ${key}: and a number`,
    );
  }

  #unbalanced(path: Path, message: string, hint: string): void {
    // sums with a number that is missing tell nothing
    if (this.lacks) return;
    this.#diagnostics.report('participants/unbalanced', message, this.#front.where(path), hint);
  }
}

export const sum = (terms: readonly { readonly n: number }[]): number => terms.reduce((total, { n }) => total + n, 0);

export const leaves = (part: Leaving | undefined, what: string): Term[] => (part ? [{ n: -part.n, what }] : []);

const added = (terms: readonly { n: number }[]): string =>
  terms.length > 1 ? `${terms.map(({ n }) => n).join(' + ')} = ${sum(terms)}` : String(sum(terms));

const minus = (n: number): string => (n < 0 ? `\u2212${-n}` : String(n));

/** `120 assessed − 24 excluded`. */
const told = (terms: readonly Term[]): string =>
  terms
    .map(({ n, what }, i) => {
      const sign = n < 0 ? '\u2212 ' : '+ ';
      return `${i || n < 0 ? sign : ''}${Math.abs(n)} ${what}`;
    })
    .join(' ');

/** Lines of a box of those who leave: the whole, then the reasons. */
export const leavingLines = (part: Leaving, name: string): Line[] =>
  headed(
    lineOf(name, part.n, part.should),
    part.reasons.map(({ n, why }) => lineOf(why, n)),
  );
