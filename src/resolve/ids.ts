// Slide ids: the writer's own, or the title's slug; unique in the deck, because they are addresses.
const ACCENTS = /\p{M}+/gu;

/** `Bone is alive, and renews itself` -> `bone-is-alive-and-renews-itself`. Letters of any script stay. */
export function slug(title: string): string {
  const plain = title.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  const words = plain
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-')
    .normalize('NFC')
    .slice(0, 60)
    .replace(/-+$/, '');
  return words || 'slide';
}

export class Ids {
  readonly #taken = new Set<string>();

  /** Whether the id is free; takes it if so. */
  take(id: string): boolean {
    if (this.#taken.has(id)) return false;
    this.#taken.add(id);
    return true;
  }

  /** The id, or the id with the next free number. */
  unique(id: string): string {
    if (this.take(id)) return id;
    for (let n = 2; ; n++) if (this.take(`${id}-${n}`)) return `${id}-${n}`;
  }
}
