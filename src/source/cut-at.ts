// Where a slide that is too long is cut: at a line's end, else a word's, where that loses little.

/** Where a slide that is too long is cut: at a line's end, or a word's where the line itself is too long. */
/** Where a slide that is too long is cut: at a line's end, else at a word's. */
export function cutAt(body: string, most: number): number {
  const line = body.lastIndexOf('\n', most);
  if (line > most / 2) return line;
  const word = body.lastIndexOf(' ', most);
  return word > most / 2 ? word : most;
}
