// In a template running text keeps the size of its places; what no place holds, as cards and steps, takes the room that
// there is, as in our own themes.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import type { SceneSlide } from '../../../src/scene/scene.ts';
import { hospital } from '../../support/template.ts';

const { resource } = nodeHost({});

async function slideOf(body: string): Promise<SceneSlide> {
  const deck = `---\ntitle: T\nlang: en\ntitle-slide: false\ntemplate: own.potx\n---\n\n## Three people\n\n${body}`;
  const host = memoryHost({ 'talk/deck.md': deck, 'talk/own.potx': hospital({}) }, resource);
  const { built } = await buildDeck(host, { path: 'talk', to: ['html'] });
  return built[0]?.scene.slides[0] as SceneSlide;
}

test.each([
  ['cards', '::: cards\n- **You** walk\n- **She** asks\n- **He** helps\n:::'],
  ['steps', '::: steps\n1. **Ask** her\n2. **Look** there\n3. **Tell** him\n:::'],
])('%s grow beyond their designed size', async (_, body) => {
  expect((await slideOf(body)).scale).toBeGreaterThan(1);
});

test('a list keeps the size of its place, alone and below cards', async () => {
  const list = '- One\n- Two\n- Three';
  expect((await slideOf(list)).scale).toBe(1);
  const both = await slideOf(`::: cards\n- **You** walk\n- **She** asks\n:::\n\n${list}`);
  expect(both.scale).toBe(1);
  expect(both.nodes.some((node) => node.kind === 'text' && node.placeholder === 'body')).toBe(true);
});
