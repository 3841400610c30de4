// Each lint rule: what it finds, where, and what it leaves alone.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/lint/index.ts';
import { checkDeck, places } from '../../support/check.ts';

const head = (keys = '') => `---\ntitle: Talk\nlang: en-GB\n${keys}---\n\n`;
const found = async (deck: string | Record<string, string>, code: string) =>
  places((await checkDeck(deck)).diagnostics).filter((one) => one.endsWith(code));

describe('titles', () => {
  test('the second of two equal ones is told', async () => {
    expect(await found(`${head()}## Bone\n\nOne\n\n---\n\n## bone\n\nTwo`, 'lint/title-repeated')).toEqual([
      '12:1 lint/title-repeated',
    ]);
  });
  test('different ones are not', async () => {
    expect(await found(`${head()}## Bone\n\nOne\n\n---\n\n## Marrow\n\nTwo`, 'lint/title-repeated')).toEqual([]);
  });
});

describe('places', () => {
  test('of words with signs that mean something in a pattern', async () => {
    expect(await found(`${head()}## Bone\n\nFor a long-term (C++) a-b/c [X] ABCD use.`, 'lint/abbreviation')).toEqual([
      '8:33 lint/abbreviation',
    ]);
    const rest =
      'and the rest of this sentence goes on and on until it is far too long for anybody to read it without a breath or two'.repeat(
        2,
      );
    for (const sign of ['long-term', 'a&b', '10%-', 'x@y', 'a/b', '{x}', '$1', '^2', '~', '-|-', '?']) {
      const { diagnostics } = await checkDeck(`${head()}## Bone\n\nA ${sign} word ${rest}.`);
      expect(diagnostics.map((d) => d.code)).toContain('lint/long-sentence');
    }
  });
});

describe('small text', () => {
  const theme = readFileSync('themes/clinic/theme.yaml', 'utf8')
    .replace('body: {size: 26', 'body: {size: 11')
    .replace('text: 24, code', 'text: 8, code');
  test('is told once a slide', async () => {
    const deck = {
      'talk/deck.md': `${head('theme: tiny\n')}## Bone\n\nA text.\n\nAnother.`,
      'talk/tiny/theme.yaml': theme,
    };
    expect(await found(deck, 'lint/small-text')).toEqual(['9:1 lint/small-text']);
  });
  test('the shipped themes have none', async () => {
    for (const name of ['clinic', 'congress'])
      expect(await found(`${head(`theme: ${name}\n`)}## Bone\n\nA text.`, 'lint/small-text')).toEqual([]);
  });
});

describe('contrast', () => {
  test('on a dark ground the ink is light, so that nothing is to be told', async () => {
    expect(await found(`${head()}---\nbackground: "#22303C"\n---\n\n## Bone\n\nA text.`, 'lint/contrast')).toEqual([]);
  });
  test('a thin fill is seen as it lies on its ground', async () => {
    const flow = '```flow\nA --> B{Question?}\nB --> C\n```';
    for (const variant of ['light', 'dark'])
      expect(await found(`${head(`variant: ${variant}\n`)}## Bone\n\n${flow}`, 'lint/contrast')).toEqual([]);
  });
  test('a light ground is fine', async () => {
    expect(
      await found(
        `${head()}---\nbackground: "#FFFFFF"\n---\n\n## Bone\n\nA [text](https://example.org).`,
        'lint/contrast',
      ),
    ).toEqual([]);
  });
  test('a colour in digits that cannot be read in the dark is told, a name of the theme can', async () => {
    const place = (theme: string, color: string) =>
      checkDeck(`${head(`theme: ${theme}\n`)}## Bone\n\n::: place {at="10% 30% 50% 30%" color=${color}}\nA text.\n:::`);
    const told = async (theme: string, color: string) =>
      (await place(theme, color)).diagnostics.filter(({ code }) => code === 'lint/contrast').map(({ hint }) => hint);
    expect(await told('clinic', '"0F6B6B"')).toEqual([]);
    expect(await told('clinic:dark', '"0F6B6B"')).toEqual([expect.stringContaining('color=accent')]);
    expect(await told('clinic:dark', 'accent')).toEqual([]);
  });
});

test('a table without headings is told, an empty corner is not', async () => {
  expect(await found(`${head()}## Bone\n\n| | |\n| --- | --- |\n| a | b |`, 'lint/table-header')).toEqual([
    '8:1 lint/table-header',
  ]);
  expect(await found(`${head()}## Bone\n\n| | Dose |\n| --- | --- |\n| a | b |`, 'lint/table-header')).toEqual([]);
});

