// The program of the worker: what the page asks for, one after the other, and what it is told of its own accord.
import './without-eval.ts';
import type { CallName, Calls, FromWorker, Shown, ToWorker } from '../messages.ts';
import { Desk } from './desk.ts';
import { importedDeck, offeredChanges } from './incoming.ts';
import { starterDeck } from './starters.ts';
import { unzippedDeck, zippedDeck } from './zipped.ts';

const tell = (message: FromWorker) => postMessage(message);
const resource = (globalThis as unknown as { lecternResource(name: string): Promise<Uint8Array> }).lecternResource;
const desk = new Desk(resource, (shown: Shown) => tell({ shown }));

const CALLS: Calls = {
  open: (deck) => desk.open(deck),
  change: async (files) => desk.change(files),
  page: () => desk.page(),
  write: (wish) => desk.write(wish),
  starter: (name) => starterDeck(name, resource),
  importPptx: (name, bytes) => importedDeck(name, bytes, desk.host),
  merge: (bytes, accept) => offeredChanges(desk, bytes, accept),
  complete: (file, offset) => desk.assist.complete(`${desk.name}/${file}`, offset),
  hover: (file, offset) => desk.assist.hover(`${desk.name}/${file}`, offset),
  definition: (file, offset) => desk.assist.definition(`${desk.name}/${file}`, offset),
  nameAt: (file, offset) => desk.assist.nameAt(`${desk.name}/${file}`, offset),
  async rename(file, offset, to) {
    const done = await desk.assist.rename(`${desk.name}/${file}`, offset, to);
    return 'edits' in done ? { edits: Object.fromEntries(done.edits) } : done;
  },
  zip: () => zippedDeck(desk.files, desk.host),
  unzip: async (bytes) => unzippedDeck(bytes),
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (!('call' in data)) return;
  const { call, id, given } = data;
  const work = CALLS[call as CallName] as (...given: readonly unknown[]) => Promise<unknown>;
  // building never stands in the way of an edit: each call finds its own turn
  Promise.resolve()
    .then(() => work(...given))
    .then(
      (value) => tell({ id, value }),
      (error: Error) => tell({ id, fault: error.message }),
    );
});
