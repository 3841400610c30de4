// What is left out of a foreign deck: told once a kind, with its count and its first place.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Line } from './line.ts';

interface Kind {
  readonly what: string;
  readonly hint: string;
  readonly at: Line;
  count: number;
}

export class Told {
  readonly #kinds = new Map<string, Kind>();
  readonly #keys = new Map<string, Line | undefined>();

  /** One more of what is left out: `iframe` gives "3 x iframe". */
  add(what: string, at: Line, hint: string): void {
    const kind = this.#kinds.get(what);
    if (kind) kind.count++;
    else this.#kinds.set(what, { what, hint, at, count: 1 });
  }

  /** A key of the front matter, or a value of one, that means nothing here. */
  key(name: string, at?: Line): void {
    if (!this.#keys.has(name)) this.#keys.set(name, at);
  }

  report(title: string, diagnostics: Diagnostics, top: Line): void {
    for (const { what, count, at, hint } of this.#kinds.values())
      diagnostics.report('dialect/left-out', `${what}: ${count} in this deck`, at.file.span(at.line), hint);
    if (this.#keys.size)
      diagnostics.report(
        'dialect/keys',
        `Keys of ${title} that mean nothing here: ${[...this.#keys.keys()].sort().join(', ')}`,
        top.file.span(top.line),
        'They can stay; docs/dialects lists the ones that are read',
      );
  }
}
