// The preview measured in Chromium. Needs `npm run bundle` and Chromium.
// `node bench/dev.mjs [--edits 30]`: a deck of 100 slides is edited; how long the open page takes to show each edit, from the
// write to the paint, and what memory the preview and the page hold at the start and at the end.
// `node bench/dev.mjs --operations 1000`: files are saved, saved by half, renamed and deleted at random; the open page then
// equals a fresh one.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { operate, startFolder } from './operations.mjs';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '30' }, operations: { type: 'string' }, port: { type: 'string', default: '8700' } },
});
const SLIDES = 100;
/** Edits before the first that counts: caches fill, code is compiled. */
const WARM_UP = 5;
/** Milliseconds between a paint and the next edit; the preview's lint runs after 400 of calm. */
const PAUSE = 150;
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const file = join(folder, 'deck.md');
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Words that were written on slides so far. */
const written = new Map();

/** The deck with one more word on one slide. */
function deck(edited, word) {
  written.set(edited, word);
  const slides = Array.from({ length: SLIDES }, (_, i) => {
    const own = written.has(i) ? `- ${written.get(i)}\n` : '';
    return `## Slide ${i}: bone is alive, and renews itself\n\n- Cells called **osteoclasts** remove old bone\n- Cells called osteoblasts build new bone\n${own}\n| Drug | Women |\n| :--- | ---: |\n| Alendronate | 2,027 |\n\n::: notes\nSay it *slowly*.\n:::\n`;
  });
  return `---\ntitle: A hundred slides\nlang: en-GB\ntheme: congress\n---\n\n${slides.join('\n---\n\n')}`;
}

if (values.operations) startFolder(folder);
else writeFileSync(file, deck(-1, ''));
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(process.execPath, [cli, 'dev', folder, '--port', values.port], { stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
server.stderr.on('data', (data) => (said = (said + data).slice(-20_000)));
let browser;
try {
  const address = await until(() => /http:\/\/localhost:\d+\//.exec(said)?.[0]);
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await page.goto(address);
  await page.waitForFunction(() => window.Reveal?.isReady());
  console.log(JSON.stringify(values.operations ? await operations(page, address, Number(values.operations)) : await edits(page, Number(values.edits))));
} catch (error) {
  console.error(said);
  throw error;
} finally {
  await browser?.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}

async function edits(page, count) {
  // the page notes when an edit's word is on the slide and has been painted
  await page.evaluate(() => {
    window.seen = {};
    const look = () => {
      for (const [, word] of (document.querySelector('.reveal .slides section.present')?.textContent ?? '').matchAll(/(edit\d+)/g))
        window.seen[word] ??= Date.now();
      requestAnimationFrame(look);
    };
    look();
  });
  const times = [];
  const memory = [];
  for (let i = -WARM_UP; i < count; i++) {
    const word = `edit${i + 1000}`;
    const text = deck((i * 37 + 500) % SLIDES, word);
    const start = Date.now();
    writeFileSync(file, text);
    const painted = await page.waitForFunction((name) => window.seen[name], word, { polling: 5, timeout: 20_000 }).then((handle) => handle.jsonValue());
    if (i >= 0) times.push(painted - start);
    if (i >= 0 && i % 50 === 0) memory.push(await held(page));
    await wait(PAUSE);
  }
  memory.push(await held(page));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)];
  return { slides: SLIDES, edits: count, median: at(0.5), p95: at(0.95), worst: times.at(-1), memory };
}

/** Megabytes: the preview's resident memory (Linux), the page's heap after a collection, and its nodes. */
async function held(page) {
  const status = existsSync(`/proc/${server.pid}/status`) ? readFileSync(`/proc/${server.pid}/status`, 'utf8') : '';
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    preview: Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024),
    page: Math.round(of('JSHeapUsedSize') / 1e5) / 10,
    nodes: of('Nodes'),
  };
}

async function operations(page, address, count) {
  for (let i = 1; i <= count; i++) {
    operate(folder, i);
    // sometimes at once after the other, as tools write, sometimes with time for a rebuild between
    if (i % 3) await wait(i % 60);
  }
  startFolder(folder);
  await wait(3000);
  const sections = (of) =>
    of.evaluate(() => {
      // what reveal.js marks by the slide that is shown is not the deck's
      const STATE = /^(present|past|future|visible|current-fragment|has-(dark|light)-background)$/;
      return [...document.querySelectorAll('.reveal .slides > section')].map((section) => {
        const copy = section.cloneNode(true);
        for (const one of [copy, ...copy.querySelectorAll('*')]) {
          if (one.hasAttribute('class'))
            one.setAttribute(
              'class',
              [...one.classList]
                .filter((name) => !STATE.test(name))
                .sort()
                .join(' '),
            );
          for (const name of ['style', 'hidden', 'aria-hidden', 'data-previous-indexv']) if (one === copy) one.removeAttribute(name);
          // a picture of the first page is data, of an update an address
          if (one.tagName === 'IMG') for (const name of ['src', 'data-picture', 'data-same', 'data-src']) one.removeAttribute(name);
        }
        return copy.outerHTML;
      });
    });
  const open = await sections(page);
  const other = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await other.goto(address);
  await other.waitForFunction(() => window.Reveal?.isReady());
  const fresh = await sections(other);
  const different = fresh.flatMap((html, i) => (html === open[i] ? [] : [i]));
  if (open.length !== fresh.length || different.length)
    throw new Error(`the page differs: ${open.length} and ${fresh.length} slides, ${different}\n${open[different[0]]}\n${fresh[different[0]]}`);
  return { operations: count, slides: fresh.length, equal: true };
}

async function until(look) {
  for (let i = 0; i < 400; i++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the preview did not start: ${said}`);
}
