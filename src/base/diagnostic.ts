// What the program tells a writer. Mistakes are reported and the work goes on with a visible stand-in; only our own
// bugs throw.
import { CATALOG, type Code, type Severity } from './catalog.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

/**
 * A place in a source file. Lines and columns count from 1, columns in UTF-16 units. `file` is relative to where the
 * program was called.
 */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A stretch of a file, by offsets in its text with LF line ends, and what is to stand there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The first `old` from the diagnostic's place on becomes `text`. */
export interface Swap {
  readonly old: string;
  readonly text: string;
}

/** What `check --fix` does: only where it is certain what was meant. */
export type Fix = readonly Edit[] | Swap;

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span?: Span;
  /** What to write instead. */
  readonly hint?: string;
  readonly fix?: Fix;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** For sorting: the gravest first. */
export const byGravity = (a: { readonly severity: Severity }, b: { readonly severity: Severity }): number =>
  RANK[a.severity] - RANK[b.severity];

/** Collects diagnostics over all stages, in the order they were found; the same one twice counts once. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  /** The limits under which the stages work; what goes beyond them is reported here. */
  readonly limits: Limits;

  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.limits = limits;
  }

  /** Reports `code` with the severity of the catalogue. */
  report(code: Code, message: string, span?: Span, hint?: string, fix?: Fix): void {
    const key = `${code}|${span?.file}|${span?.line}|${span?.column}|${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const { severity } = CATALOG[code];
    this.#list.push({ code, severity, message, ...(span && { span }), ...(hint && { hint }), ...(fix && { fix }) });
  }

  /** Reports what another collected. */
  addAll(others: readonly Diagnostic[]): void {
    for (const { code, message, span, hint, fix } of others) this.report(code, message, span, hint, fix);
  }

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  has(severity: Severity): boolean {
    return this.#list.some((d) => d.severity === severity);
  }
}

/** A fault of the program itself; the command line leaves with 70. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
}
