// A deck in one line: Markdown through every stage up to the scene, with the shipped themes and fonts, no disk written.
import { memoryHost } from '../../src/host/memory.ts';
import { nodeHost } from '../../src/host/node.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import { FontStore } from '../../src/text/fonts.ts';

const program = nodeHost();
const fonts = new FontStore((id) => program.resource(id));

export async function builtOf(markdown: string, theme = 'congress'): Promise<BuiltDeck> {
  const { built, diagnostics } = await buildDeck(memoryHost({ 'deck.md': markdown }, program.resource), {
    path: 'deck.md',
    to: [],
    theme,
    fonts,
  });
  const [deck] = built;
  if (!deck) throw new Error(diagnostics.map((d) => d.message).join('; '));
  return deck;
}
