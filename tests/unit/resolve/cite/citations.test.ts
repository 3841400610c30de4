import { describe, expect, it } from 'vitest';
import { wordsToSay } from '../../../../src/resolve/notes.ts';
import { citing, written } from './sources.ts';

const BIB = {
  'a.bib': `@article{neer, author = {Neer, Robert M. and Arnaud, C. D. and others}, title = {Hormone}, journal = {N Engl J Med}, year = {2001}, volume = {344}, number = {19}, pages = {1434--1441}, doi = {10.1056/X}, evidence = {rct}}
@article{mill, author = {Miller, Paul D.}, title = {Abalo}, journal = {JAMA}, year = {2016}, evidence = {rct}}
@online{nct, author = {{A Hospital}}, title = {Trial (NCT02566655)}, year = {2015}, url = {https://clinicaltrials.gov/study/NCT02566655}, evidence = {early-human}}
@article{gone, author = {Bad, Science}, title = {Wrong}, journal = {Cell}, year = {2010}, keywords = {retracted}}
@article{pre, author = {New, A.}, title = {Fresh}, journal = {medRxiv}, year = {2024}}`,
};

describe('citations', () => {
  it('link each number to its entry and stand apart for layout to raise', async () => {
    const { read } = await citing(BIB, 'numeric');
    expect(read('Fewer [@neer; @mill].')).toMatchObject([
      { text: 'Fewer' },
      { text: ' ', cite: 'gap' },
      { text: '[', cite: 'number' },
      { text: '1', cite: 'number', link: { address: '@neer' } },
      { text: ',\u00A0', cite: 'number' },
      { text: '2', cite: 'number', link: { address: '@mill' } },
      { text: ']', cite: 'number' },
      { text: '.' },
    ]);
  });

  it('alone in a paragraph they name the sources, each level once', async () => {
    const { read } = await citing(BIB, 'numeric');
    const [first] = read('[Trials: @neer; @mill; @nct]');
    const lines = first?.type === 'text' ? (first.sources ?? []) : [];
    expect(lines.map(written)).toEqual([
      'Trials:  RCT  [1] Neer et al., N Engl J Med 2001; [2] Miller, JAMA 2016;  Early human  [3] NCT02566655',
      'Trials:  RCT  [1] Neer et al., N Engl J Med 2001; [2] Miller, JAMA 2016 and 1 more',
      'Trials:  RCT  [1] Neer et al., N Engl J Med 2001 and 2 more',
    ]);
    expect(lines.flat().every((piece) => piece.type === 'text' && piece.small)).toBe(true);
  });

  it('show nothing where citations are none, and name their sources in the notes', async () => {
    const { read, citations } = await citing(BIB, 'none');
    expect(written(read('Fewer [@neer].'))).toBe('Fewer.');
    expect(written(read('@neer found fewer [see @mill, p. 3] here.'))).toBe('Neer et al. found fewer here.');
    expect(read('[@neer; @mill]')).toEqual([]);
    expect(written(read('As shown [@neer].', 'notes'))).toBe('As shown (Neer et al. 2001).');
    const notes = citations.sourceNotes();
    expect(
      notes.map(({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .replaceAll('\u00A0', ' '),
      ),
    ).toEqual([
      'Sources',
      'Neer RM, et al. Hormone. N Engl J Med 2001;344(19):1434\u20131441. doi:10.1056/X',
      'Miller PD. Abalo. JAMA 2016. ',
    ]);
    expect(notes[1]?.runs.at(-1)?.link).toEqual({ url: 'https://doi.org/10.1056/X' });
    expect(wordsToSay(notes)).toBe(0);
  });

  it('in notes name the source beside its number and link to it', async () => {
    const { read } = await citing(BIB, 'numeric');
    const pieces = read('As shown [@neer, p. 3].', 'notes');
    expect(written(pieces)).toBe('As shown [1 Neer et al. 2001, p. 3].');
    expect(pieces.find((piece) => piece.type === 'text' && piece.link)).toMatchObject({
      link: { address: 'https://doi.org/10.1056/X' },
    });
  });

  it('give a badge for the level of evidence, by language', async () => {
    const { read } = await citing(BIB, 'numeric', 'de');
    expect(read('Text [@nct]{.evidence} more')).toMatchObject([
      {},
      {},
      {},
      {},
      {},
      { cite: 'gap' },
      { text: '\u00A0Fr\u00FChe Humanstudie\u00A0', cite: 'level' },
      { text: ' more' },
    ]);
    const none = await citing(BIB, 'numeric');
    none.read('Text [@gone]{.evidence}');
    expect(none.codes()).toContain('cite/no-level@talk/deck.md:1:7');
  });

  it('write the list of references', async () => {
    const { read, citations } = await citing(BIB, 'numeric');
    read('[@nct; @gone; @neer]');
    expect(citations.list().map(({ number, inlines }) => `${number} ${written(inlines)}`)).toEqual([
      '1 A Hospital. Trial (NCT02566655). 2015. clinicaltrials.gov/study/NCT02566655',
      '2 RETRACTED. Bad S. Wrong. Cell 2010. ',
      '3 Neer RM, et al. Hormone. N Engl J Med 2001;344(19):1434\u20131441. doi:10.1056/X',
    ]);
    const dated = await citing(BIB, 'author-date');
    dated.read('[@nct; @neer]');
    expect(dated.citations.list().map(({ inlines }) => written(inlines))).toEqual([
      'A Hospital (2015). Trial (NCT02566655). clinicaltrials.gov/study/NCT02566655',
      'Neer RM, et al (2001). Hormone. N Engl J Med 344(19):1434\u20131441. doi:10.1056/X',
    ]);
  });

  it('warn of what is unknown, retracted or a preprint, at the key', async () => {
    const { read, codes, diagnostics } = await citing(BIB, 'numeric');
    read('One [@gone]\ntwo **[@pre]** and [@mil].\nAgain [@gone].');
    expect(codes()).toEqual([
      'cite/retracted@talk/deck.md:1:6',
      'cite/preprint@talk/deck.md:2:8',
      'cite/unknown-key@talk/deck.md:2:21',
    ]);
    expect(diagnostics.list[2]?.hint).toBe('Did you mean @mill?');
  });

  it.each([
    [
      'an entry',
      { 'a.bib': '@article{broken, title = {T\n\n@article{good, title = {U}, year = 2001}\n' },
      ['cite/unknown-key'],
    ],
    [
      'a JSON entry',
      { 'a.json': '[{"id": "broken", "author": "no list"}, {"id": "good", "title": "U"}]' },
      ['cite/unknown-key'],
    ],
    ['a whole file', { 'a.json': '[{"id": "broken"' }, []],
  ])('say nothing more of %s that cannot be read: that is told where it stands', async (_, files, ofOthers) => {
    const { read, diagnostics } = await citing(files as Record<string, string>, 'numeric');
    read('One [@broken].');
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['cite/broken-entry']);
    read('Another [@godo].');
    expect(diagnostics.list.map(({ code }) => code).slice(1)).toEqual(ofOthers);
  });

  it('leave e-mail addresses, code, links and escapes alone', async () => {
    const { read, codes } = await citing(BIB, 'numeric');
    for (const text of [
      'Write to a@b.org',
      'Code `[@neer]` here',
      '\\@neer here',
      'A [link @neer](https://x.org)',
      'x_y@neer',
    ])
      expect(read(text).some((piece) => piece.type === 'text' && piece.cite !== undefined)).toBe(false);
    expect(codes()).toEqual([]);
  });

  it('stay as written where a deck has no bibliography', async () => {
    const { read, codes } = await citing({}, 'numeric');
    expect(written(read('See [@neer] and @someone.'))).toBe('See [@neer] and @someone.');
    expect(codes()).toEqual(['cite/no-bibliography@talk/deck.md:1:6']);
  });
});
