// What README asks for works in cmd and PowerShell too: npm gives scripts to cmd there, which is no Unix shell.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Programs that come with npm or with the packages that are installed. */
const ANYWHERE = ['node', 'npm', 'tsc', 'biome', 'vitest'];

test.each(Object.entries(scripts))('the script %s needs no Unix shell', (_, script) => {
  // && and > mean the same in both; quotes, variables and lists of commands do not
  expect(script).not.toMatch(/['$;`*\\|]|\b\w+=\S/);
  for (const command of script.split('&&')) expect(ANYWHERE).toContain(command.trim().split(' ')[0]);
});
