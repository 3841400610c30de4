// The site's service worker: keeps the page, so that it opens without a network, and takes a new one when there is one.
declare const VERSION: string;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const STORE = `lectern-${VERSION}`;
const FILES = ['./', 'lectern.webmanifest', 'icon.svg'];

addEventListener('install', (event) =>
  (event as Lasting).waitUntil(caches.open(STORE).then((store) => store.addAll(FILES))),
);
addEventListener('activate', (event) => (event as Lasting).waitUntil(tidy()));
addEventListener('fetch', (event) => {
  const { request } = event as Fetching;
  if (request.method === 'GET') (event as Fetching).respondWith(answer(request));
});

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('lectern-') && name !== STORE) await caches.delete(name);
}

/** As kept by this version; nothing but its own files is ever fetched. */
async function answer(request: Request): Promise<Response> {
  const known = await (await caches.open(STORE)).match(request, { ignoreSearch: true });
  return known ?? fetch(request);
}
