// The preview measured in Chromium. Needs `npm run bundle` and Chromium.
// `node bench/dev.mjs [--edits 30]`: a deck of 100 slides is edited; how long the open page takes to show each edit, from the
// write to the paint, and what memory the preview and the page hold on the way. From 150 edits on it says whether that is steady.
// `node bench/dev.mjs --operations 1000`: files are saved, saved by half, renamed and deleted at random; at ten points on the
// way, and at the end, the open page shows what a fresh process's `lectern build` writes.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../.ci/chromium.mjs';
import { pageHolds, verdict } from './browser.mjs';
import { differenceOf, shownBy } from './compare.mjs';
import { operate, startFolder } from './operations.mjs';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '30' },
    operations: { type: 'string' },
    port: { type: 'string', default: '8700' },
  },
});
const SLIDES = 100;
/** Edits before the first that counts: caches fill, code is compiled. */
const WARM_UP = 5;
/** Milliseconds between a paint and the next edit; the preview's lint runs after 400 of calm. */
const PAUSE = 150;
/** Memory is steady where its median over the last 100 edits (of few: the last third) is at most this many times that of as many before, the first ones left out. */
const MOST_GROWTH = 1.1;
/** Memory is looked at after so many edits each. */
const SAMPLE = 10;
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
const held = new URL('held.mjs', import.meta.url).href;
const server = spawn(process.execPath, ['--expose-gc', '--import', held, cli, 'dev', folder, '--port', values.port], {
  stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
});
let said = '';
server.stderr.on('data', (data) => (said = (said + data).slice(-20_000)));
let browser;
try {
  const address = await until(() => /http:\/\/localhost:\d+\//.exec(said)?.[0]);
  browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await page.goto(address);
  await page.waitForFunction(() => window.Reveal?.isReady());
  await (values.operations ? operations(page, address, Number(values.operations)) : edits(page, Number(values.edits)));
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
      for (const [, word] of (document.querySelector('.reveal .slides section.present')?.textContent ?? '').matchAll(
        /(edit\d+)/g,
      ))
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
    const painted = await page
      .waitForFunction((name) => window.seen[name], word, { polling: 5, timeout: 20_000 })
      .then((handle) => handle.jsonValue());
    if (i >= 0) times.push(painted - start);
    if (i >= 0 && (i + 1) % SAMPLE === 0) memory.push({ edits: i + 1, ...(await memoryOf(page)) });
    if ((i + 1) % 50 === 0 && i >= 0) console.log(JSON.stringify(memory.at(-1)));
    await wait(PAUSE);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)];
  const speed = { slides: SLIDES, edits: count, median: at(0.5), p95: at(0.95), worst: times.at(-1) };
  console.log(JSON.stringify(speed));
  verdict(
    'speed',
    speed.median <= 100 && speed.p95 <= 250,
    `median ${speed.median} ms of at most 100, 95th percentile ${speed.p95} ms of at most 250`,
  );
  if (count >= 150) steadiness(memory, count);
}

function steadiness(memory, count) {
  const span = Math.min(100, Math.floor(count / 3));
  const median = (name, from) => {
    const found = memory.filter(({ edits }) => edits > from && edits <= from + span).map((one) => one[name]);
    return found.sort((a, b) => a - b)[Math.floor(found.length / 2)];
  };
  for (const name of ['rss', 'heap', 'page', 'nodes']) {
    const [early, late] = [median(name, span), median(name, count - span)];
    verdict(
      `memory, ${name}`,
      late <= early * MOST_GROWTH,
      `median of the last ${span} edits ${late}, of edits ${span + 1} to ${2 * span} ${early}: ${(late / early).toFixed(3)} times, of at most ${MOST_GROWTH}`,
    );
  }
}

/** After a collection, in megabytes: the preview's resident memory and heap, the page's heap; and the page's nodes. */
async function memoryOf(page) {
  const preview = await new Promise((resolve) => {
    server.once('message', resolve);
    server.send('held');
  });
  return { ...preview, ...(await pageHolds(page)) };
}

async function operations(page, address, count) {
  let compared = 0;
  for (let i = 1; i <= count; i++) {
    operate(folder, i);
    // sometimes at once after the other, as tools write, sometimes with time for a rebuild between
    if (i % 3) await wait(i % 60);
    if (i % Math.ceil(count / 10) === 0 && (await equalsBuild(page, i))) compared++;
  }
  startFolder(folder);
  await equalsBuild(page, count);
  await page.goto(address);
  await page.waitForFunction(() => window.Reveal?.isReady());
  verdict(
    'operations',
    await equalsBuild(page, count),
    `${count} operations; the open page equalled a fresh build at ${compared} points on the way and at the end`,
  );
}

/** Whether the page shows what a build in a process of its own writes; undefined where the deck cannot be read at all. Throws where it shows another thing. */
async function equalsBuild(page, operations) {
  await calm();
  const out = mkdtempSync(join(tmpdir(), 'lectern-built-'));
  try {
    await new Promise((resolve) =>
      execFile(process.execPath, [cli, 'build', folder, '--to', 'html', '--out', out, '--quiet'], resolve),
    );
    const built = readdirSync(out).find((name) => name.endsWith('.html'));
    if (!built) return undefined;
    const other = await browser.newPage({ viewport: { width: 960, height: 540 } });
    await other.goto(pathToFileURL(join(out, built)).href);
    await other.waitForFunction(() => window.Reveal?.isReady());
    const difference = differenceOf(await shownBy(page), await shownBy(other));
    await other.close();
    if (difference) throw new Error(`after ${operations} operations ${difference}`);
    return true;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Until the preview has said nothing for a while. */
async function calm() {
  for (let before = ''; before !== said; await wait(1200)) before = said;
}

async function until(look) {
  for (let i = 0; i < 400; i++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the preview did not start: ${said}`);
}
