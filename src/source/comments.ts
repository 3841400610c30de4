// Private comments `<!-- ... -->` in a line of text: where they begin, told from code and from escaped signs. They may
// go on over blank lines and out of lists, which HTML's own comments in Markdown may not.

/** Paragraphs are looked at so many lines up and down for the other end of a code span. */
export const LOOKED_AT = 50;
const TAG = /<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/y;
const RUN = /`+/y;

/** Lines of one paragraph: those above as they were read, the line itself and those below as they are written. */
export interface Paragraph {
  readonly above: readonly string[];
  readonly line: string;
  readonly below: readonly string[];
}

/** The lines below line `at` that may belong to its paragraph. */
export function paragraphBelow(lines: readonly string[], at: number): readonly string[] {
  let end = at + 1;
  while (end < lines.length && end <= at + LOOKED_AT && lines[end]?.trim()) end++;
  return lines.slice(at + 1, end);
}

/** Column of the first `<!--` at or behind `from` that begins a comment, or -1. */
export function commentStart({ above, line, below }: Paragraph, from: number): number {
  const head = above.length ? `${above.join('\n')}\n` : '';
  const text = [head + line, ...below].join('\n');
  const end = head.length + line.length;
  let i = above.some((one) => one.includes('`')) ? 0 : head.length;
  while (i < end) {
    const char = text[i];
    if (char === '\\') i += 2;
    else if (char === '`') i = behindCode(text, i);
    else if (char === '<' && text.startsWith('<!--', i)) {
      if (i >= head.length + from) return i - head.length;
      i += 4;
    } else if (char === '<') {
      TAG.lastIndex = i;
      i = TAG.test(text) ? TAG.lastIndex : i + 1;
    } else i++;
  }
  return -1;
}

/** Offset behind the code span that opens at `at`, or behind its marks where it does not close. */
export function behindCode(text: string, at: number): number {
  RUN.lastIndex = at;
  const run = RUN.exec(text)?.[0] ?? '`';
  const from = at + run.length;
  for (let next = text.indexOf(run, from); next >= 0; ) {
    RUN.lastIndex = next;
    const found = RUN.exec(text)?.[0] as string;
    if (found.length === run.length) return next + run.length;
    next = text.indexOf(run, next + found.length);
  }
  return from;
}

/**
 * Offset behind the `-->` of a comment that begins at `at`, or -1. `<!-->` is a whole comment (CommonMark 0.31, 6.6).
 */
export function commentEnd(line: string, at: number): number {
  const end = line.indexOf('-->', at + 2);
  return end < 0 ? -1 : end + 3;
}
