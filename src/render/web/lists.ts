// Flat items with levels, as scenes and notes hold them, into nested lists, as HTML wants them.

/** What an entry says of the list it stands in; undefined for one that stands in none. */
export interface ListPlace {
  readonly level: number;
  readonly ordered: boolean;
  readonly listId: number;
  readonly start?: number | undefined;
  readonly number?: number | undefined;
  /** The entry goes on with the item before it. */
  readonly more?: boolean;
}

export interface ListTree<T> {
  readonly list: ListPlace;
  readonly items: ListItem<T>[];
}

export interface ListItem<T> {
  readonly place: ListPlace;
  /** Its entries and the lists inside it, in order. */
  readonly content: (T | ListTree<T>)[];
}

export const isList = <T>(piece: T | ListTree<T>): piece is ListTree<T> =>
  typeof piece === 'object' && piece !== null && 'items' in piece;

/** Entries in order, each run of list entries gathered into trees. */
export function nest<T>(entries: readonly T[], placeOf: (entry: T) => ListPlace | undefined): (T | ListTree<T>)[] {
  const out: (T | ListTree<T>)[] = [];
  const open: ListTree<T>[] = [];
  for (const entry of entries) {
    const place = placeOf(entry);
    if (!place) {
      open.length = 0;
      out.push(entry);
      continue;
    }
    while (open.length && top(open).list.level > place.level) open.pop();
    if (open.length && top(open).list.level === place.level) {
      if (place.more) {
        last(top(open)).content.push(entry);
        continue;
      }
      if (top(open).list.listId === place.listId) {
        top(open).items.push({ place, content: [entry] });
        continue;
      }
      open.pop();
    }
    const tree: ListTree<T> = { list: place, items: [{ place, content: [entry] }] };
    (open.length ? last(top(open)).content : out).push(tree);
    open.push(tree);
  }
  return out;
}

/** All entries below a tree or an item, in order. */
export function* entriesOf<T>(pieces: readonly (T | ListTree<T>)[]): Generator<T> {
  for (const piece of pieces) {
    if (isList(piece)) for (const item of piece.items) yield* entriesOf(item.content);
    else yield piece;
  }
}

const top = <T>(open: ListTree<T>[]): ListTree<T> => open[open.length - 1] as ListTree<T>;
const last = <T>(tree: ListTree<T>): ListItem<T> => tree.items[tree.items.length - 1] as ListItem<T>;
