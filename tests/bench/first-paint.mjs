// node tests/bench/first-paint.mjs PAGE.html...: how long until the first slide is painted, beside reveal.js' own bare deck
// in the same run. Medians of alternating loads in fresh contexts, in ms, and their ratio (target: at most 1.2).
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const RUNS = 15;
const require = createRequire(import.meta.url);
const bare = join(dirname(require.resolve('reveal.js')), '..', 'index.html');
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = places.find((place) => place && existsSync(place));
if (!executablePath) throw new Error('Chromium is needed: apt-get install chromium, or CHROMIUM=/path/to/chromium');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** From the start of the navigation to the second frame after reveal.js is ready. */
async function load(path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, offline: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      const { Reveal } = window;
      if (!Reveal?.isReady?.()) return requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => (window.painted = performance.now())));
    };
    requestAnimationFrame(look);
  });
  await page.goto(pathToFileURL(path).href);
  let time;
  while (time === undefined) time = await page.evaluate(() => window.painted);
  await context.close();
  return time;
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

for (const page of process.argv.slice(2)) {
  const [ours, theirs] = [[], []];
  await load(resolve(page));
  await load(bare);
  for (let i = 0; i < RUNS; i++) {
    ours.push(await load(resolve(page)));
    theirs.push(await load(bare));
  }
  const ratio = median(ours) / median(theirs);
  console.log(`${page}: ${Math.round(median(ours))} ms, reveal.js alone ${Math.round(median(theirs))} ms, ratio ${ratio.toFixed(2)}`);
}
await browser.close();
