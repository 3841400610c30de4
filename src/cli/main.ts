// The command line: a table of commands, each loaded when it is called, so that --help stays quick.

import { VERSION } from '../version.ts';
import { COMMANDS, HELP } from './help.ts';
import { Usage } from './usage.ts';

/** The oldest Node, as in package.json. */
const OLDEST = [20, 19] as const;

async function main(args: readonly string[]): Promise<number> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new Usage(`This is Node ${process.versions.node}; ${OLDEST.join('.')} or newer is needed.`);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  switch (name) {
    case 'build':
      (await import('./short-run.ts')).shortRun();
      return (await import('./commands/build.ts')).buildCommand(rest);
    case 'check':
      return (await import('./commands/check.ts')).checkCommand(rest);
    case 'inspect':
      return (await import('./commands/inspect.ts')).inspectCommand(rest);
    case 'dev':
      return (await import('./commands/dev.ts')).devCommand(rest);
    case 'new':
      return (await import('./commands/new.ts')).newCommand(rest);
    case 'icons':
      return (await import('./commands/icons.ts')).iconsCommand(rest);
    case 'schema':
      return (await import('./commands/schema.ts')).schemaCommand(rest);
    default: {
      const { nearest } = await import('../schema/nearest.ts');
      const near = nearest(name, Object.keys(COMMANDS));
      throw new Usage(`There is no command "${name}".${near ? ` Did you mean ${near}?` : ''}`);
    }
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Usage) {
    process.stderr.write(`lectern: ${error.message}\nlectern --help shows how it is used.\n`);
    process.exitCode = 2;
  } else {
    const problem = error as Error;
    process.stderr.write(`lectern: a fault of the program itself: ${problem.message}\nPlease report it with the deck that shows it.\n`);
    if (process.env.LECTERN_DEBUG) process.stderr.write(`${problem.stack}\n`);
    process.exitCode = 70;
  }
}
