// Slidev's `<<< @/snippets/x.ts#region ts {2,3}`: code that a file of the project holds.
import type { Line } from '../line.ts';

const ASKED = /^([ \t]*)<<<[ \t]*(\S+?)(?:#([\w-]+))?(?:[ \t]+([\w+#.-]+))?[ \t]*((?:\{[^\n]*\})?)[ \t]*$/;

export interface Snippet {
  readonly path: string;
  readonly region: string | undefined;
  readonly indent: string;
  /** Of the fence. */
  readonly info: string;
}

/** The file that a line asks for; `@/` is the folder of the deck. */
export function snippetOf(text: string): Snippet | undefined {
  const [, indent = '', path, region, name, braces = ''] = ASKED.exec(text) ?? [];
  if (!path) return undefined;
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  return { path: path.replace(/^@\//, '/'), region, indent, info: `${name ?? ending} ${braces}`.trim() };
}

/** The lines as a fence of code: of the whole file, or between `#region NAME` and `#endregion`. */
export function fenceOf(snippet: Snippet, lines: readonly Line[], at: Line): Line[] | undefined {
  const code = regionOf(lines, snippet.region);
  if (!code) return undefined;
  const longest = Math.max(2, ...code.map(({ text }) => /^[ \t]*(`{3,})/.exec(text)?.[1]?.length ?? 0));
  const mark = '`'.repeat(longest + 1);
  const inside = code.map((line) => ({ ...line, text: snippet.indent + line.text }));
  return [
    { ...at, text: `${snippet.indent}${mark}${snippet.info}` },
    ...inside,
    { ...at, text: `${snippet.indent}${mark}` },
  ];
}

function regionOf(lines: readonly Line[], name: string | undefined): readonly Line[] | undefined {
  const mark = (text: string, word: string) =>
    new RegExp(`#?${word}\\b[ \\t]*(.*?)[ \\t]*(?:-->|\\*/)?$`).exec(text)?.[1];
  let end = lines.length;
  while (end > 0 && !lines[end - 1]?.text.trim()) end--;
  if (!name) return lines.slice(0, end);
  const from = lines.findIndex(({ text }) => mark(text, 'region') === name);
  if (from < 0) return undefined;
  const to = lines.findIndex(({ text }, i) => i > from && mark(text, 'endregion') !== undefined);
  return lines.slice(from + 1, to < 0 ? end : to).filter(({ text }) => !/#(?:end)?region\b/.test(text));
}
