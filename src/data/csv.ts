// CSV text -> rows of fields, each with its place, so that a wrong number can be told by line and column (RFC 4180, and
// what spreadsheet programs write besides: semicolons, tabs, a byte-order mark).

export interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Csv {
  readonly separator: string;
  /** Rows without blank lines; the first is the head. */
  readonly rows: readonly (readonly Field[])[];
  /** A quote that never closes. */
  readonly problem?: { readonly line: number; readonly column: number };
}

/** Lines by which the separator is told. */
const SOME_LINES = 6;

/**
 * The separator: of tab, semicolon, comma and | the first that parts each of the first lines into as many fields, else
 * the one that the first line has most of.
 */
function separatorOf(text: string): string {
  const lines = text
    .split('\n', SOME_LINES + 1)
    .slice(0, SOME_LINES)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim());
  const signs = ['\t', ';', ',', '|'];
  const count = (line: string | undefined, sign: string) => (line ?? '').split(sign).length;
  const first = (sign: string) => count(lines[0], sign);
  const even = signs.find((sign) => first(sign) > 1 && lines.every((line) => count(line, sign) === first(sign)));
  if (even) return even;
  // a title may stand above the head
  const most = (sign: string) => Math.max(...lines.map((line) => count(line, sign)));
  const other = signs.find(
    (sign) => most(sign) > 1 && lines.filter((line) => count(line, sign) === most(sign)).length > 1,
  );
  const head = signs.reduce((best, sign) => (first(sign) > first(best) ? sign : best), ',');
  return first(head) > 1 || !other ? head : other;
}

/** Excel's own first line that names the separator. */
const NAMED = /^sep=(.)[ \t]*(?:\n|$)/i;

export function parseCsv(raw: string): Csv {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = NAMED.exec(text);
  const separator = named?.[1] ?? separatorOf(text);
  const rows: Field[][] = [];
  let row: Field[] = [];
  let at = named?.[0].length ?? 0;
  let line = named ? 2 : 1;
  let lineStart = at;
  const endRow = () => {
    if (row.length > 1 || row[0]?.text.trim()) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    if (text[at] === '"') {
      const quoted = quotedAt(text, at);
      if (!quoted) return { separator, rows, problem: place };
      for (let i = at; i < quoted.end; i++) {
        if (text[i] !== '\n') continue;
        line++;
        lineStart = i + 1;
      }
      row.push({ text: quoted.value, ...place });
      at = quoted.end;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
      row.push({ text: text.slice(start, at).trim(), ...place });
    }
    if (text[at] === separator) {
      at++;
      if (at === text.length || text[at] === '\n') row.push({ text: '', line, column: at - lineStart + 1 });
    }
    if (text[at] === '\n') {
      endRow();
      at++;
      line++;
      lineStart = at;
    }
  }
  endRow();
  return { separator, rows };
}

/** A quoted field from its first quote; two quotes inside mean one. */
function quotedAt(text: string, from: number): { value: string; end: number } | undefined {
  let value = '';
  let at = from + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return undefined;
    value += text.slice(at, next);
    if (text[next + 1] !== '"') return { value, end: next + 1 };
    value += '"';
    at = next + 2;
  }
}
