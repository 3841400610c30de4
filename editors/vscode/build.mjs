// Makes the extension for VS Code from what `npm run bundle` left in dist/: one script, which runs on the desktop and
// in a web worker, the program's own files beside it, and lectern.vsix of both in dist/vscode (`npm run vscode`).
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import {
  below,
  define,
  forBrowsers,
  grammarModules,
  hyphenPatterns,
  keepRuleNames,
  leaveOut,
  licences,
} from '../../bundling.mjs';

const NPM = 'node_modules';
const HERE = 'editors/vscode';
const OUT = `${HERE}/dist`;
const RESOURCES = `${OUT}/resources`;

const common = { ...forBrowsers, format: 'cjs' };

rmSync(OUT, { recursive: true, force: true });
mkdirSync(RESOURCES, { recursive: true });

/** Grammars and patterns of hyphens are scripts of their own, run when a deck needs one. */
const { outputFiles, metafile } = await build({
  ...common,
  entryPoints: [`${HERE}/src/extension.ts`],
  outfile: `${OUT}/extension.js`,
  external: ['vscode', '@shikijs/langs/*', 'hyphen/*'],
  plugins: [leaveOut, keepRuleNames],
  define,
  write: false,
  metafile: true,
});
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replace(/\bimport\(/g, 'globalThis.__lecternImport('));
}
/** Each grammar alone: those that it is made of are asked for by name (src/resources.ts). */
const grammars = `${RESOURCES}/modules/@shikijs/langs`;
mkdirSync(grammars, { recursive: true });
for (const [name, code] of await grammarModules()) writeFileSync(join(grammars, name.replace(/\.mjs$/, '.js')), code);
await build({
  ...common,
  entryPoints: Object.fromEntries(
    hyphenPatterns().map((name) => [`hyphen/${name}`, join(NPM, 'hyphen', name, 'index.js')]),
  ),
  outdir: `${RESOURCES}/modules`,
});

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
for (const file of ['themes', 'slides/starter'].flatMap(below)) copy(file, join(RESOURCES, file));
for (const file of ['client.js', 'client.css', 'dev-client.js', 'handout.css'].map((name) => `dist/${name}`))
  copy(file, join(RESOURCES, file));
copy('docs/reference.md', join(RESOURCES, 'docs/reference.md'));
/** Every file of a package that the source names. */
const named = [...below('src'), ...below('themes')]
  .filter((path) => /\.(?:ts|yaml)$/.test(path))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/npm:([@\w./-]+\.(?:wasm|json|ttf))\b/g)].map(([, file]) => file),
  );
/** Fonts of the themes, and those for scripts that they lack; those of Chinese, Japanese and Korean are too large. */
const FONTS =
  /^(?:arimo|carlito|cousine|caladea|gelasio|noto-emoji|noto-sans-(?:math|symbols|symbols-2|thai|devanagari)|ibm-plex-sans-arabic)$/;
const FACES = /\/(?:400Regular|700Bold|400Regular_Italic|700Bold_Italic)\/[^/]+\.ttf$/;
const fonts = readdirSync(join(NPM, '@expo-google-fonts'))
  .filter((name) => FONTS.test(name))
  .flatMap((name) => below(join(NPM, '@expo-google-fonts', name)).filter((path) => FACES.test(path)))
  .map((path) => relative(NPM, path).replaceAll('\\', '/'));
for (const file of new Set([...named, ...fonts, 'healthicons/public/icons/meta-data.json']))
  copy(join(NPM, file), join(RESOURCES, 'npm', file));
const svg = join(NPM, 'healthicons/public/icons/svg');
const icons = below(svg)
  .map((path) => relative(svg, path).replaceAll('\\', '/'))
  .filter((path) => /^(?:filled|outline)\/.+\.svg$/.test(path) && !path.includes('/typography/'));
writeFileSync(
  join(RESOURCES, 'icons.json'),
  JSON.stringify(Object.fromEntries(icons.sort().map((path) => [path, readFileSync(join(svg, path), 'utf8')]))),
);
/** Files of packages that the extension holds. */
const held = [
  ...Object.keys(metafile.inputs),
  ...[...named, ...fonts].map((file) => `${NPM}/${file}`),
  ...['@shikijs/langs', 'hyphen', 'healthicons', 'reveal.js'].map((name) => `${NPM}/${name}`),
];
const texts = (files) => files.filter((file) => /^(?:licen[cs]e|ofl)/i.test(file));
writeFileSync(`${OUT}/LICENCES.txt`, licences('The extension holds parts of these packages.', held, texts));

if (!process.argv.includes('--no-package')) {
  mkdirSync('dist/vscode', { recursive: true });
  const file = resolve('dist/vscode/lectern.vsix');
  const args = ['--yes', '@vscode/vsce@3', 'package', '--no-dependencies', '--allow-missing-repository', '--out', file];
  execFileSync('npx', args, { cwd: HERE, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  process.stdout.write(`dist/vscode/lectern.vsix ${readFileSync(file).length} bytes\n`);
}
