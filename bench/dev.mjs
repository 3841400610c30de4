// Edit to repaint: `node bench/dev.mjs [edits]` starts lectern dev on a deck of 100 slides, edits it and prints how long the
// open page in Chromium takes to show each edit, from the write to the paint. Needs `npm run bundle` and Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const EDITS = Number(process.argv[2] ?? 30);
const SLIDES = 100;
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
const file = join(folder, 'deck.md');

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

writeFileSync(file, deck(-1, ''));
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const server = spawn(process.execPath, [cli, 'dev', folder, '--port', '8700'], { stdio: ['ignore', 'ignore', 'pipe'] });
let said = '';
server.stderr.on('data', (data) => (said += data));
let browser;
try {
  const address = await until(() => /http:\/\/localhost:\d+\//.exec(said)?.[0]);
  const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await page.goto(address);
  await page.waitForFunction(() => window.Reveal?.isReady());
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
  for (let i = -5; i < EDITS; i++) {
    const word = `edit${i + 1000}`;
    const text = deck((i * 37 + 500) % SLIDES, word);
    const start = Date.now();
    writeFileSync(file, text);
    const painted = await page.waitForFunction((name) => window.seen[name], word, { polling: 5, timeout: 20_000 }).then((handle) => handle.jsonValue());
    if (i >= 0) times.push(painted - start);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)];
  console.log(JSON.stringify({ slides: SLIDES, edits: EDITS, median: at(0.5), p95: at(0.95), worst: times.at(-1) }));
} catch (error) {
  console.error(said);
  throw error;
} finally {
  await browser?.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}

async function until(look) {
  for (let i = 0; i < 400; i++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the preview did not start: ${said}`);
}
