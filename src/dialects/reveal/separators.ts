// Separators of reveal-md are regular expressions of the writer's own. None of them is run: what they say is read as a
// line of fixed text, or as a number of blank lines, which is what decks use.
import type { Line } from '../line.ts';

export type Separator = { readonly line: RegExp } | { readonly blank: number };

/** The separator that an expression describes; undefined where it describes something else. */
export function separatorOf(expression: string): Separator | undefined {
  const ends = (expression.match(/(?:\\r\??)?\\n|\r?\n/g) ?? []).length;
  const bare = expression
    .replace(/(?:\\r\??)?\\n|\r?\n/g, '')
    .replace(/^\^|\$$/g, '')
    .replace(/\\s[*+]|\[ \\t\][*+]?/g, '')
    .trim();
  if (bare === '') return ends >= 2 ? { blank: ends - 1 } : undefined;
  const repeated = /^\\?([-*_=#~])(?:\{(\d)(,)?\d*\}|\+)$/.exec(bare);
  if (repeated)
    return {
      line: new RegExp(
        `^[ \\t]*\\${repeated[1]}{${repeated[2] ?? 1}${repeated[3] || !repeated[2] ? ',' : ''}}[ \\t]*$`,
      ),
    };
  const text = bare.replace(/\\([^\w\s])/g, '$1');
  // what is left may hold no sign that means something
  if (/[\\^$*+?()[\]{}|]/.test(bare.replace(/\\[^\w\s]/g, ''))) return undefined;
  return { line: new RegExp(`^[ \\t]*${text.replace(/[-.*+?^${}()|[\]\\/<>!=:]/g, '\\$&')}[ \\t]*$`) };
}

/** Where a separator stands: the lines it takes, from and up to. */
export function placesOf(
  lines: readonly Line[],
  closed: readonly boolean[],
  separator: Separator,
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  if ('line' in separator) {
    for (const [i, { text }] of lines.entries())
      if (!closed[i] && separator.line.test(text)) out.push({ from: i, to: i + 1 });
    return out;
  }
  for (let i = 0; i < lines.length; i++) {
    let end = i;
    while (end < lines.length && !closed[end] && lines[end]?.text === '') end++;
    if (end - i >= separator.blank && i > 0 && end < lines.length) out.push({ from: i, to: end });
    i = Math.max(i, end - 1);
  }
  return out;
}
