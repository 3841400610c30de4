// What a colleague changed in PowerPoint comes back into the Markdown, and nothing else does.
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/host/memory.ts';
import { mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { DECK, fileOf, hostOf, merged, reordered, replaced, ship, textOf, withParts } from './files.ts';

test('our own file brings no change', async () => {
  const merge = await merged(await fileOf(DECK));
  expect([merge.changes, merge.comments, merge.files.size, merge.base]).toEqual([[], [], 0, { kind: 'current' }]);
});

describe('words', () => {
  test.each([
    ['a title', 'When to call us', 'When to ring us', '## When to ring us'],
    ['an item', 'A frame takes the weight', 'A walking frame takes weight', '- A walking frame takes weight\n'],
    ['bold words stay bold', 'first steps', 'first ten steps', '- The **first ten steps** are with a nurse'],
    ['a cell', 'Call at once', 'Call 112', '| Pain in the calf | Call 112 |'],
    ['notes', 'Ask who has a frame at home.', 'Ask who has one at home.', '::: notes\nAsk who has one at home.\n:::'],
    ['front matter', 'Walking after', 'Walking: plans after', 'title: "Walking: plans after hip surgery"'],
    [
      'signs of Markdown are words',
      'A frame takes the weight',
      'A *frame* [takes] the weight',
      'A \\*frame\\* \\[takes\\] the weight',
    ],
  ])('%s', async (_, from, to, wanted) => {
    const merge = await merged(withParts(await fileOf(DECK), replaced(from, to)));
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
    expect(textOf(merge)).toContain(wanted);
    expect(textOf(merge)).toContain('<!-- private: bed 7 -->');
  });

  test('a change says where it is', async () => {
    const merge = await merged(withParts(await fileOf(DECK), replaced('Fever', 'High fever')));
    expect(merge.changes[0]).toMatchObject({
      file: 'talk/deck.md',
      line: 24,
      column: 3,
      before: 'Fever',
      after: 'High fever',
    });
  });
});

test('a number of a chart goes into its data', async () => {
  const edited = withParts(await fileOf(DECK), (text, part) =>
    part.startsWith('ppt/charts/') ? text.replace('<c:v>120</c:v>', '<c:v>121</c:v>') : text,
  );
  const merge = await merged(edited);
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['number', 'clean']]);
  expect(textOf(merge)).toContain('{study: Alpha, people: 121}');
});

test('a number that the description says too goes into the data', async () => {
  const deck = DECK.replace('alt: Two trials', 'alt: Alpha had 120 people and Beta 80');
  const edited = withParts(await fileOf(deck), (text, part) =>
    part.startsWith('ppt/charts/') ? text.replace('<c:v>120</c:v>', '<c:v>121</c:v>') : text,
  );
  const merge = await merged(edited, deck);
  expect(textOf(merge)).toBe(deck.replace('people: 120', 'people: 121'));
});

test.each([
  [
    'a quotation over several lines',
    '> They gave me a sheet with a number\n> on it, and I did not dare to ask.',
    ['a number on it', 'a number and a word on it'],
    '> They gave me a sheet with a number and a word\n> on it, and I did not dare to ask.',
  ],
  [
    'words in brackets that end in citations',
    '[Women, 36 months; squares: all arms. [^a]]{.small}\n\n[^a]: At the desk',
    ['all arms', 'both arms'],
    '[Women, 36 months; squares: both arms. [^a]]{.small}',
  ],
  [
    'a mark of a scale',
    '::: scale {from=1 to=-4 unit="T-score" marks="-1 low bone mass, -2.5 thin bone (WHO 1994)"}\n- -1.8 Her hip\n:::',
    ['thin bone', 'very thin bone'],
    'marks="-1 low bone mass, -2.5 very thin bone (WHO 1994)"',
  ],
  [
    'a name in a flow of participants',
    '```strobe\nsteps:\n  - {name: Invited, n: 120}\n  - {name: Examined, n: 120}\n```',
    ['Examined', 'Examined at home'],
    '{name: Examined at home, n: 120}',
  ],
])('%s', async (_, markdown, [from, to], wanted) => {
  const deck = DECK.replace('- What can I do today?', markdown);
  const merge = await merged(withParts(await fileOf(deck), replaced(from as string, to as string)), deck);
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['edited', 'clean']]);
  expect(textOf(merge)).toContain(wanted);
});