test('links that say nothing are told at the link', async () => {
  expect(await found(`${head()}## Bone\n\nFor exercises click [here](https://example.org).`, 'lint/link-text')).toEqual(
    ['8:21 lint/link-text'],
  );
  expect(await found(`${head()}## Bone\n\nSee [exercises for bones](https://example.org).`, 'lint/link-text')).toEqual(
    [],
  );
});

describe('reading grade', () => {
  const hard =
    'Pharmacological osteoanabolic interventions demonstrate considerable superiority concerning vertebral fracture incidence reduction compared with conventional antiresorptive medications, notwithstanding heterogeneous methodological characteristics of individual investigations.';
  test('a hard slide is told where the deck sets a grade', async () => {
    expect(await found(`${head('reading-grade: 8\n')}## Bone\n\n${hard}`, 'lint/reading-grade')).toContain(
      '7:1 lint/reading-grade',
    );
  });
  test('without a grade nothing is told', async () => {
    expect(await found(`${head()}## Bone\n\n${hard}`, 'lint/reading-grade')).toEqual([]);
  });
});

test('long sentences are told at their beginning', async () => {
  const long = `We ${'walk and '.repeat(16)}rest.`;
  expect(await found(`${head()}## Bone\n\nShort one. ${long}`, 'lint/long-sentence')).toEqual([
    '8:12 lint/long-sentence',
  ]);
  expect(await found(`${head()}## Bone\n\n[${long}]{.small}`, 'lint/long-sentence')).toEqual([]);
});

describe('abbreviations', () => {
  const tell = (body: string) => found(`${head()}## Bone\n\n${body}`, 'lint/abbreviation');
  test('unknown ones are told once, at their first use', async () => {
    expect(await tell('The BMD falls. Later BMD rises.')).toEqual(['8:5 lint/abbreviation']);
  });
  test('spelled out, either way, they are not', async () => {
    expect(await tell('Bone mineral density (BMD) falls. BMD rises.')).toEqual([]);
    expect(await tell('BMD (bone mineral density) falls.')).toEqual([]);
    expect(await tell('CT and DNA need no words. NCT02566655 is a number.')).toEqual([]);
  });
});

describe('figures without a source', () => {
  const tell = (body: string, keys = 'bibliography: refs.bib\n') =>
    found({ 'talk/deck.md': `${head(keys)}## Bone\n\n${body}`, 'talk/refs.bib': '' }, 'lint/uncited');
  test('are told where the deck has a bibliography', async () => {
    expect(await tell('It cuts fractures by 30 % in a year.')).toEqual(['9:22 lint/uncited']);
    expect(await tell('It helps 7 of 100 people.')).toEqual(['9:10 lint/uncited']);
  });
  test('are not with a citation, without a bibliography, or where none are shown', async () => {
    expect(await tell('It cuts fractures by 30 % [@neer2001].')).toEqual([]);
    expect(await tell('It cuts fractures by 30 %.', '')).toEqual([]);
    expect(await tell('It cuts fractures by 30 %.', 'bibliography: refs.bib\ncitations: none\n')).toEqual([]);
    expect(await tell('In 2001 we took 20 mg for 3 days.')).toEqual([]);
  });
});

test('a talk too long or too short for its duration is told', async () => {
  const notes = (n: number) => `${head('duration: 2\n')}## Bone\n\nText\n\n::: notes\n${'word '.repeat(n)}\n:::`;
  expect(await found(notes(400), 'lint/duration')).toHaveLength(1);
  expect(await found(notes(200), 'lint/duration')).toHaveLength(1);
  expect(await found(notes(260), 'lint/duration')).toEqual([]);
  // a few reminders are no script
  expect(await found(notes(40), 'lint/duration')).toEqual([]);
});

test('a deck for plain words is said more slowly', async () => {
  const notes = `${head('duration: 2\nreading-grade: 8\n')}## Bone\n\nText\n\n::: notes\n${'word '.repeat(220)}\n:::`;
  expect(await found(notes, 'lint/duration')).toEqual([]);
  expect(await found(notes.replace('reading-grade: 8\n', ''), 'lint/duration')).toHaveLength(1);
});

