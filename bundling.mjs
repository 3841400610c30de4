// What build.mjs, web.mjs and editors/vscode/build.mjs share: the latter two make the program run where there is no Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** How both bundle for a browser. */
export const forBrowsers = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  // of packages that read HTML with a document where there is one
  conditions: ['worker'],
};

/** What the program's own files ask for that a browser has not. */
export const define = { 'import.meta.url': '"lectern:"', global: 'globalThis' };

/** All files below a folder in order, but what builds keep beside a deck. */
export function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/.'))
    .sort();
}

/** Node's own modules, which some packages name and none uses here; what packages bring that is never called. */
export const leaveOut = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    const node = /^(?:node:.*|fs|https|path|url|module|util|stream|os|crypto|vm)$/;
    onResolve({ filter: node }, ({ path }) => ({ path, namespace: 'node' }));
    onLoad({ filter: /./, namespace: 'node' }, () => ({ contents: 'module.exports = {}' }));
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {}' }));
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/][\w-]+\.js$/ }, ({ path }) =>
      /(?:en|index)\.js$/.test(path) ? undefined : { contents: 'export default () => ({})' },
    );
  },
};

/** @cto.af/linebreak knows its rules by the names of functions. */
export const keepRuleNames = {
  name: 'keep-rule-names',
  setup({ onLoad }) {
    onLoad({ filter: /@cto\.af[\\/]linebreak[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await transform(readFileSync(path, 'utf8'), { keepNames: true })).code,
    }));
  },
};

/** Each language's grammar as a CommonJS module, by its file's name; one that is made of others asks for them so. */
export async function grammarModules() {
  const modules = new Map();
  for (const file of below('node_modules/@shikijs/langs/dist').filter((one) => one.endsWith('.mjs'))) {
    const { code } = await transform(readFileSync(file, 'utf8'), { format: 'cjs', minifyWhitespace: true });
    modules.set(file.split('/').pop(), code);
  }
  return modules;
}

/** Languages that the program hyphenates. */
export const hyphenPatterns = () =>
  /PATTERNS =\s*'([^']+)'/.exec(readFileSync('src/layout/hyphenate.ts', 'utf8'))[1].split(' ');

/** Licences of the packages that `inputs` are files of, as these packages tell them; `pick`: which of their files. */
export function licences(head, inputs, pick) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const told = pick(readdirSync(folder)).map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return `${name} ${version}: ${license}\n\n${told.join('\n\n') || 'Its package brings no text.'}\n`;
  });
  return `${head}\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
