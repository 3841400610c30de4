// The patients' edition in German says what the English one says: the same slides with the same numbers, plain, with Sie; and
// a slide that changes in English is named until its translation is right again.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { Kept } from '../../src/base/kept.ts';
import { nodeHost } from '../../src/host/node.ts';
import { gradeOf } from '../../src/lint/grade.ts';
import { overlayHost } from '../../src/merge/version.ts';
import { type BuildResult, type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import { handoutText, numbersIn, type Shown, shownBy } from './numbers-of.ts';

const TALK = fileURLToPath(new URL('../../slides/stem-cells-osteoporosis', import.meta.url));
const MOST = 8;
let result: BuildResult;
let [english, german]: (BuiltDeck | undefined)[] = [];

beforeAll(async () => {
  result = await buildDeck(nodeHost(), { path: TALK, to: ['handout'], audience: 'patients', lint: true });
  [english, german] = result.built;
}, 120_000);

/** German writes 1.000 and 0,5. */
const germanNumbers = (text: string): string[] =>
  numbersIn(text.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, ',').replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.'));

const numbersBySlide = (shown: readonly Shown[], numbers: (text: string) => string[]) => {
  const by = new Map<string, Set<string>>();
  for (const { slide, where, text } of shown)
    for (const number of numbers(text))
      by.set(`${slide} ${where}`, (by.get(`${slide} ${where}`) ?? new Set()).add(number));
  return [...by].map(([place, found]) => `${place}: ${[...found].sort().join(' ')}`);
};
const sceneOf = (deck: BuiltDeck | undefined) => (deck as BuiltDeck).scene;
const handoutOf = (deck: BuiltDeck | undefined) => handoutText(new TextDecoder().decode(deck?.files[0]?.bytes));

it('has every slide, with its time, layout and the sources that its words name', () => {
  expect([english?.name, german?.name]).toEqual([
    'stem-cells-osteoporosis-patients',
    'stem-cells-osteoporosis-patients-de',
  ]);
  const keys = (deck: BuiltDeck | undefined) =>
    sceneOf(deck).slides.map(({ id, layout, seconds }) => [id, layout, seconds]);
  expect(keys(german)).toEqual(keys(english));
  expect(keys(german).length).toBeGreaterThan(35);
  const titles = sceneOf(english).slides.map(({ title }) => title);
  expect(sceneOf(german).slides.filter(({ title }) => titles.includes(title))).toEqual([]);
});

it('check finds nothing in it, with warnings as errors', () => {
  expect(german?.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

it('says each number of the English slide, notes and handout, and no other', () => {
  expect(numbersBySlide(shownBy(sceneOf(german)), germanNumbers)).toEqual(
    numbersBySlide(shownBy(sceneOf(english)), numbersIn),
  );
  const sorted = (numbers: readonly string[]) => [...new Set(numbers)].sort();
  expect(sorted(germanNumbers(handoutOf(german)))).toEqual(sorted(numbersIn(handoutOf(english))));
});

it('reads at grade 8 at most by the Vienna formula: each slide and its notes, and each part of the handout', () => {
  const parts = new Map<string, string[]>();
  for (const { slide, where, text } of shownBy(sceneOf(german)))
    parts.set(`${slide} ${where}`, [...(parts.get(`${slide} ${where}`) ?? []), text]);
  for (const part of readFileSync(`${TALK}/_de/handout.md`, 'utf8').split(/^## /m).slice(1)) {
    const [name = '', ...lines] = part.replace(/\[([^\]]*)\]\([^)]*\)|[*|#]|^\s*:?-+.*$/gm, '$1').split('\n');
    parts.set(
      `handout ${name}`,
      lines.filter((line) => line.trim() && !line.startsWith(':::')),
    );
  }
  const above = [...parts].flatMap(([name, texts]) => {
    const grade = gradeOf(texts, 'de', new Kept());
    return grade !== undefined && grade > MOST ? [`${name}: ${grade}`] : [];
  });
  expect(parts.size).toBeGreaterThan(70);
  expect(above).toEqual([]);
});

it('says Sie, and nothing that nobody may say of cells', () => {
  const said = [...shownBy(sceneOf(german)).map(({ text }) => text), handoutOf(german)].join('\n');
  expect(said.match(/\bSie\b/g)?.length).toBeGreaterThan(60);
  expect(said.match(/\b(?:du|dich|dir|dein\w*|euch|euer\w*)\b/gi)).toBeNull();
  expect(said.match(/\b(?:heilt|heilung|durchbruch|wunder\w*|revolution\w*|bahnbrechend\w*)\b/gi)).toBeNull();
});

it('a slide that is changed in English is named, and only that', async () => {
  const path = `${TALK}/02-understanding.md`;
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(
    'The wrist, the spine and the hip break most.',
    'The hip, the spine and the wrist break most.',
  );
  expect(changed).not.toBe(text);
  const host = overlayHost(nodeHost(), new Map([[path, changed]]));
  const { diagnostics } = await buildDeck(host, { path: TALK, to: [], audience: 'patients', language: 'de' });
  const told = diagnostics.filter(({ code }) => code.startsWith('translate/'));
  expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'translate/stale: The slide "broken-hip" has changed since it was translated into de',
  ]);
  expect(told[0]?.span?.file).toBe('stem-cells-osteoporosis/_de/02-understanding.md');
}, 120_000);
