// Numbers and names of the shapes on one part: ids unique and in document order from 2 (the root group is 1), names
// that people can tell apart, and creation ids that stay with a node when others come or go (morph and co-authoring use
// them).
import { hashHex } from '../../../base/hash.ts';

export interface ShapeId {
  readonly id: number;
  /** As the selection pane shows it. */
  readonly name: string;
  readonly creation: string;
}

export class ShapeIds {
  readonly #seed: string;
  readonly #ids = new Map<string, number>();
  readonly #taken = new Map<string, ShapeId>();
  readonly #names = new Map<string, number>();
  #last: number;

  /** `seed` tells parts apart, e.g. the slide's id; numbers up to `last` are taken. */
  constructor(seed: string, last = 1) {
    this.#seed = seed;
    this.#last = last;
  }

  /** The next number; shapes are asked for in document order. */
  take(node: { readonly id: string; readonly name: string }): ShapeId {
    const id = ++this.#last;
    this.#ids.set(node.id, id);
    const count = (this.#names.get(node.name) ?? 0) + 1;
    this.#names.set(node.name, count);
    const taken = {
      id,
      name: count > 1 ? `${node.name} ${count}` : node.name,
      creation: guid(`${this.#seed}/${node.id}`),
    };
    this.#taken.set(node.id, taken);
    return taken;
  }

  /** What a node was given, for its second form: one object has one number, whatever form a program shows. */
  again(node: { readonly id: string; readonly name: string }): ShapeId {
    return this.#taken.get(node.id) ?? this.take(node);
  }

  /** The number that a node's shape was given, for what points at it. */
  of(nodeId: string): number | undefined {
    return this.#ids.get(nodeId);
  }
}

/** A GUID in capitals (the schema wants them), the same for the same words. */
export function guid(words: string): string {
  const hex = (hashHex(words) + hashHex(`${words}\n`)).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