test('a slide that others see is left out for those who deleted it', async () => {
  const deck = DECK.replace('lang: en-GB', 'lang: en-GB\naudiences:\n  ward: {}\n  home: {}\n  school: {}');
  const { built } = await buildDeck(hostOf(deck), { path: 'talk', to: ['pptx'], audience: 'ward' });
  const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  const merge = await merged(reordered(bytes, [0, 1, 3, 4]), deck);
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['slide-deleted', 'clean']]);
  expect(textOf(merge)).toBe(
    deck.replace('---\n\n## When to call us', '---\naudience: [home, school]\n---\n\n## When to call us'),
  );
});

test('an item taken out goes, with its line and no other', async () => {
  const edited = withParts(await fileOf(DECK), (text) =>
    text.replace(/<a:p>(?:(?!<\/a:p>).)*A frame takes the weight(?:(?!<\/a:p>).)*<\/a:p>/, ''),
  );
  expect(textOf(await merged(edited))).toBe(DECK.replace('- A frame takes the weight\n', ''));
});

test('a slide that was hidden, and one that was moved', async () => {
  const hidden = withParts(await fileOf(DECK), (text, part) =>
    part.endsWith('slides/slide3.xml') ? text.replace('<p:sld ', '<p:sld show="0" ') : text,
  );
  expect(textOf(await merged(hidden))).toContain('---\nhidden: true\n---\n\n## When to call us');
  const moved = withParts(await fileOf(DECK), (text, part) => {
    if (part !== 'ppt/presentation.xml') return text;
    const ids = [...text.matchAll(/<p:sldId [^>]*\/>/g)].map(([one]) => one);
    return text.replace(ids.join(''), [ids[0], ids[1], ids[4], ids[2], ids[3]].join(''));
  });
  const order = [...textOf(await merged(moved)).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
  expect(order).toEqual(['Most people walk on the first day', 'Ask us', 'When to call us', 'Three trials']);
});

test('a file of an older version: its changes come in, those at changed places are conflicts', async () => {
  const old = await fileOf(DECK);
  const edited = withParts(old, (text) => replaced('Fever', 'High fever')(replaced('Call at once', 'Call 112')(text)));
  const now = DECK.replace('Call at once', 'Call us at once').replace('## Ask us', '## Ask us anything');
  const history = async function* () {
    yield { name: 'commit abc', files: new Map([['talk/deck.md', DECK]]) };
  };
  const merge = await mergeEdited({ host: hostOf(now), path: 'talk', edited, history });
  expect(merge.base).toEqual({ kind: 'earlier', name: 'commit abc' });
  expect(merge.changes.map(({ after, state }) => [after, state]).sort()).toEqual([
    ['Call 112', 'conflict'],
    ['High fever', 'clean'],
  ]);
  expect(textOf(merge)).toBe(now.replace('| Fever |', '| High fever |'));
});

test('without the version that it was built from nothing is clean', async () => {
  const edited = withParts(await fileOf(DECK), replaced('Fever', 'High fever'));
  const merge = await merged(edited, DECK.replace('## Ask us', '## Ask us anything'));
  expect(merge.base.kind).toBe('unknown');
  expect(merge.changes.every(({ state }) => state === 'conflict')).toBe(true);
});

test('a file that is none is told', async () => {
  await expect(merged(new TextEncoder().encode('no file'))).rejects.toMatchObject({ reason: 'not-a-package' });
});

test('text that stands twice is left to the writer where it is not clear which one', async () => {
  const twice = DECK.replace('- What can I do today?', '- Ask twice\n- Ask twice');
  const edited = withParts(await fileOf(twice), (text) => text.replace('>Ask twice<', '>Ask once<'));
  const merge = await merged(edited, twice);
  expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
  expect(textOf(merge)).toContain('- Ask once\n- Ask twice');
});

const titlesOf = (text: string): string[] => [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title as string);

test('a slide that moved takes along what was changed in it', async () => {
  const edited = withParts(reordered(await fileOf(DECK), [0, 1, 3, 4, 2]), replaced('Fever', 'High fever'));
  const merge = await merged(edited);
  expect(merge.changes.map(({ kind, state }) => [kind, state]).sort()).toEqual([
    ['edited', 'clean'],
    ['slide-moved', 'clean'],
  ]);
  expect(titlesOf(textOf(merge))).toEqual([
    'Most people walk on the first day',
    'Three trials',
    'Ask us',
    'When to call us',
  ]);
  expect(textOf(merge)).toContain('| High fever | Call the same day |\n\n<!-- private: bed 7 -->');
});

test('a slide moves to the beginning, and into another file', async () => {
  const files = {
    'talk/deck.md': DECK,
    'talk/20-more.md': '## One more\n\nWords\n\n---\n\n## The last\n\nWords too\n',
  };
  const host = memoryHost(files, (name) => ship.resource(name));
  const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
  const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  // the last slide of the second file comes first of all, and one of the first file goes behind the second's first
  const edited = reordered(bytes, [0, 6, 1, 2, 4, 5, 3]);
  const merge = await mergeEdited({ host, path: 'talk', edited });
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([
    ['slide-moved', 'clean'],
    ['slide-moved', 'clean'],
  ]);
  const [first, second] = ['deck.md', '20-more.md'].map((name) =>
    titlesOf([...merge.files].find(([path]) => path.endsWith(name))?.[1] ?? ''),
  );
  expect(first).toEqual(['The last', 'Most people walk on the first day', 'When to call us', 'Ask us']);
  expect(second).toEqual(['One more', 'Three trials']);
});

test('words beside what the deck makes itself are written, and it stays', async () => {
  const deck = DECK.replace('What can I do today?', 'Scan first :icon[xray], then we talk[^a]\n\n[^a]: At the desk');
  const edited = withParts(await fileOf(deck), (text) =>
    text.replace(/then we talk/, 'then you and I talk').replace('Scan first', 'Scan early'),
  );
  expect(textOf(await merged(edited, deck))).toContain('- Scan early :icon[xray], then you and I talk[^a]\n');
});

test('a slide goes with the source that it cites, and the numbers of others follow', async () => {
  const cited = DECK.replace('- A frame takes the weight', '- A frame takes the weight [@alpha]')
    .replace('What can I do today?', 'What can I do today [@beta]')
    .replace('lang: en-GB', 'lang: en-GB\nbibliography: refs.bib');
  const bib = ['alpha', 'beta'].map((one) => `@article{${one}, title={On ${one}}, author={A, B}, year={2001}}\n`);
  const host = memoryHost({ 'talk/deck.md': cited, 'talk/refs.bib': bib.join('\n') }, (name) => ship.resource(name));
  const { built } = await buildDeck(host, { path: 'talk', to: ['pptx'] });
  const bytes = built[0]?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  const merge = await mergeEdited({ host, path: 'talk', edited: reordered(bytes, [0, 2, 3, 4, 5]) });
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([['slide-deleted', 'clean']]);
  expect(titlesOf(textOf(merge))).toEqual(['When to call us', 'Three trials', 'Ask us']);
});

test('rows of a table come and go as lines', async () => {
  const row = (text: string, from: RegExp, made: (row: string) => string) => {
    const found = (text.match(/<a:tr .*?<\/a:tr>/gs) ?? []).find((one) => from.test(one)) ?? '';
    return text.replace(found, made(found));
  };
  const more = withParts(await fileOf(DECK), (text) =>
    row(
      text,
      /Fever/,
      (one) => one + one.replace('Fever', 'A cold leg | toe').replace('Call the same day', 'Call now'),
    ),
  );
  const added = await merged(more);
  expect(added.changes.map(({ kind, state }) => [kind, state])).toEqual([['row-added', 'clean']]);
  expect(textOf(added)).toBe(
    DECK.replace('| Fever | Call the same day |\n', (one) => `${one}| A cold leg \\| toe | Call now |\n`),
  );
  const less = withParts(await fileOf(DECK), (text) => row(text, /Pain in the calf/, () => ''));
  const gone = await merged(less);
  expect(gone.changes.map(({ kind, before }) => [kind, before])).toEqual([
    ['row-removed', 'Pain in the calf | Call at once'],
  ]);
  expect(textOf(gone)).toBe(DECK.replace('| Pain in the calf | Call at once |\n', ''));
});

test('words that were marked in a text that changed too are told', async () => {
  const edited = withParts(await fileOf(DECK), (text) =>
    text.replace(
      /<a:r><a:rPr([^>]*)>((?:(?!<\/a:rPr>).)*)<\/a:rPr><a:t>A frame takes the weight<\/a:t><\/a:r>/s,
      (_, attributes, inner) => {
        const run = (words: string, mark: string) =>
          `<a:r><a:rPr${attributes}${mark}>${inner}</a:rPr><a:t>${words}</a:t></a:r>`;
        return run('A ', '') + run('frame', ' b="1"') + run(' takes all the weight', '');
      },
    ),
  );
  const merge = await merged(edited);
  expect(merge.changes.map(({ kind, state }) => [kind, state])).toEqual([
    ['edited', 'clean'],
    ['marked', 'told'],
  ]);
  expect(textOf(merge)).toContain('- A frame takes all the weight\n');
});
