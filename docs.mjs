// `npm run docs`: the documentation as a site in dist/docs, plain pages that open from a folder, with a search inside.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const out = join(root, process.argv[2] ?? 'dist/docs');
const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' };

mkdirSync(join(root, 'dist'), { recursive: true });
const program = join(root, 'dist', '.docs.mjs');
await build({
  ...common,
  entryPoints: [join(root, 'site/site.ts')],
  outfile: program,
  platform: 'node',
  format: 'esm',
});
const { siteOf } = await import(pathToFileURL(program).href);
rmSync(program);

const { files, index } = siteOf((page) => readFileSync(join(root, page), 'utf8'));
rmSync(out, { recursive: true, force: true });
for (const [place, text] of files) {
  mkdirSync(dirname(join(out, place)), { recursive: true });
  writeFileSync(join(out, place), text);
}
await build({
  ...common,
  entryPoints: [join(root, 'site/client.ts')],
  outfile: join(out, 'search.js'),
  format: 'iife',
  target: 'es2022',
  define: { SEARCH_INDEX: JSON.stringify(index) },
});
cpSync(join(root, 'site/site.css'), join(out, 'site.css'));
cpSync(join(root, 'docs/pictures'), join(out, 'pictures'), { recursive: true });
rmSync(join(out, 'pictures/examples.json'));
console.log(`${files.size} pages in ${out}: open ${join(out, 'index.html')}`);
