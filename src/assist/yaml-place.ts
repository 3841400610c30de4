// Where in a block of YAML the cursor is: below which keys, at a key or at a value. Told from lines and brackets alone,
// since what is being written is rarely valid.

export interface YamlPlace {
  /** Keys above the cursor, outermost first; the key itself last where it is at a value. Lists leave no trace. */
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  /** What is written there so far, by columns of the line from 0. */
  readonly from: number;
  readonly to: number;
  /** Whether the stretch stands in brackets, where a key needs a blank behind its colon and no line of its own. */
  readonly flow: boolean;
}

const KEY = /^([ \t]*(?:- +)*)((?:"[^"]*"|'[^']*'|[^\s#'"[{\]},:-][^:]{0,200}?|-(?! )[^:]{0,200}?))[ \t]*:(?:[ \t]+|$)/;
const WORD_BEFORE = /(?:"[^"]*|'[^']*|[^\s,[\]{}"'][^,[\]{}"']*)?$/;

/** A word is not longer than this. */
const LONGEST = 300;

const bare = (key: string): string => key.trim().replace(/^(["'])(.*)\1$/, '$2');

/** The place of `column` in line `at` of a block's lines. */
export function yamlPlace(lines: readonly string[], at: number, column: number): YamlPlace {
  const line = lines[at] ?? '';
  const before = line.slice(0, column);
  const open = openBrackets(lines, at, column);
  if (open) return { ...open, ...wordAt(line, column), flow: true };
  const own = KEY.exec(line);
  const dashes = /^[ \t]*(?:- +)*/.exec(before)?.[0] ?? '';
  const indent = line.trim() === '' ? column : (own?.[1] ?? dashes).length;
  const above = parents(lines, at, indent, /^[ \t]*- /.test(line));
  if (own && column >= own[0].length) {
    const path = [...above, bare(own[2] as string)];
    return { path, at: 'value', ...valueAt(line, own[0].length), flow: false };
  }
  // an item of a list of words is a value of the list's key
  const item = !own && /-[ \t]+$/.test(dashes) && above.length > 0;
  const end = own ? dashes.length + (own[2] as string).length : line.trimEnd().length;
  const stretch = { from: dashes.length, to: Math.max(column, end) };
  return { path: above, at: item ? 'value' : 'key', ...stretch, flow: false };
}

/** A value up to the end of its line, comments left aside. */
function valueAt(line: string, from: number): { from: number; to: number } {
  const comment = /[ \t]#/.exec(line.slice(from))?.index;
  const value = line.slice(from, comment === undefined ? undefined : from + comment).trimEnd();
  return { from, to: from + value.length };
}

function wordAt(line: string, column: number): { from: number; to: number } {
  const word =
    WORD_BEFORE.exec(
      line.slice(Math.max(0, column - LONGEST), column).replace(/^.*:[ \t]+/, (head) => ' '.repeat(head.length)),
    )?.[0] ?? '';
  const rest = /^[^\s,[\]{}:]*/.exec(line.slice(column))?.[0] ?? '';
  return { from: column - word.trimStart().length, to: column + rest.length };
}

/** The keys above a line, by how far they are indented. */
function parents(lines: readonly string[], at: number, indent: number, listed: boolean): string[] {
  const path: string[] = [];
  let limit = indent;
  // items of a list may stand at the very column of its key
  let sameColumn = listed ? (/^[ \t]*/.exec(lines[at] ?? '')?.[0].length ?? 0) : -1;
  for (let i = at - 1; i >= 0 && (limit > 0 || sameColumn >= 0); i--) {
    const line = lines[i] as string;
    if (!line.trim() || /^[ \t]*#/.test(line)) continue;
    const key = KEY.exec(line);
    const own = /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
    const outer = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const isItem = own > outer;
    if (key && (own < limit || (own === sameColumn && !isItem))) {
      path.unshift(bare(key[2] as string));
      limit = own;
      sameColumn = isItem ? outer : -1;
      if (isItem) limit = outer + 1;
    } else if (own < limit) limit = own;
  }
  return path;
}

/** The brackets that are open at the cursor, with the keys that lead to them; undefined where none is. */
function openBrackets(
  lines: readonly string[],
  at: number,
  column: number,
): { path: readonly string[]; at: 'key' | 'value' } | undefined {
  let top = at;
  // the line where the value began: the nearest key whose brackets may still be open
  while (top > 0 && !(KEY.test(lines[top] as string) && /[[{]/.test(lines[top] as string))) top--;
  const head = KEY.exec(lines[top] ?? '');
  if (!head) return undefined;
  const text = [...lines.slice(top, at), (lines[at] ?? '').slice(0, column)].join('\n').slice(head[0].length);
  const stack: { sign: string; key?: string }[] = [];
  let word = '';
  let quote = '';
  for (const char of text) {
    if (quote) {
      if (char === quote) quote = '';
      else word += char;
    } else if ((char === '"' || char === "'") && !word.trim()) quote = char;
    else if (char === '{' || char === '[') {
      stack.push({ sign: char });
      word = '';
    } else if (char === '}' || char === ']') stack.pop();
    else if (char === ':' && stack.at(-1)?.sign === '{') {
      stack[stack.length - 1] = { sign: '{', key: bare(word) };
      word = '';
    } else if (char === ',') {
      const last = stack.at(-1);
      if (last) stack[stack.length - 1] = { sign: last.sign };
      word = '';
    } else word += char;
  }
  const last = stack.at(-1);
  if (!last) return undefined;
  const indent = head[1]?.length ?? 0;
  const above = parents(lines, top, indent, /^[ \t]*- /.test(lines[top] as string));
  const path = [...above, bare(head[2] as string), ...stack.flatMap(({ key }) => (key === undefined ? [] : [key]))];
  return { path, at: last.sign === '{' && last.key === undefined ? 'key' : 'value' };
}
