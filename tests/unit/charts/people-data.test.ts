// Charts from data as people have them: what is assumed is said once, faults of a column are one message, axes end with the
// data, and a forest plot knows its measure and its total.
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { chartOf } from '../../support/charts.ts';
import { workbook } from '../../support/workbooks.ts';

const built = async (yaml: string, files: Readonly<Record<string, string | Uint8Array>>) => {
  const deck = `---\ntitle: T\nlang: en\ntitle-slide: false\n---\n\n## Chart\n\n\`\`\`chart\n${yaml}\nalt: x\n\`\`\`\n`;
  const all = Object.fromEntries([
    ['talk/deck.md', deck],
    ...Object.entries(files).map(([name, of]) => [`talk/${name}`, of]),
  ]);
  const result = await buildDeck(memoryHost(all, nodeHost({}).resource), { path: 'talk', to: [] });
  const chart = result.built[0]?.scene.slides[0]?.nodes.find((node) => node.kind === 'chart');
  return { told: result.diagnostics.map(({ code, message }) => `${code}: ${message}`), chart };
};

const SHEET =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Results of 2024</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>arm</t></is></c><c r="B3" t="inlineStr"><is><t>people</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>Drug</t></is></c><c r="B4"><v>12</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t>Placebo</t></is></c><c r="B5"><v>7</v></c></row>';

test('a workbook: the head below a title, the first of two sheets, and both are said', async () => {
  const { told, chart } = await built('type: bar\ndata: r.xlsx', { 'r.xlsx': workbook({ One: SHEET, Two: SHEET }) });
  expect(chart).toMatchObject({
    data: {
      head: ['arm', 'people'],
      rows: [
        ['Drug', '12'],
        ['Placebo', '7'],
      ],
    },
  });
  expect(told).toEqual([
    'chart/assumed: The sheet "One" of talk/r.xlsx is read, the first of 2',
    'chart/assumed: Row 3 of talk/r.xlsx is taken for the head; what stands above it is left out',
  ]);
  const named = await built('type: bar\ndata: r.xlsx#Two!A3:B5', { 'r.xlsx': workbook({ One: '', Two: SHEET }) });
  expect(named.told).toEqual([]);
  expect(named.chart).toMatchObject({
    data: {
      rows: [
        ['Drug', '12'],
        ['Placebo', '7'],
      ],
    },
  });
});

test('a workbook that is none, and a sheet that is not there', async () => {
  const none = await built('type: bar\ndata: r.xlsx', { 'r.xlsx': strToU8('a,b') });
  expect(none.told.join()).toMatch(/^chart\/workbook: talk\/r\.xlsx cannot be read: /);
  const other = await built('type: bar\ndata: r.xlsx#Three', { 'r.xlsx': workbook({ One: SHEET }) });
  expect(other.told).toEqual(['chart/workbook: talk/r.xlsx cannot be read: it has no sheet "Three"']);
});

test('semicolons, decimal commas and Windows-1252', async () => {
  const bytes = new Uint8Array(
    [...'Gruppe;Wert\nGr'].map((c) => c.charCodeAt(0)).concat(0xf6, ...[...';1,5\nB;2\n'].map((c) => c.charCodeAt(0))),
  );
  const { told, chart } = await built('type: bar\ndata: r.csv', { 'r.csv': bytes });
  expect(told).toEqual([
    'chart/assumed: talk/r.csv is read as Windows-1252, since it is no UTF-8',
    'chart/assumed: Numbers are read with a decimal comma, "1,5" for one',
  ]);
  expect(chart).toMatchObject({
    data: {
      rows: [
        ['Gr\u00F6', '1.5'],
        ['B', '2.0'],
      ],
    },
  });
});

test('faults of one column are one message with their count', async () => {
  const { told } = await built('type: bar\ny: v\ndata: r.csv', { 'r.csv': 'a,v\nA,x\nB,y\nC,z\nD,4\n' });
  expect(told).toEqual(['chart/not-a-number: "x" in the column v is no number; 2 more fields of it are none']);
});

test('the axis of a survival curve ends with follow-up, its ticks are usual months, and it has a title', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${(i + 1) * 1.35},${i % 3 ? 'ja' : 'nein'}`).join('\n');
  const { told, chart } = await built('type: survival\ndata: r.csv', { 'r.csv': `months,status\n${rows}\n` });
  expect(told).toEqual(['chart/assumed: In the column status "ja" counts as an event, "nein" as none']);
  expect(chart).toMatchObject({ model: { x: { max: 27, step: 6, title: { text: 'Months' } } } });
  expect(JSON.stringify(chart)).toContain('"text":"Survival"');
});

test('the heading of a forest plot names the measure, and a total is a diamond', async () => {
  const csv = 'study,HR,lower,upper\nA,0.7,0.5,0.9\nB,0.8,0.6,1.1\nTotal (95% CI),0.75,0.6,0.9\n';
  const { nodes, chart } = await chartOf('type: forest\ndata: r.csv\nalt: x', { 'r.csv': csv });
  expect(JSON.stringify(nodes)).toContain('HR (95 % CI)');
  expect(JSON.stringify(chart.model)).toContain('Total (95% CI)');
});

test.each([
  ['a title above', 'Table 2: results of 2024\n\narm,people\nDrug,12\nPlacebo,7\n', 1, ''],
  ['a source below', 'arm,people\nDrug,12\nPlacebo,7\n\nSource: registry\n', 5, ''],
  ['a comment below', 'arm,people\nDrug,12\nPlacebo,7\n# checked by A. Lee\n', 4, ''],
  ['both, with semicolons', 'Results\narm;people\nDrug;12\nPlacebo;7\n"Source: registry, 2024"\n', 1, ', and 1 more'],
])('a CSV file with %s is read without it, and says so', async (_, csv, line, more) => {
  const { told, chart } = await built('type: bar\ndata: r.csv', { 'r.csv': csv });
  const rows = [
    ['Drug', '12'],
    ['Placebo', '7'],
  ];
  expect(chart).toMatchObject({ data: { head: ['arm', 'people'], rows } });
  expect(told).toEqual([
    `chart/assumed: Line ${line} of talk/r.csv has one field${more}; it is taken for words about the table, and left out`,
  ]);
});
