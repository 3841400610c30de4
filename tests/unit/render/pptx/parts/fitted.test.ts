// Layouts that suit a deck's slides: titles without places of their own, short ones with an end, text below, own places.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../../../src/host/memory.ts';
import { nodeHost } from '../../../../../src/host/node.ts';
import { buildDeck } from '../../../../../src/pipeline.ts';

interface Built {
  /** XML of a slide, from 1. */
  slide(n: number): string;
  /** XML of its layout. */
  layout(n: number): string;
}

async function built(...slides: string[]): Promise<Built> {
  const text = `---\ntitle: Fitted\ntitle-slide: false\n---\n\n${slides.join('\n\n---\n\n')}\n`;
  const host = memoryHost({ 'deck.md': text }, nodeHost().resource);
  const { built: decks } = await buildDeck(host, { path: 'deck.md', to: ['pptx'], theme: 'congress' });
  const parts = unzipSync(new Uint8Array(decks[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes ?? []));
  const read = (name: string) => strFromU8(parts[name] as Uint8Array);
  return {
    slide: (n) => read(`ppt/slides/slide${n}.xml`),
    layout: (n) =>
      read(`ppt/slideLayouts/${/slideLayout\d+\.xml/.exec(read(`ppt/slides/_rels/slide${n}.xml.rels`))?.[0]}`),
  };
}

const shape = (xml: string, kind: RegExp): string =>
  [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([one]) => one).find((one) => kind.test(one)) ?? '';
const TITLE = /<p:ph [^>]*type="title"/;
const BODY = /<p:ph [^>]*idx="1"/;
const label = (xml: string): string => /<p:cSld name="([^"]*)"/.exec(xml)?.[1] ?? '';
const boxOf = (xml: string): number[] =>
  (/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [])
    .slice(1)
    .map((v) => Number(v) / 12700);

const ROWS = Array.from({ length: 9 }, (_, i) => `| Row ${i} | 1,000 |`).join('\n');
const TABLE = `## A title of one line\n\n| Name | Number |\n| --- | --- |\n${ROWS}`;
const statement = (words: string, more: string) => `---\nlayout: statement\n---\n\n## ${words}\n\n${more}`;

describe('titles', () => {
  it('a short one has a place that ends where the table begins', async () => {
    const { slide, layout } = await built(TABLE);
    expect(label(layout(1))).toBe('Content, short title');
    const [, y = 0, , h = 0] = boxOf(shape(layout(1), TITLE));
    const [, table = 0] = boxOf(/<p:graphicFrame>.*?<\/p:graphicFrame>/s.exec(slide(1))?.[0] ?? '');
    expect(y + h).toBeLessThan(table + 4);
    expect(h).toBeGreaterThan(30);
    const own = shape(slide(1), TITLE);
    expect(own).not.toContain('<a:xfrm');
    expect(own).toContain('<a:normAutofit/>');
  });

  it('where no slide has it in the layout, the layout takes the place and size of the slide', async () => {
    const { slide, layout } = await built(statement('One sentence', 'And a line below it'));
    expect(label(layout(1))).toBe('Statement');
    const own = shape(slide(1), TITLE);
    expect(own).not.toContain('<a:xfrm');
    expect(own).not.toMatch(/<a:rPr[^>]* sz=/);
  });

  it('one that stands elsewhere than the others of its layout keeps its place', async () => {
    const list = '- One\n- Two\n- Three\n- Four';
    const { slide, layout } = await built(
      statement('One sentence', 'And a line'),
      statement('Another one', 'And a line'),
      statement('With a list', list),
    );
    expect([1, 2, 3].map((n) => label(layout(n)))).toEqual(['Statement', 'Statement', 'Statement']);
    expect([1, 2, 3].map((n) => shape(slide(n), TITLE).includes('<a:xfrm'))).toEqual([false, false, true]);
  });

  it('of two lines leave the theme its own layout', async () => {
    const { layout } = await built(`## ${'A title of many words that takes two lines '.repeat(2)}\n\n- One\n- Two`);
    expect(label(layout(1))).toBe('Content');
  });
});

describe('Reset slide', () => {
  it('text that its layout would set over something else has a layout with the place it has', async () => {
    const right =
      '::: numbers\n- **20** in one arm\n- **14** in the other\n:::\n\nWhat both numbers say, in a sentence.';
    const { slide, layout } = await built(
      `## A title of one line\n\n::: columns\n::: column\n| Name | Number |\n| --- | --- |\n| One | 1 |\n:::\n::: column\n${right}\n:::\n:::`,
    );
    expect(label(layout(1))).toMatch(/own places/);
    const texts = [...slide(1).matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([one]) => one);
    const moved = texts.filter(
      (one) => one.includes('<p:ph ') && !/type="(sldNum|ftr|dt)"/.test(one) && one.includes('<a:xfrm'),
    );
    expect(moved).toEqual([]);
  });

  it('text below a table goes back below it', async () => {
    const { layout } = await built(`${TABLE.split('\n').slice(0, 8).join('\n')}\n\nWhat the rows have in common.`);
    expect(label(layout(1))).toMatch(/, text below$/);
    expect(boxOf(shape(layout(1), BODY))[1]).toBeGreaterThan(200);
  });
});
