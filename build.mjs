// Bundles the program to dist/cli.js and dist/program.js, and beside it the scripts and styles that pages are made with
// (src/host/node.ts hands them out).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licences } from './bundling.mjs';
import { writePatterns } from './patterns.mjs';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' };
const SCRIPT = { platform: 'browser', format: 'iife', target: 'es2022' };

/** Parts of dependencies that this program never calls, by the end of their path; left out, because the start waits for every byte. */
const NEVER_CALLED = [
  /gray-matter[\\/]lib[\\/]engines\.js$/, // js-yaml, and eval for JavaScript front matter
  /zod[\\/]v4[\\/]locales[\\/](?!en\.js|index\.js)[\w-]+\.js$/,
];

/** Heavy dependencies that not every run needs: imported with `await import()` from where npm put them, as the fonts are. */
const LOADED_WHEN_USED = [
  'shiki/langs',
  '@dagrejs/dagre',
  '@jsquash/*',
  '@retorquere/bibtex-parser',
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-mdast',
  'hast-util-to-html',
  'mdast-util-to-hast',
  'hyphen',
  'vscode-languageserver/*',
  'piscina',
];

/** What each bundle was made of. */
const made = [];
const bundle = async (options) => {
  const result = await build({ ...options, metafile: true });
  made.push(...Object.keys(result.metafile.inputs));
  return result;
};

/** The package that PowerPoint files begin as, the same for all: what makes it is a fifth of the thread's script. */
const skeleton = await (async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'lectern-')), 'skeleton.mjs');
  const entryPoints = ['src/render/pptx/opc/skeleton.ts'];
  await bundle({ bundle: true, platform: 'node', format: 'esm', entryPoints, outfile, logLevel: 'warning' });
  const bytes = await (await import(pathToFileURL(outfile))).skeleton();
  rmSync(dirname(outfile), { recursive: true });
  return Buffer.from(bytes).toString('base64');
})();

const leaveOut = {
  name: 'leave-out',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path }) =>
      NEVER_CALLED.some((pattern) => pattern.test(path))
        ? { contents: /locales/.test(path) ? 'export default () => ({})' : 'module.exports = {}' }
        : undefined,
    );
    onLoad({ filter: /render[\\/]pptx[\\/]opc[\\/]skeleton\.ts$/ }, () => ({
      contents: `const bytes = Buffer.from(${JSON.stringify(skeleton)}, 'base64'); export const skeleton = async () => bytes;`,
    }));
    // the reader of XML also knows two thousand names of HTML's signs
    onLoad({ filter: /@xmldom[\\/]xmldom[\\/]lib[\\/]entities\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').split('exports.HTML_ENTITIES')[0],
    }));
  },
};

/** Modules of Node that take longer to load than most, and that few threads call. */
const WHEN_CALLED = ['node:child_process', 'node:crypto'];

/** Functions that load Node's module when they are called. */
async function functionsOf(path) {
  const { default: all } = await import(path);
  const names = Object.keys(all).filter((name) => typeof all[name] === 'function');
  const call = (name) => `(...args) => __builtin(${JSON.stringify(path)}).${name}(...args)`;
  return names.map((name) => `export const ${name} = ${call(name)};`).join('\n');
}

/** Node's own modules are asked for where they are first used: as imports of one file all of them would load at every start. */
const whenAsked = {
  name: 'when-asked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    // only pptxgenjs asks for https, for pictures from the web, which it is never given
    const builtin = (path) => (path === 'node:https' ? '{}' : `__builtin(${JSON.stringify(path)})`);
    onLoad({ filter: /./, namespace: 'builtin' }, async ({ path }) => ({
      contents: WHEN_CALLED.includes(path) ? await functionsOf(path) : `module.exports = ${builtin(path)}`,
      loader: 'js',
    }));
  },
};

/**
 * What only some decks load, in files of their own that run as the program does (src/cli/load.ts), by what imports name.
 */
const APART = {
  mathjax: ['./mathjax.ts'],
  shiki: ['@shikijs/primitive', 'shiki/engine/javascript', 'oniguruma-to-es'],
  resvg: ['@resvg/resvg-wasm'],
};

const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[@.\w]/ }, ({ path, kind }) => {
      const [name] = Object.entries(APART).find(([, paths]) => paths.includes(path)) ?? [];
      return name && kind === 'dynamic-import' ? { path: `./${name}.js`, external: true } : undefined;
    });
  },
};

await bundle({ ...common, entryPoints: ['src/render/web/client/main.ts'], outfile: 'dist/client.js', ...SCRIPT });
await bundle({ ...common, entryPoints: ['src/dev/client/main.ts'], outfile: 'dist/dev-client.js', ...SCRIPT });
await bundle({
  ...common,
  entryPoints: { 'present-deck': 'src/present/client/deck.ts', 'present-phone': 'src/present/client/phone.ts' },
  outdir: 'dist',
  ...SCRIPT,
});
await bundle({
  ...common,
  entryPoints: ['src/render/web/client/all.css'],
  outfile: 'dist/client.css',
  target: 'es2022',
  external: ['*.woff', '*.ttf', '*.eot'],
});
await bundle({
  ...common,
  entryPoints: ['src/render/handout/handout.css'],
  outfile: 'dist/handout.css',
  target: 'es2022',
});

