// The talk that ships says no number without a source: each one on slides, in charts, notes and handouts is found among
// the figures of a source that its slide cites in SOURCES.md, or is said there to be no finding. The table of all is
// kept as _numbers.md beside the deck.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { nodeHost } from '../../src/host/node.ts';
import { buildDeck } from '../../src/pipeline.ts';
import { handoutText, numbersIn, type Shown, shownBy } from './numbers-of.ts';
import { evidenceParts, readSources } from './sources.ts';

const TALK = fileURLToPath(new URL('../../slides/stem-cells-osteoporosis', import.meta.url));
const EVIDENCE = fileURLToPath(new URL('../../../shared/docs/evidence.md', import.meta.url));
const sources = readSources(readFileSync(`${TALK}/SOURCES.md`, 'utf8'), readFileSync(`${TALK}/references.bib`, 'utf8'));

interface Said extends Shown {
  readonly audience: string;
}

async function everything(): Promise<Said[]> {
  const { built } = await buildDeck(nodeHost(), { path: TALK, to: ['handout'] });
  // the German edition says the same numbers: german.test.ts
  return built
    .filter(({ language }) => !language)
    .flatMap(({ scene, audience = '', files }) => {
      const text = handoutText(new TextDecoder().decode(files[0]?.bytes));
      const handout: Shown = { slide: `handout-${audience}`, where: 'handout', text };
      return [...shownBy(scene), handout].map((shown) => ({ ...shown, audience }));
    });
}

/** Keys of the sources that have the number, as the slide cites them; undefined where none has. */
const sourcesOf = (number: string, { keys, own }: { keys: readonly string[]; own: ReadonlySet<string> }) => {
  if (own.has(number)) return 'own';
  // a year is that of the source itself before it is a figure of another
  const dated = keys.filter((key) => sources.years.get(key) === number);
  const having = dated.length ? dated : keys.filter((key) => sources.figures.get(key)?.has(number));
  return having.length ? having.join(', ') : undefined;
};

it('every number of both editions, their notes and handouts has its source', async () => {
  const rows: string[] = [];
  const without: string[] = [];
  for (const { audience, slide, where, text } of await everything()) {
    const cited = sources.slides.get(slide);
    for (const number of new Set(numbersIn(text))) {
      const found = cited && sourcesOf(number, cited);
      if (found) rows.push(`| ${audience} | ${slide} | ${where} | ${number} | ${found} |`);
      else without.push(`${audience}, ${slide}, ${where}: ${number} in "${text.slice(0, 80)}"`);
    }
  }
  expect(without).toEqual([]);
  expect(rows.length).toBeGreaterThan(500);
  const head = '# Every number of the talk and its source\n\nWritten by `npx vitest run tests/talk -u`.\n\n';
  const table = `| Edition | Slide | Where | Number | Keys that have it |\n| :--- | :--- | :--- | ---: | :--- |\n`;
  await expect(`${head}${table}${[...new Set(rows)].join('\n')}\n`).toMatchFileSnapshot(`${TALK}/_numbers.md`);
}, 120_000);

it('a number that no source has is found', () => {
  expect(sourcesOf('12345', { keys: ['black2007'], own: new Set() })).toBeUndefined();
  expect(sourcesOf('10.9', { keys: ['black2007'], own: new Set() })).toBe('black2007');
  expect(numbersIn('7,765 women (RR 0.30, 95 % CI 0.24–0.38), NCT02566655')).toEqual([
    '7765',
    '0.3',
    '95',
    '0.24',
    '0.38',
  ]);
});

it('every slide has its row, and every key its entry', async () => {
  const shown = new Set((await everything()).filter(({ text }) => text.trim()).map(({ slide }) => slide));
  expect([...shown].filter((slide) => !sources.slides.has(slide))).toEqual([]);
  expect([...sources.slides.keys()].filter((slide) => !shown.has(slide))).toEqual([]);
  const keys = [...sources.slides.values()].flatMap((row) => row.keys).concat([...sources.figures.keys()]);
  expect(keys.filter((key) => !sources.entries.has(key))).toEqual([]);
}, 120_000);

// the evidence sheet lies beside the project where the talk is written, not where it is built
it.runIf(existsSync(EVIDENCE))(
  'every figure of a source stands in the evidence sheet where that source is named',
  () => {
    const parts = evidenceParts(readFileSync(EVIDENCE, 'utf8'));
    const lacking = [...sources.figures].flatMap(([key, figures]) => {
      const near = parts.flatMap(({ keys, text }) => (keys.includes(key) ? numbersIn(text) : []));
      const worked = sources.workedOut.get(key);
      return [...figures].filter((one) => !near.includes(one) && !worked?.has(one)).map((one) => `${key}: ${one}`);
    });
    expect(lacking).toEqual([]);
  },
);
