// Files that are damaged, copies for e-mail, of another audience or deck, of a deck that has moved on; comments.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mergeEdited } from '../../../src/merge/index.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { DECK, fileOf, hostOf, merged, ownFile, replaced, textOf, withBytes, withParts } from './files.ts';

const edited = async () => withParts(await ownFile(), replaced('A frame takes', 'A frame bears'));
const WANTED = DECK.replace('A frame takes', 'A frame bears');

describe('a damaged part costs what it holds and no more', () => {
  const notes = 'ppt/notesSlides/notesSlide2.xml';
  const cut = (part: string) => (parts: Record<string, Uint8Array>) => {
    parts[part] = (parts[part] as Uint8Array).slice(0, 300);
  };
  const gone = (part: string) => (parts: Record<string, Uint8Array>) => {
    delete parts[part];
  };
  test.each([
    ['notes cut short', cut(notes), /^Slide 2 "Most .*notesSlide2\.xml is no well-formed XML/],
    ['notes that are missing', gone(notes), /notesSlide2\.xml is missing/],
    ['relationships of notes', cut('ppt/notesSlides/_rels/notesSlide2.xml.rels'), /notesSlide2\.xml\.rels/],
    ['a chart', cut('ppt/charts/chart1.xml'), /^Slide 4 "Three trials" .*chart1\.xml is no well-formed XML/],
    ['another slide', cut('ppt/slides/slide3.xml'), /^Slide 3 cannot be read.*slide3\.xml is no well-formed XML/],
  ])('%s', async (_, damage, message) => {
    const merge = await merged(withBytes(await edited(), damage));
    expect(textOf(merge)).toBe(WANTED);
    expect([merge.changes.length, merge.damaged]).toEqual([1, true]);
    expect(merge.told).toEqual([expect.stringMatching(message)]);
  });
  test('the master of the notes says nothing', async () => {
    const merge = await merged(withBytes(await edited(), cut('ppt/notesMasters/notesMaster1.xml')));
    expect([textOf(merge), merge.told]).toEqual([WANTED, []]);
  });
});

test('a copy for e-mail is compared without what it never had', async () => {
  const deck = DECK.replace('## When to call us', '---\nhidden: true\n---\n\n## When to call us').replace(
    '---\n\n---\nhidden',
    '---\nhidden',
  );
  const { built } = await buildDeck(hostOf(deck), { path: 'talk', to: ['pptx'], for: 'email' });
  const copy = built[0]?.shared?.files.find(({ name }) => name.endsWith('.pptx'))?.bytes as Uint8Array;
  const merge = await merged(withParts(copy, replaced('A frame takes', 'A frame bears')), deck);
  expect(merge.base.kind).toBe('unknown');
  expect(merge.changes.map(({ after }) => after)).toEqual(['A frame bears the weight']);
  expect(merge.told.join('\n')).toMatch(/no notes at all[\s\S]*none of the hidden slides/);
});

describe('editions', () => {
  const deck = DECK.replace(
    'lang: en-GB',
    'lang: en-GB\naudiences:\n  ward: {title: For the ward}\n  home: {title: For home}',
  )
    .replace('## When to call us', '---\naudience: ward\n---\n\n## When to call us')
    .replace('---\n\n---\naudience', '---\naudience');
  const host = hostOf(deck);
  const fileFor = async (audience: string) =>
    (await buildDeck(host, { path: 'talk', to: ['pptx'], audience })).built[0]?.files.find(({ name }) =>
      name.endsWith('.pptx'),
    )?.bytes as Uint8Array;
  const merge = async (bytes: Uint8Array, audience?: string) =>
    mergeEdited({ host, path: 'talk', edited: bytes, ...(audience && { audience }) });
  test('a file says its own, and without properties its titles do', async () => {
    const file = await fileFor('home');
    const bare = withBytes(file, (parts) => {
      delete parts['docProps/custom.xml'];
    });
    expect(await merge(file)).toMatchObject({ audience: 'home', changes: [] });
    expect(await merge(bare)).toMatchObject({ audience: 'home', changes: [] });
  });
  test('another than its own is refused, and one that the deck does not have', async () => {
    const file = await fileFor('home');
    await expect(merge(file, 'ward')).rejects.toThrow('The file is for home, not for ward: leave --audience out');
    const other = withParts(file, (text, part) =>
      part === 'docProps/custom.xml' ? text.replace('>home<', '>school<') : text,
    );
    await expect(merge(other)).rejects.toThrow(/no such audience: say with --audience which of ward, home/);
  });
  test('the file of another deck is told as one', async () => {
    const other = await fileOf('---\ntitle: Bees\n---\n\n## Honey\n\n- Sweet\n\n---\n\n## Hives\n\n- Wood\n');
    await expect(merged(other)).rejects.toThrow(/is it the file of another deck/);
  });
});

describe('a deck that has moved on', () => {
  const history = async function* () {
    yield { name: 'commit abc', files: new Map([['talk/deck.md', DECK]]) };
  };
  const onto = async (now: string, bytes: Uint8Array) =>
    mergeEdited({ host: hostOf(now), path: 'talk', edited: bytes, history });
  test('a conflict has what both say, at its place of today', async () => {
    const now = DECK.replace('lang: en-GB', 'lang: en-GB\n# a line more').replace('A frame takes', 'A walker takes');
    const { changes } = await onto(now, await edited());
    expect(changes).toMatchObject([
      { state: 'conflict', line: 11, now: 'A walker takes the weight', after: 'A frame bears the weight' },
    ]);
  });
  test('what the deck has taken over already is no change; what goes further is one from there on', async () => {
    expect(await onto(WANTED, await edited())).toMatchObject({ changes: [] });
    const twice = withParts(await edited(), replaced('bears the weight', 'bears the weight for you'));
    const merge = await onto(WANTED, twice);
    expect(merge.changes.map(({ state }) => state)).toEqual(['clean']);
    expect(textOf(merge)).toBe(WANTED.replace('bears the weight', 'bears the weight for you'));
    // and the other way round
    const more = WANTED.replace('bears the weight', 'bears the weight for you');
    expect(await onto(more, await edited())).toMatchObject({ changes: [] });
  });
});

describe('comments', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const P188 = 'xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"';
  const body = (text: string) =>
    `<p188:txBody xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p188:txBody>`;
  const related = (parts: Record<string, Uint8Array>, name: string, type: string, target: string) => {
    const text = new TextDecoder().decode(parts[name]);
    const one = `<Relationship Id="rIdC" Type="${type}" Target="${target}"/></Relationships>`;
    parts[name] = strToU8(text.replace('</Relationships>', one));
  };
  const commented = async (change: (parts: Record<string, Uint8Array>) => void) =>
    (await merged(withBytes(await ownFile(), change))).comments;
  const NS = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

  test('of the old kind', async () => {
    const found = await commented((parts) => {
      parts['ppt/commentAuthors.xml'] = strToU8(
        `<p:cmAuthorLst ${NS}><p:cmAuthor id="0" name="B. Reviewer"/></p:cmAuthorLst>`,
      );
      parts['ppt/comments/comment1.xml'] = strToU8(
        `<p:cmLst ${NS}><p:cm authorId="0"><p:pos x="1" y="1"/><p:text>Which frame?</p:text></p:cm></p:cmLst>`,
      );
      related(parts, 'ppt/_rels/presentation.xml.rels', `${OFFICE}/commentAuthors`, 'commentAuthors.xml');
      related(parts, 'ppt/slides/_rels/slide2.xml.rels', `${OFFICE}/comments`, '../comments/comment1.xml');
    });
    expect(found).toEqual([
      { author: 'B. Reviewer', slide: 'Most people walk on the first day', text: 'Which frame?' },
    ]);
  });

  test('threaded, with replies', async () => {
    const type = 'http://schemas.microsoft.com/office/2018/10/relationships';
    const found = await commented((parts) => {
      parts['ppt/authors.xml'] = strToU8(
        `<p188:authorLst ${P188}><p188:author id="{A}" name="C. Boss"/><p188:author id="{B}" name="D. Nurse"/></p188:authorLst>`,
      );
      parts['ppt/comments/modernComment1.xml'] = strToU8(
        `<p188:cmLst ${P188}><p188:cm id="{1}" authorId="{A}"><p188:replyLst><p188:reply id="{2}" authorId="{B}">` +
          `${body('Yes')}</p188:reply></p188:replyLst>${body('Is this so?')}</p188:cm></p188:cmLst>`,
      );
      related(parts, 'ppt/_rels/presentation.xml.rels', `${type}/authors`, 'authors.xml');
      related(parts, 'ppt/slides/_rels/slide2.xml.rels', `${type}/comments`, '../comments/modernComment1.xml');
    });
    expect(found.map(({ author, text }) => [author, text])).toEqual([
      ['C. Boss', 'Is this so?'],
      ['D. Nurse', 'Yes'],
    ]);
  });

  test('that cannot be read cost nothing else', async () => {
    const merge = await merged(
      withBytes(await edited(), (parts) => {
        parts['ppt/comments/comment1.xml'] = strToU8('<p:cmLst');
        related(parts, 'ppt/slides/_rels/slide2.xml.rels', `${OFFICE}/comments`, '../comments/comment1.xml');
      }),
    );
    expect([textOf(merge), merge.told.length]).toEqual([WANTED, 1]);
  });
});
