// Where a block of front matter ends, told from lines alone: an unclosed one must not take the next slide for its end, and
// text after a separator must not be taken for YAML.

/** A line of exactly `---`, trailing blanks allowed: separator of slides and fence of front matter. */
export const DASHES = /^---[ \t]*$/;
const KEY = /^(?:[\p{L}_][\p{L}\p{N}_.-]*|"[^"]+"|'[^']+')[ \t]*:(?:[ \t]|$)/u;

/** What the lines below a `---` are: front matter up to line `end` (the closing dashes), begun but never closed, or text. */
export type Block = { readonly kind: 'front'; readonly end: number } | { readonly kind: 'open' } | { readonly kind: 'text' };

/** Front matter right after a slide separator: only if the very next line, `from`, is a key. `close` is the next line of dashes, or -1. */
export function slideBlock(lines: readonly string[], from: number, close: number): Block {
  if (!KEY.test(lines[from] ?? '')) return { kind: 'text' };
  return close >= 0 && isClosed(lines, from, close) ? { kind: 'front', end: close } : { kind: 'open' };
}

/** Front matter at the top of a file, where comments, lists and slips of the pen may come first too. */
export function fileBlock(lines: readonly string[], from: number, close: number): Block {
  const first = lines[from] ?? '';
  if (close === from) return { kind: 'front', end: close };
  if (first.trim() === '') return { kind: 'text' };
  const block = lines.slice(from, close < 0 ? from + 1 : close);
  const looksIt = /^[-[{"'?!&*]/.test(first) || block.some((line) => KEY.test(line));
  if (close >= 0 && looksIt && isClosed(lines, from, close)) return { kind: 'front', end: close };
  return KEY.test(first) ? { kind: 'open' } : { kind: 'text' };
}

/**
 * Whether the dashes at `close` end the block begun at `from`. With a blank line before them they may as well be the next
 * slide's separator; then everything that follows a blank line has to look like YAML.
 */
function isClosed(lines: readonly string[], from: number, close: number): boolean {
  if (lines[close - 1]?.trim() !== '') return true;
  let last = '';
  for (let i = from; i < close; i++) {
    const line = lines[i] as string;
    if (line.trim() === '') continue;
    if (i > from && lines[i - 1]?.trim() === '' && !looksLikeYaml(lines, i, close, last)) return false;
    last = line;
  }
  return true;
}

/** Whether YAML can go on here behind a blank line; `last` is the line above the blank. A `#` must lead to a key, or it is a heading. */
function looksLikeYaml(lines: readonly string[], at: number, close: number, last: string): boolean {
  let i = at;
  while (i < close && lines[i]?.startsWith('#')) i++;
  const line = i < close ? (lines[i] as string) : '';
  return KEY.test(line) || /^[ \t]+\S/.test(line) || /^[\]}]/.test(line) || (line.startsWith('- ') && /:\s*$|^\s*- /.test(last));
}
