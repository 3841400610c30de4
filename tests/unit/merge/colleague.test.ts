// Edits as colleagues really make them: each comes back, or is told with what to do; none is passed over in silence.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { type Merge, mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { DECK, fileOf, merged, ownFile, replaced, ship, textOf, withBytes, withParts } from './files.ts';

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

const paragraph = (text: string, has: string): string =>
  text.match(/<a:p>(?:(?!<\/a:p>).)*<\/a:p>/gs)?.find((one) => one.includes(has)) ?? '';

/** Every part in which some words stand, changed. */
const where = (has: string, change: (text: string) => string) => (text: string) =>
  text.includes(has) ? change(text) : text;

const run = (words: string) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${words}</a:t></a:r></a:p>`;

describe('texts', () => {
  test('two items joined', async () => {
    const edited = withParts(
      await ownFile(),
      where('A frame takes', (text) => {
        const second = paragraph(text, 'The ');
        const words = [...second.matchAll(/<a:t>([^<]*)/g)].map(([, one]) => one).join('');
        return text.replace(second, '').replace('A frame takes the weight', `A frame takes the weight. ${words}`);
      }),
    );
    const merge = await merged(edited);
    expect(merge.changes.map(({ state }) => state)).not.toEqual([]);
    expect(textOf(merge) || merge.changes[0]?.hint).toMatch(/A frame takes the weight\. The|by hand/);
  });

  test('an item split in two', async () => {
    const edited = withParts(
      await ownFile(),
      where('A frame takes', (text) => {
        const whole = paragraph(text, 'A frame takes');
        const half = (words: string) => whole.replace('A frame takes the weight', words);
        return text.replace(whole, half('A frame') + half('takes the weight'));
      }),
    );
    const merge = await merged(edited);
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean', 'clean']);
    expect(textOf(merge)).toContain('- A frame\n- takes the weight\n');
  });

  test('notes with a paragraph more', async () => {
    const edited = withParts(
      await ownFile(),
      where('Ask who has a frame', (text) => {
        const own = paragraph(text, 'Ask who has');
        return text.replace(own, own + run('Then walk with them.') + run('And sit down.'));
      }),
    );
    const text = textOf(await merged(edited));
    expect(text).toContain('Ask who has a frame at home.\n\nThen walk with them.\n\nAnd sit down.\n:::');
  });

  test('curly quotation marks and dashes', async () => {
    const words = '\u201cHigh\u201d fever \u2013 it\u2019s bad';
    const merge = await merged(withParts(await ownFile(), replaced('Fever', words)));
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
    expect(textOf(merge)).toContain(`| ${words} |`);
  });

  test('a word found and replaced over the deck', async () => {
    const merge = await merged(withParts(await ownFile(), replaced('frame', 'walker')));
    expect(textOf(merge)).toContain('- A walker takes the weight');
    expect(textOf(merge)).toContain('Ask who has a walker at home.');
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean', 'clean']);
  });

  test('code in notes, as the slide\u2019s own words once more', async () => {
    const deck = DECK.replace('Ask who has a frame at home.', '```markdown\n- A frame takes the weight\n```');
    const edited = withParts(await fileOf(deck), (text, part) =>
      /ppt\/slides\/slide/.test(part) ? replaced('takes the weight', 'takes all the weight')(text) : text,
    );
    const merge = await merged(edited, deck);
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
    expect(textOf(merge)).toContain('- A frame takes all the weight\n- The *second*');
  });

  test('prices are no formula', async () => {
    const deck = DECK.replace('A frame takes the weight', 'A frame costs $5 and a stick $10');
    const merge = await merged(withParts(await fileOf(deck), replaced('stick', 'cane')), deck);
    expect(textOf(merge)).toContain('A frame costs $5 and a cane $10');
  });
});

describe('what no Markdown says is told', () => {
  const lookOf = (merge: Merge) => merge.changes.map(({ kind, state, after }) => [kind, state, after]);

  test('a box that was moved', async () => {
    const own = '<a:xfrm><a:off x="5000000" y="4000000"/><a:ext cx="3000000" cy="700000"/></a:xfrm>';
    const edited = withParts(
      await ownFile(),
      where('What can I do today?', (text) =>
        text.replace(/(?<=<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr>)/, own),
      ),
    );
    const merge = await merged(edited);
    expect(lookOf(merge)).toEqual([['look', 'told', '"Ask us" was moved or has another size']]);
    expect(merge.changes[0]).toMatchObject({ file: 'talk/deck.md', slide: 'Ask us' });
  });

  test('a picture in another\u2019s place', async () => {
    const deck = DECK.replace('- What can I do today?', '![A hip](hip.png)');
    const files = { 'talk/deck.md': deck, 'talk/hip.png': bytesOf(PNG) };
    const host = memoryHost(files, (name) => ship.resource(name));
    const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
    const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
    const edited = withBytes(bytes, (parts) => {
      for (const name of Object.keys(parts).filter((one) => one.startsWith('ppt/media/')))
        parts[name] = new Uint8Array([...bytesOf(PNG), 0]);
    });
    expect(lookOf(await mergeEdited({ host, path: 'talk', edited: bytes }))).toEqual([]);
    expect(lookOf(await mergeEdited({ host, path: 'talk', edited }))).toEqual([
      ['look', 'told', '"A hip" has another picture'],
    ]);
  });
});
