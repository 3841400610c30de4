// The stamp tells versions of a deck apart by what they say, and says nothing itself.
import { expect, it } from 'vitest';
import { stampOf } from '../../../src/scene/stamp.ts';
import { builtOf } from '../../support/scene.ts';

const stamp = async (markdown: string, theme?: string) => stampOf((await builtOf(markdown, theme)).scene);
const DECK = '# One\n\nSome **words**\n\n::: notes\nSay it\n:::\n';

it('is another for other words, marks, notes and slides', async () => {
  const first = await stamp(DECK);
  expect(first).toMatch(/^1 [0-9a-f]{16}$/);
  const others = await Promise.all(
    [
      DECK.replace('Some', 'Few'),
      DECK.replace('**words**', '*words*'),
      DECK.replace('Say', 'Sing'),
      `${DECK}\n---\n\n# Two\n`,
      DECK.replace('# One', '# One {#other}'),
    ].map((text) => stamp(text)),
  );
  expect(new Set([first, ...others]).size).toBe(6);
});

it('is the same for another theme', async () => {
  expect(await stamp(DECK, 'clinic')).toBe(await stamp(DECK, 'congress'));
});
