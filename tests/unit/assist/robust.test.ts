// Writing help never throws and never hangs, whatever is in a file: broken YAML, no deck at all, very long lines.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeFile } from '../../../src/assist/files.ts';
import { Assist } from '../../../src/assist/index.ts';
import { type NameKind, occurrencesIn } from '../../../src/assist/occurrences.ts';
import { spotAt } from '../../../src/assist/spot.ts';
import type { Host } from '../../../src/host/host.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { decks, mutated, yamlFronts } from '../../fuzz/decks.ts';
import { HOSTILE } from '../../hostile/cases.ts';
import { expectLinear } from '../../support/growth.ts';

const resource: Host['resource'] = (name) => nodeHost().resource(name);

async function askAll(assist: Assist, file: string, offset: number): Promise<void> {
  const found = await assist.complete(file, offset);
  if (found) expect(found.from <= offset && offset <= found.to).toBe(true);
  await assist.hover(file, offset);
  await assist.definition(file, offset);
  await assist.references(file, offset);
  await assist.rename(file, offset, 'other');
  await assist.outline(file);
}

test('decks of all kinds, at any place', async () => {
  const any = fc.oneof(decks, yamlFronts, decks.chain(mutated), fc.string({ unit: 'binary' }));
  await fc.assert(
    fc.asyncProperty(any, fc.double({ min: 0, max: 1, noNaN: true }), async (text, share) => {
      const assist = new Assist(memoryHost({ 'deck.md': text }, resource), 'deck.md');
      await askAll(assist, 'deck.md', Math.floor(share * (text.length + 2)));
    }),
    { numRuns: 60 },
  );
});

test('where there is no deck, there is one message and no help', async () => {
  const nothing = new Assist(memoryHost({}, resource), 'talk');
  await askAll(nothing, 'talk/deck.md', 0);
  expect((await nothing.messages()).map(({ code }) => code)).toEqual(['load/deck-missing']);
  const broken: Host = {
    ...memoryHost({ 'talk/deck.md': '## A' }, resource),
    read: () => Promise.reject(new Error('no')),
  };
  const unread = new Assist(broken, 'talk');
  await askAll(unread, 'talk/deck.md', 3);
  expect((await unread.messages()).map(({ code }) => code)).toContain('load/unreadable');
});

test('a file beyond the limits is left alone', async () => {
  const assist = new Assist(memoryHost({ 'deck.md': `## A\n\n${'x'.repeat(3000)}` }, resource), 'deck.md', {
    sourceBytes: 2000,
  });
  await askAll(assist, 'deck.md', 10);
  expect((await assist.messages()).map(({ code }) => code)).toContain('load/too-large');
});

test('hostile decks are read, and nothing outside of them', async () => {
  const cases = HOSTILE.filter(({ files }) => Object.values(files).every((one) => one.length < 200_000));
  expect(cases.length).toBeGreaterThan(100);
  for (const { files } of cases) {
    const host = memoryHost({ ...files } as Record<string, string>, resource);
    const asked: string[] = [];
    const watched: Host = {
      ...host,
      read(path) {
        asked.push(path);
        return host.read(path);
      },
    };
    const path = 'talk/deck.md' in files ? 'talk' : (Object.keys(files)[0] ?? '');
    const assist = new Assist(watched, path);
    const file = path === 'talk' ? 'talk/deck.md' : path;
    const length = files[file]?.length ?? 0;
    for (const share of [0.6]) await askAll(assist, file, Math.floor(share * length));
    expect(asked.filter((one) => one.split('/')[0] === 'secret' || one.includes('..'))).toEqual([]);
  }
}, 300_000);

describe('time grows with the text', () => {
  const NAMES: readonly NameKind[] = ['slide', 'source', 'footnote', 'equation', 'section', 'audience'];
  test.each([
    ['brackets', '['],
    ['braces', '{#'],
    ['pictures', '!['],
    ['at signs', '@a;'],
    ['backticks', '`a'],
    ['blanks', ' '],
    ['colons', '::: only a,'],
    ['links', '](#'],
    ['comments', '<!--'],
  ])('%s', (_, piece) => {
    const work = (head: string) => (size: number) => {
      const file = new SourceFile('d.md', 'd.md', head + piece.repeat(Math.ceil(size / piece.length)));
      spotAt(file, file.text.length);
      spotAt(file, head.length + Math.floor(size / 2));
      for (const kind of NAMES) occurrencesIn(file, kind);
      return seeFile(file);
    };
    expectLinear(12_000, work('## A\n\n'));
    expectLinear(12_000, work('## A '));
    expectLinear(12_000, work('---\ntitle: '));
    expectLinear(12_000, work('---\na: {b: [\n'));
  });
});
