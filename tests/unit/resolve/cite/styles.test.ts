// Reference styles: the same sources as each writes them, the comma and the sign of APA's citations, a style file told.
import { describe, expect, it } from 'vitest';
import { citing, written } from './sources.ts';

const NAMES = [
  'Neer, Robert M.',
  'Arnaud, C. D.',
  'Zanchetta, J. R.',
  'Prince, R.',
  'Gaich, G. A.',
  'Reginster, J.',
  'Hodsman, A.',
];
const BIB = {
  'a.bib': `@article{neer, author = {${NAMES.join(' and ')}}, title = {Effect of hormone}, journal = {N Engl J Med}, year = {2001}, volume = {344}, number = {19}, pages = {1434--1441}, doi = {10.1056/X}}
@article{two, author = {Miller, Paul D. and Black, Dennis}, title = {Abalo}, journal = {JAMA}, year = {2016}}
@book{book, author = {Marcus, Robert}, title = {Osteoporosis}, edition = {4}, publisher = {Academic Press}, year = {2013}}
@online{web, author = {{Royal Society}}, title = {Bone health}, year = {2024}, url = {https://example.org/bones}}`,
};
const ALL = '[@neer; @two; @book; @web]';

async function listed(csl: string): Promise<string[]> {
  const { read, citations } = await citing(BIB, undefined, 'en', csl);
  read(ALL);
  return citations.list().map(({ inlines }) => written(inlines).trim());
}

describe('reference styles', () => {
  it('vancouver: six names and the rest, pages shortened', async () => {
    expect(await listed('vancouver')).toEqual([
      'Neer RM, Arnaud CD, Zanchetta JR, Prince R, Gaich GA, Reginster J, et al. Effect of hormone. N Engl J Med. 2001;344(19):1434-41. doi: 10.1056/X',
      'Miller PD, Black D. Abalo. JAMA. 2016.',
      'Marcus R. Osteoporosis. 4th ed. Academic Press; 2013.',
      'Royal Society. Bone health [Internet]. 2024. Available from: example.org/bones',
    ]);
  });

  it('nlm: every name', async () => {
    expect((await listed('nlm'))[0]).toMatch(/Reginster J, Hodsman A\. Effect.*2001;344\(19\):1434-41\. doi: 10/);
  });

  it('ama: three names of more than six, journals in italics, pages whole', async () => {
    const { read, citations } = await citing(BIB, undefined, 'en', 'ama');
    read(ALL);
    const [first, , book] = citations.list();
    expect(written(first?.inlines ?? [])).toBe(
      'Neer RM, Arnaud CD, Zanchetta JR, et al. Effect of hormone. N Engl J Med. 2001;344(19):1434-1441. doi:10.1056/X',
    );
    const italics = (pieces = first?.inlines) =>
      pieces?.flatMap((piece) => (piece.type === 'text' && piece.italic ? [piece.text] : []));
    expect(italics()).toEqual(['N Engl J Med']);
    expect(italics(book?.inlines)).toEqual(['Osteoporosis. ']);
  });

  it('apa: by author and year, a comma in brackets, the sign for and', async () => {
    const { read, citations } = await citing(BIB, undefined, 'en', 'apa');
    expect(citations.style).toBe('author-date');
    expect(written(read('Fewer [@neer; @two].'))).toBe('Fewer (Neer et al., 2001; Miller & Black, 2016).');
    expect(written(read('@two say so.'))).toBe('Miller and Black (2016) say so.');
    expect(await listed('apa')).toEqual([
      'Marcus, R. (2013). Osteoporosis (4th ed.). Academic Press.',
      'Miller, P. D., & Black, D. (2016). Abalo. JAMA.',
      'Neer, R. M., Arnaud, C. D., Zanchetta, J. R., Prince, R., Gaich, G. A., Reginster, J., & Hodsman, A. (2001). Effect of hormone. N Engl J Med, 344(19), 1434\u20131441. https://doi.org/10.1056/X',
      'Royal Society (2024). Bone health. example.org/bones',
    ]);
  });

  it('what a deck says of citations wins, and a style file is told as not read', async () => {
    const numeric = await citing(BIB, 'numeric', 'en', 'apa');
    expect(written(numeric.read('Fewer [@neer].'))).toBe('Fewer [1].');
    const { diagnostics } = await citing(BIB, undefined, 'en', 'lancet.csl');
    expect(diagnostics.list.map(({ code, message }) => [code, message])).toEqual([
      ['cite/style-file', "The style file lancet.csl is not read; references are written in Lectern's own short form"],
    ]);
  });
});
