// A deck that is reached through a link to its folder has its pictures.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { PICTURE } from '../../dialects/deck.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-linked-'));
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'), 'junction');
  writeFileSync(join(folder, 'real', 'talk.md'), '# A\n\n![A bone](bone.svg)\n');
  writeFileSync(join(folder, 'real', 'bone.svg'), PICTURE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([['marp'], ['pandoc'], ['lectern']])('%s', async (dialect) => {
  const path = `${folder.replaceAll('\\', '/')}/link/talk.md`;
  const { diagnostics } = await buildDeck(nodeHost(), { path, to: [], dialect });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});
