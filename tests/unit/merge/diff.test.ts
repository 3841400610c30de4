// lectern diff: decks, commits and built files compared slide by slide.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { diffCommand } from '../../../src/cli/commands/diff.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const DECK = `---
title: Walking again
lang: en-GB
---

## The first day

- You stand up with a nurse

::: notes
Ask who is at home.
:::

---

## At home

- Someone stays for a night
`;
const NEXT = `${DECK.replace('with a nurse', 'with two nurses').replace('who is at home', 'who will be at home')}
---

## Who to call

- The ward, day and night
`;

const folder = mkdtempSync(join(tmpdir(), 'lectern-diff-test-'));
const deck = join(folder, 'talk');
const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });

beforeAll(async () => {
  mkdirSync(deck);
  writeFileSync(join(deck, 'deck.md'), DECK);
  const { built } = await buildDeck(nodeHost(), { path: deck, to: ['pptx'] });
  const file = built[0]?.files.find(({ name }) => name.endsWith('.pptx'));
  writeFileSync(join(folder, 'sent.pptx'), file?.bytes as Uint8Array);
  git('init', '-q');
  git('add', 'talk');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'one');
  writeFileSync(join(deck, 'deck.md'), NEXT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ out: string; code: number }> {
  let out = '';
  const put = (text: unknown) => {
    out += String(text);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(put),
    vi.spyOn(process.stderr, 'write').mockReturnValue(true),
  ];
  try {
    return { code: await diffCommand(args), out };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const WANTED = `Slide 2 "The first day"
  text: You stand up with {--a--}{++two++} {--nurse--}{++nurses++}
  text in the notes: Ask who {--is--}{++will++} {++be ++}at home.

New slide 4 "Who to call"
`;

test('a commit and the deck as it is', async () => {
  expect(await run('HEAD', deck)).toEqual({ code: 1, out: WANTED });
});

test('a file that was sent and the deck as it is', async () => {
  expect(await run(join(folder, 'sent.pptx'), deck)).toEqual({ code: 1, out: WANTED });
});

test('the other way round the new slide is one that went', async () => {
  const { out } = await run(deck, join(folder, 'sent.pptx'));
  expect(out).toContain('Slide 4 "Who to call"\n  slide deleted: {--Who to call--}');
});

test('versions that say the same', async () => {
  expect(await run(deck, deck)).toEqual({ code: 0, out: '' });
});

test('for programs', async () => {
  const { out } = await run('HEAD', deck, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    a: 'HEAD',
    slides: [{ number: 2, isNew: false, changes: [{ what: 'text' }, { what: 'text in the notes' }] }, { isNew: true }],
  });
});

test.each(['no-such-thing', '--upload-pack=x', 'missing.pptx'])('what is no version is told: %s', async (word) => {
  await expect(run(...(word.startsWith('--') ? ['--', word] : [word]), deck)).rejects.toThrow(
    /is no deck|there is no such file/,
  );
});
