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

it('tells a raised link to have no line under it, and leaves the others theirs', async () => {
  const text =
    '---\ntitle: T\ntitle-slide: false\n---\n\n## One\n\nShown before<sup>[2](https://example.org)</sup>, see [10^6^ cells](https://example.org/6).\n';
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': text }, nodeHost().resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const of = (end: string) => built[0]?.files.find((file) => file.name.endsWith(end))?.bytes ?? new Uint8Array();
  const slide = strFromU8(unzipSync(of('.pptx'))['ppt/slides/slide1.xml'] as Uint8Array);
  const lines = [...slide.matchAll(/<a:r><a:rPr([^>]*)>(?:(?!<\/a:r>).)*?hlinkClick.*?<a:t>([^<]*)<\/a:t>/g)];
  expect(lines.map(([, looks = '', words]) => [words, /u="none"/.test(looks)])).toEqual([
    ['2', true],
    ['10', false],
    ['6', false],
    [' cells', false],
  ]);
  const page = new TextDecoder().decode(of('.html'));
  expect(page.match(/<a [^>]*text-decoration:none[^>]*>.*?<\/a>/g)?.map((one) => one.replace(/<[^>]*>/g, ''))).toEqual([
    '2',
  ]);
});
