import { describe, expect, it } from 'vitest';
import { shelf } from './sources.ts';

const GOOD = '@article{one, author = {Neer, Robert M.}, title = {T}, journal = {J}, year = 2001}\n';

describe('a bibliography', () => {
  it('keeps the good entries around a broken one and names its line', async () => {
    const { bibliography, diagnostics } = await shelf({
      'a.bib': `${GOOD}\n@article{bad, author = {X, title = {y}\n\n@book{two, title = {B}, editor = {E, F}, date = {2019-05}}\n`,
    });
    expect([...bibliography.entries.keys()]).toEqual(['one', 'two']);
    expect(diagnostics.list).toMatchObject([
      { code: 'cite/broken-entry', span: { file: 'talk/a.bib', line: 3, column: 1 } },
    ]);
    expect(bibliography.entries.get('two')).toMatchObject({
      year: '2019',
      editors: [{ family: 'E', given: 'F' }],
      span: { line: 5 },
    });
  });

  it('reads @string, crossref, accents and markup', async () => {
    const text =
      '@string{nejm = "N Engl J Med"}\n@article{x, journal = nejm, title = {The \\emph{in vivo} {DNA} of CO$_2$}, author = {M{\\"u}ller, J.}, year = {2000}, pages = {1--9}}\n@inproceedings{c, crossref = {p}, title = {C}}\n@proceedings{p, title = {Meeting}, year = {1999}}';
    const { bibliography, diagnostics } = await shelf({ 'a.bib': text });
    expect(diagnostics.list).toEqual([]);
    expect(bibliography.entries.get('x')).toMatchObject({
      container: 'N Engl J Med',
      title: 'The in vivo DNA of CO\u2082',
      pages: '1\u20139',
      authors: [{ family: 'M\u00FCller' }],
    });
    expect(bibliography.entries.get('c')).toMatchObject({ year: '1999', container: 'Meeting' });
  });

  it('tells a level of evidence, a retraction and a preprint', async () => {
    const entry = (key: string, more: string) => `@article{${key}, title = {T}, year = {2000}, ${more}}\n`;
    const { bibliography } = await shelf({
      'a.bib': [
        entry('a', 'evidence = {early-human}'),
        entry('b', 'keywords = {bone, retracted}'),
        entry('c', 'journal = {medRxiv}'),
        entry('d', 'pubstate = {preprint}'),
        entry('e', 'note = {Retraction in: Lancet 2010}'),
        entry('f', 'evidence = {Early human}'),
      ].join(''),
    });
    expect([...bibliography.entries.values()].map((one) => one.evidence ?? one.status)).toEqual([
      'early-human',
      'retracted',
      'preprint',
      'preprint',
      'retracted',
      'early-human',
    ]);
  });

  it('reads CSL-JSON, a bad item left out', async () => {
    const items = [
      {
        id: 'a',
        title: 'T',
        author: [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }, { literal: 'WHO' }],
        issued: { 'date-parts': [[2001, 5]] },
        'container-title': 'Journal',
        'container-title-short': 'J',
        page: '1-2',
        DOI: 'https://doi.org/10.1000/x',
      },
      { id: 'b', author: 'nobody' },
    ];
    const { bibliography, diagnostics } = await shelf({ 'a.json': JSON.stringify(items, null, 1) });
    expect(bibliography.entries.get('a')).toMatchObject({
      authors: [{ family: 'van Beethoven', given: 'Ludwig' }, { family: 'WHO' }],
      year: '2001',
      container: 'J',
      pages: '1\u20132',
      doi: '10.1000/x',
    });
    expect(diagnostics.list).toMatchObject([
      { code: 'cite/broken-entry', span: { file: 'talk/a.json', line: expect.any(Number) } },
    ]);
    expect(diagnostics.list[0]?.span?.line).toBeGreaterThan(10);
  });

  it.each([
    ['not JSON', { 'a.json': '[{"id": ' }, 'cite/broken-entry'],
    ['no list', { 'a.json': '{"a": 1}' }, 'cite/broken-entry'],
    ['two entries alike', { 'a.bib': GOOD + GOOD }, 'cite/duplicate-entry'],
    ['no key', { 'a.bib': '@article{, title = {x}}' }, 'cite/broken-entry'],
  ])('tells of %s', async (_, files, code) => {
    const { diagnostics } = await shelf(files as Record<string, string>);
    expect(diagnostics.list.map((d) => d.code)).toEqual([code]);
  });

  it('reads two thousand entries with a broken one in a few seconds', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => GOOD.replace('one', `k${i}`)).join('');
    const { bibliography, diagnostics } = await shelf({ 'a.bib': `${many}@article{bad, title = {x\n${GOOD}` });
    expect(bibliography.entries.size).toBe(2001);
    expect(diagnostics.list).toHaveLength(1);
  }, 15_000);
});
