// What is offered at each kind of place, with what is written when it is taken.
import { describe, expect, test } from 'vitest';
import { CATALOG } from '../../../src/base/catalog.ts';
import { LAYOUT_NAMES } from '../../../src/scene/layouts.ts';
import { CHART_TYPES } from '../../../src/schema/chart-settings.ts';
import { AUDIENCE_KEYS, DECK_KEYS, SLIDE_KEYS } from '../../../src/schema/deck.ts';
import { body, labels, REFERENCES, taking } from './deck.ts';

describe('front matter', () => {
  test('deck keys, slide keys as defaults among them', async () => {
    const found = await labels('---\ntitle: T\nth‸\n---\n\n## Bones\n');
    for (const key of DECK_KEYS) expect(found).toContain(key);
    expect(found).toContain('layout');
  });
  test('slide keys on a slide, and nothing else', async () =>
    expect((await labels(body('x\n\n---\nla‸\n---\n\n## More\n'))).sort()).toEqual([...SLIDE_KEYS].sort()));
  test('the first key of front matter that is not closed yet', async () => {
    expect(await labels(body('x\n\n---\nla‸\n\n## More\n'))).toContain('layout');
    expect(await labels('---\nti‸')).toContain('title');
  });
  test('values that can be listed', async () => {
    expect((await labels(body('x\n\n---\nlayout: ‸\n---\n\n## More\n'))).sort()).toEqual([...LAYOUT_NAMES].sort());
    expect(await labels('---\ntitle: T\nfit: s‸\n---\n\n## B\n')).toEqual(['shrink', 'split', 'error']);
    expect(await labels('---\ntitle: T\nnumbers: ‸\n---\n\n## B\n')).toEqual(['true', 'false']);
  });
  test('keys of an audience, in lines and in brackets', async () => {
    const below = await labels('---\ntitle: T\naudiences:\n  patients:\n    th‸\n---\n\n## B\n');
    expect(below.sort()).toEqual([...AUDIENCE_KEYS].sort());
    const within = await labels('---\ntitle: T\naudiences:\n  patients: {theme: clinic, ‸}\n---\n\n## B\n');
    expect(within.sort()).toEqual([...AUDIENCE_KEYS].sort());
    expect(await labels('---\naudiences: {a: {fit: ‸}}\n---\n\n## B\n')).toContain('split');
  });
  test('people in a list', async () => {
    expect(await labels('---\nauthor:\n  - name: A\n    ‸\n---\n\n## B\n')).toContain('affiliation');
    expect(await labels('---\nauthor: [{name: A, r‸}]\n---\n\n## B\n')).toContain('role');
    expect(await labels('---\nauthor:\n- name: A\n  r‸\n---\n\n## B\n')).toContain('role');
  });
  test('codes of rules with their severities', async () => {
    expect(await labels('---\nrules:\n  lint‸\n---\n\n## B\n')).toContain('lint/abbreviation');
    expect(await labels('---\nrules:\n  lint/abbreviation: ‸\n---\n\n## B\n')).toEqual([
      'off',
      'info',
      'warning',
      'error',
    ]);
    expect(CATALOG).toHaveProperty('lint/abbreviation');
  });
  test('sections and audiences that the deck has', async () => {
    const front = 'title: T\noutline: [Why, How]\naudiences: {patients: {}, staff: {}}\n';
    expect(await labels(body('x\n\n---\nsection: ‸\n---\n\n## More\n', front))).toEqual(['Why', 'How']);
    expect(await labels(body('x\n\n---\naudience: [patients, ‸]\n---\n\n## More\n', front))).toEqual([
      'patients',
      'staff',
    ]);
    expect(await labels(body('::: only ‸\n', front))).toEqual(['patients', 'staff']);
  });
  test('a later file takes slide keys', async () =>
    expect(await labels({ 'deck.md': body('x'), 'b.md': '---\nth‸\n---\n\n## B\n' })).not.toContain('theme'));
  test('what is written', async () => {
    expect(await taking('---\ntitle: T\nth‸\n---\n\n## B\n', 'theme')).toBe('---\ntitle: T\ntheme: ‸\n---\n\n## B\n');
    expect(await taking('---\nti‸: T\n---\n\n## B\n', 'title')).toBe('---\ntitle‸: T\n---\n\n## B\n');
    expect(await taking('---\nfit: s‸ # what\n---\n\n## B\n', 'split')).toBe('---\nfit: split‸ # what\n---\n\n## B\n');
  });
});

