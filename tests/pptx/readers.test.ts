// A reader from npm that is not ours (pptxtojson): titles, text, notes, tables, links and transitions come back.
import { parse } from 'pptxtojson/dist/index.js'; // its main file is UMD under "type": "module", which Node cannot import
import { beforeAll, expect, it } from 'vitest';
import { type BuiltFile, builtFile, EVERYTHING } from './built.ts';
import { factsOf, type SlideFacts, squeeze } from './facts.ts';
import { slideParts } from './parts.ts';

interface ReadElement {
  readonly type: string;
  readonly name?: string;
  readonly content?: string;
  readonly data?: readonly (readonly { readonly text: string }[])[];
  readonly elements?: readonly ReadElement[];
}
interface ReadSlide {
  readonly elements: readonly ReadElement[];
  readonly note: string;
  readonly transition: { readonly type: string } | null;
}

let facts: SlideFacts[] = [];
let slides: readonly ReadSlide[] = [];
let file: BuiltFile;

beforeAll(async () => {
  file = await builtFile(EVERYTHING);
  facts = factsOf(file);
  const { buffer } = new Uint8Array(file.bytes);
  slides = ((await parse(buffer)) as unknown as { slides: ReadSlide[] }).slides;
});

const plain = (html = ''): string =>
  squeeze(
    html
      .replace(/<\/(p|li)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, ' ')
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
const flat = (elements: readonly ReadElement[]): ReadElement[] =>
  elements.flatMap((one) => [one, ...flat(one.elements ?? [])]);
const letters = (text: string): string => text.replace(/\s/g, '');

it('reads every slide with its title', () => {
  expect(slides.length).toBe(facts.length);
  for (const [i, slide] of slides.entries())
    expect(plain(slide.elements.find((one) => one.name === 'Title')?.content), `slide ${i + 1}`).toBe(facts[i]?.title);
});

it('reads the words of every slide', () => {
  for (const [i, slide] of slides.entries()) {
    // it knows no second forms of shapes, so text beside equations is lost on it
    if (file.text(slideParts(file)[i] as string).includes('<a14:m')) continue;
    const read = letters(
      flat(slide.elements)
        .map(
          (one) =>
            plain(one.content) +
            (one.data ?? [])
              .flat()
              .map((cell) => plain(cell.text))
              .join(''),
        )
        .join(''),
    );
    for (const word of facts[i]?.words ?? []) expect(read, `slide ${i + 1}`).toContain(letters(word));
  }
});

it('reads the notes', () => {
  for (const [i, slide] of slides.entries())
    expect(letters(plain(slide.note)), `slide ${i + 1}`).toBe(letters((facts[i]?.notes ?? []).join('')));
  expect(slides.filter((slide) => slide.note).length).toBeGreaterThan(1);
});

it('reads the tables', () => {
  const tables = slides.map((slide) =>
    slide.elements
      .filter((one) => one.type === 'table')
      .map((one) => (one.data ?? []).map((row) => row.map((cell) => plain(cell.text)))),
  );
  expect(tables).toEqual(facts.map((slide) => slide.tables));
  expect(tables.flat().length).toBe(2);
});

it('reads links and transitions', () => {
  const text = JSON.stringify(slides[1]).replace(/&amp;/g, '&');
  expect(text).toContain('mailto:ada@example.org');
  expect(text).toContain('https://example.org/a%20b?x=1&y=2');
  const kinds = file.scene.slides.map((slide) => slide.transition);
  for (const [i, kind] of kinds.entries())
    if (kind !== 'morph') expect(slides[i]?.transition?.type, `slide ${i + 1}`).toBe(kind);
});
