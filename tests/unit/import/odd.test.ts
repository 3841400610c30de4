// Odd files: nothing is dropped in silence, and a file without slides leaves nothing behind.
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { fitting } from '../../../src/fit-import.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { deckFiles } from '../../../src/import/deck-files.ts';
import { importPptx } from '../../../src/import/index.ts';
import { type Parts, packed, paragraph, presentation, presentationParts, sp } from '../../support/packages.ts';

const host = nodeHost();
const slide = (words: string) => ({ shapes: sp({ id: 2, ph: '<p:ph type="title"/>', body: paragraph(words) }) });
const read = (bytes: Uint8Array) => importPptx(bytes, { name: 'old.pptx', sources: host });
const without = (parts: Parts, name: string) =>
  packed(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));

test('a slide that the file names and does not hold is told', async () => {
  const parts = presentationParts({ slides: [slide('One'), slide('Two'), slide('Three')] });
  const made = await read(without(parts, 'ppt/slides/slide2.xml'));
  expect(made.slides).toBe(2);
  expect(made.told.map(({ message }) => message)).toContain(
    'slide 2 is left out: the file names it and does not hold it',
  );
});

test('a slide whose layout is gone has its words all the same', async () => {
  const parts = presentationParts({ slides: [slide('One'), slide('Two')] });
  const made = await read(without(parts, 'ppt/slideLayouts/slideLayout1.xml'));
  expect(made.deck.slides.map(({ body }) => body)).toEqual(['## One', '## Two']);
});

test('a file without slides is refused, with the reason', async () => {
  await expect(read(presentation({ slides: [] }))).rejects.toThrow('it has no slides');
});

test.each(['slideshow', 'template'])('a %s is read as a presentation is', async (kind) => {
  const main = `application/vnd.openxmlformats-officedocument.presentationml.${kind}.main+xml`;
  const made = await read(presentation({ slides: [slide('One')], main }));
  expect(made.slides).toBe(1);
});

test('a title longer than a title may be stands in the text, and the deck builds', async () => {
  const words = 'A question that goes on and on, '.repeat(9).trim();
  const made = await read(presentation({ slides: [slide(words), slide('Short')] }));
  const [first] = made.deck.slides;
  expect(first?.keys.title).toBe(words);
  expect(first?.body).toContain(words);
  expect(first?.body).not.toContain('##');
  expect((await fitting(made, 'old.pptx', host, DEFAULT_LIMITS)).errors).toEqual([]);
});

test('what a hidden slide, its notes and a comment say stays where no output shows it', async () => {
  const made = await read(presentation({ slides: [slide('Seen'), { ...slide('Secret'), attributes: 'show="0"' }] }));
  const { files } = deckFiles(made, 'old.pptx');
  const deck = new TextDecoder().decode(files.find(({ name }) => name === 'deck.md')?.bytes);
  expect(deck).toMatch(/hidden: true\n---\n\n## Secret/);
});
