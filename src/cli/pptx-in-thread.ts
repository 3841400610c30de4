// The PowerPoint file is made in a thread of its own while this one makes the page and reads the next audience. The
// thread starts before there is a scene, so that what it needs is loaded by then; where it cannot work, this thread
// makes the file.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Limits } from '../base/limits.ts';
import { programRoot } from '../host/node.ts';
import { renderPptx } from '../pipeline/outputs.ts';
import type { Renderer } from '../render/renderer.ts';
import { KeptPictures } from './kept-pictures.ts';
import { load } from './load.ts';
import type { Answer, Task } from './pptx-task.ts';
import type * as PptxThread from './pptx-thread.ts';

/**
 * A renderer of PowerPoint files in another thread, which runs `file` under these limits; undefined where there is
 * only one processor, or where threads are not allowed.
 */
export function pptxInThread(
  limits: Partial<Limits> = {},
  file = join(programRoot(), 'dist/cli.js'),
): Renderer | undefined {
  if (availableParallelism() < 2) return undefined;
  // V8's work is kept of what one thread does
  if (process.env.LECTERN_KEEP_COMPILED) return rendererOf(load<typeof PptxThread>('pptx-thread').answering(limits));
  let thread: Worker;
  try {
    thread = new Worker(file, { workerData: limits });
  } catch {
    // Node was told to allow none
    return undefined;
  }
  const waiting: { resolve(answer: Answer | undefined): void }[] = [];
  let lost = false;
  thread.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
  const lose = () => {
    lost = true;
    for (const { resolve } of waiting.splice(0)) resolve(undefined);
  };
  thread.on('error', lose).on('exit', lose);
  // the program ends when its own work is done; listening for messages had held it
  thread.unref();
  const ask = (task: Task) =>
    new Promise<Answer | undefined>((resolve) => {
      if (lost) return resolve(undefined);
      waiting.push({ resolve });
      thread.ref();
      thread.postMessage(task);
    });
  return rendererOf(ask, () => {
    if (!waiting.length) thread.unref();
  });
}

function rendererOf(ask: (task: Task) => Promise<Answer | undefined>, done: () => void = () => undefined): Renderer {
  return async (scene, context) => {
    const root = context.made instanceof KeptPictures ? context.made.root : undefined;
    const answer = await ask({ scene, root, name: context.name, fonts: context.ownFonts ?? new Map() });
    done();
    if (!answer) return renderPptx(scene, context);
    if ('fault' in answer) throw answer.fault;
    context.diagnostics.addAll(answer.diagnostics);
    return answer.file;
  };
}
