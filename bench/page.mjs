// npm run bench:page [-- ROUNDS]: a talk of a hundred slides with thirty pictures as our one file, and as a page of
// reveal.js with what its own demo loads (theme, five plugins, files beside it), opened in turns from the disk in
// Chromium with nothing kept. Prints medians: first paint, the first slide there and drawn, bytes read.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from '../.ci/chromium.mjs';
import { median } from './measure.mjs';
import { chances, writePictures, writer } from './mixed-deck.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const SLIDES = 100;
/** Slides of ten that show a picture, and the one that shows code. */
const PICTURES = [1, 4, 7];
const CODE = 3;
const SEED = 20261129;
const folder = mkdtempSync(join(tmpdir(), 'lectern-page-'));

/** What both pages show. */
function slides() {
  const w = writer(SEED);
  const chance = chances(SEED);
  return Array.from({ length: SLIDES }, (_, i) => {
    const title = w.sentence(5);
    const place = PICTURES.indexOf(i % 10);
    if (place >= 0)
      return {
        title,
        picture: `picture-${(Math.floor(i / 10) * PICTURES.length + place) * 10 + 4}.png`,
        alt: w.sentence(6),
      };
    if (i % 10 === CODE)
      return {
        title,
        code: `const ${w.word()} = (${w.word()}) => ${Math.floor(chance() * 90)};\nexport default ${w.word()};`,
      };
    return { title, items: Array.from({ length: 4 }, () => w.sentence(8)) };
  });
}

function markdown(one) {
  if (one.picture) return `## ${one.title}\n\n![${one.alt}](${one.picture})`;
  if (one.code) return `## ${one.title}\n\n\`\`\`javascript\n${one.code}\n\`\`\``;
  return `## ${one.title}\n\n${one.items.map((item) => `- ${item}`).join('\n')}`;
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
function inside(one) {
  if (one.picture) return `<img src="${one.picture}" alt="${one.alt}">`;
  if (one.code) return `<pre><code class="hljs javascript" data-trim>${escaped(one.code)}</code></pre>`;
  return `<ul>${one.items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
const section = (one) => `<section><h2>${one.title}</h2>${inside(one)}</section>`;

/** The page as reveal.js's demo is made: its files beside it, the same plugins. */
function demo(all) {
  const plugins = ['zoom', 'notes', 'search', 'markdown', 'highlight'];
  const names = plugins.map((name) => `Reveal${name[0].toUpperCase()}${name.slice(1)}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Demo</title>
<link rel="stylesheet" href="dist/reset.css"><link rel="stylesheet" href="dist/reveal.css">
<link rel="stylesheet" href="dist/theme/black.css"><link rel="stylesheet" href="dist/plugin/highlight/monokai.css"></head>
<body><div class="reveal"><div class="slides">${all.map(section).join('\n')}</div></div>
<script src="dist/reveal.js"></script>${plugins.map((name) => `<script src="dist/plugin/${name}.js"></script>`).join('')}
<script>Reveal.initialize({ controls: true, progress: true, center: true, hash: true, plugins: [${names.join(', ')}] });</script>
</body></html>`;
}

/** Milliseconds from the start of loading, in a browser that has kept nothing. */
async function opened(file) {
  const browser = await launchChromium('--disable-gpu', '--no-first-run');
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() => {
      const look = () => {
        const slide = document.querySelector('.reveal.ready .slides section.present');
        if (slide) requestAnimationFrame(() => setTimeout(() => (window.shownAt = performance.now())));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await page.waitForFunction(() => window.shownAt);
    const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
    const slide = await page.evaluate(() => window.shownAt);
    const bytes = asked
      .filter((url) => url.startsWith('file:'))
      .reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
    return { paint, slide, bytes };
  } finally {
    await browser.close();
  }
}

try {
  const all = slides();
  writePictures(folder, SLIDES * PICTURES.length, SEED);
  writeFileSync(
    join(folder, 'lectern.md'),
    `---\ntitle: A long talk\nauthor: A. Writer\ntitle-slide: false\n---\n\n${all.map(markdown).join('\n\n---\n\n')}\n`,
  );
  writeFileSync(join(folder, 'demo.html'), demo(all));
  cpSync(join(root, 'node_modules/reveal.js/dist'), join(folder, 'dist'), { recursive: true });
  const built = spawnSync(
    'node',
    [join(root, 'dist/cli.js'), 'build', 'lectern.md', '--to', 'html', '--out', 'built', '--quiet'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (built.status !== 0) throw new Error(built.stderr);
  const PAGES = { lectern: join(folder, 'built/lectern.html'), 'reveal.js': join(folder, 'demo.html') };
  const met = Object.fromEntries(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, file] of Object.entries(PAGES)) {
      const figures = await opened(file);
      // the first round brings the browser itself from the disk
      if (round) met[name].push(figures);
    }
  console.log(`${SLIDES} slides, ${(SLIDES * PICTURES.length) / 10} pictures, ${rounds} rounds`);
  for (const [name, figures] of Object.entries(met)) {
    const of = (key) => median(figures.map((one) => one[key]));
    console.log(
      `${name.padEnd(10)} first paint ${of('paint').toFixed(0)} ms, first slide ${of('slide').toFixed(0)} ms, ${(of('bytes') / 1000).toFixed(0)} kB`,
    );
  }
  const { outputs } = JSON.parse(readFileSync(join(folder, 'built/lectern.report.json'), 'utf8'));
  console.log(
    `bytes by part: ${Object.entries(outputs[0].parts)
      .map(([part, bytes]) => `${part} ${(bytes / 1000).toFixed(0)} kB`)
      .join(', ')}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
