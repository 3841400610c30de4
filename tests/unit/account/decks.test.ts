// Nothing that a writer wrote is lost: every word and picture of the shipped decks, of tests/decks and of the examples of
// mistakes is in the finished page and the finished PowerPoint file, in a named removal, or in a message.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountsOf } from '../../../src/cli/account.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';

const folders = ['tests/decks', 'slides'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() && !one.name.startsWith('.') ? [`${folder}/${one.name}`] : [],
  ),
);
let words = 0;

test.each(folders)('%s', async (path) => {
  const result = await createBuilder(nodeHost({})).build({ path, to: ['html', 'pptx'] });
  const accounts = accountsOf(result);
  expect(accounts.size).toBe(result.built.length);
  expect(accounts.size).toBeGreaterThan(0);
  for (const account of accounts.values()) {
    words += account.words;
    expect(account.lost.map(({ file, line, word, output }) => `${file}:${line} ${word} (${output})`)).toEqual([]);
  }
});

test('it counts', () => {
  expect(words).toBeGreaterThan(5000);
});
