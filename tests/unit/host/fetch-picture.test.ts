// `--fetch` against a server of this machine.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { fetchPictures } from '../../../src/cli/fetch.ts';
import { fetchPicture, isPrivateAddress } from '../../../src/host/fetch-picture.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { encodePng } from '../../../src/pictures/png.ts';
import { buildDeck } from '../../../src/pipeline.ts';

let shade = 40;
const picture = () => encodePng({ width: 4, height: 3, data: new Uint8ClampedArray(48).fill(shade) });
let server: Server;
let base = '';
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    const to = /^\/to\/(.*)$/.exec(request.url ?? '')?.[1];
    if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end();
    else if (request.url === '/a.png') response.end(picture());
    else if (request.url === '/words.png') response.end('no picture');
    else if (request.url === '/large') response.end(new Uint8Array(5000));
    else if (request.url !== '/slow') response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const LOOPBACK = { loopback: true };
const why = (address: string, rules = {}) =>
  fetchPicture(address, rules).then(
    () => 'fetched',
    (error: Error) => error.message,
  );

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'nonsense',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
test.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111'])('%s is public', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);

describe('an address', () => {
  it('is fetched by https only, and never from this machine or network', async () => {
    const before = asked;
    expect(await why(`${base}/a.png`)).toBe('only https is fetched');
    expect(await why('https://127.0.0.1/a.png')).toBe('it is a private address');
    expect(await why('https://[::1]/a.png')).toBe('it is a private address');
    expect(await why('https://localhost/a.png')).toBe('it is a private address');
    expect(await why('https://10.0.0.1/a.png', LOOPBACK)).toBe('it is a private address');
    expect(await why('https://me:word@example.org/a.png')).toBe('it holds a name or password');
    expect(asked).toBe(before);
  });
  it('may lead on, but not to a private one, and not for ever', async () => {
    const to = (target: string) => `${base}/to/${encodeURIComponent(target)}`;
    expect(await why(to('/a.png'), LOOPBACK)).toBe('fetched');
    expect(await why(to('https://192.168.0.1/a.png'), LOOPBACK)).toBe('it is a private address');
    expect(await why(to('file:///etc/passwd'), LOOPBACK)).toBe('only https is fetched');
    expect(await why(to(to(to(to(to(to(to('/a.png'))))))), LOOPBACK)).toBe('it leads on more than 5 times');
  });
  it('is given up where it is too large, too slow or not there', async () => {
    expect(await why(`${base}/large`, { ...LOOPBACK, bytes: 1000 })).toBe('it is larger than 0.001 MB');
    expect(await why(`${base}/slow`, { ...LOOPBACK, milliseconds: 200 })).toBe('it takes too long');
    expect(await why(`${base}/gone`, LOOPBACK)).toBe('the server answers 404');
  });
});

test('a deck shows what was fetched, without the network, as long as it has its hash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-fetch-'));
  try {
    const deck = join(folder, 'talk.md');
    writeFileSync(deck, `---\nmarp: true\n---\n\n# A\n\n![A bone](${base}/a.png)\n\n![Words](${base}/words.png)\n`);
    const fetch = () => fetchPictures(nodeHost(), { path: deck, limits: DEFAULT_LIMITS, rules: LOOPBACK });
    const build = async () => {
      const { built, diagnostics } = await buildDeck(nodeHost(), { path: deck, to: [] });
      return { json: JSON.stringify(built[0]?.scene.slides[0]?.nodes), codes: diagnostics.map(({ code }) => code) };
    };
    expect((await build()).codes.filter((code) => code === 'resolve/picture-remote')).toHaveLength(2);
    const [first, second] = await fetch();
    expect(first).toMatch(/^fetched http.*a\.png: [0-9a-f]{16}\.png$/);
    expect(second).toMatch(/^not fetched .*words\.png: it is no picture that can be shown$/);
    const lock = JSON.parse(readFileSync(join(folder, 'fetched/lock.json'), 'utf8')) as {
      pictures: Record<string, { file: string; sha256: string }>;
    };
    expect(Object.keys(lock.pictures)).toEqual([`${base}/a.png`]);
    const before = asked;
    const after = await build();
    expect(asked).toBe(before);
    expect(after.codes.filter((code) => code === 'resolve/picture-remote')).toHaveLength(1);
    expect(after.json).toContain('"kind":"image"');
    // fetched once: only what is not there is asked for again
    expect(await fetch()).toHaveLength(1);
    const file = join(folder, 'fetched', lock.pictures[`${base}/a.png`]?.file ?? '');
    writeFileSync(file, 'tampered');
    expect((await build()).codes).toContain('resolve/picture-broken');
    shade = 90;
    expect((await fetch())[0]).toMatch(/it is not the picture that was fetched before$/);
    expect(existsSync(join(folder, 'fetched'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
