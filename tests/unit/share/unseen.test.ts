// Words that nobody sees on their slide are in no copy for e-mail, whatever made them so; and inspect finds them in files
// of other programs.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { inspectPptx } from '../../../src/inspect/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';

const DECK = `---
title: Talk
lang: en
theme: mine
title-slide: false
---

## A

Words of the body

[Words of sources]{.small}

| Head |
| --- |
| Cell |
`;
const build = (theme: string, more: object) =>
  buildDeck(
    memoryHost(
      { 'talk/deck.md': DECK, 'talk/mine/theme.yaml': `name: mine\nextends: clinic\n${theme}` },
      nodeHost({}).resource,
    ),
    { path: 'talk', to: ['pptx', 'html'], ...more },
  );

test.each([
  ['text in the colour of the ground', 'variants:\n  light:\n    roles: {text: bg1}\n', /in the colour of its ground/],
  ['small print in it', 'variants:\n  light:\n    roles: {muted: bg1}\n', /"Words of sources" is in the colour/],
  ['text of one point', 'type:\n  body: {size: 1}\nspacing: {}\n', /too small to be seen/],
])('a theme with %s', async (_, theme, message) => {
  const { built, diagnostics } = await build(theme, { for: 'email' });
  expect(built.flatMap(({ files }) => files)).toEqual([]);
  const told = diagnostics.filter(({ code }) => code === 'share/unseen');
  expect(told.map((one) => one.message).join(' ')).toMatch(message);
  expect(told[0]?.span?.line).toBeGreaterThan(8);
});

test('a theme whose words are seen is given out', async () => {
  const { built, diagnostics } = await build('', { for: 'email' });
  expect(built.flatMap(({ files }) => files)).toHaveLength(2);
  expect(diagnostics.filter(({ code }) => code === 'share/unseen')).toEqual([]);
});

test.each([
  ['white on white', '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>', ''],
  ['the slot of the ground', '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', ''],
  ['no ink', '<a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill>', ''],
  ['a size of one point', '', ' sz="100"'],
])('inspect finds words of %s', async (_, fill, size) => {
  const { built } = await build('', { to: ['pptx'] });
  const parts = unzipSync(built[0]?.files[0]?.bytes as Uint8Array);
  const part = 'ppt/slides/slide1.xml';
  const slide = strFromU8(parts[part] as Uint8Array);
  const run = /<a:rPr([^>]*?)(\/>|>(?:(?!<a:t>)[\s\S])*?<\/a:rPr>)<a:t>Words of the body/;
  expect(slide).toMatch(run);
  const changed = slide.replace(
    run,
    (_all, attributes: string) =>
      `<a:rPr${attributes.replace(/ sz="\d+"/, '')}${size}>${fill}</a:rPr><a:t>Words of the body`,
  );
  const messages = inspectPptx(zipSync({ ...parts, [part]: strToU8(changed) })).findings.map(({ message }) => message);
  expect(messages).toContain('Slide 1 has words that nobody sees: Words of the body');
  expect(
    inspectPptx(zipSync(parts))
      .findings.map(({ message }) => message)
      .join(),
  ).not.toMatch(/nobody sees/);
});
