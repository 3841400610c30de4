// What runs in a thread of its own: scenes in, PowerPoint files out, one after the other; before that, while the deck
// is read, code and TeX in, tokens and formulas out (see pptx-in-thread.ts). It is a file of its own,
// dist/pptx-thread.js, since a thread waits for every byte of it.
import { parentPort } from 'node:worker_threads';
import { Diagnostics } from '../base/diagnostic.ts';
import { Kept } from '../base/kept.ts';
import { limitsWith } from '../base/limits.ts';
import { KEPT_CODE, languageOf, loadLanguage } from '../code/highlight.ts';
import { nodeHost } from '../host/node.ts';
import { loadMathEngine, MATH_ENGINE } from '../math/engine.ts';
import { KEPT_MATHS } from '../math/kept.ts';
import { prepare, renderPptx } from '../render/pptx/index.ts';
import { FontStore } from '../text/fonts.ts';
import { KeptPictures } from './kept-pictures.ts';
import type { Answer, Answered, Asked, Question, Task } from './pptx-task.ts';

/** Answers tasks until the program ends. */
export function serve(): void {
  const answer = answering();
  const tell = (answered: Answered) => parentPort?.postMessage(answered);
  parentPort?.on('message', async (asked: Asked) => {
    const { number } = asked;
    if ('task' in asked) tell({ number, answer: await answer(asked.task) });
    else tell({ number, said: await said(asked.question) });
  });
}

type Ask = (input: string) => unknown;
const engines = new Map<string, Promise<Ask>>();

/** Undefined where the language is not known, or its grammar cannot be read. */
async function said({ engine, input }: Question): Promise<unknown> {
  try {
    const loading = engines.get(engine) ?? load(engine);
    engines.set(engine, loading);
    return (await loading)(input);
  } catch {
    return undefined;
  }
}

async function load(name: string): Promise<Ask> {
  if (name === MATH_ENGINE) {
    const maths = await loadMathEngine();
    return (input) => KEPT_MATHS.ask(maths, input);
  }
  const code = await loadLanguage(languageOf(name) ?? '', nodeHost().resource);
  return (input) => KEPT_CODE.ask(code, input);
}

/** What answers one task after the other. */
export function answering(): (task: Task) => Promise<Answer> {
  const kept = new Kept();
  const pictures = new KeptPictures();
  const host = nodeHost();
  const store = new FontStore((id) => host.resource(id));
  // loaded and run once while the deck is read
  prepare(host).catch(() => undefined);
  return async ({ scene, limits, name, root, fonts }: Task): Promise<Answer> => {
    const diagnostics = new Diagnostics(limitsWith(limits));
    for (const [id, bytes] of fonts) store.add(id, bytes);
    try {
      const file = await renderPptx(scene, {
        name,
        diagnostics,
        kept,
        ...(root !== undefined && { made: pictures.at(root) }),
        font: (id) => store.bytes(id),
        resource: (path) => host.resource(path),
      });
      return { file, diagnostics: diagnostics.list };
    } catch (error) {
      return { fault: error as Error };
    }
  };
}
