// A slide that shows no title has one for outlines and screen readers, in a hidden object: no reason to keep a copy back,
// as long as it says the slide's own title. The shipped decks and those of tests/decks can be e-mailed, or say why not.
import { readdirSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { createBuilder } from '../../../src/pipeline.ts';
import { tellingFindings } from '../../../src/share/inspected.ts';

const { resource } = nodeHost({});
const HEAD = '---\ntitle: T\nsubtitle: A talk for the ward\nlang: en\nauthor: A. Writer\n---\n\n';
const builder = createBuilder(
  memoryHost({ 'talk/deck.md': `${HEAD}> Every bone was once something softer.\n` }, resource),
);
const copy = async () => (await builder.build({ path: 'talk', to: ['pptx'], for: 'email' })).built[0]?.files[0]?.bytes;

describe('the copy of a slide without a title', () => {
  it('is written, says no subtitle in its properties, and has a hidden title', async () => {
    const parts = unzipSync((await copy()) as Uint8Array);
    expect(strFromU8(parts['docProps/core.xml'] as Uint8Array)).not.toContain('ward');
    expect(strFromU8(parts['ppt/slides/slide2.xml'] as Uint8Array)).toMatch(/name="Title"[^>]*hidden="1"/);
  });
  it('is kept back where the hidden title says something else, or another object is hidden', async () => {
    const bytes = (await copy()) as Uint8Array;
    const title = 'Every bone was once something softer.';
    const meant = { notes: false, titles: [title] };
    expect(tellingFindings(bytes, meant)).toEqual([]);
    expect(tellingFindings(bytes, { ...meant, titles: [] })).toMatchObject([{ group: 'hidden', title }]);
    const parts = unzipSync(bytes);
    const slide = strFromU8(parts['ppt/slides/slide2.xml'] as Uint8Array);
    const changed = (xml: string) =>
      tellingFindings(zipSync({ ...parts, 'ppt/slides/slide2.xml': strToU8(xml) }), meant);
    expect(changed(slide.replace(/<a:t>Every bone/, '<a:t>Mrs Secret'))).toHaveLength(1);
    expect(changed(slide.replace(/<p:ph type="title"[^>]*>/, ''))).toHaveLength(1);
  });
});

const DECKS = ['tests/decks', 'slides'].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() && !one.name.startsWith('.') ? [`${folder}/${one.name}`] : [],
  ),
);
test.each(DECKS)('%s is written for e-mail', async (path) => {
  const { built, diagnostics } = await createBuilder(nodeHost({})).build({ path, to: ['pptx'], for: 'email' });
  expect(diagnostics.filter(({ code }) => code === 'share/tells' || code === 'share/still-there')).toEqual([]);
  expect(built.length).toBeGreaterThan(0);
  for (const { files } of built)
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/-share\.pptx$/)]);
});
