// Pages that are generated from the program: `npx vitest run tests/docs -u` writes them anew. So every diagnostic code has its
// entry; that each has a test that provokes it, tests/codes sees to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CATALOG } from '../../src/base/catalog.ts';
import { OPTIONS as build } from '../../src/cli/commands/build.ts';
import { OPTIONS as check } from '../../src/cli/commands/check.ts';
import { OPTIONS as convert } from '../../src/cli/commands/convert.ts';
import { OPTIONS as dev } from '../../src/cli/commands/dev.ts';
import { OPTIONS as diff } from '../../src/cli/commands/diff.ts';
import { OPTIONS as icons } from '../../src/cli/commands/icons.ts';
import { OPTIONS as importing } from '../../src/cli/commands/import.ts';
import { OPTIONS as inspect } from '../../src/cli/commands/inspect.ts';
import { OPTIONS as lsp } from '../../src/cli/commands/lsp.ts';
import { OPTIONS as merge } from '../../src/cli/commands/merge.ts';
import { OPTIONS as starter } from '../../src/cli/commands/new.ts';
import { OPTIONS as present } from '../../src/cli/commands/present.ts';
import { OPTIONS as template } from '../../src/cli/commands/template.ts';
import { OPTIONS as translate } from '../../src/cli/commands/translate.ts';
import { COMMANDS, HELP } from '../../src/cli/help.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const docs = (name: string) => join(ROOT, 'docs', name);
const codes = Object.entries(CATALOG);

/** The parts of a code's page, in the order of the stages. */
function troubleshooting(): string {
  const groups = [...new Set(codes.map(([code]) => code.split('/')[0]))];
  const intro = `# What a message means

Each message of \`lectern check\` and \`lectern build\` has a code. An **error** makes the program leave with 1, a **warning** does so with \`--strict\`, an **info** is for your knowledge. The deck can set how grave a code is:

\`\`\`yaml deck
rules:
  lint/abbreviation: off
  layout/shrunk: warning
\`\`\`

This page is generated from the program (src/base/catalog.ts).
`;
  const entry = ([code, { severity, help }]: (typeof codes)[number]) =>
    `### ${code}\n\n${severity[0]?.toUpperCase()}${severity.slice(1)}. ${help}\n`;
  return [
    intro,
    ...groups.flatMap((group) => [
      `## ${group}\n`,
      ...codes.filter(([code]) => code.startsWith(`${group}/`)).map(entry),
    ]),
  ].join('\n');
}

const cli = (): string => `# Commands

This page is generated from the program (src/cli/help.ts). In a project that has Lectern installed, \`npx lectern\` calls it; in a clone of the repository, \`node dist/cli.js\`.

\`\`\`text
${HELP.trim()}
\`\`\`

## Which command when

${Object.entries(COMMANDS)
  .map(([name, text]) => `- \`lectern ${name}\`: ${text}.`)
  .join('\n')}
`;

test('docs/troubleshooting.md is that of the catalogue', () =>
  expect(troubleshooting()).toMatchFileSnapshot(docs('troubleshooting.md')));
test('docs/cli.md is that of the program', () => expect(cli()).toMatchFileSnapshot(docs('cli.md')));

test('every help text is a sentence', () => {
  for (const [code, { help }] of codes) expect(help, code).toMatch(/^[\p{Lu}":\u2018].*[.)]$/u);
});

/** Option names of each command, as the program reads them; `schema` takes none. */
const TAKEN: Readonly<Record<keyof typeof COMMANDS, object>> = {
  build,
  check,
  convert,
  dev,
  new: starter,
  icons,
  inspect,
  template,
  merge,
  diff,
  import: importing,
  present,
  translate,
  lsp,
  schema: {},
};
const options = (text: string): string[] =>
  [...new Set([...text.matchAll(/--([a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name as string))].sort();

test.each(Object.entries(TAKEN))('--help and README name what %s takes', (command, taken) => {
  const usage = new RegExp(`^ {2}lectern ${command} .*(?:\\n {16}.*)*`, 'm').exec(HELP)?.[0] ?? '';
  expect(usage).not.toBe('');
  expect(options(usage)).toEqual(Object.keys(taken).sort());
  const rows = readFileSync(join(ROOT, 'README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.some(([, name]) => name === `\`${command}\``)).toBe(true);
  const named = rows
    .filter(([, option, of]) => option?.startsWith('`--') && of?.split(', ').includes(command))
    .map(([, option]) => option as string);
  expect(options(named.join(' '))).toEqual(Object.keys(taken).sort());
});
