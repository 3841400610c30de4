// The PowerPoint file is made in a thread of its own while this one makes the page and reads the next audience. The
// thread starts before there is a scene, so that what it needs is loaded by then, and tells code into kinds of words
// and sets formulas meanwhile, while this one reads the deck; where it cannot work, this thread does all.
import { join } from 'node:path';
import type { Elsewhere } from '../base/answers.ts';
import type { Limits } from '../base/limits.ts';
import { languageOf } from '../code/highlight.ts';
import { programRoot } from '../host/node.ts';
import { MATH_ENGINE } from '../math/engine.ts';
import { renderPptx } from '../pipeline/outputs.ts';
import type { Renderer } from '../render/renderer.ts';
import { KeptPictures } from './kept-pictures.ts';
import { load } from './load.ts';
import type { Answer, Answered, Asked, Question, Task } from './pptx-task.ts';
import type * as PptxThread from './pptx-thread.ts';
import { startThread } from './thread.ts';

/** What another thread does for this one. */
export interface Helper {
  readonly pptx: Renderer;
  /** Engines of code and maths; absent where the helper is no thread. */
  readonly elsewhere?: Elsewhere;
}

/** A renderer of PowerPoint files by the thread; undefined where there is none, e.g. because one is not allowed. */
export function pptxInThread(limits: Partial<Limits> = {}, thread = startAnother()): Helper | undefined {
  // V8's work is kept of what one thread does
  if (process.env.LECTERN_KEEP_COMPILED)
    return { pptx: rendererOf(limits, load<typeof PptxThread>('pptx-thread').answering()) };
  if (!thread) return undefined;
  const waiting = new Map<number, (answered: Answered | undefined) => void>();
  // one that ended before has no number any more
  let lost = thread.threadId < 0;
  const settle = (number: number, answered?: Answered) => {
    waiting.get(number)?.(answered);
    waiting.delete(number);
    // the program ends when its own work is done; listening for messages had held it
    if (!waiting.size) thread.unref();
  };
  thread.on('message', (answered: Answered) => settle(answered.number, answered));
  const lose = () => {
    lost = true;
    for (const number of [...waiting.keys()]) settle(number);
  };
  thread.on('error', lose).on('exit', lose);
  thread.unref();
  let count = 0;
  const ask = (what: Unnumbered) =>
    new Promise<Answered | undefined>((resolve) => {
      if (lost) return resolve(undefined);
      const number = count++;
      waiting.set(number, resolve);
      thread.ref();
      thread.postMessage({ number, ...what } satisfies Asked);
    });
  return {
    pptx: rendererOf(limits, async (task) => {
      const answered = await ask({ task });
      return answered && 'answer' in answered ? answered.answer : undefined;
    }),
    elsewhere: {
      ask: (engine, input) =>
        engine === MATH_ENGINE || languageOf(engine) !== undefined
          ? saidIn(ask({ question: { engine, input } }))
          : undefined,
      async isIdle() {
        // what it said is heard only where nothing else is done
        if (waiting.size) await new Promise(setImmediate);
        return waiting.size === 0;
      },
    },
  };
}

type Unnumbered = { readonly task: Task } | { readonly question: Question };

async function saidIn(asked: Promise<Answered | undefined>): Promise<unknown> {
  const answered = await asked;
  return answered && 'said' in answered ? answered.said : undefined;
}

/** Where the program did not begin with one. */
const startAnother = () => startThread(join(programRoot(), 'dist/cli.js'));

function rendererOf(limits: Partial<Limits>, ask: (task: Task) => Promise<Answer | undefined>): Renderer {
  return async (scene, context) => {
    const root = context.made instanceof KeptPictures ? context.made.root : undefined;
    const answer = await ask({ scene, limits, root, name: context.name, fonts: context.ownFonts ?? new Map() });
    if (!answer) return renderPptx(scene, context);
    if ('fault' in answer) throw answer.fault;
    context.diagnostics.addAll(answer.diagnostics);
    return answer.file;
  };
}
