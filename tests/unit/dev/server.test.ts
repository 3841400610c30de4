// What the preview answers to addresses that are badly written, and who may frame or take in what it answers.
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remembering } from '../../../src/dev/remembering.ts';
import { DevServer } from '../../../src/dev/server.ts';
import { Session } from '../../../src/dev/session.ts';
import { nodeHost } from '../../../src/host/node.ts';

const session = new Session(remembering(nodeHost()), { path: 'tests/decks/pictures' });
const server = new DevServer(session);
let port = 0;
beforeAll(async () => {
  await session.rebuild();
  port = await server.listen(0);
});
afterAll(() => server.close());

/** As written: `fetch` would mend the address. */
const ask = (path: string): Promise<{ status: number; headers: IncomingHttpHeaders }> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host: 'localhost' } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });

test.each([
  ['//', 404],
  ['//x//y', 404],
  ['http://[', 400],
  ['http://[::1', 400],
  ['*', 400],
  ['/_dev/picture/%', 404],
  ['/_dev/picture/%E0%A4%A', 404],
  ['/_dev/picture/..%2f..%2fetc', 404],
  ['/_dev/font/999999999999999999999', 404],
  ['/_dev/font/-1', 404],
  ['/?%', 200],
  ['/%', 404],
])('%s is answered with %i', async (path, status) => {
  expect((await ask(path)).status).toBe(status);
});

test('only the preview itself and an editor may frame it, and no other site takes anything in', async () => {
  const picture = `/_dev/picture/${[...(session.built?.scene.assets.keys() ?? [])][0]}`;
  for (const path of ['/', '/powerpoint', '/nowhere', picture, '/_dev/fonts.css', 'http://[']) {
    const { headers } = await ask(path);
    expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'self' vscode-webview:");
  }
  expect((await ask(picture)).headers['content-security-policy']).toContain("default-src 'none'");
});
