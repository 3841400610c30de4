// Which dollars are maths, decided before Markdown is parsed. By pandoc's rule an opening `$` is followed by a sign and the
// closing one follows a sign and has no digit behind it: "$5 and $10" is money. All other dollars are hidden behind a
// character that no text has, and come back when the tree is made. Displays `$$...$$` become blocks of their own lines.

/** Stands for a dollar that is no maths; from Unicode's private use area, so that it takes as many columns. */
export const HIDDEN = '\uE024';
/** Stands for the backslash that was before it. */
const NOTHING = '\uE025';
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;
/** A display that begins its line, in lists and quotations too. */
const DISPLAY = /^([ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*)\$\$(?!\$)/;

export interface MarkedText {
  readonly text: string;
  /** For each line of `text` (0-based) the line it came from. */
  readonly lines: readonly number[];
}

/** The text with only those dollars that mean maths. */
export function markDollars(text: string): MarkedText {
  const source = text.split('\n');
  if (!text.includes('$')) return { text, lines: source.map((_, i) => i) };
  const out: string[] = [];
  const lines: number[] = [];
  let prose: number[] = [];
  let fence: string | undefined;
  const put = (line: string, from: number) => {
    out.push(line);
    lines.push(from);
  };
  const flush = () => {
    const marked = markInline(prose.map((i) => source[i] as string).join('\n')).split('\n');
    for (const [n, from] of prose.entries()) put(marked[n] as string, from);
    prose = [];
  };
  for (let i = 0; i < source.length; i++) {
    const line = source[i] as string;
    const mark = FENCE.exec(line)?.[1];
    if (fence || mark) {
      flush();
      if (!fence) fence = mark;
      else if (mark && mark[0] === fence[0] && mark.length >= fence.length && /^[ \t>]*[`~]+[ \t]*$/.test(line))
        fence = undefined;
      put(hide(line), i);
      continue;
    }
    if (!line.trim()) {
      flush();
      put(line, i);
      continue;
    }
    const display = DISPLAY.test(line) ? displayAt(source, i) : undefined;
    if (!display) {
      prose.push(i);
      continue;
    }
    flush();
    const inner = display.prefix.replace(/[-*+]|\d{1,9}[.)]/g, (sign) => ' '.repeat(sign.length));
    // a block of its own, wherever the paragraph before it ended
    if (out.length && (out[out.length - 1] as string).trim() && !/^[ \t>]*$/.test(display.prefix))
      put(display.prefix.trimEnd() === '>' ? '>' : '', i);
    put(`${display.prefix}$$${display.tail ? ` ${display.tail}` : ''}`, i);
    for (const { text: content, from } of display.content) put(`${from === i ? inner : ''}${hide(content)}`, from);
    put(`${inner}$$`, display.end);
    i = display.end;
  }
  flush();
  return { text: out.join('\n'), lines };
}

interface Display {
  readonly prefix: string;
  readonly content: readonly { readonly text: string; readonly from: number }[];
  readonly tail: string;
  readonly end: number;
}

/** A display from its opening line to the line that ends with `$$` and perhaps `{#eq:name}`; undefined if it does not close. */
function displayAt(source: readonly string[], at: number): Display | undefined {
  const first = source[at] as string;
  const prefix = DISPLAY.exec(first)?.[1] ?? '';
  const content: { text: string; from: number }[] = [];
  for (let i = at; i < source.length; i++) {
    const line = i === at ? first.slice(prefix.length + 2) : (source[i] as string);
    const close = closing(line);
    if (!close && (line.includes('$$') || (i > at && !line.trim()))) return undefined;
    const text = close ? close.before : line;
    if (text.trim() && !/^[ \t>]*$/.test(text)) content.push({ text, from: i });
    if (close) return { prefix, content, tail: close.tail, end: i };
  }
  return undefined;
}

/** Where a line closes a display: what stands before the dollars, and the name behind them. Without backtracking: lines may be long. */
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

const hide = (text: string): string => text.replaceAll('$', HIDDEN);

/** One paragraph's worth of lines. */
function markInline(text: string): string {
  if (!text.includes('$')) return text;
  let out = '';
  let i = 0;
  while (i < text.length) {
    const char = text[i] as string;
    if (char === '\\' && i + 1 < text.length) {
      // an escaped dollar is a dollar; other escapes are Markdown's
      out += text[i + 1] === '$' ? HIDDEN + NOTHING : text.slice(i, i + 2);
      i += 2;
    } else if (char === '`') {
      const run = /^`+/.exec(text.slice(i))?.[0] ?? '`';
      const end = endOfCode(text, i + run.length, run);
      out += hide(text.slice(i, end));
      i = end;
    } else if (char === '$') {
      const end = endOfMaths(text, i);
      const size = text[i + 1] === '$' ? 2 : 1;
      if (end) out += '$'.repeat(size) + hide(text.slice(i + size, end - size)) + '$'.repeat(size);
      else out += HIDDEN.repeat(size);
      i = end ?? i + size;
    } else {
      out += char;
      i++;
    }
  }
  return out;
}

/** Behind the code span, or behind its opening marks if it has no end. */
function endOfCode(text: string, from: number, run: string): number {
  for (const found of text.slice(from).matchAll(/`+/g))
    if (found[0].length === run.length) return from + found.index + run.length;
  return from;
}

/** Behind the closing dollar of maths that opens at `at`. */
function endOfMaths(text: string, at: number): number | undefined {
  const size = text[at + 1] === '$' ? 2 : 1;
  const first = text[at + size];
  if (first === undefined || first === '$' || (size === 1 && /\s/.test(first))) return undefined;
  for (let i = at + size; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
      continue;
    }
    if (text[i] !== '$') continue;
    if (size === 2) {
      if (text[i + 1] === '$') return i + 2;
      continue;
    }
    if (text[i + 1] === '$' || /\s/.test(text[i - 1] as string) || /\d/.test(text[i + 1] ?? '')) return undefined;
    return i + 1;
  }
  return undefined;
}

/** Gives a tree's texts their dollars back. */
export function restoreDollars(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string') {
      if (inner.includes(HIDDEN))
        (value as Record<string, unknown>)[key] = inner.replaceAll(HIDDEN, '$').replaceAll(NOTHING, '');
    } else if (key !== 'position') restoreDollars(inner);
  }
}
