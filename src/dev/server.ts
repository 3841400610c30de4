// The preview's server: on this machine only, a fixed list of addresses, no path is ever looked up on the disk.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { LOOPBACK, listenOn } from '../host/listen.ts';
import { upright } from '../pictures/upright.ts';
import { PICTURE_TYPES } from '../scene/picture-types.ts';
import { editorAdvice, openInEditor } from './editor.ts';
import { DEV_CLIENT } from './frame-page.ts';
import { deckPage, emptyPage, fontsCss, fontsOf, powerPointFile, powerPointPage } from './page.ts';
import { type Problem, problemsOf, type Session, type Update } from './session.ts';

/** Pixels of a photograph that is turned for the preview. */
const WIDEST = 2000;

interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly status?: number;
  readonly name?: string;
}

export class DevServer {
  readonly #session: Session;
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  #problems: readonly Problem[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.#server = createServer((request, response) => {
      void this.#answer(request, response).catch((error: Error) => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`A fault of the program itself: ${error.message}`);
      });
    });
  }

  /** Listens on the port, or on the next that is free; gives the one taken. */
  listen(port: number): Promise<number> {
    return listenOn(this.#server, LOOPBACK, port);
  }

  tell(update: Update): void {
    this.#send('update', update);
  }

  tellProblems(problems: readonly Problem[]): void {
    this.#problems = problems;
    this.#send('problems', problems);
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #send(event: string, data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const listener of this.#listeners) listener.write(text);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request.headers.host))
      return send(response, { status: 403, type: 'text/plain', body: 'This preview is for this machine only.' });
    const pathname = /^\/[^?#]*/.exec(request.url ?? '')?.[0];
    if (pathname === undefined)
      return send(response, { status: 400, type: 'text/plain', body: 'That is no address of this preview.' });
    if (request.method === 'POST' && pathname === '/_dev/open') return this.#open(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, { status: 405, type: 'text/plain', body: 'Only reading is possible here.' });
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname === '/_dev/events') return this.#listen(response);
    send(
      response,
      (await this.#reply(pathname)) ?? { status: 404, type: 'text/plain', body: 'There is nothing at this address.' },
    );
  }

  async #reply(path: string): Promise<Reply | undefined> {
    const session = this.#session;
    if (path === '/_dev/client.js') return { type: 'text/javascript', body: await session.host.resource(DEV_CLIENT) };
    const { built } = session;
    if (!built)
      return path === '/' || path === '/powerpoint'
        ? { type: 'text/html', body: emptyPage(session.version) }
        : undefined;
    const { scene, name } = built;
    switch (path) {
      case '/':
        return { type: 'text/html', body: await deckPage(session, scene, name) };
      case '/powerpoint':
        return { type: 'text/html', body: await powerPointPage(session, scene) };
      case '/_dev/fonts.css':
        return { type: 'text/css', body: fontsCss(scene) };
      case '/_dev/deck.pptx':
        return {
          type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
          ...named(await powerPointFile(session, scene, name)),
        };
    }
    const picture = /^\/_dev\/picture\/([^/]+)$/.exec(path)?.[1];
    const asset = picture && scene.assets.get(decoded(picture));
    if (asset) {
      const shown = await upright(asset, session.host, WIDEST).catch(() => asset);
      return { type: PICTURE_TYPES[shown.type], body: shown.bytes };
    }
    const font = fontsOf(scene)[Number(/^\/_dev\/font\/(\d+)$/.exec(path)?.[1])];
    return font && { type: 'font/ttf', body: await session.memory.fonts.bytes(font.id) };
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { ...OWN, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`retry: 500\nevent: hello\ndata: ${JSON.stringify({ version: this.#session.version })}\n\n`);
    const problems = this.#problems.length ? this.#problems : problemsOf(this.#session.result);
    response.write(`event: problems\ndata: ${JSON.stringify(problems)}\n\n`);
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
  }

  /** Only this preview's own page may ask: other sites can neither set the header nor name a file outside the deck. */
  async #open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) if ((body += part).length > 10_000) break;
    const asked = askedFor(body);
    const file = [...this.#session.result.sources.values()].find(({ location }) => location === asked.file);
    if (request.headers['x-lectern'] !== 'open' || !file)
      return send(response, { status: 403, type: 'text/plain', body: 'Not a file of this deck.' });
    const told = openInEditor(file.location, Number(asked.line) || 1, Number(asked.column) || 1);
    send(response, {
      status: told ? 200 : 501,
      type: 'text/plain',
      body: told ?? editorAdvice(),
    });
  }
}

/** What the page asks to be opened; of anything else, nothing. */
function askedFor(body: string): { file?: string; line?: number; column?: number } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

const named = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({ name, body: bytes });

/** Names of this machine only: a page elsewhere whose name was made to lead here gets nothing (DNS rebinding). */
const isLocal = (host: string | undefined): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '');

/** Who may show the preview in a frame: it itself, and an editor's own preview (VS Code's). */
const FRAMED = "frame-ancestors 'self' vscode-webview:";
/** Pages of other sites can neither frame what is answered nor take it in as picture or script. */
const OWN = { 'content-security-policy': FRAMED, 'cross-origin-resource-policy': 'same-origin' };

/** An address's part as it was meant; one that is badly written names nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function send(response: ServerResponse, { status = 200, type, body, name }: Reply): void {
  const text = /^text\/|javascript/.test(type);
  response.writeHead(status, {
    'content-type': text ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...OWN,
    // a picture that is opened by itself runs nothing
    ...(type.startsWith('image/') && {
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox; ${FRAMED}`,
    }),
    ...(name && { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
  response.end(body);
}
