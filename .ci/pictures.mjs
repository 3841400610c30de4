// `node .ci/pictures.mjs [--all]`: draws those of docs/pictures/*.png anew whose example has changed, the examples of the documentation as the page and as PowerPoint (by
// way of LibreOffice) show them, side by side. Needs `npm run bundle`, Chromium, LibreOffice and ../shared/tools/parity.
// docs/pictures/examples.json says what each was drawn from; tests/docs compares that with the examples.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const parity = [join(root, '../shared/tools/parity/parity'), process.env.PARITY].find((path) => path && existsSync(path));
if (!parity) throw new Error('parity is not beside the repository; name it: PARITY=/path/to/parity');
const work = mkdtempSync(join(tmpdir(), 'lectern-pictures-'));
/** CSS pixels of one slide in the pictures. */
const WIDTH = 400;
/** Of a long example so many slides are shown. */
const MOST = 4;

/** The examples, which are found by TypeScript; its own folder stays what the program looks around from. */
async function examples() {
  const entry = `export { PICTURED, deckOf, pictureOf } from './tests/docs/blocks.ts'; export { hashHex } from './src/base/hash.ts';`;
  const outfile = join(root, 'dist/.examples.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    define: { 'import.meta.url': JSON.stringify(`file://${root}/tests/docs/blocks.ts`) },
  });
  const made = await import(outfile);
  rmSync(outfile);
  return made;
}

/** Writes the example's deck, builds it, and gives the pairs of pictures that parity makes of its slides. */
function pairsOf(files, name) {
  const folder = join(work, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('node', [join(root, 'dist/cli.js'), 'build', join(folder, 'talk'), '--out', folder, '--quiet']);
  const stem = readdirSync(folder).find((file) => file.endsWith('.html')).slice(0, -'.html'.length);
  execFileSync(parity, [join(folder, `${stem}.html`), join(folder, `${stem}.pptx`), '--out', join(folder, 'parity')], { stdio: 'ignore' });
  const drawn = readdirSync(join(folder, 'parity'));
  const data = (file) => `data:image/png;base64,${readFileSync(join(folder, 'parity', file)).toString('base64')}`;
  const webs = drawn.filter((file) => /^slide-\d+-web\.png$/.test(file)).sort();
  return webs.slice(0, MOST).map((file) => [data(file), data(file.replace('-web', '-pptx'))]);
}

const { PICTURED, deckOf, pictureOf, hashHex } = await examples();
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 2 * WIDTH + 24, height: 40 } });
  const list = join(root, 'docs/pictures/examples.json');
  const before = process.argv.includes('--all') ? {} : JSON.parse(readFileSync(list, 'utf8'));
  const drawn = {};
  for (const block of PICTURED) {
    const name = pictureOf(block);
    drawn[name] = hashHex(block.text);
    if (drawn[name] === before[name] && existsSync(join(root, 'docs/pictures', name))) continue;
    const rows = pairsOf(deckOf(block.text, block.page), name).map((pair) => `<div>${pair.map((source) => `<img src="${source}">`).join('')}</div>`);
    const style = `body{margin:0;background:#fff}div{display:flex;gap:8px;padding:4px 8px}img{width:${WIDTH}px;box-shadow:0 0 0 1px #bbb}`;
    await page.setContent(`<style>${style}</style>${rows.join('')}`);
    await page.screenshot({ path: join(root, 'docs/pictures', name), fullPage: true });
    console.log(name);
  }
  const sorted = Object.fromEntries(Object.entries(drawn).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(list, `${JSON.stringify(sorted, null, 2)}\n`);
  for (const name of Object.keys(before)) if (!(name in drawn)) rmSync(join(root, 'docs/pictures', name), { force: true });
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}
