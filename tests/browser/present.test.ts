// A phone as prompter and clicker, driven by a second browser: next, previous, notes, clock, black screen; the code works
// once; a page without it gets nothing; and nothing listens but where it was asked to.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { violations } from './axe.ts';
import { launchChromium, until } from './chromium.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const STARTER = fileURLToPath(new URL('../../slides/starter', import.meta.url));
const running: ChildProcess[] = [];

interface Started {
  readonly process: ChildProcess;
  readonly deck: string;
  /** The phone's address with its code, as last told. */
  phone(): string;
  said(): string;
}

async function start(...options: string[]): Promise<Started> {
  const child = spawn(process.execPath, [CLI, 'present', STARTER, '--port', '0', ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  running.push(child);
  let text = '';
  child.stderr?.on('data', (data) => (text += data));
  const phone = () => [...text.matchAll(/type (http:\S+#[\w-]+);/g)].at(-1)?.[1];
  await vi.waitUntil(phone, { timeout: 60_000 });
  return {
    process: child,
    deck: /http:\/\/localhost:\d+\//.exec(text)?.[0] ?? '',
    phone: () => phone() ?? '',
    said: () => text,
  };
}

let browser: Browser;
let talk: Started;
let deck: Page;
let hand: BrowserContext;
let phone: Page;
const complaints: string[] = [];

beforeAll(async () => {
  [browser, talk] = await Promise.all([launchChromium(), start()]);
  deck = await (await browser.newContext({ viewport: { width: 960, height: 540 } })).newPage();
  hand = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
  phone = await hand.newPage();
  for (const page of [deck, phone])
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  await deck.goto(talk.deck);
  await deck.waitForSelector('.reveal.ready');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
});

const shown = (id: string) => phone.locator(`#${id}`).textContent();
const current = () => deck.evaluate('Reveal.getCurrentSlide().dataset.title') as Promise<string>;

it('the code lets the phone in, and is gone from its address', async () => {
  await phone.goto(talk.phone());
  await phone.waitForSelector('#title:not(:empty)');
  expect(phone.url()).not.toContain('#');
  expect(await shown('title')).toBe(await current());
  expect(await shown('elapsed')).toBe('0:00');
  expect(talk.said()).toContain('A phone is connected.');
});

it('goes on and back, with notes, the next title and the clock', async () => {
  const titles = (await deck.evaluate('Reveal.getSlides().map((one) => one.dataset.title)')) as string[];
  const notes = (await deck.evaluate(
    'Reveal.getSlides().map((one) => one.querySelector("aside.notes")?.textContent ?? "")',
  )) as string[];
  const at = () => deck.evaluate('Reveal.getIndices().h') as Promise<number>;
  let presses = 0;
  const press = async (id: 'forward' | 'prev') => {
    presses++;
    const before = (await deck.evaluate('JSON.stringify(Reveal.getIndices())')) as string;
    await phone.tap(`#${id}`);
    await until(deck, `JSON.stringify(Reveal.getIndices()) !== ${JSON.stringify(before)}`);
    const here = await at();
    await until(phone, `document.querySelector('#count').textContent.startsWith('${here + 1} /')`);
  };
  while ((await at()) < 3) {
    await press('forward');
    const here = await at();
    await until(phone, `document.querySelector('#title').textContent === ${JSON.stringify(titles[here])}`);
    if (notes[here]?.trim()) expect((await shown('notes'))?.trim()).toBe(notes[here]?.trim());
  }
  expect(presses).toBeGreaterThanOrEqual(3);
  expect(notes.filter((one) => one.trim()).length).toBeGreaterThan(1);
  await until(phone, 'document.querySelector("#elapsed").textContent !== "0:00"');
  const there = await at();
  while ((await at()) === there) await press('prev');
  expect(await current()).toBe(titles[there - 1]);
  await phone.tap('#black');
  await until(deck, 'Reveal.isPaused()');
  await until(phone, 'document.querySelector("#black").getAttribute("aria-pressed") === "true"');
  await phone.tap('#black');
  await until(deck, '!Reveal.isPaused()');
  await phone.tap('#restart');
  await until(phone, 'document.querySelector("#elapsed").textContent === "0:00"');
}, 60_000);

it('keys at the deck move the phone too, and axe finds nothing on it', async () => {
  await deck.keyboard.press('Home');
  await until(phone, 'document.querySelector("#count").textContent.startsWith("1 /")');
  expect(await violations(phone)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('a phone that goes away for a moment comes back by itself', async () => {
  await phone.reload();
  await phone.waitForSelector('#title:not(:empty)');
  expect(await shown('title')).toBe(await current());
});

it('a code that was used, a wrong one and none are refused, and see nothing', async () => {
  const other = await browser.newContext();
  const page = await other.newPage();
  for (const address of [
    talk.phone(),
    talk.phone().replace(/#.*/, '#AAAAAAAAAAAAAAAAAAAAAA'),
    talk.phone().replace(/#.*/, ''),
  ]) {
    await page.goto('about:blank');
    await page.goto(address);
    await until(page, 'document.querySelector("#told").textContent.includes("wrong, or has been used")');
    expect(await page.locator('main').isVisible()).toBe(false);
  }
  await other.close();
  // Enter makes a new code, which works once again
  const used = talk.phone();
  talk.process.stdin?.write('\n');
  await vi.waitUntil(() => talk.phone() !== used);
  const second = await browser.newContext();
  const more = await second.newPage();
  await more.goto(talk.phone());
  await more.waitForSelector('#title:not(:empty)');
  await second.close();
});

const ask = (
  address: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ host: hostname, port, path, method, headers }, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    })
      .on('error', reject)
      .end(body);
  });

it('without the token neither notes nor clicks pass, nor do pages of other sites', async () => {
  const at = talk.phone().replace(/#.*/, '');
  const ours = { 'x-lectern': 'present' };
  const cookie = (await hand.cookies()).map(({ name, value }) => `${name}=${value}`).join();
  expect((await hand.cookies())[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  const act = { method: 'POST', body: '{"act":"next"}' };
  expect(await ask(at, '/events')).toBe(403);
  expect(await ask(at, '/act', { ...act, headers: ours })).toBe(403);
  expect(await ask(at, '/act', { ...act, headers: { cookie } })).toBe(404);
  expect(await ask(at, '/act', { ...act, headers: { ...ours, cookie: 'lectern=AAAA' } })).toBe(403);
  expect(await ask(at, '/act', { ...act, headers: { ...ours, cookie }, body: '{"act":"quit"}' })).toBe(400);
  expect(await ask(at, '/act', { ...act, headers: { ...ours, cookie }, body: 'no json' })).toBe(400);
  expect(await ask(at, '/act', { ...act, headers: { ...ours, cookie } })).toBe(200);
  expect(await ask(at, '/', { headers: { host: 'evil.example' } })).toBe(403);
  expect(await ask(talk.deck, '/', { headers: { host: 'evil.example' } })).toBe(403);
  expect(await ask(talk.deck, '/_present/state', { method: 'POST', body: '{}' })).toBe(404);
  expect(await ask(talk.deck, '/_present/state', { method: 'POST', body: '{}', headers: ours })).toBe(400);
  expect(await ask(talk.deck, '/../package.json')).toBe(404);
  // the deck and its notes are not on the phone's server
  expect(await ask(at, '/_present/events', { headers: { ...ours, cookie } })).toBe(404);
});

/** Addresses and ports that a process listens on, as the system tells them. */
const listening = ({ pid }: ChildProcess): string[] =>
  execFileSync('ss', ['-H', '-l', '-t', '-n', '-p'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(`pid=${pid},`))
    .map((line) => line.trim().split(/\s+/)[3] ?? '');
const opens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const done = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket
      .on('connect', () => done(true))
      .on('error', () => done(false))
      .on('timeout', () => done(false));
  });
const beyond = Object.values(networkInterfaces())
  .flatMap((list) => list ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const portOf = (address: string) => Number(new URL(address).port);

it.runIf(beyond)(
  'listens on this machine only, and with --host on that address too',
  async () => {
    const host = beyond as string;
    const phonePort = portOf(talk.phone());
    expect(await opens('127.0.0.1', phonePort)).toBe(true);
    for (const port of [phonePort, portOf(talk.deck)]) expect(await opens(host, port)).toBe(false);
    expect(talk.said()).toContain("The phone's page is for this machine only");
    const open = await start('--host', host);
    expect(new URL(open.phone()).hostname).toBe(host);
    expect(open.said()).toContain('It is plain HTTP: others on this network could read the notes.');
    expect(await opens(host, portOf(open.phone()))).toBe(true);
    expect(await opens('127.0.0.1', portOf(open.phone()))).toBe(false);
    expect(await opens(host, portOf(open.deck))).toBe(false);
    let sockets: string[] | undefined;
    try {
      sockets = listening(open.process);
    } catch {
      // this system has no ss: the connections above tell it
    }
    if (sockets)
      expect(sockets.sort()).toEqual([`127.0.0.1:${portOf(open.deck)}`, `${host}:${portOf(open.phone())}`].sort());
    open.process.kill('SIGINT');
    await vi.waitUntil(() => open.process.exitCode !== null);
    expect(open.process.exitCode).toBe(0);
  },
  60_000,
);

it.each([
  ['0.0.0.0', 'would mean every network of this machine'],
  ['203.0.113.7', 'is no address of this machine'],
  ['a-name.example', 'is an address in numbers'],
])('--host %s is refused', (host, why) => {
  const run = () => execFileSync(process.execPath, [CLI, 'present', STARTER, '--host', host], { stdio: 'pipe' });
  expect(run).toThrow(why);
});
