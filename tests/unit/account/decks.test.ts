// Nothing that a writer wrote is lost: every word and picture of the shipped decks, of tests/decks and of the examples of
// mistakes is in the finished page and the finished PowerPoint file, in a named removal, or in a message.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountOf } from '../../../src/account/index.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';

const folders = ['tests/decks', 'slides'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() && !one.name.startsWith('.') ? [`${folder}/${one.name}`] : [],
  ),
);
let words = 0;

test.each(folders)('%s', async (path) => {
  const { built, sources, diagnostics } = await createBuilder(nodeHost({})).build({ path, to: ['html', 'pptx'] });
  expect(built.length).toBeGreaterThan(0);
  for (const { audience, files, diagnostics: own } of built) {
    const [page, pptx] = ['.html', '.pptx'].map((end) => files.find(({ name }) => name.endsWith(end))?.bytes);
    const texts = new Map([...sources].map(([file, { text }]) => [file, text]));
    const account = accountOf({
      audience,
      sources: texts,
      page: page as Uint8Array,
      pptx: pptx as Uint8Array,
      diagnostics: [...diagnostics, ...own],
    });
    words += account.words;
    expect(account.lost.map(({ file, line, word, output }) => `${file}:${line} ${word} (${output})`)).toEqual([]);
  }
});

test('it counts', () => {
  expect(words).toBeGreaterThan(5000);
});
