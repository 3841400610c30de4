// A theme's filled table head is not the head of a forest plot, whose words have the ink of titles and no ground.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

const PLOT =
  '```chart\ntype: forest\ndata:\n  - [label, estimate, low, high]\n  - [North, 0.6, 0.4, 0.9]\nmeasure: RR\nalt: 0.6\n```\n';
const TEXT = `---\ntitle: T\nlang: en\ntheme: filled\ntitle-slide: false\n---\n\n## Trials\n\n${PLOT}`;

const THEME = 'name: filled\nextends: congress\ncomposition: {table: filled}\n';
const FILES = { 'talk/deck.md': TEXT, 'talk/filled/theme.yaml': THEME };

it('has no ground in PowerPoint either', async () => {
  const { built } = await buildDeck(memoryHost(FILES, nodeHost().resource), {
    path: 'talk',
    to: ['pptx'],
  });
  const bytes = built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? new Uint8Array();
  const parts = unzipSync(bytes);
  const slide = strFromU8(parts['ppt/slides/slide1.xml'] as Uint8Array);
  const style = strFromU8(parts['ppt/tableStyles.xml'] as Uint8Array);
  expect(/<a:firstRow>.*?<a:fill><a:solidFill>/s.test(style)).toBe(true);
  const head = /<a:tr .*?<\/a:tr>/s.exec(slide)?.[0] ?? '';
  const cells = [...head.matchAll(/<a:tcPr.*?<\/a:tcPr>/gs)].map(([cell]) => cell);
  expect(cells).toHaveLength(3);
  expect(cells.every((cell) => cell.includes('<a:noFill/></a:tcPr>'))).toBe(true);
});
