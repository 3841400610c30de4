// The sums of participants' flows: published ones add up, a planted fault in each is named with the right number, and
// what is missing, unreadable or hostile is told at its place.
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { readParticipants } from '../../../src/participants/read.ts';
import type { ParticipantsKind } from '../../../src/schema/participants.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { readFrontMatter } from '../../../src/source/front-matter.ts';
import { MADE_UP } from './made-up.ts';
import { PUBLISHED, UNBALANCED_IN_PRINT } from './published.ts';

function read(kind: ParticipantsKind, yaml: string, csv?: string) {
  const diagnostics = new Diagnostics();
  const front = readFrontMatter(yaml, new SourceFile('deck.md', 'deck.md', ''), 11, diagnostics, 'The chart');
  const file = csv === undefined ? undefined : { text: csv, name: 'flow.csv' };
  const flow = front && readParticipants(kind, front, file, 'en-GB', diagnostics);
  const boxes = flow?.sheets[0]?.boxes ?? [];
  return {
    flow,
    told: diagnostics.list.map(({ code, message, hint, span }) => ({
      code,
      message,
      hint,
      line: span?.line,
      file: span?.file,
    })),
    numbers: Object.fromEntries(boxes.map(({ id, lines }) => [id, lines.find(({ n }) => n !== undefined)?.n])),
    should: boxes.flatMap(({ lines }) => lines.flatMap(({ should }) => should ?? [])),
  };
}

describe.each([...PUBLISHED, ...MADE_UP])('$name ($kind, read: $read)', ({ kind, yaml, plant: [from, to, should] }) => {
  it('adds up', () => {
    const { flow, told } = read(kind, yaml);
    expect(told).toEqual([]);
    expect(flow?.sheets.length).toBeGreaterThan(0);
  });

  it('is told with what a planted fault should be, and shows it', () => {
    expect(yaml.split(from).length).toBeGreaterThan(1);
    const wrong = yaml.replace(from, () => to);
    const { told, should: shown } = read(kind, wrong);
    expect(told.every(({ code }) => code === 'participants/unbalanced')).toBe(true);
    expect(told.map(({ message }) => message).join('\n')).toMatch(should);
    expect(told.every(({ hint }) => /\d|overlap|put right/i.test(hint ?? ''))).toBe(true);
    expect(shown.length).toBeGreaterThan(0);
  });
});

it('records of databases alone are told once, named ones below their sum', () => {
  const found = (yaml: string) =>
    read('prisma', `${yaml}\nexcluded: 20\nincluded: 10`).flow?.sheets[0]?.boxes.find(({ id }) => id === 'main-found');
  expect(found('databases: 30')?.lines).toMatchObject([{ text: 'Records identified', n: 30 }]);
  const named = ['databases: [{n: 30, from: PubMed}]', 'registers: 30', 'databases: 20\nregisters: 10'];
  for (const yaml of named) expect(found(yaml)?.lines.length, yaml).toBeGreaterThan(1);
});

describe('what does not add up', () => {
  it('is found in print too', () => {
    const { told } = read('prisma', UNBALANCED_IN_PRINT);
    expect(told).toMatchObject([
      { message: 'Reports included: 13 is written, but 30 assessed − 18 excluded = 12', line: 17 },
    ]);
  });

  it('stands at the line of its own number', () => {
    const { told } = read(
      'consort',
      'assessed: 120\nexcluded:\n  - {n: 24, why: Declined}\narms:\n  - name: A\n    allocated: 48\n    analysed: 47\n  - {name: B, allocated: 48}',
    );
    expect(told).toMatchObject([{ line: 17, hint: expect.stringMatching(/^Write analysed: 48,/) }]);
  });

  it('is told once, not once more for all that comes after', () => {
    const { told } = read(
      'prisma',
      'databases: 100\nscreened: 90\nexcluded: 10\nsought: 80\nassessed: 80\nincluded: 80',
    );
    expect(told.map(({ message }) => message)).toEqual([
      'Records screened: 90 is written, but 100 from databases = 100',
    ]);
  });

  it('never makes less than none', () => {
    const { told } = read('strobe', 'steps: [{name: A, n: 5, excluded: 9}, {name: B}]');
    expect(told).toMatchObject([
      { message: expect.stringMatching(/more leave than there are, 5 "A" − 9 excluded = −4/) },
    ]);
  });
});

