// Bundles the program to dist/cli.js, with what only some commands need in dist/parts, and beside it the scripts and styles
// that pages are made with (src/host/node.ts hands them out).
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' };
const SCRIPT = { platform: 'browser', format: 'iife', target: 'es2022' };

/** Parts of dependencies that this program never calls, by the end of their path; left out, because the start waits for every byte. */
const NEVER_CALLED = [
  /gray-matter[\\/]lib[\\/]engines\.js$/, // js-yaml, and eval for JavaScript front matter
  /zod[\\/]v4[\\/]locales[\\/](?!en\.js|index\.js)[\w-]+\.js$/,
];

/** Heavy dependencies that not every run needs: imported with `await import()` from where npm put them, as the fonts are. */
const LOADED_WHEN_USED = [
  'mathjax-full',
  'shiki/langs',
  '@dagrejs/dagre',
  '@resvg/resvg-wasm',
  '@jsquash/*',
  '@retorquere/bibtex-parser',
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-mdast',
  'hast-util-to-html',
  'mdast-util-to-hast',
  'hyphen',
];

const leaveOut = {
  name: 'leave-out',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path }) =>
      NEVER_CALLED.some((pattern) => pattern.test(path)) ? { contents: /locales/.test(path) ? 'export default () => ({})' : 'module.exports = {}' } : undefined,
    );
  },
};

/** Node's own modules are asked for where they are first used: as imports of one file all of them would load at every start. */
const whenAsked = {
  name: 'when-asked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    // only pptxgenjs asks for https, for pictures from the web, which it is never given
    const builtin = (path) => (path === 'node:https' ? '{}' : `__builtin(${JSON.stringify(path)})`);
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = ${builtin(path)}`, loader: 'js' }));
  },
};

await build({ ...common, entryPoints: ['src/render/web/client/main.ts'], outfile: 'dist/client.js', ...SCRIPT });
await build({ ...common, entryPoints: ['src/dev/client/main.ts'], outfile: 'dist/dev-client.js', ...SCRIPT });
await build({
  ...common,
  entryPoints: ['src/render/web/client/all.css'],
  outfile: 'dist/client.css',
  target: 'es2022',
  external: ['*.woff', '*.ttf', '*.eot'],
});
await build({ ...common, entryPoints: ['src/render/handout/handout.css'], outfile: 'dist/handout.css', target: 'es2022' });

// the parts are named by their contents: those of an earlier build would stay
rmSync('dist/parts', { recursive: true, force: true });
await build({
  bundle: true,
  entryPoints: { cli: 'src/cli/main.ts', 'pptx-thread': 'src/cli/pptx-thread.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // names stay, so that a fault can be told from its trace
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'linked',
  logLevel: 'warning',
  charset: 'utf8',
  plugins: [leaveOut, whenAsked],
  external: LOADED_WHEN_USED,
  // dependencies in CommonJS call require and __dirname
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);const __builtin = require;const __dirname = new URL('.', import.meta.url).pathname;",
  },
});

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
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.lib.json', '--outDir', types], { stdio: 'inherit' });
  const wanted = ['index.d.ts'];
  for (const file of wanted) {
    const text = await readFile(join(types, file), 'utf8');
    for (const [, target] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
      const found = `${join(dirname(file), target)}.d.ts`;
      if (!wanted.includes(found)) wanted.push(found);
    }
    await mkdir(dirname(join('dist/lib', file)), { recursive: true });
    await writeFile(join('dist/lib', file), text.replace(/((?:from |import\()['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
  await rm(types, { recursive: true });
}
