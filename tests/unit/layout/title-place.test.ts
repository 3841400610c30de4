// A title with a place of its own keeps the inks of the panel that it stands on.
import { expect, test } from 'vitest';
import { checkDeck } from '../../support/check.ts';

const inkOf = async (at: string) => {
  const deck = `---\ntitle: T\nlang: en\ntheme: clinic\ntitle-slide: false\n---\n\n---\nlayout: closing\n---\n\n## Three things ${at}\n\n1. One\n2. Two\n`;
  const { built, diagnostics } = await checkDeck(deck);
  const title = built[0]?.scene.slides[0]?.nodes.find((node) => node.kind === 'text' && node.role === 'title');
  return {
    ink: title?.kind === 'text' ? title.body.paragraphs[0]?.runs[0]?.color : undefined,
    told: diagnostics.map(({ code }) => code).filter((code) => code === 'lint/contrast'),
  };
};

test('on the panel of a closing slide, and off it', async () => {
  const plain = await inkOf('');
  expect(await inkOf('{at="5.9% 20% 26% 30%" size=36}')).toEqual(plain);
  expect(plain.told).toEqual([]);
  const beside = await inkOf('{at="50% 5% 40% 12%" size=36}');
  expect(beside.ink).not.toEqual(plain.ink);
  expect(beside.told).toEqual([]);
});
