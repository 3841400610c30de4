// Lists that go on begin with the number they have come to.

interface Numbered {
  readonly item?: { readonly number?: number; readonly start?: number; readonly listId: number };
}

/** Paragraphs of running text with each list's start set to the first number of it that is among them. */
export function restarted<T extends Numbered>(paragraphs: readonly T[]): T[] {
  const starts = new Map<number, number>();
  return paragraphs.map((paragraph) => {
    const { item } = paragraph;
    if (item?.number === undefined) return paragraph;
    const start = starts.get(item.listId) ?? item.number;
    starts.set(item.listId, start);
    return { ...paragraph, item: { ...item, start } };
  });
}
