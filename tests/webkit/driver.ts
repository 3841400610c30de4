// WebKit as on every iPad, by Debian's WebKitWebDriver and MiniBrowser on a screen of its own: as much of WebDriver (W3C) as
// the tests need.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, vi } from 'vitest';
import { PROGRAMS, placeOf } from '../support/programs.ts';

const BROWSER = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  .map((place) => `${place}/webkit2gtk-4.1/MiniBrowser`)
  .find((place) => existsSync(place));

/** Keys that have no letter (WebDriver, 17.4.2). */
export const KEYS = {
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowRight: '\uE014',
  F5: '\uE035',
} as const;

export interface WebKit {
  open(address: string): Promise<void>;
  /** What a function body gives in the page. */
  evaluate(body: string): Promise<unknown>;
  until(expression: string): Promise<void>;
  press(key: string): Promise<void>;
  /** The mouse pressed at the first point and let go at the last, in CSS pixels. */
  drag(points: readonly (readonly [number, number])[]): Promise<void>;
  back(): Promise<void>;
  windows(): Promise<string[]>;
  window(handle: string): Promise<void>;
  close(): Promise<void>;
}

export async function launchWebKit(): Promise<WebKit> {
  const driver = placeOf(PROGRAMS.find(({ name }) => name === 'WebKit') as (typeof PROGRAMS)[number]) as string;
  const port = await freePort();
  const screen = ['-a', '-s', '-screen 0 1280x900x24'];
  const program = spawn('xvfb-run', [...screen, driver, `--port=${port}`], { stdio: 'ignore', detached: true });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  };
  await vi.waitFor(() => ask('GET', '/status'), { timeout: 30_000, interval: 100 });
  const options = { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } };
  const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: options } })) as {
    sessionId: string;
  };
  const at = `/session/${sessionId}`;
  const evaluate = (script: string) => ask('POST', `${at}/execute/sync`, { script, args: [] });
  const act = async (type: string, actions: readonly object[]) => {
    await ask('POST', `${at}/actions`, { actions: [{ type, id: type, actions }] });
  };
  return {
    evaluate,
    open: async (url) => void (await ask('POST', `${at}/url`, { url })),
    until: async (expression) => {
      const told = { timeout: 10_000, interval: 50, message: expression };
      await expect.poll(() => evaluate(`return Boolean(${expression})`), told).toBe(true);
    },
    press: (value) =>
      act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    drag: ([first, ...rest]) =>
      act('pointer', [
        { type: 'pointerMove', x: first?.[0], y: first?.[1] },
        { type: 'pointerDown', button: 0 },
        ...rest.map(([x, y]) => ({ type: 'pointerMove', x, y })),
        { type: 'pointerUp', button: 0 },
      ]),
    back: async () => void (await ask('POST', `${at}/back`, {})),
    windows: async () => (await ask('GET', `${at}/window/handles`)) as string[],
    window: async (handle) => void (await ask('POST', `${at}/window`, { handle })),
    close: async () => {
      await ask('DELETE', at).catch(() => undefined);
      stop(program);
    },
  };
}

/** The screen, the driver and the browser are one group of processes. */
function stop({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid);
  } catch {
    // it has ended by itself
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
