// Words and numbers that a chart draws beside its marks come back into its YAML or its data, or are told with the file.
import { beforeAll, describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { type Merge, mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { merged, ownFile, ship, textOf, withParts } from './files.ts';

const FILES = {
  'talk/deck.md':
    '---\ntitle: Trials\nlang: en-GB\n---\n\n## Three trials\n\n![Three trials](data/trials.chart.yaml)\n',
  'talk/data/trials.chart.yaml':
    'type: forest\ndata: trials.csv\nlabel: trial\nestimate: rr\nlow: ci_low\nhigh: ci_high\ncolumns: [drug]\n' +
    'measure: RR\nfavours: [fewer falls, more falls]\n',
  'talk/data/trials.csv':
    'trial,drug,rr,ci_low,ci_high\nAlpha,alendronate 5 mg,0.53,0.41,0.68\nBeta,risedronate,0.59,0.42,0.82\n' +
    'Gamma,risedronate,0.30,0.24,0.38\n',
};
const host = memoryHost(FILES, (name) => ship.resource(name));
let file: Uint8Array;
beforeAll(async () => {
  const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
  file = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
});

async function mergedWith(from: string, to: string): Promise<Merge> {
  const edited = withParts(file, (text, part) =>
    /slides\/slide\d+\.xml$/.test(part) ? text.replaceAll(/<a:t>[^<]*<\/a:t>/g, (run) => run.replace(from, to)) : text,
  );
  return mergeEdited({ host, path: 'talk', edited });
}

describe('the table of a forest plot', () => {
  test.each([
    ['a name', '>Alpha<', '>Alpha One<', 'Alpha,alendronate', 'Alpha One,alendronate'],
    ['a column of words', 'alendronate 5 mg', 'alendronate 10 mg', 'alendronate 5 mg', 'alendronate 10 mg'],
    ['one number of an estimate', '0.42', '0.44', '0.59,0.42', '0.59,0.44'],
  ])('%s is written into its line', async (_, from, to, was, is) => {
    const merge = await mergedWith(from, to);
    expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['edited', 'clean']]);
    expect([...merge.files]).toEqual([['talk/data/trials.csv', FILES['talk/data/trials.csv'].replace(was, is)]]);
  });

  test('two numbers at once are told, with the file that has them', async () => {
    const { changes, files } = await mergedWith('0.59 (0.42', '0.61 (0.44');
    expect([changes.map(({ state }) => state), files.size]).toEqual([['told'], 0]);
    expect(changes[0]?.hint).toContain('talk/data/trials.csv');
  });
});

describe('the workbook behind a chart', () => {
  const chart = (change: (text: string) => string) => async () =>
    withParts(await ownFile(), (text, part) => (/ppt\/charts\/chart[^/]*\.xml$/.test(part) ? change(text) : text));
  const point = (i: number, value: string) => `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`;
  const said = (merge: Merge) => merge.changes.map(({ kind, state, before, after }) => [kind, state, before, after]);

  test('a row more comes back as a line like the one before it', async () => {
    const edited = await chart((text) =>
      text
        .replace(/(<c:pt idx="1"><c:v>Beta<\/c:v><\/c:pt>)/g, `$1${point(2, 'Gamma')}`)
        .replace(/(<c:pt idx="1"><c:v>80<\/c:v><\/c:pt>)/g, `$1${point(2, '55')}`)
        .replace(/<c:ptCount val="2"\/>/g, '<c:ptCount val="3"/>'),
    )();
    const merge = await merged(edited);
    expect(said(merge)).toEqual([['row-added', 'clean', '', 'Gamma | 55']]);
    expect(textOf(merge)).toContain('  - {study: Beta, people: 80}\n  - {study: Gamma, people: 55}\nalt:');
  });

  test('another name of a row is written where it stands', async () => {
    const merge = await merged(await chart((text) => text.replaceAll('<c:v>Beta</c:v>', '<c:v>Bravo</c:v>'))());
    expect(said(merge)).toEqual([['edited', 'clean', 'Beta', 'Bravo']]);
    expect(textOf(merge)).toContain('{study: Bravo, people: 80}');
  });

  test('a series of its own is told once, with the file', async () => {
    const edited = await chart((text) =>
      text.replace(
        /<c:ser>.*?<\/c:ser>/s,
        (one) => one + one.replace(/<c:tx>.*?<\/c:tx>/s, '').replace('>120<', '>7<'),
      ),
    )();
    const merge = await merged(edited);
    expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['row-added', 'told']]);
    expect(merge.changes[0]?.hint).toContain('talk/deck.md');
  });
});