describe('blocks', () => {
  test('names, and a closing line where none is there', async () => {
    expect(await labels(body(':::‸'))).toContain('columns');
    expect(await taking(body('::: no‸\n'), 'notes')).toBe(body('::: notes\n‸\n:::\n'));
    expect(await taking(body('::: no‸\ntext\n:::\n'), 'notes')).toBe(body('::: notes‸\ntext\n:::\n'));
  });
  test('attributes that the block knows', async () => {
    expect(await labels(body('::: callout {‸\n\n:::\n'))).toEqual(['kind', 'title', 'icon', 'step']);
    expect(await labels(body('::: callout {kind=‸}\nx\n:::\n'))).toEqual([
      'note',
      'tip',
      'important',
      'warning',
      'caution',
    ]);
    expect(await labels(body('::: callout {kind=tip icon=ph‸}\nx\n:::\n'))).toContain('phone');
    expect(await labels(body(':::: columns\n::: column {‸}\n:::\n::::\n'))).toContain('width');
  });
  test('pictures, films, spans, citations, code, icons', async () => {
    expect(await labels(body('![A](a.png){‸}'))).toEqual(expect.arrayContaining(['width', 'fit', 'decorative', 'qr']));
    expect(await labels(body('![A](a.png){fit=‸}'))).toEqual(['contain', 'cover']);
    expect(await labels(body('![A](a.mp4){width=50% ‸}'))).toContain('poster');
    expect(await labels(body('a [word]{.‸}'))).toContain('term');
    expect(await labels(body('a [word]{dir=‸}'))).toEqual(['ltr', 'rtl']);
    expect(await labels(body('so it is [@neer2001]{.‸}'))).toContain('evidence');
    expect(await labels(body('```r {‸}\n1\n```\n'))).toEqual(['numbers', 'lines', 'step']);
    expect(await labels(body(':icon[bo‸]'))).toContain('bone');
    expect(await labels(body(':icon[bone]{size=‸}'))).toEqual(['small', 'medium', 'large', 'huge']);
    expect(await labels(body('> [!‸'))).toContain('WARNING');
  });
  test('what is taken in braces', async () => {
    expect(await taking(body('![A](a.png){de‸}'), 'decorative')).toBe(body('![A](a.png){.decorative‸}'));
    expect(await taking(body('![A](a.png){w‸}'), 'width')).toBe(body('![A](a.png){width=‸}'));
    expect(await taking(body('::: callout {t‸}\n:::\n'), 'title')).toBe(body('::: callout {title="‸"}\n:::\n'));
  });
  test('fences and charts', async () => {
    expect(await labels(body('```‸'))).toEqual(expect.arrayContaining(['chart', 'flow', 'r']));
    expect(await labels(body('```chart\n‸\n```\n'))).toContain('y-axis');
    expect(await labels(body('```chart\ntype: ‸\n```\n'))).toEqual([...CHART_TYPES]);
    expect(await labels(body('```chart\ntype: bar\ny-axis: {m‸}\n```\n'))).toContain('max');
    expect(await labels({ 'deck.md': body('x'), 'a.chart.yaml': 'type: bar\nst‸\n' })).toContain('stack');
    const data = { 'trials.csv': 'study;people\nA;1\n' };
    expect(await labels({ ...data, 'deck.md': body('```chart\ntype: bar\ndata: trials.csv\nx: ‸\n```\n') })).toEqual([
      'study',
      'people',
    ]);
    expect(await labels({ ...data, 'deck.md': body('```chart\ntype: bar\ndata: ‸\n```\n') })).toEqual(['trials.csv']);
  });
});

describe('names of the deck', () => {
  const deck = (text: string) => ({
    'deck.md': body(text, 'title: T\nbibliography: references.bib\n'),
    'references.bib': REFERENCES,
  });
  test('sources', async () => {
    expect(await labels(deck('as shown [@‸'))).toEqual(['neer2001', 'cummings2009']);
    expect(await labels(deck('as shown [@neer2001; @cu‸]'))).toEqual(['neer2001', 'cummings2009']);
    expect(await taking(deck('as @ne‸xt says'), 'neer2001')).toContain('as @neer2001‸ says');
    expect(await labels(deck('mail a@‸'))).toEqual([]);
  });
  test('slides, as links name them', async () => {
    const two = body('see [there](#‸)\n\n---\n\n## What *we* found\n\nx\n\n---\nid: own\n---\n\n## Bones\n');
    expect(await labels(two)).toEqual(['bones', 'what-we-found', 'own']);
  });
  test('files', async () => {
    const files = { 'images/leg.png': 'x', 'a.chart.yaml': 'x', 'film.mp4': 'x', 'more.md': '## M\n', 'x.bib': '' };
    expect((await labels({ ...files, 'deck.md': body('![A](‸)') })).sort()).toEqual([
      'a.chart.yaml',
      'film.mp4',
      'images/leg.png',
    ]);
    expect(await labels({ ...files, 'deck.md': body('{{ include ‸') })).toEqual(['more.md']);
    expect(await labels({ ...files, 'deck.md': '---\nbibliography: ‸\n---\n\n## B\n' })).toEqual(['x.bib']);
    expect(await labels({ 'own/theme.yaml': 'x', 'deck.md': '---\ntheme: ‸\n---\n\n## B\n' })).toEqual(
      expect.arrayContaining(['clinic', 'congress:dark', 'own']),
    );
  });
  test('footnotes and equations of the file', async () => {
    expect(await labels(body('a[^‸]\n\n[^one]: b\n'))).toEqual(['one']);
    expect(await labels(body('see @eq:‸\n\n$$a$$ {#eq:area}\n'))).toEqual(['eq:area']);
  });
});

describe('nothing is offered', () => {
  const deck = (text: string) => ({
    'deck.md': body(text, 'title: T\nbibliography: references.bib\n'),
    'references.bib': REFERENCES,
  });
  test.each(['plain te‸xt', '```r\nx <- {‸\n```\n', '<!-- [@‸ -->', 'a `[@‸` b', '{‸', '\\@‸'])('in %j', async (text) =>
    expect(await labels(deck(text))).toEqual([]),
  );
  test('in a deck of another program, whose names are others', async () =>
    expect(await labels('---\nmarp: true\nth‸\n---\n\n# A\n')).toEqual([]));
});
