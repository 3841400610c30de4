// What a line of `:::` says behind its colons.

/**
 * The words of an opening line, e.g. `notes` or `callout {kind=tip}`; empty for a closing one. Takes no time on long
 * lines.
 */
export function divHead(line: string): string {
  let from = 0;
  while (line[from] === ':') from++;
  let to = line.length;
  const closing = () => line[to - 1] === ':' || line[to - 1] === ' ' || line[to - 1] === '\t';
  while (to > from && closing()) to--;
  return line.slice(from, to).trim();
}
