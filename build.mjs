// Bundles the program: the web deck's client (script and style) first, then the command line as one file.
import { build } from 'esbuild';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', charset: 'utf8' };

await build({ ...common, entryPoints: ['src/render/web/client/main.ts'], outfile: 'dist/client.js', platform: 'browser', format: 'iife', target: 'es2022' });
await build({ ...common, entryPoints: ['src/render/web/client/all.css'], outfile: 'dist/client.css', target: 'es2022', external: ['*.woff', '*.ttf', '*.eot'] });
await build({
  bundle: true,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
  banner: { js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);const __dirname = import.meta.dirname ?? new URL('.', import.meta.url).pathname;" },
});
