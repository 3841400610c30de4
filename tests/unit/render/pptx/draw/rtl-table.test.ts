// Tables that are read from the right: cells in reading order for PowerPoint, in the order they are seen for programs that mirror none.
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

const TEXT =
  '---\ntitle: T\nlang: ar\ntitle-slide: false\n---\n\n## جدول\n\n| أول | ثان | ثالث |\n|---|---|---|\n| 1 | 2 | 3 |\n';

it('has both orders, one number for both, and the name once', async () => {
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': TEXT }, nodeHost().resource), {
    path: 'talk',
    to: ['pptx'],
  });
  const bytes = built[0]?.files.find((file) => file.name.endsWith('.pptx'))?.bytes ?? new Uint8Array();
  const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml'] as Uint8Array);
  const [choice = '', fallback = ''] = ['Choice', 'Fallback'].map(
    (tag) => new RegExp(`<mc:${tag}.*?</mc:${tag}>`, 's').exec(slide)?.[0],
  );
  const words = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)/g)].map((found) => found[1]);
  const widths = (xml: string) => [...xml.matchAll(/<a:gridCol w="(\d+)"/g)].map((found) => found[1]);
  const id = (xml: string) => /<p:cNvPr id="(\d+)"/.exec(xml)?.[1];
  expect(words(choice)).toEqual(['أول', 'ثان', 'ثالث', '1', '2', '3']);
  expect(words(fallback)).toEqual(['ثالث', 'ثان', 'أول', '3', '2', '1']);
  expect(widths(fallback)).toEqual(widths(choice).reverse());
  expect([choice, fallback].map((xml) => xml.includes('<a:tblPr rtl="1"'))).toEqual([true, false]);
  expect([choice, fallback].map((xml) => xml.includes('descr='))).toEqual([true, false]);
  expect(id(choice)).toBe(id(fallback));
});
