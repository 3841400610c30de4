// What npm would publish: packed, installed in an empty folder, and used there as the README and docs/library.md say.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOf } from '../docs/blocks.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/**
 * The tarball, packed; it grows with care. 0.6 MB are MathJax in one file, 0.3 MB the thread that makes PowerPoint
 * files, 0.1 MB the patterns of grammars.
 */
const MOST_BYTES = 3_000_000;

const folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
const run = (command: string, args: readonly string[], cwd = folder): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_update_notifier: 'false' },
  });

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

beforeAll(() => {
  // from a copy, so that other tests find dist/ as they left it
  const copy = join(folder, 'source');
  execFileSync('git', ['clone', '--quiet', ROOT, copy], { stdio: 'ignore' });
  for (const path of run('git', ['ls-files', '--modified', '--others', '--exclude-standard'], ROOT)
    .split('\n')
    .filter(Boolean)) {
    if (!existsSync(join(ROOT, path))) rmSync(join(copy, path), { force: true });
    else {
      mkdirSync(join(copy, path, '..'), { recursive: true });
      writeFileSync(join(copy, path), readFileSync(join(ROOT, path)));
    }
  }
  run('ln', ['-s', join(ROOT, 'node_modules'), 'node_modules'], copy);
  run('node', ['build.mjs', '--package'], copy);
  const told = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], copy)) as
    | Packed[]
    | Record<string, Packed>;
  packed = (Array.isArray(told) ? told[0] : Object.values(told)[0]) as Packed;
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--omit=optional',
    join(folder, packed.filename),
  ]);
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the tarball is small and holds neither tests, source maps, sources nor pictures of the documentation', () => {
  const names = packed.files.map(({ path }) => path);
  expect(names.filter((name) => /\.map$|^tests\/|^src\/|\.test\.|^docs\/pictures/.test(name))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining([
      'dist/cli.js',
      'dist/program.js',
      'dist/client.js',
      'dist/LICENCES.txt',
      'dist/lib/index.js',
      'dist/lib/index.d.ts',
      'LICENSE',
      'README.md',
    ]),
  );
  expect(packed.size).toBeLessThan(MOST_BYTES);
});

test('the licences of what is bundled come along', () => {
  const text = readFileSync(join(folder, 'node_modules/lectern/dist/LICENCES.txt'), 'utf8');
  for (const name of ['pptxgenjs', 'jszip', 'reveal.js', 'zod', 'yaml'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(text.match(/Permission is hereby granted|Permission to use, copy, modify/g)?.length).toBeGreaterThan(60);
});

test('npx lectern new talk && cd talk && npx lectern build', () => {
  run('npx', ['lectern', 'new', 'talk']);
  run('npx', ['lectern', 'build'], join(folder, 'talk'));
  expect(readdirSync(join(folder, 'talk/dist/decks')).sort()).toEqual(['talk.html', 'talk.pptx', 'talk.report.json']);
  expect(statSync(join(folder, 'talk/dist/decks/talk.pptx')).size).toBeGreaterThan(20_000);
});

test('the examples of docs/library.md run', () => {
  const examples = blocksOf('js').filter(({ page }) => page === 'docs/library.md');
  expect(examples).toHaveLength(2);
  const [said, guarded] = examples.map(({ text }) => {
    writeFileSync(join(folder, 'example.js'), text);
    return run('node', ['example.js']);
  });
  expect(guarded).toMatch(/^\d+ to mend\n$/);
  expect(said).toMatch(/My talk 10 slides\ntalk\.html \d+ bytes\ntalk\.pptx \d+ bytes/);
  expect(existsSync(join(folder, 'out/talk.html'))).toBe(true);
});

test('the types are complete', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { build, check, type Diagnostic, memoryHost, type Report } from 'lectern';
const { built, diagnostics } = await build('talk', { to: ['pptx'] });
const report: Report | undefined = built[0]?.report;
const found: readonly Diagnostic[] = (await check('talk')).diagnostics;
// @ts-expect-error: there is no such output
await build('talk', { to: ['docx'] });
console.log(report?.slides[0]?.title, diagnostics.length, found.length, built[0]?.scene.slides[0]?.nodes.length, memoryHost);
`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    'false',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    '',
    'use.ts',
  ];
  let said = '';
  try {
    said = run('node', [join(ROOT, 'node_modules/typescript/bin/tsc'), ...options]);
  } catch (error) {
    said = (error as { stdout: string }).stdout;
  }
  expect(said).toBe('');
});
