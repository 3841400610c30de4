// The list of references through the whole program: spread over slides, linked to, left out where citations are none.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../../../src/host/memory.ts';
import { buildDeck } from '../../../../src/pipeline.ts';
import { nodesOf, paragraphsOf, textOf } from '../../../../src/scene/walk.ts';

const ROOT = new URL('../../../../', import.meta.url);
const resource = async (name: string) =>
  new Uint8Array(await readFile(new URL(name.startsWith('npm:') ? `node_modules/${name.slice(4)}` : name, ROOT)));
const BIB = Array.from(
  { length: 40 },
  (_, i) =>
    `@article{k${i}, author = {Author${i}, A. B.}, title = {A title of some length that a list of references has to break into lines}, journal = {N Engl J Med}, year = {2001}, volume = {${i}}, pages = {1--9}, doi = {10.1056/x${i}}}`,
).join('\n');
const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `@k${from + i}`).join('; ');

async function build(front: string, body: string, bib = BIB) {
  const host = memoryHost(
    { 'talk/deck.md': `---\ntheme: congress\nbibliography: a.bib\n${front}---\n\n${body}\n`, 'talk/a.bib': bib },
    resource,
  );
  const { built, diagnostics } = await buildDeck(host, { path: 'talk', to: [] });
  const scene = built[0]?.scene;
  const list = scene?.slides.filter((slide) => slide.layout === 'references') ?? [];
  const entries = list.map((slide) =>
    [...nodesOf(slide.nodes)].flatMap((node) =>
      node.kind === 'text' && node.role === 'body' ? [...paragraphsOf(node)] : [],
    ),
  );
  return { scene, list, entries, report: built[0]?.report, diagnostics };
}

const FULL = 'reference-list: full\n';
/** Points that are read from the last row. */
const READ = 18;

