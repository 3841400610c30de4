// A line of `:::` right below HTML, which CommonMark takes for more of that HTML: with a blank line above it it is one
// again, as the reader of lines has it.
import { readLines } from '../source/lines.ts';

export interface FreedText {
  readonly text: string;
  /** For each line of `text` (0-based) the line it came from. */
  readonly lines: readonly number[];
}

export function freedDivs(text: string): FreedText {
  const source = text.split('\n');
  const asIs = { text, lines: source.map((_, i) => i) };
  if (!text.includes(':::') || !text.includes('<')) return asIs;
  const { lines: read } = readLines(text);
  const out: string[] = [];
  const lines: number[] = [];
  for (const [i, line] of source.entries()) {
    if (read[i]?.kind === 'div' && read[i - 1]?.kind === 'html') {
      // within the same quotations
      out.push(line.slice(0, read[i]?.at).replace(/[^>]/g, ' ').trimEnd());
      lines.push(i);
    }
    out.push(line);
    lines.push(i);
  }
  return out.length === source.length ? asIs : { text: out.join('\n'), lines };
}
