// The patients' edition is plain: each slide, its notes and each part of the handout read at school grade 8 at most, and it
// can be said at a calm pace, with room for questions.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Kept } from '../../src/base/kept.ts';
import { nodeHost } from '../../src/host/node.ts';
import { gradeOf } from '../../src/lint/grade.ts';
import { type BuiltDeck, buildDeck } from '../../src/pipeline.ts';
import { wordsToSay } from '../../src/resolve/notes.ts';
import { shownBy } from './numbers-of.ts';

const TALK = fileURLToPath(new URL('../../slides/stem-cells-osteoporosis', import.meta.url));
const MOST = 8;
let deck: BuiltDeck;

beforeAll(async () => {
  const { built } = await buildDeck(nodeHost(), { path: TALK, to: [], audience: 'patients' });
  deck = built[0] as BuiltDeck;
}, 120_000);

const gradesAbove = (parts: ReadonlyMap<string, readonly string[]>): string[] =>
  [...parts].flatMap(([name, texts]) => {
    const grade = gradeOf(texts, 'en-GB', new Kept());
    return grade !== undefined && grade > MOST ? [`${name}: ${grade}`] : [];
  });

const wrong: readonly string[] = [
  'cure',
  'breakthrough',
  'revolution',
  'miracle',
  'promising',
  'root cause',
  'cutting-edge',
];

describe("the patients' edition", () => {
  it.each(['slide', 'notes'] as const)('reads at grade 8 at most: each %s', (part) => {
    const parts = new Map<string, string[]>();
    for (const { slide, where, text } of shownBy(deck.scene))
      if (where === part) parts.set(slide, [...(parts.get(slide) ?? []), text]);
    expect(parts.size).toBeGreaterThan(25);
    expect(gradesAbove(parts)).toEqual([]);
  });

  it('reads at grade 8 at most: each part of the handout', () => {
    const [page = ''] = readFileSync(`${TALK}/handout.md`, 'utf8').split('::: only conference');
    const parts = page.split(/^## /m).map((part): [string, string[]] => {
      const [name = '', ...lines] = part.replace(/\[([^\]]*)\]\([^)]*\)|[*|#]|^\s*:?-+.*$/gm, '$1').split('\n');
      return [name, lines.filter((line) => line.trim() && !line.startsWith(':::'))];
    });
    expect(parts.length).toBe(7);
    expect(gradesAbove(new Map(parts))).toEqual([]);
  });

  it('is said at 100 to 120 words a minute, in the time planned for its slides', () => {
    const told = deck.scene.slides.filter((slide) => !slide.backup);
    const minutes = told.reduce((sum, slide) => sum + (slide.seconds ?? 0), 0) / 60;
    const words = told.reduce((sum, slide) => sum + wordsToSay(slide.notes), 0);
    expect(Math.abs(minutes - (deck.scene.duration ?? 0))).toBeLessThanOrEqual(1);
    expect(words / minutes).toBeGreaterThanOrEqual(100);
    expect(words / minutes).toBeLessThanOrEqual(120);
  });
});

it('neither edition says what nobody may say of cells', async () => {
  const { built } = await buildDeck(nodeHost(), { path: TALK, to: [] });
  const said = built.flatMap(({ scene }) => shownBy(scene));
  const found = said.filter(({ text }) => wrong.some((word) => new RegExp(`\\b${word}`, 'i').test(text)));
  expect(found.map(({ slide, text }) => `${slide}: ${text}`)).toEqual([]);
}, 120_000);
