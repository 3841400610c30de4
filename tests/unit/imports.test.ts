// The order of rooms under src/ (docs/architecture.md): a file imports from its own room and from those above it in the
// list, types included; and no file is in a cycle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** From the bottom up. Rooms on one line do not see each other. A room is a folder, or a file right under src/. */
const ORDER: readonly (readonly string[])[] = [
  ['base'],
  ['media'],
  ['host', 'scene', 'office'],
  ['source'],
  ['schema'],
  ['parse'],
  ['dialects'],
  ['text', 'pictures', 'data'],
  ['theme'],
  ['typeset'],
  ['charts', 'flow', 'participants', 'math', 'code', 'icons'],
  ['blocks'],
  ['resolve'],
  ['layouts'],
  ['layout'],
  ['lint'],
  ['render'],
  ['render/web', 'render/pptx/opc'],
  ['render/handout', 'render/transcript', 'render/pptx/draw'],
  ['render/pptx/parts'],
  ['render/pptx'],
  ['inspect', 'account'],
  ['share'],
  ['template', 'import'],
  ['version.ts'],
  ['report.ts'],
  ['pipeline'],
  ['pipeline.ts'],
  ['library.ts', 'fit-import.ts', 'assist', 'merge'],
  ['index.ts', 'dev', 'lsp', 'present'],
  ['web'],
  ['cli'],
];
const RANK = new Map(ORDER.flatMap((rooms, rank) => rooms.map((room) => [room, rank] as const)));

/** Renderers draw the scene and decide nothing: of what is below them they see this only. */
const DRAWING_SEES = ['base', 'host', 'scene', 'office', 'media', 'text', 'math', 'pictures', 'render'];

const ROOT = fileURLToPath(new URL('../../src', import.meta.url));
const files = (readdirSync(ROOT, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const IMPORT = /(?:from|import\(|import|declare module) ?'(\.[^']+\.ts)'/g;
const imports = new Map(
  files.map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return [file, [...text.matchAll(IMPORT)].map(([, target = '']) => join(dirname(file), target))] as const;
  }),
);

/** The longest name in the list that the path begins with. */
function roomOf(file: string): string {
  const parts = file.split('/');
  for (let n = parts.length; n > 0; n--) {
    const room = parts.slice(0, n).join('/');
    if (RANK.has(room)) return room;
  }
  return parts[0] as string;
}

const pairs = [...imports].flatMap(([file, targets]) =>
  targets.map((target) => ({ file, target, from: roomOf(file), to: roomOf(target) })),
);

test('every file is in a room of the list', () => {
  expect(files.filter((file) => !RANK.has(roomOf(file)))).toEqual([]);
});

test('imports go downwards only', () => {
  const wrong = pairs.filter(({ from, to }) => from !== to && (RANK.get(to) ?? 0) >= (RANK.get(from) ?? 0));
  expect(wrong.map(({ file, target, from, to }) => `${file} imports ${target}: ${from} may not see ${to}`)).toEqual([]);
});

/** Files that lead back to themselves, each circle once (Tarjan's strongly connected components). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) as number);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) as number, low.get(next) as number));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

test('circles are found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(circles(graph)).toEqual([['a', 'b', 'c']]);
});

test('no file is in a circle, types included', () => {
  expect(imports.size).toBeGreaterThan(300);
  expect(circles(imports)).toEqual([]);
});

test('renderers see the scene, what draws it, and not each other', () => {
  const family = (room: string) => room.split('/').slice(0, 2).join('/');
  const wrong = pairs.filter(({ from, to }) => {
    if (!from.startsWith('render') || family(from) === family(to) || DRAWING_SEES.includes(to)) return false;
    // a handout shows slides as the page draws them, a transcript its notes
    return !(['render/handout', 'render/transcript'].includes(from) && to === 'render/web');
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('only host, cli, dev and present know Node', () => {
  const knowing = files.filter((file) => /(?:from|import\() ?'node:/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(knowing.filter((file) => !/^(host\/(?!(host|memory|paths)\.ts)|cli\/|dev\/|present\/)/.test(file))).toEqual(
    [],
  );
});
