// The worker that builds, as the page calls it.
import { packInPage } from '../in-page.ts';
import type { CallName, Calls, FromWorker, Shown, ToWorker } from '../messages.ts';

declare const PLACES: readonly (readonly [string, string])[];

export interface Heard {
  shown(shown: Shown): void;
  /** A file of the program that this edition does not have. */
  missing(name: string): void;
}

export interface Program extends Calls {
  /** A font that this edition does not have, by the name of its file. */
  font(name: string, bytes: Uint8Array): void;
}

/** Starts the worker. */
export function startProgram(files: ReadonlyMap<string, Uint8Array>, heard: Heard): Program {
  const script = new Blob([files.get('worker.js') as BlobPart], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(script));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let started: () => void;
  const ready = new Promise<void>((resolve) => (started = resolve));
  const send = (message: ToWorker) => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if ('pack' in data) {
      const bytes = packInPage(data.pack);
      worker.postMessage({ pack: data.pack, bytes }, [bytes.buffer]);
    } else if ('started' in data) started();
    else if ('shown' in data) heard.shown(data.shown);
    else if ('missing' in data) heard.missing(data.missing);
    else {
      const found = waiting.get(data.id);
      waiting.delete(data.id);
      if ('fault' in data) found?.reject(new Error(data.fault));
      else found?.resolve(data.value);
    }
  });
  worker.postMessage({
    start: { brotli: files.get('brotli.wasm'), program: packInPage('program'), places: PLACES },
  });
  let count = 0;
  const call =
    (name: CallName) =>
    async (...given: readonly unknown[]) => {
      await ready;
      const id = count++;
      return new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send({ call: name, id, given });
      });
    };
  const font = (name: string, bytes: Uint8Array) => send({ font: name, bytes });
  return new Proxy({} as Program, { get: (_, name) => (name === 'font' ? font : (call(name as CallName) as never)) });
}
