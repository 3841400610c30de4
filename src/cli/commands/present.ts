// lectern present: the deck in a browser, and a phone as prompter and clicker for it, let in by a code that works once.
import { isIP, isIPv4 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import { LOOPBACK } from '../../host/listen.ts';
import { nodeHost } from '../../host/node.ts';
import { outward } from '../../host/paths.ts';
import { createBuilder } from '../../pipeline.ts';
import { presentPage } from '../../present/page.ts';
import { PresentServer } from '../../present/server.ts';
import { deckPaths } from '../decks.ts';
import { printDiagnostics } from '../print.ts';
import { portOf, readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string', default: '8000' },
  audience: { type: 'string' },
  language: { type: 'string' },
} as const;

export async function presentCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (positionals.length > 1) throw new Usage('One deck at a time: lectern present slides/my-talk');
  const port = portOf(values.port);
  const host = values.host === undefined ? LOOPBACK : ownAddress(values.host);
  const [path = '.'] = await deckPaths(positionals);
  const shop = nodeHost();
  const result = await createBuilder(shop).build({
    path,
    to: ['html'],
    firstAudience: true,
    ...(values.audience !== undefined && { audience: values.audience }),
    ...(values.language !== undefined && { language: values.language }),
  });
  printDiagnostics(
    result.diagnostics.filter(({ severity }) => severity === 'error'),
    result,
  );
  const [page, ...beside] = result.built[0]?.files.filter(({ name }) => !name.endsWith('.report.json')) ?? [];
  if (!page) return 1;
  const server = new PresentServer(
    {
      page: presentPage(new TextDecoder().decode(page.bytes)),
      beside: new Map(beside.map(({ name, bytes }) => [name, bytes])),
      deckScript: await shop.resource('dist/present-deck.js'),
      phoneScript: await shop.resource('dist/present-phone.js'),
    },
    () => say('A phone is connected. Enter makes a code for another one.'),
  );
  const { deck, phone } = await server.listen(host, port);
  say(`${deck} shows ${path === '.' ? 'the deck' : outward(path)}: open it where the audience sees it.`);
  say(noticeOf(host));
  await invite(server, phone);
  return untilEnd(server, () => void invite(server, phone));
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Who can reach the phone's page, and who could read along. */
function noticeOf(host: string): string {
  if (!isLoopback(host))
    return `The phone's page is at ${host} only. It is plain HTTP: others on this network could read the notes.`;
  const [first] = addressesHere().filter((address) => !isLoopback(address));
  return `The phone's page is for this machine only; --host ${first ?? 'ADDRESS'} lets a phone on the same network in.`;
}

/** Shows the code as a picture for the phone's camera, and as an address. */
async function invite(server: PresentServer, phone: string): Promise<void> {
  const { renderUnicodeCompact } = await import('uqr');
  const address = `${phone}#${server.code()}`;
  say(`\n${onDark(renderUnicodeCompact(address, { border: 2 }))}\n`);
  say(`The phone's camera opens it, or type ${address}; it works once. Ctrl-C ends.`);
}

/** Light squares are what is printed: on a light terminal too they are to be light. */
const onDark = (code: string): string =>
  process.stderr.isTTY ? code.replace(/^.+$/gm, (line) => `\u001B[97;40m${line}\u001B[0m`) : code;

const isLoopback = (host: string): boolean => host.startsWith('127.') || host === '::1';

const addressesHere = (): string[] => [
  ...new Set(
    Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address)
      .filter((address) => isIPv4(address) || address === '::1' || !address.startsWith('fe80')),
  ),
];

/** The address to listen on: one of this machine's, and never all of them. */
function ownAddress(asked: string): string {
  const host = asked === 'localhost' ? LOOPBACK : asked;
  const here = addressesHere();
  const listed = `This machine has ${here.join(', ')}.`;
  if (!isIP(host)) throw new Usage(`--host is an address in numbers, not "${asked}". ${listed}`);
  if (host === '0.0.0.0' || host === '::')
    throw new Usage(`--host ${host} would mean every network of this machine. Name one address. ${listed}`);
  if (!here.includes(host) && !isLoopback(host))
    throw new Usage(`--host ${host} is no address of this machine. ${listed}`);
  return host;
}

/** Waits for Ctrl-C; each Enter asks for a new code. */
function untilEnd(server: PresentServer, again: () => void): Promise<number> {
  const lines = createInterface({ input: process.stdin });
  lines.on('line', again);
  return new Promise((resolve) => {
    const end = () => {
      lines.close();
      server.close();
      resolve(0);
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
}