describe('numbers that are not written', () => {
  it('are worked out from those before', () => {
    const { numbers } = read(
      'consort',
      'assessed: 120\nexcluded: 24\narms: [{name: A, allocated: 48, lost: 3}, {name: B, allocated: 48}]',
    );
    expect(numbers).toMatchObject({ randomised: 96, 'analysed-1': 45, 'analysed-2': 48 });
  });

  it.each([
    ['consort', 'excluded: 3', /Assessed for eligibility: the number is missing/],
    ['consort', 'assessed: 3', /Arms/],
    ['consort', 'assessed: 3\narms: [{name: A}]', /Allocated, arm "A"/],
    ['prisma', 'screened: 3', /Records identified/],
    ['strobe', 'steps: [{name: A}]', /A: the number is missing/],
    ['strobe', 'alt: nothing', /Steps/],
  ] as const)('%s %j: are told where nothing tells them', (kind, yaml, message) => {
    const { flow, told } = read(kind, yaml);
    expect(flow).toBeUndefined();
    expect(told.map((one) => one.message).join('\n')).toMatch(message);
    expect(told.some(({ code }) => code === 'participants/missing')).toBe(true);
  });

  it.each([
    ['assessed: many', 'schema/wrong-type'],
    ['assessed: -3', 'schema/wrong-type'],
    ['assessed: 1.5', 'schema/wrong-type'],
    ['assessed: .inf', 'schema/wrong-type'],
    ['assessed: 1e300', 'schema/wrong-type'],
    ['asessed: 3', 'schema/unknown-key'],
    ['words: {exclude: Out}', 'schema/unknown-key'],
    ['arms: [{name: A, allocated: 3, lst: 1}]', 'schema/unknown-key'],
    ['excluded: [{n: 3}]', 'schema/wrong-type'],
  ])('%s is told, and nothing throws', (line, code) => {
    const yaml = `${line}\n${/^assessed|^asessed/.test(line) ? '' : 'assessed: 3\n'}`;
    expect(read('consort', yaml).told.map((one) => one.code)).toContain(code);
  });
});

describe('a file of rows', () => {
  const CSV =
    'box,arm,n,why\nassessed,,120,\nexcluded,,20,Not eligible\nexcluded,,4,Declined\nallocated,Drip,48,\nlost,Drip,3,Moved\nanalysed,Drip,45,\nallocated,Dummy,48,\nanalysed,Dummy,47,\n';

  it('says the same as keys, with its own lines in messages', () => {
    const { numbers, told } = read('consort', 'data: flow.csv', CSV);
    expect(numbers).toMatchObject({ assessed: 120, excluded: 24, randomised: 96, 'analysed-1': 45 });
    expect(told).toMatchObject([
      { file: 'flow.csv', line: 9, message: expect.stringMatching(/"Dummy": 47 is written/) },
    ]);
  });

  it('gives way to what the fence says', () => {
    const { told } = read('consort', 'data: flow.csv\nrandomised: 95', CSV);
    expect(told[0]).toMatchObject({ file: 'deck.md', line: 12 });
  });

  it('holds reviews and cohorts too', () => {
    const prisma =
      'box,n,why\ndatabases,812,PubMed\ndatabases,391,Embase\nremoved.duplicates,203,\nexcluded,900,\nincluded.studies,90,\nincluded.reports,100,\n';
    expect(read('prisma', 'data: f.csv', prisma)).toMatchObject({ told: [], numbers: { 'main-screened': 1000 } });
    const strobe =
      'box;group;n;why\nInvited;;100;\nexcluded;;10;Declined\nEnrolled;;90;\nn;Medicine;40;\nlost;Medicine;2;\nn;None;50;\n';
    expect(read('strobe', 'data: f.csv', strobe)).toMatchObject({ told: [], numbers: { 'end-1': 38 } });
  });

  it('takes no name of an object for a key of a group', () => {
    const { told } = read(
      'strobe',
      'data: f.csv',
      'box,group,n,why\nA,,3,\n__proto__,G,3,Because\nconstructor,G,3,x\n',
    );
    expect(told.filter(({ message }) => /is no name of a box/.test(message))).toHaveLength(2);
  });

  it.each([
    ['', /no columns box and n/],
    ['a,b\n1,2\n', /no columns box and n/],
    ['box,n\nassessed,many\n', /"many" is no number/],
    ['box,n\n,3\n', /names no box/],
    ['box,n\n__proto__.x,3\n', /is no name of a box/],
    ['box,n\nconstructor,3\n', /is no name of a box/],
    ['box,arm,n,why\n__proto__,A,3,Because\n', /is no name of a box/],
    ['box,n\n"assessed,3\n', /never closes/],
    [`box,n\n${'assessed,3\n'.repeat(2000)}`, /more rows than/],
  ])('%j is told', (csv, message) => {
    const { told } = read('consort', 'data: flow.csv', csv);
    expect(told.map((one) => one.message).join('\n')).toMatch(message);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});
