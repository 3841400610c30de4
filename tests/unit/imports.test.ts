// Who may import whom under src/ (docs/architecture.md): a pair outside the table is named.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What each folder may import besides itself. */
const ALLOWED: Record<string, readonly string[]> = {
  base: [],
  host: ['base'],
  scene: ['base'],
  source: ['base', 'host'],
  schema: ['base', 'scene', 'source', 'code'],
  parse: ['base', 'source', 'schema'],
  text: ['base', 'scene'],
  math: ['base'],
  code: ['base'],
  flow: ['base', 'scene', 'schema'],
  icons: ['base', 'schema'],
  blocks: [
    'base',
    'scene',
    'source',
    'schema',
    'parse',
    'text',
    'layout',
    'pictures',
    'math',
    'code',
    'charts',
    'flow',
    'icons',
  ],
  data: [],
  charts: ['base', 'data', 'scene', 'schema', 'text', 'blocks'],
  resolve: ['base', 'host', 'scene', 'source', 'schema', 'parse', 'blocks', 'pictures', 'text', 'math', 'icons'],
  layouts: ['base', 'scene', 'schema', 'layout', 'text'],
  layout: ['base', 'scene', 'code', 'schema', 'parse', 'text', 'blocks', 'layouts', 'resolve'],
  lint: ['base', 'host', 'scene', 'source', 'schema', 'parse', 'blocks', 'resolve'],
  pictures: ['base', 'scene'],
  render: ['base', 'host', 'scene'],
  'render/web': ['base', 'scene', 'text', 'pictures', 'math', 'render'],
  // a handout shows slides as the page draws them
  'render/handout': ['base', 'scene', 'render', 'render/web'],
  'render/pptx': ['base', 'scene', 'text', 'pictures', 'render'],
  inspect: ['base', 'pictures'],
  share: ['base', 'host', 'scene', 'pictures', 'inspect', 'render'],
};
/** May see everything below them; nothing but each other sees them. */
const ABOVE = [
  'pipeline',
  'pipeline.ts',
  'report.ts',
  'index.ts',
  'library.ts',
  'version.ts',
  'cli',
  'dev',
  'commands',
];

const ROOT = fileURLToPath(new URL('../../src', import.meta.url));
const files = (readdirSync(ROOT, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return `${first}/${second}` in ALLOWED ? `${first}/${second}` : first;
}

test('imports go downwards only', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const from = folderOf(file);
    if (ABOVE.includes(from)) continue;
    for (const [, target = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)) {
      const to = folderOf(join(dirname(file), target));
      if (to !== from && !(ALLOWED[from] ?? []).includes(to))
        wrong.push(`${file} imports ${target}: ${from} may not see ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('only host, cli and dev know Node', () => {
  const knowing = files.filter((file) => /(?:from|import\() ?'node:/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(knowing.filter((file) => !/^(host\/(node|write|move|stage|chromium)\.ts|cli\/|dev\/)/.test(file))).toEqual([]);
});
