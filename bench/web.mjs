// The browser edition measured in Chromium, opened as a file without a network. Needs `npm run web` and Chromium.
// `node bench/web.mjs [--starts 5] [--edits 60]`: how long until the editor is ready with its first slide; in a deck of
// 100 slides how long from a key to the painted slide, and the processor time of that; what memory the page and its
// worker hold after a collection every 50 edits. From 400 edits on it says whether that is steady.
import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { launchChromium } from '../.ci/chromium.mjs';
import { pageHolds, verdict } from './browser.mjs';

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '5' },
    edits: { type: 'string', default: '60' },
    file: { type: 'string', default: 'dist/web/lectern.html' },
  },
});
const SLIDES = 100;
/** So many of them are written on, all before the first sample of memory that counts. */
const WRITTEN = 20;
/** Edits before the first that counts: caches fill, code is compiled. */
const WARM_UP = 6;
/** Milliseconds from a painted slide to the next key, in turn: within a word, between words, after a thought. */
const PAUSES = [90, 150, 220, 420, 800];
/** Memory is looked at after so many edits each. */
const SAMPLE = 50;
/** Steady: the median of the last three samples is at most this many times that of the third to fifth. */
const MOST_GROWTH = 1.1;

const deck = () => {
  const slides = Array.from(
    { length: SLIDES },
    (_, i) =>
      `## Slide ${i}: bone is alive, and renews itself\n\n- Cells called **osteoclasts** remove old bone\n- Cells called osteoblasts build new bone\n\n| Drug | Women |\n| :--- | ---: |\n| Alendronate | 2,027 |\n\n::: notes\nSay it *slowly*.\n:::\n`,
  );
  return `---\ntitle: A hundred slides\nlang: en-GB\ntheme: congress\n---\n\n${slides.join('\n---\n\n')}`;
};
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.max(0, Math.ceil(share * list.length) - 1)];
const rounded = (number) => Math.round(number * 10) / 10;

const began = performance.now();
execFileSync(process.execPath, ['-e', '0']);
console.log(`load ${loadavg()[0].toFixed(1)}, node -e 0 ${Math.round(performance.now() - began)} ms`);

const browser = await launchChromium();
const address = pathToFileURL(resolve(values.file)).href;
try {
  const starts = [];
  for (let i = 0; i < Number(values.starts); i++) {
    const { page, ready } = await opened();
    starts.push(ready);
    await page.context().close();
  }
  if (starts.length)
    verdict('ready', at(starts, 0.5) <= 1500, `median ${at(starts, 0.5)} ms of at most 1500, worst ${at(starts, 1)}`);
  await edits((await opened()).page, Number(values.edits));
} finally {
  await browser.close();
}

/** A page with the first slide on the screen; and the milliseconds that this took. */
async function opened() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() => (window.readyAt ??= Math.round(performance.now()))).observe(document.documentElement, {
        attributeFilter: ['data-ready'],
      }),
    );
  });
  await page.goto(address);
  return {
    page,
    ready: await (await page.waitForFunction(() => window.readyAt, undefined, { timeout: 60_000 })).jsonValue(),
  };
}

async function edits(page, count) {
  const buffer = Buffer.from(zipSync({ 'deck.md': new TextEncoder().encode(deck()) }));
  await page.setInputFiles('#pick-files', { name: 'hundred.zip', mimeType: 'application/zip', buffer });
  await page.waitForFunction((slides) => document.querySelectorAll('#outline button').length > slides, SLIDES);
  await page.waitForFunction(() => document.querySelector('#slide iframe')?.contentWindow?.Reveal?.isReady());
  await page.evaluate(() => {
    window.times = [];
    let key;
    addEventListener('keydown', (event) => /^(?:.|Backspace)$/.test(event.key) && (key = event.timeStamp), true);
    addEventListener('lectern-painted', () => {
      if (key !== undefined) window.times.push(performance.now() - key);
      key = undefined;
    });
  });
  const worker = await workerOf(page);
  const memory = [];
  let spent = 0;
  for (let i = -WARM_UP; i < count; i++) {
    // three keys a slide, then they are taken back
    const step = (i + WARM_UP) % 6;
    if (step === 0) {
      const slide = ((((i + WARM_UP) / 6) * 7) % WRITTEN) * (SLIDES / WRITTEN);
      await page.evaluate((place) => document.querySelectorAll('#outline button')[place].click(), slide + 1);
      for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key);
      await wait(700);
    }
    if (i === 0) {
      await page.evaluate(() => (window.times.length = 0));
      spent = await processorTime();
    }
    const before = await page.evaluate(() => window.times.length);
    await page.keyboard.press(step < 3 ? 'abc'[step] : 'Backspace');
    await page.waitForFunction((n) => window.times.length > n, before, { polling: 10, timeout: 60_000 });
    await wait(PAUSES[(i + WARM_UP) % PAUSES.length]);
    if (i >= 0 && (i + 1) % SAMPLE === 0) {
      memory.push({ edits: i + 1, ...(await held(page, worker)) });
      console.log(JSON.stringify(memory.at(-1)));
    }
  }
  const each = ((await processorTime()) - spent) / count;
  const times = await page.evaluate(() => window.times);
  const [median, late, worst] = [0.5, 0.95, 1].map((share) => Math.round(at(times, share)));
  verdict(
    'edit to preview',
    median <= 100 && late <= 250,
    `${SLIDES} slides, ${times.length} edits: median ${median} ms of at most 100, 95th percentile ${late} of at most 250, worst ${worst}; ` +
      `processor time of an edit with all that follows it ${Math.round(each)} ms`,
  );
  if (count < 8 * SAMPLE) return;
  for (const name of Object.keys(memory[0]).slice(1)) {
    const [early, end] = [memory.slice(2, 5), memory.slice(-3)].map((list) =>
      at(
        list.map((one) => one[name]),
        0.5,
      ),
    );
    verdict(
      `memory, ${name}`,
      end <= early * MOST_GROWTH,
      `${early} early, ${end} at the end, of at most ${MOST_GROWTH} times`,
    );
  }
}

/** Milliseconds that the browser's processes for pages have used. */
async function processorTime() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000;
}

/** Sends the page's worker a command of the protocol. */
async function workerOf(page) {
  const session = await page.context().newCDPSession(page);
  const waiting = new Map();
  let sessionId;
  session.on('Target.attachedToTarget', (event) => (sessionId = event.sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let id = 0;
  return (method, params = {}) =>
    new Promise((done) => {
      waiting.set(++id, done);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    });
}

/** After a collection, in megabytes: the page's heap and its worker's; and the page's nodes. */
async function held(page, worker) {
  await worker('HeapProfiler.collectGarbage');
  const { usedSize } = await worker('Runtime.getHeapUsage');
  return { worker: rounded(usedSize / 1e6), ...(await pageHolds(page)) };
}