/** As lines under the names of their files, for bench/profile.mjs, which tells by them what time went to. */
const lines = process.argv.includes('--lines');

/** Names stay, so that a fault can be told from its trace. In ASCII, as src/cli/load.ts reads it. */
const program = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: !lines,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

await bundle({
  ...program,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  format: 'esm',
  plugins: [whenAsked],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';const __builtin = __createRequire(import.meta.url);",
  },
});

await bundle({
  ...program,
  entryPoints: ['src/cli/deck-thread.ts'],
  outfile: 'dist/deck-thread.js',
  format: 'esm',
  plugins: [whenAsked],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const __builtin = __createRequire(import.meta.url);",
  },
});

// what src/cli/load.ts runs: a function around CommonJS, which is given the way to import packages
for (const name of readdirSync('dist')) if (name.endsWith('.v8')) rmSync(join('dist', name));
const wrapped = {
  ...program,
  format: 'cjs',
  plugins: [leaveOut, whenAsked, apart],
  external: LOADED_WHEN_USED,
  define: { 'import.meta.url': '__url' },
  banner: { js: '(function(require,__import,__url){const module={exports:{}},__builtin=require;' },
  footer: { js: 'return module.exports})' },
  write: false,
};
const outputFiles = [];
for (const name of ['program', 'pptx-thread'])
  outputFiles.push(
    ...(await bundle({ ...wrapped, entryPoints: [`src/cli/${name}.ts`], outfile: `dist/${name}.js` })).outputFiles,
  );
for (const [name, paths] of Object.entries(APART))
  outputFiles.push(
    ...(
      await bundle({
        ...wrapped,
        plugins: [leaveOut, whenAsked],
        stdin: {
          contents: paths.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
          resolveDir: name === 'mathjax' ? 'src/math' : '.',
        },
        outfile: `dist/${name}.js`,
        minify: !lines,
        // Node loads all of its fetch for whoever looks at these
        define: { ...wrapped.define, Request: 'undefined', Response: 'undefined' },
      })
    ).outputFiles,
  );
// esbuild leaves signs in regular expressions as they are
const ascii = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
for (const { path, text } of outputFiles)
  writeFileSync(path, ascii(text.replace(/\bimport\((?=["'`]|outside\))/g, '__import(')));
const oneText = (files) => files.filter((file) => /^licen[cs]e/i.test(file)).slice(0, 1);
writeFileSync('dist/LICENCES.txt', licences('Lectern holds parts of these packages.', made, oneText));
await writePatterns();
keepCompiled();

/** V8's work on a deck like most, beside the program (src/cli/load.ts): a seventh less processor time for a short deck. */
function keepCompiled() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-'));
  const keep = (deck, names) => {
    const run = spawnSync(process.execPath, ['dist/cli.js', 'build', deck, '--out', folder, '--quiet'], {
      env: { ...process.env, LECTERN_KEEP_COMPILED: names },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`the bundled program does not build a deck: ${run.stderr}`);
  };
  // a copy, of which nothing is kept yet
  cpSync('slides/starter', join(folder, 'starter'), {
    recursive: true,
    filter: (path) => !/[\\/]\.lectern$/.test(path),
  });
  keep(join(folder, 'starter'), 'program pptx-thread');
  // of what a deck may load, all that such a deck uses
  const few = join(folder, 'few.md');
  const code = '```js\nconst a = [1, 2].map((x) => x + 1);\n```\n\n```python\ndef f(x):\n    return x + 1\n```';
  writeFileSync(
    few,
    `---\ntitle: T\nlang: en\n---\n\n## A\n\n${code}\n\n---\n\n## B\n\n$$x = \\frac{a_1}{\\sqrt{b}}$$\n`,
  );
  keep(few, 'shiki mathjax');
  rmSync(folder, { recursive: true });
}

if (process.argv.includes('--package')) await library();

/** What `import {build} from 'lectern'` gives: one file, dependencies as npm put them, and the types that its interface needs. */
async function library() {
  const { mkdir, readFile, rm, writeFile } = await import('node:fs/promises');
  const { execFileSync } = await import('node:child_process');
  const { dirname, join } = await import('node:path');
  await rm('dist/lib', { recursive: true, force: true });
  await build({
    bundle: true,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/lib/index.js',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    minifyWhitespace: true,
    logLevel: 'warning',
    charset: 'utf8',
  });
  const types = 'dist/.types';
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json', '--outDir', types], {
    stdio: 'inherit',
  });
  const wanted = ['index.d.ts'];
  for (const file of wanted) {
    const text = await readFile(join(types, file), 'utf8');
    for (const [, target] of text.matchAll(/(?:from |import\(|declare module )['"](\.[^'"]+)\.ts['"]/g)) {
      const found = `${join(dirname(file), target)}.d.ts`;
      if (!wanted.includes(found)) wanted.push(found);
    }
    await mkdir(dirname(join('dist/lib', file)), { recursive: true });
    await writeFile(
      join('dist/lib', file),
      text.replace(/((?:from |import\(|declare module )['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'),
    );
  }
  await rm(types, { recursive: true });
}
