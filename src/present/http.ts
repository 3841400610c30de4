// What both servers of a talk have in common: bodies that end, answers that no other site can frame or take in.
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly cookie?: string;
  /** Content-Security-Policy of a page. */
  readonly policy?: string;
}

const LARGEST = 1_000_000;

/** Sent with each request that changes something: pages of other sites cannot send it. */
export const isOurs = ({ headers, method }: IncomingMessage): boolean =>
  method === 'POST' && headers['x-lectern'] === 'present';

/** The body as JSON; undefined for what is none, or longer than a megabyte. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

export function answer(response: ServerResponse, { status = 200, type, body, cookie, policy }: Answer): void {
  response.writeHead(status, {
    'content-type': /^text\/|javascript/.test(type) ? `${type}; charset=utf-8` : type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': `${policy ? `${policy}; ` : ''}frame-ancestors 'none'`,
    ...(cookie && { 'set-cookie': cookie }),
  });
  response.end(body);
}

/** Those who listen to events, and what was told them last. */
export class Listeners {
  readonly #open = new Set<ServerResponse>();

  add(response: ServerResponse, first?: unknown): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    if (first !== undefined) response.write(message(first));
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(data: unknown): void {
    for (const response of this.#open) response.write(message(data));
  }

  close(): void {
    for (const response of this.#open) response.end();
  }
}

const message = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;
