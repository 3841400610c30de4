// Makes the browser edition of what `npm run bundle` left in dist/ (docs/browser.md): lectern.html, one file with all
// inside, and site/, the same with a service worker, in dist/web or the folder that is given. What not every deck needs lies in packs, which
// are decompressed when they are first asked for.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync as compressBrotli, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { below, define, forBrowsers, grammarModules, hyphenPatterns, keepRuleNames, leaveOut } from './bundling.mjs';

/** The largest that the one file may be, in bytes. */
const MOST = 8_000_000;
const NPM = 'node_modules';
const FONTS = '@expo-google-fonts';

/**
 * What would make the file too large; a deck that needs it is told so. Large patterns of hyphens (which only
 * themes of one's own ask for), grammars
 * of hardly anybody's languages (a quarter), bold faces of signs and emoji.
 */
const LARGE_PATTERNS = ['de', 'hu', 'lv', 'nb', 'nl', 'nn', 'ru', 'sv'];
const RARE_GRAMMARS = (
  'abap ada ahk2 angular-expression apex asciidoc astro ballerina bird2 blade bsl cobol coffee crystal d emacs-lisp ' +
  'hack haxe imba mdc mdx mojo nushell objective-cpp racket stylus templ typst viml vue-vine vyper wikitext wolfram'
).split(' ');

/** Packages that are imported when they are used, by the pack that holds them. */
const PACKAGES = {
  math: ['./mathjax.ts'],
  bib: ['@retorquere/bibtex-parser'],
  flow: ['@dagrejs/dagre'],
  draw: ['@resvg/resvg-wasm', '@jsquash/jpeg/encode.js', '@jsquash/jpeg/decode.js', '@jsquash/webp/decode.js'],
  html: ['hast-util-from-html', 'hast-util-sanitize', 'hast-util-to-mdast', 'hast-util-to-html', 'mdast-util-to-hast'],
  code: ['@shikijs/primitive', 'shiki/engine/javascript', 'oniguruma-to-es', 'shiki/langs'],
  hyphen: hyphenPatterns()
    .filter((name) => !LARGE_PATTERNS.includes(name))
    .map((name) => `hyphen/${name}/index.js`),
};

/** The program's own files by the pack that holds them, by the names that a host is asked for. */
const RESOURCES = {
  core: [
    ...['harfbuzzjs/dist/harfbuzz.wasm', '@zip.js/zip.js/dist/zip-module.wasm'].map(npm),
    ...['dist/client.js', 'dist/client.css', 'dist/dev-client.js', 'dist/handout.css'],
    ...below('themes'),
    'docs/reference.md',
    ...below('slides/starter'),
    ...fontsOf('arimo'),
  ],
  write: ['harfbuzzjs/dist/harfbuzz-subset.wasm'].map(npm),
  ...Object.fromEntries(families().map((family) => [family, fontsOf(family)])),
  draw: [
    '@resvg/resvg-wasm/index_bg.wasm',
    '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
    '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
    '@jsquash/webp/codec/dec/webp_dec.wasm',
  ].map(npm),
  icons: [
    npm('healthicons/public/icons/meta-data.json'),
    ...below(`${NPM}/healthicons/public/icons/svg`)
      .filter((path) => /svg\/(?:filled|outline)\//.test(path) && !path.includes('/typography/'))
      .map((path) => npm(relative(NPM, path))),
  ],
  emoji: font('noto-emoji', '400Regular'),
  signs: [
    ...font('noto-sans-math', '400Regular'),
    ...font('noto-sans-symbols', '400Regular'),
    ...font('noto-sans-symbols-2', '400Regular'),
  ],
  gallery: below('slides/gallery'),
};

function npm(path) {
  return `npm:${path.replaceAll('\\', '/')}`;
}

/** Families of the themes that ship, each a pack of its own but for the first one, which every deck may need. */
function families() {
  const named = below('themes').flatMap((theme) => found(theme, /@expo-google-fonts\/([\w-]+)\//g));
  return [...new Set(named)].filter((family) => family !== 'arimo').sort();
}

function fontsOf(family) {
  return font(family, '400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic');
}

function font(family, ...faces) {
  const there = below(join(NPM, FONTS, family));
  return faces.map((face) =>
    npm(
      relative(
        NPM,
        there.find((path) => path.includes(`/${face}/`) && path.endsWith('.ttf')),
      ),
    ),
  );
}

function found(file, pattern) {
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name);
}

/** The program's own file that brings MathJax is a package of its own. */
const mathApart = {
  name: 'math-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/mathjax\.ts$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' && /src[\\/]math$/.test(resolveDir) ? { path, external: true } : undefined,
    );
  },
};

