// lectern dev: the deck in a browser that follows what is being written. One line in the terminal a rebuild.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { remembering } from '../../dev/remembering.ts';
import { DevServer } from '../../dev/server.ts';
import { problemsOf, Session } from '../../dev/session.ts';
import { Watcher } from '../../dev/watch.ts';
import { nodeHost } from '../../host/node.ts';
import { inward, outward } from '../../host/paths.ts';
import { deckPaths } from '../decks.ts';
import { dialectOption } from '../dialect.ts';
import { countSeverities } from '../print.ts';
import { portOf, readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  port: { type: 'string', default: '8000' },
  audience: { type: 'string' },
  language: { type: 'string' },
  theme: { type: 'string' },
  dialect: { type: 'string' },
  template: { type: 'string' },
} as const;
/** Milliseconds without a change before what is to be mended is told. */
const CALM = 400;

export async function devCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (positionals.length > 1) throw new Usage('One deck at a time: lectern dev slides/my-talk');
  const port = portOf(values.port);
  const [path = '.'] = await deckPaths(positionals);
  const theme = values.theme && inward(values.theme);
  const template = values.template && inward(values.template);
  const session = new Session(remembering(nodeHost()), {
    path,
    ...(values.audience !== undefined && { audience: values.audience }),
    ...(values.language !== undefined && { language: values.language }),
    ...(theme && { theme }),
    ...dialectOption(values.dialect),
    ...(template && { template }),
  });
  await session.rebuild();
  if (!session.built && !session.result.sources.size)
    throw new Usage(session.result.diagnostics[0]?.message ?? `There is no deck at ${outward(path)}.`);
  const server = new DevServer(session);
  const taken = await server.listen(port);

  const rebuild = inTurn(async () => {
    const start = performance.now();
    const update = await session.rebuild();
    if (update) server.tell(update);
    const time = Math.round(performance.now() - start);
    if (session.refused) say(`The last good slides stay: ${session.refused}`);
    else if (update)
      say(`${slideName(session, update?.target)}  ${time} ms  ${countSeverities(session.result.diagnostics)}`);
    look();
  });
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => server.tellProblems(problemsOf(session.result)), CALM);
  };
  const watcher = new Watcher(rebuild);
  await watcher.add((await stat(path)).isDirectory() ? path : dirname(path));
  if (theme?.includes('/')) await watcher.add(theme.replace(/:(?:light|dark)$/, ''));
  if (template) await watcher.add(dirname(template));
  look();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      watcher.close();
      server.close();
      resolve(0);
      // what is still being built is of no use any more
      setImmediate(() => process.exit(0));
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    // said last: from here on edits are seen and an interrupt is heeded
    const address = `http://localhost:${taken}/`;
    const shown = path === '.' ? 'the deck' : outward(path);
    say(`${address} shows ${shown}, ${address}powerpoint the PowerPoint slides. Ctrl-C ends.`);
  });
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function slideName(session: Session, target: number | undefined): string {
  const slides = session.built?.scene.slides.filter((slide) => !slide.hidden) ?? [];
  const slide = target === undefined ? undefined : slides[target];
  return slide ? `slide ${(target ?? 0) + 1} "${slide.title}"` : 'the deck';
}

/** Runs `work` once at a time; what is asked for meanwhile is done once more at its end. */
function inTurn(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    void work()
      .catch((error: Error) => say(`a fault of the program itself: ${error.message}`))
      .finally(() => {
        running = false;
        if (!again) return;
        again = false;
        run();
      });
  };
  return run;
}
