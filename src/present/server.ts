// A talk with a phone as prompter and clicker. Two servers: the deck's page is served to this machine only; the phone's
// page on one address, to whoever brings the code once. No path is ever looked up on the disk.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { LOOPBACK, listenOn } from '../host/listen.ts';
import { type Answer, answer, isOurs, jsonOf, Listeners } from './http.ts';
import { ACTS, type Act, type ForPhone, type Standing } from './messages.ts';
import { PHONE_PAGE, PHONE_POLICY } from './phone-page.ts';
import { Door } from './secret.ts';
import { standingOf } from './standing.ts';

export interface Talk {
  /** The deck's page. */
  readonly page: string;
  /** Files that it plays from beside it, by their name. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
  readonly deckScript: Uint8Array;
  readonly phoneScript: Uint8Array;
}

/** Where both pages are. */
export interface Places {
  readonly deck: string;
  readonly phone: string;
}

export class PresentServer {
  readonly #talk: Talk;
  readonly #deck: Server;
  readonly #phone: Server;
  readonly #door = new Door();
  readonly #decks = new Listeners();
  readonly #phones = new Listeners();
  readonly #onPhone: () => void;
  #standing: Standing | undefined;
  /** When the talk began, in ms. */
  #since: number | undefined;
  #name = '';

  /** `onPhone` is called when a phone has come in. */
  constructor(talk: Talk, onPhone: () => void = () => undefined) {
    this.#talk = talk;
    this.#onPhone = onPhone;
    this.#deck = createServer(guarded((request, response) => this.#answerDeck(request, response)));
    this.#phone = createServer(guarded((request, response) => this.#answerPhone(request, response)));
  }

  /** Listens on this machine for the deck and on `host` for the phone, each on the next port that is free. */
  async listen(host: string, port: number): Promise<Places> {
    const deck = await listenOn(this.#deck, LOOPBACK, port);
    const phone = await listenOn(this.#phone, host, port === 0 ? 0 : deck + 1);
    this.#name = `${isIPv6(host) ? `[${host}]` : host}:${phone}`;
    return { deck: `http://localhost:${deck}/`, phone: `http://${this.#name}/` };
  }

  /** A code for one phone; it stands behind the # of the address, which is never sent. */
  code(): string {
    return this.#door.issue();
  }

  close(): void {
    for (const listeners of [this.#decks, this.#phones]) listeners.close();
    for (const server of [this.#deck, this.#phone]) {
      server.close();
      server.closeAllConnections();
    }
  }

  async #answerDeck(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // a page elsewhere whose name was made to lead here gets nothing (DNS rebinding)
    if (!/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(request.headers.host ?? '')) return refuse(response);
    const { path, read } = asked(request);
    if (path === '/_present/state' && isOurs(request)) {
      const standing = standingOf(await jsonOf(request));
      if (!standing) return answer(response, { status: 400, type: 'text/plain', body: 'No standing of a talk.' });
      this.#standing = standing;
      if (standing.begun) this.#since ??= Date.now();
      this.#phones.tell(this.#forPhone());
      return answer(response, { type: 'text/plain', body: '' });
    }
    if (!read) return nothing(response);
    if (path === '/_present/events') return this.#decks.add(response);
    if (path === '/') return answer(response, { type: 'text/html', body: this.#talk.page });
    if (path === '/_present/deck.js') return answer(response, { type: 'text/javascript', body: this.#talk.deckScript });
    const file = this.#talk.beside.get(decoded(path.slice(1)));
    return file ? answer(response, { type: 'application/octet-stream', body: file }) : nothing(response);
  }

  async #answerPhone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== this.#name) return refuse(response);
    const { path, read } = asked(request);
    if (path === '/enter' && isOurs(request)) return this.#enter(await jsonOf(request), response);
    if (read && path === '/') return answer(response, { type: 'text/html', body: PHONE_PAGE, policy: PHONE_POLICY });
    if (read && path === '/phone.js')
      return answer(response, { type: 'text/javascript', body: this.#talk.phoneScript });
    if (!this.#door.knows(tokenOf(request))) return refuse(response);
    if (read && path === '/events') return this.#phones.add(response, this.#forPhone());
    if (path !== '/act' || !isOurs(request)) return nothing(response);
    const { act } = Object(await jsonOf(request)) as { act?: Act };
    if (!act || !ACTS.includes(act)) return answer(response, { status: 400, type: 'text/plain', body: 'No act.' });
    if (act === 'clock') {
      this.#since = Date.now();
      this.#phones.tell(this.#forPhone());
    } else this.#decks.tell({ act });
    answer(response, { type: 'text/plain', body: '' });
  }

  #enter(body: unknown, response: ServerResponse): void {
    const token = this.#door.enter((Object(body) as { code?: unknown }).code);
    if (token === undefined) return refuse(response);
    answer(response, {
      type: 'text/plain',
      body: '',
      cookie: `lectern=${token}; HttpOnly; SameSite=Strict; Path=/`,
    });
    this.#onPhone();
  }

  #forPhone(): ForPhone {
    const elapsed = this.#since === undefined ? 0 : (Date.now() - this.#since) / 1000;
    return { ...(this.#standing && { standing: this.#standing }), elapsed };
  }
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const guarded = (handle: Handler) => (request: IncomingMessage, response: ServerResponse) =>
  void handle(request, response).catch((error: Error) => {
    if (response.headersSent) response.end();
    else answer(response, { status: 500, type: 'text/plain', body: `A fault of the program itself: ${error.message}` });
  });

const asked = ({ url, method }: IncomingMessage): { path: string; read: boolean } => ({
  path: /^\/[^?#]*/.exec(url ?? '')?.[0] ?? '',
  read: method === 'GET' || method === 'HEAD',
});

const tokenOf = ({ headers }: IncomingMessage): string | undefined =>
  /(?:^|;\s*)lectern=([\w-]+)/.exec(headers.cookie ?? '')?.[1];

const NO_ENTRY: Answer = { status: 403, type: 'text/plain', body: 'This code is wrong, or has been used already.' };
const refuse = (response: ServerResponse): void => answer(response, NO_ENTRY);
const nothing = (response: ServerResponse): void =>
  answer(response, { status: 404, type: 'text/plain', body: 'There is nothing at this address.' });

/** A file's name as it was meant; one that is badly written names nothing. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
