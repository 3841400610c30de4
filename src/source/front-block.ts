// Where a block of front matter ends, told from lines alone: an unclosed one must not take the next slide for its end,
// and text after a separator must not be taken for YAML.

/** A line of exactly `---`, trailing blanks allowed: separator of slides and fence of front matter. */
export const DASHES = /^---[ \t]*$/;
/** What ends front matter: dashes, or YAML's own end of a document. */
export const END = /^(?:---|\.\.\.)[ \t]*$/;
const KEY = /^(?:[\p{L}_][\p{L}\p{N}_.-]*|"[^"]+"|'[^']+')[ \t]*:(?:[ \t]|$)/u;

/**
 * What the lines below a `---` are: front matter up to line `end` (the closing dashes), begun but never closed, or
 * text.
 */
export type Block =
  | { readonly kind: 'front'; readonly end: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'text' };

/**
 * Front matter right after a slide separator: only if the very next line, `from`, is a key. `close` is the next line of
 * dashes, or -1.
 */
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
 * Whether the dashes at `close` end the block begun at `from`. With a blank line before them they may as well be the
 * next slide's separator; then every line has to look like YAML.
 */
function isClosed(lines: readonly string[], from: number, close: number): boolean {
  if (lines[close - 1]?.trim() !== '') return true;
  let above = '';
  for (let i = from; i < close; i++) {
    const line = lines[i] as string;
    if (line.trim() === '') continue;
    if (!looksLikeYaml(lines, i, close, above)) return false;
    if (!line.startsWith('#')) above = line;
  }
  return true;
}

/**
 * Whether line `at` can be YAML; `above` is the last line before it that says something. A `#` must lead to a key, or
 * it is a heading.
 */
function looksLikeYaml(lines: readonly string[], at: number, close: number, above: string): boolean {
  let i = at;
  while (i < close && lines[i]?.startsWith('#')) i++;
  const line = lines[i] as string;
  return (
    KEY.test(line) ||
    /^[ \t]+\S/.test(line) ||
    /^[\]}]/.test(line) ||
    (line.startsWith('- ') && /:\s*$|^\s*- |^ /.test(above))
  );
}

/** A key that keeps a slide from some. Where its block is not read, the slide would be shown to all. */
const KEEPING = /^["']?(?:audience|hidden|hide)["']?[ \t]*:/i;

export const keepsFromSome = (line: string): boolean => KEEPING.test(line);

/** The line of such a key among those of front matter that are not in `read`, the keys that could be; -1 for none. */
export function keepingLine(lines: readonly string[], from: number, end: number, read: object = {}): number {
  for (let i = from; i < end; i++) {
    const key = KEEPING.exec(lines[i] as string)?.[0].replace(/["':\s]/g, '');
    if (key !== undefined && !Object.hasOwn(read, key)) return i;
  }
  return -1;
}
