// What keeps a slide from some holds wherever the slide's parts come from: includes, YAML of charts, workbooks,
// translations, the handout.
import { expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { workbook } from '../../support/workbooks.ts';

const HEAD = '---\ntitle: Talk\nlang: en\naudiences: {patients: {}, colleagues: {}}\n';
const make = (body: string, files: Record<string, string | Uint8Array> = {}, keys = '') =>
  buildDeck(
    memoryHost(
      {
        'talk/deck.md': `${HEAD}${keys}---\n\n---\nid: one\n---\n\n## First\n\n${body}\n`,
        ...Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`talk/${name}`, bytes])),
      },
      nodeHost({}).resource,
    ),
    { path: 'talk', audience: 'patients', to: ['html', 'handout'] },
  );
type Made = Awaited<ReturnType<typeof make>>;
const shown = ({ built }: Made) =>
  built.flatMap(({ files }) =>
    files.filter(({ name }) => name.endsWith('.html')).map(({ bytes }) => new TextDecoder().decode(bytes)),
  );
const codes = ({ diagnostics }: Made) => diagnostics.map(({ code }) => code);

test.each(['hidden: true', 'audience: colleagues'])('%s holds for all that includes cut a slide into', async (key) => {
  const made = await make(`Text\n\n---\n${key}\n---\n\n## H\n\n{{ include _a.md }}\n\nSECRET rest`, {
    '_a.md': '## SECRET\n\n---\n\n## SECRET too\n',
  });
  expect(shown(made).length).toBe(2);
  expect(shown(made).join()).not.toContain('SECRET');
});

test('an include on a slide for all is for all', async () => {
  const made = await make('Text\n\n{{ include _a.md }}\n\nmore', { '_a.md': '## SECRET\n' });
  expect(shown(made)[0]).toContain('SECRET');
  expect(made.built[0]?.scene.slides.map(({ title }) => title)).toContain('SECRET');
});

test.each([
  ['a chart for an audience', '```chart\ntype: bar\nalt: a\naudience: colleagues\ndata: [{a: SECRET, b: 1}]\n```'],
  ['a hidden chart', '```chart\ntype: bar\nalt: a\nhidden: true\ndata: [{a: SECRET, b: 1}]\n```'],
  ['a comment in a chart', '```chart\ntype: bar\nalt: a\ncaption: open <!-- SECRET -->\ndata: [{a: x, b: 1}]\n```'],
  [
    'a comment in a flow',
    '```consort\nassessed: 9\nexcluded: [{n: 1, why: "x <!-- SECRET -->"}]\narms: [{name: A, allocated: 8, analysed: 8}]\n```',
  ],
  ['words taken out', 'Text {--SECRET--} more'],
  ['words replaced', 'Text {~~SECRET~>open~~} more'],
])('%s is refused', async (_, body) => {
  const made = await make(body);
  expect(codes(made).join()).toMatch(/private\//);
  expect(made.refused).toBe(true);
  expect(shown(made)).toEqual([]);
});

test('a private block that an include leaves open, and closed further down, is refused', async () => {
  const made = await make('Text\n\n{{ include _a.md }}\n\nSECRET\n\n:::', { '_a.md': '## A\n\n::: notes\nx\n' });
  expect(codes(made)).toContain('private/closed-twice');
  expect(shown(made)).toEqual([]);
});

test('a translation is shown to nobody that the original is kept from', async () => {
  const body = 'Text\n\n---\nid: two\naudience: colleagues\n---\n\n## H';
  const de =
    '---\ntitle: T\n---\n\n---\nid: one\n---\n\n## Eins\n\n---\nid: two\naudience: patients\n---\n\n## SECRET\n';
  const made = await make(body, { '_de/deck.md': de }, 'languages: [en, de]\n');
  expect(codes(made)).toContain('private/key');
  expect(shown(made)).toEqual([]);
});

test('white words of the handout are refused', async () => {
  const made = await make(
    'Text',
    { 'handout.md': '# H\n\n<span style="color:white">SECRET</span>\n' },
    'handout: text\n',
  );
  expect(codes(made)).toContain('private/unseen');
  expect(shown(made)).toEqual([]);
});

test('rows and columns that Excel hides are in no chart, and told', async () => {
  const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const sheet =
    `<row r="1">${cell('A1', 'group')}${cell('B1', 'n')}${cell('C1', 'SECRETcolumn')}</row>` +
    `<row r="2">${cell('A2', 'open')}<c r="B2"><v>3</v></c><c r="C2"><v>4</v></c></row>` +
    `<row r="3" hidden="1">${cell('A3', 'SECRETrow')}<c r="B3"><v>9</v></c></row>` +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>other</t></is></c><c r="B4"><v>5</v></c></row>';
  const book = workbook({ A: sheet }, [], '<cols><col min="3" max="3" width="9" hidden="1"/></cols>');
  const made = await make('```chart\ntype: bar\nalt: a\ndata: r.xlsx\n```', { 'r.xlsx': book });
  expect(shown(made)[0]).toContain('other');
  expect(shown(made).join()).not.toContain('SECRET');
  expect(made.diagnostics.map(({ message }) => message)).toContain(
    'Hidden in Excel, and left out here: 1 row and 1 column of talk/r.xlsx',
  );
});
