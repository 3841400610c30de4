// The deck that is open in the browser edition: which file it is, names of files that come in, what is not saved.
import { expect, test } from 'vitest';
import { nodeHost } from '../../../src/host/node.ts';
import { Deck, deckFileOf } from '../../../src/web/page/deck.ts';
import { unzippedDeck, zippedDeck } from '../../../src/web/worker/zipped.ts';

test('deck.md is the deck, else the Markdown file at the top that is no readme', () => {
  expect(deckFileOf(['deck.md', 'a.md'])).toEqual({});
  expect(deckFileOf(['README.md', 'talk.qmd', 'images/x.png'])).toEqual({ file: 'talk.qmd' });
  expect(deckFileOf(['README.md'])).toEqual({ file: 'README.md' });
  expect(deckFileOf(['_part.md', 'sub/deck.md', 'x.png'])).toBeUndefined();
});

test('a file that comes in gets a name that the deck can write, and that no other has', () => {
  const deck = new Deck();
  deck.open({ name: 'x', files: { 'deck.md': new Uint8Array(), 'images/a-b.png': new Uint8Array() } });
  expect(deck.freeName('images/', 'a b.png')).toBe('images/a-b-2.png');
  expect(deck.freeName('images/', '../../etc/passwd')).toBe('images/etc-passwd');
  expect(deck.freeName('', '…')).toBe('file');
  deck.put('images/c.png', new Uint8Array([1]));
  expect([...deck.unsaved]).toEqual(['images/c.png']);
  expect(deck.texts).toEqual(['deck.md']);
});

test('a deck as a zip comes back, without the folder that it is in and without what is hidden', async () => {
  const text = new TextEncoder().encode('## A\n');
  const zip = await zippedDeck({ 'deck.md': text, 'images/ä.svg': text }, nodeHost());
  expect(unzippedDeck(zip)).toEqual({ 'deck.md': text, 'images/ä.svg': text });
  const inFolder = await zippedDeck({ 't/deck.md': text, 't/.git/x': text, '__MACOSX/t/deck.md': text }, nodeHost());
  expect(unzippedDeck(inFolder)).toEqual({ 'deck.md': text });
  expect(() => unzippedDeck(text)).toThrow(/zip/);
});
