// Front matter of foreign decks as data with the line of each key. More is let through than in our own: tags, repeated
// keys and an end of `...` are common there.
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Diagnostics } from '../base/diagnostic.ts';
import type { Line } from './line.ts';

export interface Front {
  readonly data: Readonly<Record<string, unknown>>;
  /** The line of a key, or of the block's begin. */
  at(key?: string): Line;
}

/** The block at the top, and the lines below it. */
export function topFront(
  lines: readonly Line[],
  diagnostics: Diagnostics,
): { front: Front | undefined; rest: readonly Line[] } {
  const top = beginOf(lines);
  const next = lines.findIndex(({ text }, i) => i > top && text.trim());
  if (!/^---[ \t]*$/.test(lines[top]?.text ?? '') || next < 0) return { front: undefined, rest: lines };
  // below a blank line only a key can be meant
  if (next > top + 1 && !/^[\w-]+:([ \t]|$)/.test(lines[next]?.text ?? '')) return { front: undefined, rest: lines };
  const end = lines.findIndex(({ text }, i) => i > top && /^(---|\.\.\.)[ \t]*$/.test(text));
  if (end < 0) return { front: undefined, rest: lines };
  const front = readFront(lines.slice(top + 1, end), lines[top] as Line, diagnostics);
  return front ? { front, rest: [...lines.slice(0, top), ...lines.slice(end + 1)] } : { front: undefined, rest: lines };
}

/** The first line that says something; a comment, such as a licence, may stand before it. */
function beginOf(lines: readonly Line[]): number {
  let top = 0;
  while (top < lines.length && lines[top]?.text.trim() === '') top++;
  if (!lines[top]?.text.startsWith('<!--')) return top;
  const end = lines.findIndex(({ text }, i) => i >= top && text.includes('-->'));
  const next = lines.findIndex(({ text }, i) => i > end && text.trim());
  return end >= 0 && /-->[ \t]*$/.test(lines[end]?.text ?? '') && /^---[ \t]*$/.test(lines[next]?.text ?? '')
    ? next
    : top;
}

/** Lines of YAML as data; undefined where they are no keys. */
export function readFront(block: readonly Line[], top: Line, diagnostics: Diagnostics): Front | undefined {
  const yaml = block.map(({ text }) => text).join('\n');
  const where = (line: number) => block[line - 1] ?? top;
  const { limits } = diagnostics;
  if (yaml.length > limits.frontMatterCharacters || block.length > limits.frontMatterLines) {
    diagnostics.report(
      'source/yaml',
      `The front matter is longer than ${limits.frontMatterLines} lines; it is left out`,
      top.file.span(top.line),
      'End it with a line of --- behind its last key',
    );
    return { data: {}, at: () => top };
  }
  const counter = new LineCounter();
  const options = { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' } as const;
  const strict = parseDocument(yaml, options);
  const loose = strict.errors.length
    ? parseDocument(quoted(yaml), { ...options, lineCounter: new LineCounter() })
    : strict;
  const document = loose.errors.length ? strict : loose;
  const root = document.contents;
  if (root !== null && !isMap(root)) return undefined;
  const [error] = document.errors;
  if (error) {
    const at = where(counter.linePos(error.pos[0]).line);
    diagnostics.report(
      'source/yaml',
      `The front matter is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}`,
      at.file.span(at.line),
      'Write key: value, one a line; put a text with : or # in it between quotation marks',
    );
  }
  const keys = new Map<string, Line>();
  for (const { key } of root?.items ?? [])
    if (isScalar(key) && key.range) keys.set(String(key.value), where(counter.linePos(key.range[0]).line));
  return { data: plain(document, limits.yamlAliases), at: (key) => (key === undefined ? top : (keys.get(key) ?? top)) };
}

/** Values that hold a colon or begin with a sign, between quotation marks: other readers take them as words. */
const quoted = (yaml: string): string =>
  yaml.replace(
    /^(\s*(?:- )?[\w-]+:[ \t]+)([^\s"'[{|>#&*!][^\n]*?:(?:[ \t][^\n]*)?|[@`%][^\n]*)[ \t]*$/gm,
    (_, key, value) => `${key}${JSON.stringify(value)}`,
  );

function plain(document: ReturnType<typeof parseDocument>, aliases: number): Record<string, unknown> {
  try {
    const data: unknown = document.toJS({ maxAliasCount: aliases });
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
