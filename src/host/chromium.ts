// An HTML page -> a tagged PDF with bookmarks, or pictures of its parts, by a Chromium that is installed. Spoken to
// over a pipe: its command line alone cannot wait for a page's script, and prints empty pages on a slow machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { findChromium } from './browsers.ts';
import type { DrawOptions, PageOptions, PrintOptions } from './host.ts';
import { thisSystem } from './programs.ts';

/** A page that is not printed by then, in ms, never will be. */
const PATIENCE = 120_000;

/** The page printed; undefined where there is no Chromium. Throws a sentence where it fails. */
export async function printPage(
  page: Uint8Array,
  print: PrintOptions,
  environment: NodeJS.ProcessEnv,
  date?: number,
): Promise<Uint8Array | undefined> {
  const pdf = await shown(page, print, environment, (ask) => printed(ask, print));
  return pdf && timeless(pdf, date);
}

/** Pictures of parts of the page; undefined where there is no Chromium. Throws a sentence where it fails. */
export const drawPage = (page: Uint8Array, draw: DrawOptions, environment: NodeJS.ProcessEnv) =>
  shown(page, draw, environment, (ask) => drawn(ask, draw));

/** Speaks to the page under way. */
type Ask = (method: string, params?: object) => Promise<Answer>;

/** The page in a browser of its own, and what is asked of it once it is ready. */
async function shown<T>(
  page: Uint8Array,
  options: PageOptions,
  environment: NodeJS.ProcessEnv,
  use: (ask: Ask) => Promise<T>,
): Promise<T | undefined> {
  const program = findChromium(thisSystem(environment));
  if (!program) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'lectern-pdf-')).catch(() => {
    throw new Error(`there is no folder for temporary files that can be written to: ${tmpdir()}; set TMPDIR to one`);
  });
  const file = join(folder, 'page.html');
  await writeFile(file, page);
  const browser = new Browser(program, [
    '--headless',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profile')}`,
    // Chromium refuses its sandbox to root, e.g. in a container; the page is one that this program wrote
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  try {
    return await use(await opened(browser, pathToFileURL(file).href + options.query, options.until));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Paper in inches. */
const PAPER = { A4: [8.27, 11.69], Letter: [8.5, 11] } as const;

async function opened(browser: Browser, address: string, until: string): Promise<Ask> {
  const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
  const page = (method: string, params: object = {}) => browser.ask(method, params, sessionId as string);
  await page('Page.enable');
  const loaded = browser.event('Page.loadEventFired');
  await page('Page.navigate', { url: address });
  await loaded;
  await page('Runtime.evaluate', { expression: `(${untilReady})(${JSON.stringify(until)})`, awaitPromise: true });
  return page;
}

async function printed(ask: Ask, { paper, size }: PrintOptions): Promise<Uint8Array> {
  const [paperWidth, paperHeight] = PAPER[paper];
  if (size) await ask('Runtime.evaluate', { expression: `(${enlarge})(${size.w}, ${size.h})` });
  const { data } = await ask('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    paperWidth,
    paperHeight,
  });
  return new Uint8Array(Buffer.from(data as string, 'base64'));
}

/** Runs in the page: CSS pixels become points on paper. */
const enlarge = `(w, h) => {
  const style = document.createElement('style');
  style.textContent = '@page{size:' + w + 'pt ' + h + 'pt;margin:0}html{zoom:' + 96 / 72 + '}';
  document.head.append(style);
}`;

async function drawn(ask: Ask, { parts, width }: DrawOptions): Promise<Uint8Array[]> {
  const expression = `(${boxesOf})(${JSON.stringify(parts)})`;
  const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
  const pictures: Uint8Array[] = [];
  for (const box of (result as { value: { x: number; y: number; width: number; height: number }[] }).value) {
    const clip = { ...box, scale: width / box.width };
    const { data } = await ask('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    pictures.push(new Uint8Array(Buffer.from(data as string, 'base64')));
  }
  return pictures;
}

/** Runs in the page: where the parts lie in it. */
const boxesOf = `(selector) => [...document.querySelectorAll(selector)].map((part) => {
  const { left, top, width, height } = part.getBoundingClientRect();
  return { x: left + scrollX, y: top + scrollY, width, height };
})`;

/** Runs in the page: waits for its script to be done, for fonts and for pictures. */
const untilReady = `async (selector) => {
  while (!document.querySelector(selector)) await new Promise((go) => setTimeout(go, 30));
  await document.fonts.ready;
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
  await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
}`;

type Answer = Record<string, unknown>;

/** A browser under way, spoken to over a pipe in the DevTools protocol: JSON messages with a zero byte behind each. */
class Browser {
  readonly #child: ChildProcess;
  readonly #timer: NodeJS.Timeout;
  readonly #waiting = new Map<number | string, { done(answer: Answer): void; fail(error: Error): void }>();
  readonly #ended: Promise<void>;
  #said = '';
  #count = 0;

  constructor(program: string, args: readonly string[]) {
    this.#child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.#child.stderr?.on('data', (piece: Buffer) => {
      this.#said = (this.#said + piece.toString()).slice(-2000);
    });
    (this.#child.stdio[3] as Writable).on('error', () => undefined);
    let rest = Buffer.alloc(0);
    (this.#child.stdio[4] as Readable).on('data', (piece: Buffer) => {
      rest = Buffer.concat([rest, piece]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#receive(JSON.parse(rest.subarray(0, end).toString()) as Answer);
        rest = rest.subarray(end + 1);
      }
    });
    this.#ended = new Promise((ended) => {
      this.#child.on('close', () => ended());
      this.#child.on('error', () => ended());
    });
    void this.#ended.then(() => this.#fail(`${program} ended: ${this.#said.trim().split('\n').pop() ?? ''}`));
    this.#timer = setTimeout(() => {
      this.#fail(`${program} took longer than ${PATIENCE / 1000} seconds`);
      this.#child.kill('SIGKILL');
    }, PATIENCE);
  }

  ask(method: string, params: object, sessionId?: string): Promise<Answer> {
    const id = ++this.#count;
    const answer = this.#wait(id);
    (this.#child.stdio[3] as Writable).write(
      `${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`,
    );
    return answer;
  }

  event(method: string): Promise<Answer> {
    return this.#wait(method);
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#child.kill();
    await this.#ended;
  }

  #wait(key: number | string): Promise<Answer> {
    return new Promise((done, fail) => this.#waiting.set(key, { done, fail }));
  }

  #receive({ id, method, result, error }: Answer): void {
    const key = (id ?? method) as number | string;
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (error) waiting?.fail(new Error((error as { message: string }).message));
    else waiting?.done((result ?? {}) as Answer);
  }

  #fail(message: string): void {
    for (const { fail } of this.#waiting.values()) fail(new Error(message));
    this.#waiting.clear();
  }
}

/**
 * Dates of making and the numbers of elements in the browser's memory, written over in place: the same deck gives the
 * same bytes on any day. The numbers keep their order, as the tree of names needs it.
 */
function timeless(pdf: Uint8Array, date = 0): Uint8Array {
  const stamp = new Date(date * 1000).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (const name of ['/CreationDate (D:', '/ModDate (D:']) {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1))
      bytes.write(stamp, at + name.length, 'latin1');
  }
  const found = [...bytes.toString('latin1').matchAll(/\(node(\d{8})\)/g)];
  const order = [...new Set(found.map((one) => one[1] as string))].sort();
  for (const one of found)
    bytes.write(String(order.indexOf(one[1] as string) + 1).padStart(8, '0'), one.index + '(node'.length, 'latin1');
  return pdf;
}
