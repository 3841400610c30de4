// What the page is told of a fault of the program: at the file that is the deck's first, whatever its name.
import { expect, test } from 'vitest';
import type { Shown } from '../../../src/web/messages.ts';
import { Desk } from '../../../src/web/worker/desk.ts';

/** What is told of a deck when the program's own files cannot be read. */
async function toldOf(names: readonly string[], file?: string): Promise<Shown['problems']> {
  const told: Shown[] = [];
  const none = async (name: string) => Promise.reject(new Error(name));
  const desk = new Desk(none, (shown) => told.push(shown));
  const files = Object.fromEntries(names.map((name) => [name, new TextEncoder().encode('## A\n')]));
  await desk.open({ name: 'talk', files, ...(file !== undefined && { file }) });
  return told.flatMap(({ problems }) => problems);
}

test.each([
  [['deck.md'], undefined, 'talk/deck.md'],
  [['week 2.qmd', 'other.md'], 'week 2.qmd', 'talk/week 2.qmd'],
])('of %j the first file is named', async (names, file, place) => {
  const problems = await toldOf(names, file);
  expect(problems).toMatchObject([{ severity: 'error', file: place, line: 1 }]);
  expect(problems[0]?.message).toMatch(/^A fault of the program itself/);
});
