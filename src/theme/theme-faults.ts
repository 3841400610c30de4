// What is wrong in a theme.yaml -> sentences with their places, all of them at once, with the nearest name.
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { describe, expectation, faultsOf, hintFor, type Issue } from '../schema/issue.ts';
import { nearest } from '../schema/nearest.ts';
import { themeSchema } from '../schema/theme-file.ts';

export interface ThemeFault {
  /** Goes on from "In the theme X". */
  readonly message: string;
  readonly hint: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

type Path = readonly (string | number)[];

/** What a key's names are called, by the last word of the path above them. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  roles: ['colour of a theme', 'colours'],
  scheme: ['colour of a scheme', 'colours'],
  type: ['style of text', 'styles'],
  spacing: ['distance', 'distances'],
  families: ['family of fonts', 'families'],
};

export function themeFaults(text: string, issues: readonly unknown[]): ThemeFault[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const place = (path: Path) => {
    const { line, col } = counter.linePos(offsetOf(contents as Node | null, path));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return issues
    .flatMap((issue) => faultsOf(issue as Issue))
    .flatMap(({ issue, path }): ThemeFault[] => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ ...unknown(key, path), ...place([...path, key]) }));
      const value = valueAt((contents as Node | null) ?? null, path);
      const message = `"${path.join('.')}" is to be ${expectation(issue)}, but is ${describe(value)}`;
      return [{ message, hint: hintFor(issue, value), ...place(path) }];
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function unknown(key: string, path: Path): { message: string; hint: string } {
  const known = keysAt(path);
  const near = nearest(key, known);
  const [one, many] = KINDS[String(path[path.length - 1])] ?? [
    path.length ? `key of ${path.join('.')}` : 'key',
    'keys',
  ];
  return {
    message: `"${key}" is no ${one}`,
    hint: near ? `Did you mean ${near}?` : `The ${many} are ${known.join(', ')}`,
  };
}

/** The keys that the schema knows at a path. */
function keysAt(path: Path): string[] {
  let schema: unknown = themeSchema;
  for (const step of path) schema = shapeOf(schema)?.[step as string];
  return Object.keys(shapeOf(schema) ?? {});
}

/** The keys of an object's schema, whatever is wrapped round it. */
function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  const { shape, def } = (schema ?? {}) as { shape?: Record<string, unknown>; def?: { innerType?: unknown } };
  return shape ?? (def?.innerType ? shapeOf(def.innerType) : undefined);
}

/** Where a path leads in the file, or the nearest thing above it that is there. */
function offsetOf(root: Node | null, path: Path): number {
  let node = root;
  let offset = 0;
  for (const [i, step] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    if (!pair) break;
    const value = pair.value as Node | null;
    const key = pair.key as Node;
    offset = (i === path.length - 1 && isScalar(value) ? value.range?.[0] : key.range?.[0]) ?? offset;
    node = value;
  }
  return offset;
}

function valueAt(root: Node | null, path: Path): unknown {
  const plain: unknown = root?.toJSON();
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], plain);
}
