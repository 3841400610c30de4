// Cells of HTML tables that go over several columns or rows stand where a browser has them, in both outputs: no word
// under another column's heading.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { nodesOf, textOf } from '../../../src/scene/walk.ts';
import { oneSlide } from '../../support/one-slide.ts';

const DOSES =
  '<table><tr><th>Drug</th><th>Dose</th><th>Weeks</th></tr><tr><td rowspan="2">Alpha</td><td>5 mg</td><td>4</td></tr>' +
  '<tr><td>10 mg</td><td>8</td></tr></table>';

async function tableOf(html: string) {
  const { nodes, diagnostics } = await oneSlide(html);
  const table = [...nodesOf(nodes)].find((node) => node.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  const grid = table.rows.map(({ cells }) =>
    cells.map(({ body, merged }) => (merged ? merged : body.paragraphs.map(textOf).join(' '))),
  );
  return { table, grid, told: diagnostics.map(({ code }) => code) };
}

async function files(body: string, keys = '') {
  const deck = `---\ntitle: T\ntitle-slide: false\nlang: en\n---\n\n---\n${keys || 'id: a'}\n---\n\n## One\n\n${body}\n`;
  const { built } = await buildDeck(memoryHost({ 'talk/deck.md': deck }, nodeHost().resource), {
    path: 'talk',
    to: ['html', 'pptx'],
  });
  const made = built[0]?.files ?? [];
  const bytes = (end: string) => made.find(({ name }) => name.endsWith(end))?.bytes as Uint8Array;
  const parts = unzipSync(bytes('.pptx'), { filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name) });
  return { html: strFromU8(bytes('.html')), slides: Object.values(parts).map((part) => strFromU8(part)) };
}

describe('what stands in a cell', () => {
  it('loses no words, whatever they stand in', async () => {
    const { table } = await tableOf(
      '<table><tr><th>Risk</th><th>Findings</th></tr><tr><td>good<p class="small">normal, <b>del(5q)</b></p></td>' +
        '<td><ul><li>one</li><li>two</li></ul><div>three</div>four</td></tr></table>',
    );
    const words = table.rows[1]?.cells.map(({ body }) =>
      body.paragraphs.flatMap(({ runs }) => runs.map((run) => ('text' in run ? run.text : ''))).join(''),
    );
    expect(words).toEqual(['good\nnormal, del(5q)', '\u2022 one\n\u2022 two\nthree\nfour']);
  });
  it('makes no empty row above a table without headings', async () => {
    const { table, grid } = await tableOf('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>');
    expect(grid).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(table.headerRows).toBe(0);
    expect(table.rows[0]?.cells[0]?.top).toBeDefined();
  });
});

describe('a cell over two rows', () => {
  it('leaves the cells beside it under their headings', async () => {
    const { grid, table, told } = await tableOf(DOSES);
    expect(grid).toEqual([
      ['Drug', 'Dose', 'Weeks'],
      ['Alpha', '5 mg', '4'],
      ['down', '10 mg', '8'],
    ]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2 });
    expect(told).toEqual([]);
  });
  it('is one cell in the page and in PowerPoint', async () => {
    const { html, slides } = await files(DOSES);
    const [alpha] = /<td[^>]*rowspan="2"[^>]*>.*?<\/td>/.exec(html) ?? [];
    expect(alpha).toContain('Alpha');
    expect(html.match(/<tr style/g)).toHaveLength(3);
    expect([...(slides[0] ?? '').matchAll(/<a:tc\b[^>]*>/g)].map(([tag]) => tag)).toEqual([
      ...Array(3).fill('<a:tc>'),
      ...['<a:tc rowSpan="2">', '<a:tc>', '<a:tc>'],
      ...['<a:tc vMerge="1">', '<a:tc>', '<a:tc>'],
    ]);
  });
  it('has the heights of its rows together, and more where its words need it', async () => {
    const long = DOSES.replace('Alpha', 'Alpha which has very many words in it and needs lines '.repeat(3));
    const [few, many] = [await tableOf(DOSES), await tableOf(long)];
    const heightOf = ({ table }: typeof few, row: number) => table.rows[row]?.height ?? 0;
    expect(heightOf(many, 1)).toBe(heightOf(few, 1));
    expect(heightOf(many, 2)).toBeGreaterThan(heightOf(few, 2));
  });
  it('stands on both slides where the table is cut within it', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `<tr>${i ? '' : '<td rowspan="30">Alpha</td>'}<td>${i}</td></tr>`,
    );
    const { slides } = await files(`<table><tr><th>A</th><th>B</th></tr>${rows.join('')}</table>`, 'fit: split');
    expect(slides.length).toBeGreaterThan(1);
    for (const slide of slides) {
      const after = (slide.split('rowSpan="')[1] ?? '').slice(0, 400);
      expect(after).toContain('Alpha');
      const [over = 0, all = 0] = [Number.parseInt(after, 10), slide.split('<a:tr ').length - 1];
      expect(over).toBe(all - 1);
    }
  });
});

