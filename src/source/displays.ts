// Displayed equations `$$ ... $$`, found by lines: they end before the next blank line, or are no maths.

export interface Display {
  /** What stands between the dollars, line by line. */
  readonly content: readonly { readonly text: string; readonly from: number }[];
  /** `{#eq:name}` behind the closing dollars. */
  readonly tail: string;
  /** Number of its last line, from 0. */
  readonly end: number;
}

/**
 * The display whose dollars stand at `column` of line `at`; undefined if it is not closed, or a `:::` line stands in
 * it.
 */
export function displayAt(lines: readonly string[], at: number, column: number): Display | undefined {
  const content: { text: string; from: number }[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = i === at ? (lines[i] as string).slice(column + 2) : (lines[i] as string);
    const close = closing(line);
    if (!close && (line.includes('$$') || (i > at && !line.trim()))) return undefined;
    if (i > at && /^[ \t>]*:{3}/.test(line)) return undefined;
    const text = close ? close.before : line;
    if (text.trim() && !/^[ \t>]*$/.test(text)) content.push({ text, from: i });
    if (close) return { content, tail: close.tail, end: i };
  }
  return undefined;
}

/** Where a line closes a display: what stands before the dollars, and the name behind them. Without backtracking. */
function closing(line: string): { before: string; tail: string } | undefined {
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '$' && line[i + 1] === '$') {
      const found = /^[ \t]*(\{[^{}]*\})?[ \t]*[.,;:]?[ \t]*$/.exec(line.slice(i + 2));
      return found ? { before: line.slice(0, i), tail: found[1] ?? '' } : undefined;
    }
  }
  return undefined;
}