describe('what slides tell of a source', () => {
  it('is all of it where few stand on one slide, in text that is read from afar', async () => {
    const { list, entries } = await build('', `## Claims\n\nAll [${keys(0, 4)}].`);
    expect(list.map(({ title, overflow }) => [title, overflow])).toEqual([['References', 0]]);
    expect(entries[0]?.map(textOf)[3]).toMatch(/^Author3.AB. A title .* N Engl J Med 2001;3:1.9. doi:10.1056.x3$/s);
    expect(Math.min(...entries.flat().map(({ size }) => size))).toBeGreaterThanOrEqual(READ);
  });

  it('is a line that links to it where there are many, with the rest in the notes', async () => {
    const { list, entries } = await build('', `## Claims\n\nAll [${keys(0, 40)}].`);
    expect(list.map(({ overflow }) => overflow)).toEqual(list.map(() => 0));
    expect(list.length).toBeLessThanOrEqual(2);
    const all = entries.flat();
    expect(all.map((p) => textOf(p).replaceAll('\u00A0', ' '))).toEqual(
      Array.from({ length: 40 }, (_, i) => `Author${i}, N Engl J Med 2001`),
    );
    expect(all.map(({ list: place }) => place?.marker)).toEqual(all.map((_, i) => `${i + 1}.`));
    expect(new Set(all.map(({ indent }) => indent)).size).toBe(1);
    expect(Math.min(...all.map(({ size }) => size))).toBeGreaterThanOrEqual(READ);
    for (const [i, { runs }] of all.entries())
      expect(runs.map(({ link, underline }) => [link, underline])).toEqual(
        runs.map(() => [{ url: `https://doi.org/10.1056/x${i}` }, undefined]),
      );
    const notes = list.flatMap((slide) => slide.notes.filter(({ silent }) => silent));
    expect(notes.map(({ runs }) => runs.map(({ text }) => text).join('')).at(39)).toMatch(
      /^\[40\] Author39.AB. A title .* N Engl J Med 2001;39:1.9. doi:10.1056.x39$/s,
    );
    expect(notes[39]?.runs.at(-1)?.link).toEqual({ url: 'https://doi.org/10.1056/x39' });
  });

  it('follows the deck: short for few, and with a year alone where there is no journal', async () => {
    const { entries } = await build(
      'reference-list: short\n',
      '## Claims\n\nBoth [@a; @b].',
      '@book{a, author = {Writer, A.}, title = {T}, year = {1999}}\n@misc{b, author = {{An agency of a very long name indeed}}, title = {U}}',
    );
    expect(entries.flat().map((p) => textOf(p).replaceAll('\u00A0', ' '))).toEqual([
      'Writer, 1999',
      'An agency of a very long name indeed, n.d.',
    ]);
    expect(entries.flat()[1]?.runs.every(({ link }) => !link)).toBe(true);
  });

  it("stands in columns with a rule over each, the first two in the layout's placeholders", async () => {
    const { list } = await build('', `## Claims\n\nAll [${keys(0, 40)}].`);
    const columns = (list[0]?.nodes ?? []).filter((node) => node.kind === 'text' && node.role === 'body');
    expect(columns.map((node) => (node.kind === 'text' ? node.placeholder : ''))).toEqual(['body', 'body2', undefined]);
    const rules = (list[0]?.nodes ?? []).filter(({ name }) => name === 'Rule');
    expect(rules.map(({ box }) => [box.x, box.w])).toEqual(columns.map(({ box }) => [box.x, box.w]));
    for (const [i, { box }] of rules.entries()) expect(box.y + box.h).toBeLessThan(columns[i]?.box.y ?? 0);
  });

  it('stands in rows of one height, a hairline between each two, alike in all columns', async () => {
    const { list } = await build('', `## Claims\n\nAll [${keys(0, 40)}].`);
    const hairs = (list[0]?.nodes ?? []).filter(({ name }) => name === 'Rule between rows');
    const columns = new Map<number, number[]>();
    for (const { box } of hairs) columns.set(box.x, [...(columns.get(box.x) ?? []), box.y]);
    const [first = [], ...rest] = [...columns.values()];
    expect(first.length).toBeGreaterThan(5);
    for (const other of rest) expect(first.slice(0, other.length)).toEqual(other);
    const steps = first.slice(1).map((y, i) => y - (first[i] as number));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.1);
  });

  it('says less of a source that is too long for its column', async () => {
    const long = [
      '@misc{a, author = {{An Agency of Medicines, Committee for Advanced Things of a Long Name}}, title = {T}, year = {2020}}',
      '@misc{b, author = {{Medicines Agency} and {The Heads of All Other Agencies of Medicines}}, title = {T}, year = {2021}}',
      '@misc{c, author = {Writer, A.}, shortauthor = {A trial, NCT05152381}, journal = {A Register of Trials of Many Lands}, title = {T}, year = {2022}}',
    ].join('\n');
    const { entries } = await build('', `## Claims\n\nAll [${keys(0, 37)}; @a; @b; @c].`, `${BIB}\n${long}`);
    const all = entries.flat();
    expect(all.filter(({ lines }) => lines.length > 1).map(textOf)).toEqual([]);
    expect(all.slice(-3).map((p) => textOf(p).replaceAll('\u00A0', ' '))).toEqual([
      'An Agency of Medicines, 2020',
      'Medicines Agency et al., 2021',
      'A trial, NCT05152381, 2022',
    ]);
  });
});

