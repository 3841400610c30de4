// A reader that is not ours: LibreOffice opens each deck and saves it as PPTX again. Titles, words, notes, tables and clicks
// must be the same afterwards.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltFile, builtFiles, EVERYTHING, SHIPPED } from '../pptx/built.ts';
import { factsOf, type SlideFacts } from '../pptx/facts.ts';
import { openOffice } from './office.ts';

const office = openOffice();
/** What formulas in lines are in plain words; equations are no words before. */
const FORMULAS: Readonly<Record<string, readonly string[]>> = { 'deck, slide 7': ['a/b'] };
const pairs: { name: string; before: SlideFacts[]; after: SlideFacts[] }[] = [];

beforeAll(async () => {
  const built: BuiltFile[] = [...(await builtFiles(EVERYTHING)), ...(await builtFiles(SHIPPED))];
  const saved = office.convert(
    new Map(built.map((file) => [file.deck.name, file.bytes])),
    'pptx',
    'pptx:Impress MS PowerPoint 2007 XML',
  );
  for (const file of built) {
    const parts = new Map(Object.entries(unzipSync(saved.get(file.deck.name) as Uint8Array)));
    const after = factsOf({ parts, text: (part) => strFromU8(parts.get(part) as Uint8Array) });
    pairs.push({ name: file.deck.name, before: factsOf(file), after });
  }
}, 300_000);
afterAll(() => office.close());

const each = (check: (before: SlideFacts, after: SlideFacts, place: string) => void) => {
  expect(pairs.length).toBeGreaterThan(1);
  for (const { name, before, after } of pairs) {
    expect(after.length, name).toBe(before.length);
    for (const [i, slide] of before.entries()) check(slide, after[i] as SlideFacts, `${name}, slide ${i + 1}`);
  }
};

it('LibreOffice keeps titles', () => each((before, after, place) => expect(after.title, place).toBe(before.title)));
it('LibreOffice keeps every word, and has those of formulas in lines as text', () =>
  each((before, after, place) => {
    const more = [...after.words];
    for (const word of before.words) {
      expect(more, place).toContain(word);
      more.splice(more.indexOf(word), 1);
    }
    expect(more, place).toEqual(FORMULAS[place] ?? []);
  }));
it('LibreOffice keeps the notes', () =>
  each((before, after, place) => expect(after.notes, place).toEqual(before.notes)));
it('LibreOffice keeps the tables', () =>
  each((before, after, place) => expect(after.tables, place).toEqual(before.tables)));
it('LibreOffice keeps the clicks', () =>
  each((before, after, place) => expect(after.clicks, place).toBe(before.clicks)));
it('LibreOffice keeps hidden slides hidden', () =>
  each((before, after, place) => expect(after.hidden, place).toBe(before.hidden)));
