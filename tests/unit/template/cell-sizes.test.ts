// PowerPoint's cells begin with the size of the file's default text, LibreOffice's with that of the master's other text.
// Where a template has two, each cell says its own.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { hospital } from '../../support/template.ts';

const { resource } = nodeHost({});
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const FOREST = [
  '```chart',
  'type: forest',
  'data: [[label, estimate, low, high], [North, 0.6, 0.4, 0.8], [South, 0.8, 0.6, 1.1]]',
  'alt: two trials',
  '```',
].join('\n');

/** Sizes of the words in the slide's cells, in hundredths of a point; undefined where a cell leaves it out. */
async function cellSizes(other: number): Promise<(string | undefined)[]> {
  const parts = unzipSync(hospital());
  const master = strFromU8(parts[MASTER] as Uint8Array);
  const changed = master.replace(/(<p:otherStyle><a:lvl1pPr><a:defRPr sz=")\d+/, `$1${other}`);
  const template = zipSync({ ...parts, [MASTER]: strToU8(changed) });
  const deck = `---\ntitle: T\nlang: en\ntitle-slide: false\ntemplate: own.potx\n---\n\n## Trials\n\n${FOREST}\n`;
  const host = memoryHost({ 'talk/deck.md': deck, 'talk/own.potx': template }, resource);
  const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
  const file = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  const slide = strFromU8(unzipSync(file)['ppt/slides/slide1.xml'] as Uint8Array);
  const table = slide.slice(slide.indexOf('<a:tbl>'), slide.indexOf('</a:tbl>'));
  return [...table.matchAll(/<a:rPr([^>]*)>/g)].map(([, attributes = '']) => /sz="(\d+)"/.exec(attributes)?.[1]);
}

test('a size is left out only where all programs begin with it', async () => {
  const [alike, unlike] = [await cellSizes(1800), await cellSizes(1350)];
  expect(unlike.length).toBeGreaterThan(4);
  expect(unlike.every((size) => size !== undefined)).toBe(true);
  // what the template's words begin with may be left out
  expect(alike.map((size) => size ?? '1800')).toEqual(unlike);
});