describe('a cell over two columns', () => {
  const HEADS =
    '<table><tr><th rowspan="2">Arm</th><th colspan="2">Fractures</th></tr><tr><td>n</td><td>%</td></tr>' +
    '<tr><td>Drip</td><td>12</td><td>3.3</td></tr><tr><td>Dummy</td><td>101</td><td>10.25</td></tr></table>';
  it('is a heading of both, in a head of two rows', async () => {
    const { grid, table } = await tableOf(HEADS);
    expect(grid.slice(0, 2)).toEqual([
      ['Arm', 'Fractures', 'across'],
      ['down', 'n', '%'],
    ]);
    expect(table.headerRows).toBe(2);
    expect(table.rows[1]?.cells[1]?.header).toBe('column');
    // numbers line up all the same
    expect(table.rows[3]?.cells[2]?.body.paragraphs[0]?.align).toBe('end');
  });
  it('is in the head of the page, so that no group of rows cuts it', async () => {
    const { html } = await files(HEADS);
    const [head = ''] = /<thead>.*?<\/thead>/s.exec(html) ?? [];
    expect(head).toMatch(/rowspan="2".*colspan="2"/s);
    expect(head).toContain('scope="colgroup"');
    expect(head.match(/<tr style/g)).toHaveLength(2);
  });
  it('gives its columns the room that its words need', async () => {
    const word = 'Wirbelkoerperfrakturrisikoabschaetzung';
    const { table, told } = await tableOf(
      `<table><tr><th>A</th><th colspan="2">${word}</th></tr><tr><td>a</td><td>1</td><td>2</td></tr></table>`,
    );
    expect((table.columns[1] ?? 0) + (table.columns[2] ?? 0)).toBeGreaterThan(300);
    expect(told).not.toContain('layout/word-cut');
  });
  it('stands first from the right in a table that is read from there', async () => {
    const { slides } = await files(
      '<table dir="rtl"><tr><th colspan="2">A</th><th>B</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    );
    expect(slides[0]).toMatch(/gridSpan="2".*hMerge="1"/s);
  });
});

test.each([
  ['beyond the table', '<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="99999999">a</td><td>b</td></tr></table>'],
  ['wider than the table', '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="1000000000">a</td></tr></table>'],
  ['of nothing', '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="0" rowspan="-3">a</td><td>b</td></tr></table>'],
])('a span %s does no harm', async (_, html) => {
  const { grid, told } = await tableOf(html);
  expect(grid).toHaveLength(2);
  expect(grid[1]?.[0]).toBe('a');
  expect(grid.every((row) => row.length === 2)).toBe(true);
  expect(told).toEqual([]);
});

test('words of cells that lie over each other are all shown', async () => {
  const { grid } = await tableOf(
    '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>a</td><td rowspan="2">b</td><td>c</td></tr>' +
      '<tr><td colspan="2">d</td><td>e</td></tr></table>',
  );
  expect(
    grid
      .flat()
      .filter((text) => /^[a-e]$/.test(text))
      .sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
});
