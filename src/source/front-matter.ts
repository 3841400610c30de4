// A YAML block -> plain data with the place of every key. gray-matter reads the block; its code engines are off, and the
// `yaml` package does the parsing because it keeps positions.
import matter from 'gray-matter';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostics, Span } from '../base/diagnostic.ts';
import type { FrontMatter } from './deck-source.ts';
import type { SourceFile } from './file.ts';

const MAX_ALIASES = 50;

/** Reads YAML whose first line is line `line` of the file. Undefined after a diagnostic where it is none. */
export function readFrontMatter(yaml: string, file: SourceFile, line: number, diagnostics: Diagnostics): FrontMatter | undefined {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, version: '1.2', uniqueKeys: true, strict: true });
  const spanAt = (offset: number): Span => {
    const at = counter.linePos(Math.min(offset, yaml.length));
    return file.span(line + Math.max(0, at.line - 1), Math.max(1, at.col));
  };
  for (const problem of document.errors) {
    diagnostics.report('source/yaml', `Broken YAML: ${problem.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`, spanAt(problem.pos[0]), hintOf(problem.code));
  }
  if (document.errors.length) return undefined;
  const root = document.contents;
  if (root === null) return { data: {}, where: () => file.span(line) };
  if (!isMap(root)) {
    diagnostics.report('source/yaml', 'Front matter is keys with values, one a line', file.span(line), 'Write for instance title: My talk');
    return undefined;
  }
  try {
    const data = plainData(yaml, document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>);
    return { data, where: (path, what = 'value') => placeOf(root, path, what, spanAt) ?? file.span(line) };
  } catch {
    diagnostics.report('source/yaml', `The YAML uses more than ${MAX_ALIASES} aliases`, file.span(line), 'Write the values out');
    return undefined;
  }
}

/** Through gray-matter, as every deck tool reads front matter; the engine is ours and always asked (it caches otherwise). */
function plainData(yaml: string, data: Record<string, unknown>): Record<string, unknown> {
  const refuse = () => {
    throw new Error('front matter is data');
  };
  const file = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { yaml: () => data, javascript: refuse, js: refuse, coffee: refuse, json: refuse } as never });
  return file.data;
}

/** Place of a key or value, or of the nearest thing above it that is there. */
function placeOf(root: Node, path: readonly (string | number)[], what: 'key' | 'value', spanAt: (offset: number) => Span): Span | undefined {
  let node: Node | null = root;
  let found: Span | undefined;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const last = i === path.length - 1;
      const key = pair.key as Node;
      node = pair.value as Node | null;
      const target = last && what === 'value' && node?.range ? node : key;
      found = target.range ? spanAt(target.range[0]) : found;
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] as Node | undefined) ?? null;
      if (!node?.range) break;
      found = spanAt(node.range[0]);
    } else break;
  }
  return found;
}

const HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'Each key may stand once; remove one of them',
  TAB_AS_INDENT: 'Indent with blanks, not with tabs',
  BAD_INDENT: 'Keys of one level start in the same column',
  MISSING_CHAR: 'Put a text with : or # in it between quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text with a colon in it between quotation marks',
  MULTILINE_IMPLICIT_KEY: 'A key is followed by a colon and a blank, e.g. title: My talk',
};

const hintOf = (code: string): string => HINTS[code] ?? 'Write key: value, one a line; put text with : or # between quotation marks';
