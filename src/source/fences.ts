// What a single line opens or closes: code fences, display maths, comments. Written without backtracking, since a line may
// be megabytes long.

export interface Opened {
  readonly kind: 'fence' | 'maths' | 'comment';
  /** 0-based. */
  readonly line: number;
  /** What it is written with: "```", "~~~~", "$$" or "<!--". */
  readonly mark: string;
  /** Of a fence: whether it stands in a list or quotation, which ends it too. */
  readonly contained: boolean;
  /** Of a fence: whether words follow the mark; such a line can open but not close. */
  readonly info: boolean;
}

const FENCE = /^((?:[ \t]*(?:[-*+]|\d{1,9}[.)]|>))*[ \t]*)(`{3,}|~{3,})/;
const CLOSING_FENCE = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
/** A display's end, with its name behind it: `$$ {#eq:name}`. */
const CLOSING_MATHS = /\$\$[ \t]*(?:\{[^{}]*\})?[ \t]*[.,;:]?[ \t]*$/;
/** Code spans are looked for in lines up to this length only. */
const LONG_LINE = 10_000;

/** What begins on the line and goes on below it. */
export function openerOf(line: string, at: number): Opened | undefined {
  const [, prefix = '', mark] = FENCE.exec(line) ?? [];
  if (mark) {
    const info = line.slice(prefix.length + mark.length).trim();
    if (mark[0] === '~' || !info.includes('`'))
      return { kind: 'fence', line: at, mark, contained: /[-*+\d>\t]| {4}/.test(prefix), info: info !== '' };
  }
  const plain = { line: at, contained: false, info: false };
  const maths = line.slice(0, 5).trimStart();
  if (maths.startsWith('$$') && line.indexOf('$$') === line.lastIndexOf('$$'))
    return { ...plain, kind: 'maths', mark: '$$' };
  if (!line.includes('<!--')) return undefined;
  const bare = line.length > LONG_LINE ? line : line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '');
  return bare.lastIndexOf('<!--') > bare.lastIndexOf('-->') ? { ...plain, kind: 'comment', mark: '<!--' } : undefined;
}

/** The nearest line further down that closes an opener; filled from the end of the file to its start. */
export class Closers {
  readonly #fences: Record<string, { readonly line: number; readonly length: number }[]> = { '`': [], '~': [] };
  #maths: number | undefined;
  #comment: number | undefined;

  add(line: string, at: number): void {
    const mark = CLOSING_FENCE.exec(line)?.[1];
    const stack = mark && this.#fences[mark[0] as string];
    if (mark && stack) {
      while (stack.length && (stack[stack.length - 1]?.length as number) <= mark.length) stack.pop();
      stack.push({ line: at, length: mark.length });
    }
    if (CLOSING_MATHS.test(line)) this.#maths = at;
    if (line.lastIndexOf('-->') > line.lastIndexOf('<!--')) this.#comment = at;
  }

  next({ kind, mark }: Opened): number | undefined {
    if (kind === 'maths') return this.#maths;
    if (kind === 'comment') return this.#comment;
    return this.#fences[mark[0] as string]?.findLast((closer) => closer.length >= mark.length)?.line;
  }
}
