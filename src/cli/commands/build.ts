// lectern build: every audience of every deck, each deck's files written together or not at all.
import type { Worker } from 'node:worker_threads';
import { nodeHost } from '../../host/node.ts';
import { inward } from '../../host/paths.ts';
import { DEFAULT_KINDS, OUTPUT_KINDS, type OutputKind } from '../../pipeline.ts';
import { writeDeps } from '../decks/deps.ts';
import { Events } from '../decks/events.ts';
import type { Job, Outcome, Run } from '../decks/job.ts';
import { checkNames } from '../decks/names.ts';
import { jobsOfRows } from '../decks/rows.ts';
import { runAll } from '../decks/run.ts';
import { tally } from '../decks/summary.ts';
import { deckPaths } from '../decks.ts';
import { dialectOption } from '../dialect.ts';
import { readLimits } from '../limits.ts';
import { pptxInThread } from '../pptx-in-thread.ts';
import { isColored } from '../print.ts';
import { progressOn } from '../progress.ts';
import { readOptions, Usage } from '../usage.ts';

export const OPTIONS = {
  out: { type: 'string', default: 'dist/decks' },
  audience: { type: 'string' },
  language: { type: 'string' },
  to: { type: 'string' },
  for: { type: 'string' },
  theme: { type: 'string' },
  dialect: { type: 'string' },
  template: { type: 'string' },
  fetch: { type: 'boolean', default: false },
  verify: { type: 'boolean', default: false },
  width: { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  jobs: { type: 'string' },
  'if-changed': { type: 'boolean', default: false },
  deps: { type: 'string' },
  data: { type: 'string' },
  name: { type: 'string' },
  events: { type: 'boolean', default: false },
  limit: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

export async function buildCommand(args: readonly string[], thread?: Worker): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const run = runOf(values);
  const threads = threadsOf(values.jobs);
  const given = await deckPaths(positionals);
  const jobs = await checkNames(await jobsOf(given, values, run.limits), nodeHost());
  const progress = progressOn(process.stderr, values.quiet);
  const events = new Events(values.events ? (line) => void process.stdout.write(line) : undefined);
  events.run(jobs.length);
  const { to } = run.options;
  const sideBySide = Math.min(threads, jobs.length);
  const apart = to.includes('pptx') && to.length > 1 && !values.for && sideBySide < 2;
  const outcomes = await runAll(run, jobs, {
    threads: sideBySide,
    events,
    // of a copy for e-mail there is nothing else to make meanwhile
    ...(apart && pptxInThread(run.limits, thread)),
    onProgress: progress.step,
    told: ({ text, fault }) => {
      progress.done();
      process.stderr.write(text);
      if (fault) process.stderr.write(`lectern: a fault of the program itself: ${fault}\n`);
    },
  });
  if (values.deps !== undefined) await writeDeps(values.deps, run.out, outcomes);
  if (jobs.length > 1 && !values.quiet) process.stderr.write(tally(jobs, outcomes));
  if (values.json)
    process.stdout.write(
      `${JSON.stringify(
        outcomes.flatMap(({ reports }) => reports),
        null,
        2,
      )}\n`,
    );
  const code = codeOf(outcomes);
  events.end(outcomes, code);
  return code;
}

function codeOf(outcomes: readonly Outcome[]): number {
  if (outcomes.some(({ fault }) => fault !== undefined)) return 70;
  if (outcomes.some(({ unsafe }) => unsafe)) return 2;
  return outcomes.some(({ bad }) => bad) ? 1 : 0;
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

function runOf(values: Values): Run {
  const usual = values.for ? EMAIL_KINDS : DEFAULT_KINDS;
  const to = values.to === undefined ? usual : kindsOf(values.to);
  if (values.for !== undefined && values.for !== 'email') throw new Usage(`--for knows email, not "${values.for}".`);
  const unshared = values.for ? to.find((kind) => UNSHARED.has(kind)) : undefined;
  if (unshared) throw new Usage(`--for email makes html, pptx, handout and pdf, and no ${unshared}.`);
  if (values.json && values.events) throw new Usage('--json and --events both print on standard output: choose one.');
  return {
    options: {
      to,
      ...(values.audience !== undefined && { audience: values.audience }),
      ...(values.language !== undefined && { language: values.language }),
      ...(values.theme && { theme: inward(values.theme) }),
      ...dialectOption(values.dialect),
      ...(values.template && { template: inward(values.template) }),
      ...(values.for === 'email' && { for: 'email' as const }),
      width: widthOf(values.width, to),
    },
    limits: readLimits(values.limit),
    out: inward(values.out),
    cache: !values['no-cache'],
    fetch: values.fetch,
    verify: values.verify,
    strict: values.strict,
    quiet: values.quiet,
    ifChanged: values['if-changed'],
    record: values.deps !== undefined,
    colored: isColored(process.stderr),
  };
}

async function jobsOf(paths: readonly string[], values: Values, limits: Run['limits']): Promise<readonly Job[]> {
  if (values.data === undefined) {
    if (values.name !== undefined)
      throw new Usage('--name names the decks of --data: --data rows.jsonl --name "{id}".');
    return paths.map((path) => ({ path }));
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Usage('--data makes many decks of one: give the path of one deck.');
  return jobsOfRows(path, values.data, values.name, limits);
}

/** `--jobs`, one where it is not given. */
function threadsOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new Usage(`--jobs takes how many decks are built at once, e.g. 4, not "${text}".`);
  return Number(text);
}

/** Kinds that are not made for e-mail: pictures, and what the notes say. */
const UNSHARED: ReadonlySet<OutputKind> = new Set(['png', 'captions', 'transcript']);

/** What is made for e-mail where nothing else is asked for. */
const EMAIL_KINDS: readonly OutputKind[] = ['pptx'];

/** `--width`, which has a meaning for pictures only. */
function widthOf(text: string | undefined, to: readonly OutputKind[]): number | undefined {
  if (text === undefined) return undefined;
  if (!to.includes('png')) throw new Usage('--width is for pictures of slides: --to png --width 1920.');
  if (!/^\d+$/.test(text) || Number(text) < 100 || Number(text) > 7680)
    throw new Usage(`--width takes pixels, 100 to 7680, not "${text}".`);
  return Number(text);
}

function kindsOf(text: string): OutputKind[] {
  return text.split(',').map((name) => {
    const kind = OUTPUT_KINDS.find((known) => known === name.trim());
    if (!kind) throw new Usage(`--to knows ${OUTPUT_KINDS.join(' and ')}, not "${name}".`);
    return kind;
  });
}
