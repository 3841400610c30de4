// What is left out of a foreign deck: told once a kind, with its count, its names and its first place.
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Line } from './line.ts';

interface Kind {
  readonly hint: string;
  readonly at: Line;
  readonly names: Set<string>;
  count: number;
}

export class Told {
  readonly #kinds = new Map<string, Kind>();
  readonly #keys = new Map<string, Line | undefined>();

  /** One more of a kind; `name` says which one of it. */
  add(what: string, at: Line, hint: string, name?: string): void {
    const kind = this.#kinds.get(what) ?? { hint, at, names: new Set(), count: 0 };
    this.#kinds.set(what, kind);
    kind.count++;
    if (name) kind.names.add(name);
  }

  /** A key of the front matter that means nothing here. */
  key(name: string, at?: Line): void {
    if (!this.#keys.has(name)) this.#keys.set(name, at);
  }

  report(title: string, diagnostics: Diagnostics, top: Line): void {
    for (const [what, { count, at, hint, names }] of this.#kinds) {
      const which = names.size ? ` (${[...names].sort().join(', ')})` : '';
      diagnostics.report('dialect/left-out', `${what}: ${count} in this deck${which}`, at.file.span(at.line), hint);
    }
    if (this.#keys.size)
      diagnostics.report(
        'dialect/keys',
        `Keys of ${title} that mean nothing here: ${[...this.#keys.keys()].sort().join(', ')}`,
        top.file.span(top.line),
        'They can stay',
      );
  }
}
