// Front matter with a slip in it -> what of it is sound: one slip in one key must not change the whole deck. Each key
// at the margin is read by itself, and those that cannot be are left out.
import { parseDocument } from 'yaml';

/** A quotation mark that opens a key's value and is never closed. */
export interface OpenQuote {
  /** Line and column from 1, in the YAML. */
  readonly line: number;
  readonly column: number;
  /** The value from its quotation mark to the line's end. */
  readonly value: string;
  readonly mark: '"' | "'";
}

const KEY = /^[^\s#'"[{-][^:]*:(?:[ \t]|$)/;
const QUOTED = /^([^\s#'"[{-][^:]*:[ \t]+)(["'])(.*)$/;

/** The YAML with the lines of broken keys blank, so that all other places stay; undefined where nothing is left. */
export function soundYaml(yaml: string): string | undefined {
  const lines = yaml.split('\n');
  const starts = lines.flatMap((line, i) => (KEY.test(line) ? [i] : []));
  let kept = 0;
  for (const [n, from] of starts.entries()) {
    const to = starts[n + 1] ?? lines.length;
    const { errors } = parseDocument(lines.slice(from, to).join('\n'), { logLevel: 'silent' });
    if (errors.length) lines.fill('', from, to);
    else kept++;
  }
  lines.fill('', 0, starts[0] ?? lines.length);
  return kept ? lines.join('\n') : undefined;
}

/** The first quotation mark that is left open, told by its own line: what follows it would all be in it. */
export function openQuote(yaml: string): OpenQuote | undefined {
  for (const [i, line] of yaml.split('\n').entries()) {
    const [, key = '', mark, rest = ''] = QUOTED.exec(line) ?? [];
    if (mark !== '"' && mark !== "'") continue;
    const inner = mark === '"' ? rest.replace(/\\./g, '') : rest.replaceAll("''", '');
    if (!inner.includes(mark)) return { line: i + 1, column: key.length + 1, value: (mark + rest).trimEnd(), mark };
  }
  return undefined;
}