describe('the list of references', () => {
  it('has one size of text on all its slides, however long its entries are', async () => {
    const bib = Array.from(
      { length: 90 },
      (_, i) =>
        `@book{k${i}, author = {Author, A.}, title = {${'Words of a title '.repeat(1 + (i % 7) * (i % 3))}}, year = {2001}}`,
    );
    const { list, entries } = await build(FULL, `## Claims\n\nAll [${keys(0, 90)}].`, bib.join('\n'));
    expect(list.length).toBeGreaterThan(3);
    expect(list.map(({ overflow }) => overflow)).toEqual(list.map(() => 0));
    expect(new Set(entries.flat().map(({ size }) => size)).size).toBe(1);
  });

  it('takes as many slides as it needs, none overfull, numbers going on', async () => {
    const { list, entries, scene } = await build(FULL, `## Claims\n\nAll [${keys(0, 40)}].`);
    expect(list.length).toBeGreaterThan(1);
    expect(list.map((slide) => slide.title)).toEqual(list.map((_, i) => `References (${i + 1}/${list.length})`));
    expect(new Set(list.map(({ scale }) => scale)).size).toBe(1);
    // 18 pixels of a page 1280 wide
    expect((list[0]?.scale ?? 0) * 15).toBeGreaterThanOrEqual(13.5);
    expect(list.map(({ overflow }) => overflow)).toEqual(list.map(() => 0));
    expect(entries.flat().map((p) => p.list?.marker)).toEqual(Array.from({ length: 40 }, (_, i) => `${i + 1}.`));
    expect(new Set(scene?.slides.map((slide) => slide.id)).size).toBe(scene?.slides.length);
  });

  it('is where each number leads, and each entry leads to its DOI', async () => {
    const { scene, list, entries } = await build(
      FULL,
      `## Claims\n\nFirst [@k39], last of all [${keys(0, 39)}].\n\n---\n\n## More\n\nAgain [@k38].`,
    );
    const links = (scene?.slides[1]?.nodes ?? [])
      .flatMap((node) => paragraphsOf(node))
      .flatMap((p) => p.runs.flatMap((run) => run.link ?? []));
    expect(links).toEqual([{ slide: list[list.length - 1]?.id }]);
    expect(textOf(entries[0]?.[0] as never)).toMatch(/^Author39/);
    expect(entries[0]?.[0]?.runs.find((run) => run.link)?.link).toEqual({ url: 'https://doi.org/10.1056/x39' });
  });

  it('stands where ::: references asks for it', async () => {
    const { scene } = await build(
      '',
      '## Claims\n\nOne [@k1].\n\n---\n\n## Sources\n\n::: references\n:::\n\n---\n\n## End\n\nTwo [@k2].',
    );
    expect(scene?.slides.map((slide) => slide.title)).toEqual(['Claims', 'Sources', 'End']);
    expect(scene?.slides[1]?.layout).toBe('references');
    expect(
      [...nodesOf(scene?.slides[1]?.nodes ?? [])].flatMap((node) => [...paragraphsOf(node)].map(textOf)).join(' '),
    ).toMatch(/Author1\s.*Author2\s/);
  });

  it('is absent where citations are none; the notes and the report keep the sources', async () => {
    const { scene, report } = await build(
      'citations: none\n',
      '## Claims [@k1]\n\nText [@k2].\n\n[@k3]\n\n---\n\n## Sources\n\n::: references\n:::',
    );
    expect(scene?.slides.map((slide) => slide.title)).toEqual(['Claims']);
    const shown = [...nodesOf(scene?.slides[0]?.nodes ?? [])]
      .flatMap((node) => [...paragraphsOf(node)].map(textOf))
      .join(' ');
    expect(shown).not.toMatch(/Author|\[|k\d/);
    expect(scene?.slides[0]?.notes.flatMap((part) => part.runs.map((run) => run.text)).join('')).toMatch(
      /^SourcesAuthor1\u00A0AB\. .*N Engl J Med 2001;1:1\u20139\. doi:10\.1056\/x1.*Author2.*Author3/,
    );
    expect(report?.citations.map((one) => one.key)).toEqual(['k1', 'k2', 'k3']);
  });

  it('cites in titles, tables, captions, footnotes, items and notes, in order of appearance', async () => {
    const { report, diagnostics } = await build(
      '',
      '## Title [@k5]\n\n- item [@k4]\n\n| a [@k3] |\n| --- |\n| b [@k2] |\n\nA footnote[^f]\n\n[^f]: with a source [@k1]\n\n::: notes\nsaid [@k0]\n:::',
    );
    expect(report?.citations).toEqual(['k5', 'k4', 'k3', 'k2', 'k1', 'k0'].map((key) => ({ key, slides: ['title'] })));
    expect(diagnostics.filter((d) => d.code === 'cite/unused')).toHaveLength(1);
  });
});