async function bundle(options) {
  const { outputFiles } = await build({
    ...forBrowsers,
    format: 'iife',
    write: false,
    plugins: [leaveOut],
    ...options,
    define: { ...define, ...options.define },
  });
  return outputFiles[0].text;
}

/** The program; what it imports when it is used goes through src/web/worker/boot.ts. */
async function program() {
  const code = await bundle({
    entryPoints: ['src/web/worker/main.ts'],
    plugins: [leaveOut, keepRuleNames, mathApart],
    external: [...Object.values(PACKAGES).flat(), 'hyphen/*'],
  });
  return code.replace(/\bimport\((?=["'`])/g, '__import(');
}

/** Where a package's name is looked up from. */
const pathOf = (name) => (name.startsWith('./') ? 'src/math' : '.');

/** A pack's packages as one script, each made when it is first asked for. */
async function packages(names) {
  const lines = names.map((name) => `__define(${JSON.stringify(name)}, () => import(${JSON.stringify(name)}));`);
  const contents = `const { __define } = globalThis;\n${lines.join('\n')}`;
  const code = await bundle({ stdin: { contents, resolveDir: pathOf(names[0]) }, external: ['@shikijs/langs/*'] });
  return code.replace(/\bimport\((?=["'`])/g, '__import(');
}

/** Grammars but the rare ones and those that are made of them. */
async function grammars() {
  const modules = await grammarModules();
  const out = RARE_GRAMMARS.map((name) => `${name}.mjs`);
  for (const gone of out)
    for (const [name, code] of modules)
      if (code.includes(`require("./${gone}")`) && !out.includes(name)) out.push(name);
  for (const [name, code] of modules) if (!out.includes(name)) put('code', name, asBytes(code));
}

/** A font without its hints, which neither the page's fonts nor measuring need; all else of it stays. */
async function unhinted() {
  const { instance } = await WebAssembly.instantiate(readFileSync(join(NPM, RESOURCES.write[0].slice(4))));
  const hb = instance.exports;
  return (bytes) => {
    const at = hb.malloc(bytes.length);
    new Uint8Array(hb.memory.buffer).set(bytes, at);
    const blob = hb.hb_blob_create(at, bytes.length, 2, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_keep_everything(input);
    hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | 1);
    const result = hb.hb_face_reference_blob(hb.hb_subset_or_fail(face, input));
    const from = hb.hb_blob_get_data(result, 0);
    return new Uint8Array(hb.memory.buffer).slice(from, from + hb.hb_blob_get_length(result));
  };
}

const CACHE = join(NPM, '.cache/lectern-web');

/** As small as brotli gets it, which takes a minute for all; kept for the next time. */
function brotli(bytes) {
  const kept = join(CACHE, createHash('sha256').update(bytes).digest('hex'));
  if (existsSync(kept)) return readFileSync(kept);
  const packed = compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, packed);
  return packed;
}

const asBytes = (text) => new TextEncoder().encode(text);
const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const shared = "export * from './src/web/packs.ts'; export { scriptText } from './src/render/web/escape.ts';";
const sharedCode = await bundle({ stdin: { contents: shared, resolveDir: '.' }, format: 'esm' });
const { joinFiles, scriptText, toText } = await import(`data:text/javascript,${encodeURIComponent(sharedCode)}`);

/** Names of packs, what they hold, and which names lead to which. */
const packs = {};
const places = [];
const put = (pack, name, bytes) => ((packs[pack] ??= {})[name] = bytes);

const unhint = await unhinted();
for (const [pack, names] of Object.entries(RESOURCES))
  for (const name of names) {
    const bytes = new Uint8Array(readFileSync(name.startsWith('npm:') ? join(NPM, name.slice(4)) : name));
    put(pack, name, name.endsWith('.ttf') ? unhint(bytes) : bytes);
    const start = pack === 'icons' ? npm('healthicons/') : name;
    if (!places.some(([known]) => known === start)) places.push([start, pack]);
  }
const gallery = RESOURCES.gallery.map((path) => path.slice('slides/gallery/'.length));
put('gallery', 'slides/gallery.json', asBytes(JSON.stringify(gallery)));
places.push(['slides/gallery.json', 'gallery']);
for (const [pack, names] of Object.entries(PACKAGES)) {
  put(pack, 'packages.js', asBytes(await packages(names)));
  for (const name of names) places.push([name, pack]);
}
await grammars();

const page = {
  'page.js': asBytes(
    await bundle({ entryPoints: ['src/web/page/main.ts'], define: { PLACES: JSON.stringify(places) } }),
  ),
  'worker.js': asBytes(await bundle({ entryPoints: ['src/web/worker/boot.ts'] })),
};
/** What unpacks all else, itself packed as every browser can unpack. */
const first = {
  'brotli.wasm': new Uint8Array(readFileSync(join(NPM, 'brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm'))),
};

const element = (name, bytes) =>
  `<script type="application/octet-stream" id="pack-${name}" data-bytes="${bytes.length}">${toText(bytes)}</script>`;
const sizes = [];
const elements = [
  ['first', gzipSync(joinFiles(first), { level: 9 })],
  ['page', brotli(joinFiles(page))],
  ['program', brotli(asBytes(await program()))],
  ...Object.entries(packs).map(([name, files]) => [name, brotli(joinFiles(files))]),
].map(([name, bytes]) => {
  sizes.push(`${name} ${Math.round(bytes.length / 1000)}`);
  return element(name, bytes);
});

const boot = scriptText(await bundle({ entryPoints: ['src/web/boot.ts'] }));
const style = await bundle({ entryPoints: ['src/web/page/style.css'] });
/** Scripts that the live slide and a page that is printed have in them. */
const shown = ['dist/client.js', 'dist/dev-client.js'].map((path) => scriptText(readFileSync(path, 'utf8')));

/** What a page may do; `own`: what is allowed of the site that it comes from. */
const policyOf = (own) =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    `script-src ${[boot, ...shown].map(hashOf).join(' ')} blob: 'wasm-unsafe-eval'`,
    `worker-src blob:${own ? " 'self'" : ''}`,
    "style-src 'unsafe-inline'",
    'img-src blob: data:',
    'font-src blob: data:',
    'media-src blob: data:',
    ...(own ? ["manifest-src 'self'"] : []),
  ].join('; ');

const template = readFileSync('src/web/page.html', 'utf8');
const filled = (own) => {
  const head = own ? '<link rel="manifest" href="lectern.webmanifest">\n' : '';
  const parts = { policy: policyOf(own), head, style, packs: elements.join('\n'), boot };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
};

const out = process.argv[2] ?? 'dist/web';
rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'site'), { recursive: true });
const one = asBytes(filled(false));
writeFileSync(join(out, 'lectern.html'), one);
const site = asBytes(filled(true));
writeFileSync(join(out, 'site/index.html'), site);
const version = createHash('sha256').update(site).digest('hex').slice(0, 16);
writeFileSync(
  join(out, 'site/service-worker.js'),
  await bundle({ entryPoints: ['src/web/service-worker.ts'], define: { VERSION: JSON.stringify(version) } }),
);
for (const name of ['lectern.webmanifest', 'icon.svg'])
  writeFileSync(join(out, 'site', name), readFileSync(`src/web/site/${name}`));
process.stdout.write(`${out}/lectern.html ${one.length} bytes; compressed, in kB: ${sizes.join(', ')}\n`);
if (one.length > MOST) throw new Error(`lectern.html has ${one.length} bytes, more than ${MOST}`);
