// `::: contact`: the deck's key on slides and on the handout.
import { expect, it } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../src/scene/walk.ts';

const head = (contact: string) => `---\ntitle: Bones\nlang: en-GB\ndate: 2026-11-28\n${contact}---\n\n`;
const slide = '## Your questions\n\nAsk us\n\n::: contact\n:::\n';

async function build(contact: string): Promise<{ words: string[]; handout: string }> {
  const files = { 'talk/deck.md': head(contact) + slide, 'talk/handout.md': '# Bones\n\n::: contact\n:::\n' };
  const host = memoryHost(files, nodeHost().resource);
  const { built } = await buildDeck(host, { path: 'talk', to: ['handout'] });
  const nodes = [...nodesOf(built[0]?.scene.slides.at(-1)?.nodes ?? [])];
  const page = new TextDecoder().decode(built[0]?.files[0]?.bytes);
  return { words: nodes.flatMap(paragraphsOf).map(textOf), handout: page.slice(page.indexOf('<main')) };
}

it('shows what is filled in, with links', async () => {
  const { words, handout } = await build(
    'contact: {clinic: Bone clinic, phone: 01632 960123, mail: bones@example.org}\n',
  );
  expect(words.join(' ')).toContain('Bone clinic\n01632 960123\nbones@example.org');
  expect(handout).toContain('<th align="left">Clinic</th>');
  expect(handout).toContain('href="mailto:bones@example.org"');
  expect(handout).toContain('28 November 2026');
});

it('leaves room for a pen on the handout, and nothing on the slide', async () => {
  const { words, handout } = await build('');
  expect(words.filter((text) => text.trim() && text !== '2')).toEqual(['Your questions', 'Ask us']);
  expect(handout).toMatch(/Clinic<\/th>[\s\S]*Telephone<\/th>[\s\S]*Date<\/th>[\s\S]*<td[^>]*><\/td>/);
});
