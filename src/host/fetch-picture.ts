// One picture from the network, for `--fetch`: https only, a limit of size and time, few redirects, and never from a
// private address: each name is resolved by us, and the connection is made to the address that was looked at.
import { lookup as resolve } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

export const FETCH_BYTES = 20e6;
export const FETCH_MILLISECONDS = 10_000;
const REDIRECTS = 5;

/** Addresses that are not of the public network (RFC 6890, and IPv4 within IPv6). */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.ipv4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.ipv6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address is one of a machine or network of one's own. */
export const isPrivateAddress = (address: string): boolean => {
  const kind = { 4: 'ipv4', 6: 'ipv6' }[isIP(address)] as 'ipv4' | 'ipv6' | undefined;
  return !kind || PRIVATE[kind].check(address, kind);
};

export interface FetchRules {
  /** Tests only: http and this machine are let through. */
  readonly loopback?: boolean;
  readonly bytes?: number;
  readonly milliseconds?: number;
}

/** The bytes at an address. Throws a sentence that says why not. */
export async function fetchPicture(address: string, rules: FetchRules = {}): Promise<Uint8Array> {
  const until = AbortSignal.timeout(rules.milliseconds ?? FETCH_MILLISECONDS);
  let url = new URL(address);
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await ask(url, rules, until);
    if (answer instanceof Uint8Array) return answer;
    url = new URL(answer, url);
  }
  throw new Error(`it leads on more than ${REDIRECTS} times`);
}

/** The body, or where a redirect leads. */
function ask(url: URL, rules: FetchRules, signal: AbortSignal): Promise<Uint8Array | string> {
  const secure = url.protocol === 'https:';
  if (!secure && !(rules.loopback && url.protocol === 'http:')) throw new Error('only https is fetched');
  if (url.username || url.password) throw new Error('it holds a name or password');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowed(host, rules)) throw new Error('it is a private address');
  const limit = rules.bytes ?? FETCH_BYTES;
  return new Promise((done, fail) => {
    const call = (secure ? request : plainRequest)(
      url,
      { signal, lookup: guarded(rules), agent: false, headers: { accept: 'image/*', 'user-agent': 'lectern' } },
      (response) => {
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location) {
          response.destroy();
          done(headers.location);
          return;
        }
        if (statusCode !== 200) {
          response.destroy();
          fail(new Error(`the server answers ${statusCode}`));
          return;
        }
        const parts: Uint8Array[] = [];
        let size = 0;
        response.on('data', (part: Uint8Array) => {
          size += part.length;
          parts.push(part);
          if (size > limit) response.destroy(new Error(`it is larger than ${limit / 1e6} MB`));
        });
        response.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
        response.on('error', fail);
      },
    );
    call.on('error', (error) => fail(signal.aborted ? new Error('it takes too long') : error));
    call.end();
  });
}

const allowed = (address: string, { loopback }: FetchRules): boolean =>
  !isPrivateAddress(address) || (loopback === true && /^(?:127\.|::1$)/.test(address));

/** Resolves a name and gives only addresses that may be asked. */
function guarded(rules: FetchRules): LookupFunction {
  return (name, options, answer) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const refused = found.find(({ address }) => !allowed(address, rules));
      const [first] = found;
      if (refused || !first) return answer(new Error('it is a private address'), '', 0);
      return options.all ? answer(null, found) : answer(null, first.address, first.family);
    });
  };
}
