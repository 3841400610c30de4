// A mistake in a deck of another program is told on the line that its writer wrote.
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const { resource } = nodeHost();
const built = (text: string) => buildDeck(memoryHost({ 'deck.md': text }, resource), { path: 'deck.md', to: [] });

const MARP = '---\nmarp: true\n---\n\n# One\n\nText\n\n---\n\n## Two\n\n![a picture](missing.png)\n';

it('keeps file and line of a translated deck, and offers no mend in a text nobody wrote', async () => {
  const { diagnostics, sources, places } = await built(MARP);
  const missing = diagnostics.find(({ message }) => message.includes('missing.png'));
  expect([missing?.span?.file, missing?.span?.line]).toEqual(['deck.md', 13]);
  expect(missing?.fix).toBeUndefined();
  expect(sources.get('deck.md')?.line(13)).toContain('missing.png');
  expect(places.map(({ line }) => line).at(-1)).toBeGreaterThan(places[0]?.line ?? 99);
});

it('leaves the places of our own language as they are', async () => {
  const { diagnostics } = await built('# One\n\n![a picture](missing.png)\n');
  expect(diagnostics.find(({ message }) => message.includes('missing.png'))?.span?.line).toBe(3);
});