test('what the speaker has still to fill in is told once a slide', async () => {
  const deck = `${head()}## Interests\n\nPaid by [to be filled in by the speaker]\n\nShares: ____\n\n---\n\n## Bone\n\nFilled in.`;
  expect(await found(deck, 'lint/to-fill')).toEqual(['8:9 lint/to-fill']);
  const notes = `${head()}## Interests\n\nI name them.\n\n::: notes\n\nPaid by [to be filled in]\n\n~~~\nTODO\n~~~\n\n:::`;
  expect(await found(notes, 'lint/to-fill')).toEqual(['12:9 lint/to-fill']);
  expect(await found(notes.replace('[to be filled in]', 'nobody'), 'lint/to-fill')).toEqual([]);
});

test('a slide of many steps is told', async () => {
  const list = (n: number) => `${head()}## Bone\n\n::: incremental\n${'- a\n'.repeat(n)}:::`;
  expect(await found(list(9), 'lint/too-many-steps')).toEqual(['6:1 lint/too-many-steps']);
  expect(await found(list(8), 'lint/too-many-steps')).toEqual([]);
});

describe('private words', () => {
  const tell = (body: string) => found(`${head()}## Bone\n\n${body}`, 'lint/private-words');
  test('names, numbers and dates of birth are told, in notes too', async () => {
    expect(await tell('Patient Mrs Miller walks.')).toEqual(['8:1 lint/private-words']);
    expect(await tell('::: notes\nSee MRN 4711 2234.\n:::')).toEqual(['9:5 lint/private-words']);
    expect(await tell('A woman, born 12.03.1951, walks.')).toEqual(['8:10 lint/private-words']);
    expect(await tell('Frau M., geb. 3.4.1950')).toEqual(['8:10 lint/private-words']);
  });
  test('people in general, trials and comments are not', async () => {
    expect(
      await tell(
        'Patients walk. A patient in Berlin walks. NCT02566655 began on 2015-01-12. <!-- Patient Mrs Miller -->',
      ),
    ).toEqual([]);
  });
});

test('pictures that nothing uses are told', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/>';
  const files = {
    'talk/deck.md': `${head()}## Bone\n\n![A bone](img/a.svg)`,
    'talk/img/a.svg': svg,
    'talk/img/b.svg': svg,
  };
  const { diagnostics } = await checkDeck(files);
  expect(diagnostics.filter(({ code }) => code === 'lint/unused-asset').map(({ message }) => message)).toEqual([
    'img/b.svg is used nowhere in the deck',
  ]);
});

describe('rules: in the deck', () => {
  const body = '## Bone\n\nClick [here](https://example.org).';
  test('set severities and turn rules off', async () => {
    expect(await found(`${head('rules: {lint/link-text: off}\n')}${body}`, 'lint/link-text')).toEqual([]);
    const { diagnostics } = await checkDeck(`${head('rules: {lint/link-text: error}\n')}${body}`);
    expect(diagnostics.find(({ code }) => code === 'lint/link-text')?.severity).toBe('error');
  });
  test('an unknown code is told with the nearest', async () => {
    const { diagnostics } = await checkDeck(`${head('rules: {lint/link-txt: off}\n')}${body}`);
    expect(diagnostics.find(({ code }) => code === 'schema/unknown-key')).toMatchObject({
      hint: 'Did you mean lint/link-text?',
      span: { line: 4, column: 9 },
    });
  });
});

test('every rule has a code of its own', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
});

describe('two charts with bars', () => {
  const chart = (rows: string, more = '') =>
    `\`\`\`chart\ntype: column\ndata: [[ward, falls], ${rows}]\n${more}alt: a\n\`\`\``;
  const pair = (one: string, other: string) =>
    found(
      `${head()}## Bone\n\n::: columns\n::: column\n${one}\n:::\n::: column\n${other}\n:::\n:::`,
      'lint/two-scales',
    );
  const [A, B] = ['[A, 20], [B, 12]', '[C, 14], [D, 12]'];
  test('that are nearly alike in scale are told', async () => {
    expect(await pair(chart(A), chart(B))).toHaveLength(1);
  });
  test('on one scale, of other units or far apart are not', async () => {
    const max = 'y-axis: {max: 20}\n';
    expect(await pair(chart(A, max), chart(B, max))).toEqual([]);
    expect(await pair(chart(A), chart(B, 'suffix: " mg"\n'))).toEqual([]);
    expect(await pair(chart(A), chart('[C, 0.2], [D, 0.1]'))).toEqual([]);
  });
});
