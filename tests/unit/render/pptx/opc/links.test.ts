// Links that go over line ends: LibreOffice breaks between links only, so each line's part is a link of its own there.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

const ADDRESS =
  'https://example.org/studies/2024/bone-density/in-women-after-menopause?arm=treatment&follow-up=36-months#results';
const TEXT = `---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\nA study at a long address, <${ADDRESS}>, and [a short one](https://example.org).\n`;

it('parts a link where our lines end, and the page keeps its words whole', async () => {
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': TEXT }, nodeHost().resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const of = (end: string) => built[0]?.files.find((file) => file.name.endsWith(end))?.bytes ?? new Uint8Array();
  const slide = strFromU8(unzipSync(of('.pptx'))['ppt/slides/slide1.xml'] as Uint8Array);
  const linked = [...slide.matchAll(/<a:hlinkClick r:id="(\w+)".*?<a:t>([^<]*)<\/a:t>/g)].map(([, id, text]) => ({
    id,
    text: text?.replaceAll('&amp;', '&'),
  }));
  const parts = linked.slice(0, -1);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map(({ text }) => text).join('')).toBe(ADDRESS);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(1);
  expect(linked.at(-1)?.text).toBe('a short one');
  const page = new TextDecoder().decode(of('.html'));
  const shown = /<a href="https:\/\/example\.org\/studies[^>]*>(.*?)<\/a>/.exec(page)?.[1] ?? '';
  expect(shown).toContain('<span class="cut"></span>');
  expect(shown.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')).toBe(ADDRESS);
});
