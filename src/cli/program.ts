// The commands in a table, each read when it is called, and what becomes of their errors.
import type { Worker } from 'node:worker_threads';
import type { Shop } from './decks/build-deck.ts';
import type { Job, Outcome, Run } from './decks/job.ts';
import { COMMANDS } from './help.ts';
import { machineFault, watchOutput } from './machine.ts';
import { Usage } from './usage.ts';

type Command = (args: readonly string[], thread?: Worker) => Promise<number> | number;

const RUN: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  inspect: async () => (await import('./commands/inspect.ts')).inspectCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  dev: async () => (await import('./commands/dev.ts')).devCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  convert: async () => (await import('./commands/convert.ts')).convertCommand,
  icons: async () => (await import('./commands/icons.ts')).iconsCommand,
  template: async () => (await import('./commands/template.ts')).templateCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  translate: async () => (await import('./commands/translate.ts')).translateCommand,
  present: async () => (await import('./commands/present.ts')).presentCommand,
  lsp: async () => (await import('./commands/lsp.ts')).lspCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
};

/** What other programs call our commands, and what to write for it. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  watch: 'dev',
  serve: 'dev',
  server: 'dev',
  preview: 'dev',
  start: 'dev',
  open: 'dev',
  live: 'dev',
  show: 'dev',
  export: 'build',
  render: 'build',
  compile: 'build',
  make: 'build',
  generate: 'build',
  pptx: 'build --to pptx',
  html: 'build --to html',
  pdf: 'build --to pdf',
  print: 'build --to pdf',
  lint: 'check',
  validate: 'check',
  test: 'check',
  fix: 'check --fix',
  format: 'check --fix',
  init: 'new',
  create: 'new',
  add: 'new',
  scan: 'inspect',
};

/**
 * Runs a command and tells the exit code: 2 for one that was called wrongly, 70 for a fault of the program. `thread`
 * was started for it.
 */
export async function run(name: string, args: readonly string[], thread?: Worker): Promise<number> {
  watchOutput();
  try {
    const command = Object.hasOwn(RUN, name) ? RUN[name] : undefined;
    if (command) return await (await command())(args, thread);
    const { nearest } = await import('../schema/nearest.ts');
    const near = OTHER_NAMES[name.toLowerCase()] ?? nearest(name, Object.keys(COMMANDS));
    throw new Usage(`There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}`);
  } catch (error) {
    if (error instanceof Usage) {
      process.stderr.write(`lectern: ${error.message}\nlectern --help shows how it is used.\n`);
      return 2;
    }
    const refused = machineFault(error);
    if (refused) {
      process.stderr.write(`lectern: ${refused}\n`);
      return 1;
    }
    const problem = error as Error;
    process.stderr.write(
      `lectern: a fault of the program itself: ${problem.message}\nPlease report it with the deck that shows it.\n`,
    );
    if (process.env.LECTERN_DEBUG) process.stderr.write(`${problem.stack}\n`);
    return 70;
  }
}

/** What a thread of `--jobs` does: build decks, one after the other. */
export function deckThread(): (task: { readonly run: Run; readonly job: Job }) => Promise<Outcome> {
  const modules = import('./decks/build-deck.ts');
  let shop: Shop | undefined;
  return async ({ run, job }) => {
    const { buildOne, openShop } = await modules;
    shop ??= openShop(run);
    return buildOne(shop, job);
  };
}
