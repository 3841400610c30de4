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

/** The separator is the one of tab, semicolon and comma that the first line has most of. */
function separatorOf(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => line.split(sign).length;
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

export function parseCsv(raw: string): Csv {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const rows: Field[][] = [];
  let row: Field[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
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
