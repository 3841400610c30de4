// Hover, outline, definition, uses and rename.
import { describe, expect, test } from 'vitest';
import type { FileEdits } from '../../../src/assist/index.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { at, body, REFERENCES, TALK } from './deck.ts';

const hover = async (texts: Parameters<typeof at>[0]) => {
  const { assist, file, offset, text } = at(texts);
  const found = await assist.hover(file, offset);
  return found && { on: text.slice(found.from, found.to), says: found.markdown };
};

const sourced = (text: string) => ({
  'deck.md': body(text, 'title: T\nbibliography: references.bib\n'),
  'references.bib': REFERENCES,
});

describe('hover', () => {
  test('keys and values', async () => {
    expect((await hover('---\ntitle: T\ndura‸tion: 20\n---\n\n## B\n'))?.says).toContain('minutes');
    expect((await hover(body('x\n\n---\nlayout: state‸ment\n---\n\n## M\n')))?.says).toContain('one sentence');
  });
  test('blocks and attributes, as the reference has them', async () => {
    expect(await hover(body('::: war‸ning-signs\n- a\n:::\n'))).toEqual({
      on: 'warning-signs',
      says: '**warning-signs**\n\na list with red flags\n\n```markdown\n::: warning-signs\n```',
    });
    expect((await hover(body('![A](a.png){.deco‸rative}')))?.says).toContain('needs words');
  });
  test('sources, slides, icons', async () => {
    expect((await hover(sourced('so [@neer‸2001]')))?.says).toContain(
      'Neer RM, Arnaud CD. Effect of parathyroid hormone',
    );
    expect((await hover(body('see [it](#bo‸nes)')))?.says).toContain('**Bones**');
    expect((await hover(body(':icon[bo‸ne]')))?.says).toContain('Skeleton');
  });
  test('nothing on plain words', async () => expect(await hover(body('plain wo‸rds'))).toBeUndefined());
});

test('the outline has each slide of a file, with the ids that a build gives', async () => {
  const text = body(
    'x\n\n---\nlayout: quote\nsection: Why\n---\n\n> q\n\n---\n\nSetext *words*\n---\n\ny\n\n---\n\n## Bones\n\n---\n\n## Own {#mine}\n\n---\n\n## Title\n',
  );
  const { assist, file } = at(text);
  const outline = await assist.outline(file);
  expect(outline.map(({ title, id }) => [title, id])).toEqual([
    ['Bones', 'bones'],
    ['Slide 2', 'slide'],
    ['Setext words', 'setext-words'],
    ['Bones', 'bones-2'],
    ['Own', 'mine'],
    ['Title', 'title-2'],
  ]);
  expect(outline[1]).toMatchObject({ layout: 'quote', section: 'Why' });
  expect(text.slice(outline[1]?.from, outline[1]?.to)).toContain('layout: quote');
  for (const [i, slide] of outline.entries()) expect(slide.from).toBeGreaterThanOrEqual(outline[i - 1]?.to ?? 0);
  const host = memoryHost({ [file]: text }, (name) => nodeHost().resource(name));
  const { built } = await buildDeck(host, { path: TALK, to: [] });
  const ids = built[0]?.scene.slides.slice(1).map(({ id }) => id);
  // a slide that begins with a quotation takes its words for a name, which only a build knows
  expect(ids?.filter((_, i) => i !== 1)).toEqual(outline.filter((_, i) => i !== 1).map(({ id }) => id));
});

describe('definition', () => {
  const words = async (texts: Exclude<Parameters<typeof at>[0], string>) => {
    const { assist, file, offset } = at(texts);
    const places = await assist.definition(file, offset);
    return places.map((place) => {
      const name = place.file.slice(TALK.length + 1);
      return `${name}: ${String(texts[name]).replace('\u2038', '').slice(place.from, place.to)}`;
    });
  };
  test('of a source, a slide, a footnote, a section, an audience', async () => {
    expect(await words(sourced('so [@neer‸2001]'))).toEqual(['references.bib: neer2001']);
    expect(await words({ 'deck.md': body('x [a](#mo‸re)'), 'b.md': '## More\n' })).toEqual(['b.md: More']);
    expect(await words({ 'deck.md': body('x [a](#ow‸n)\n\n---\nid: own\n---\n\n## M\n') })).toEqual(['deck.md: own']);
    expect(await words({ 'deck.md': body('x[^a‸]\n\n[^a]: b\n') })).toEqual(['deck.md: a']);
    const front = 'title: T\noutline: [Why, How]\naudiences: {staff: {}}\n';
    expect(await words({ 'deck.md': body('x\n\n---\nsection: H‸ow\n---\n\n## M\n', front) })).toEqual(['deck.md: How']);
    expect(await words({ 'deck.md': body('::: only st‸aff\nx\n:::\n', front) })).toEqual(['deck.md: staff']);
  });
  test('of a file', async () => {
    const files = { 'a.svg': '', 'more.md': '## M\n', 'd.csv': 'a\n' };
    expect(await words({ ...files, 'deck.md': body('![A](a.s‸vg)') })).toEqual(['a.svg: ']);
    expect(await words({ ...files, 'deck.md': body('{{ include mo‸re.md }}') })).toEqual(['more.md: ']);
    expect(await words({ ...files, 'deck.md': body('```chart\ntype: bar\ndata: d‸.csv\n```\n') })).toEqual(['d.csv: ']);
    expect(await words({ ...files, 'deck.md': body('![A](../../etc/pass‸wd)') })).toEqual([]);
  });
});

describe('rename', () => {
  const renamed = async (texts: Exclude<Parameters<typeof at>[0], string>, to: string) => {
    const { assist, file, offset } = at(texts);
    const done = await assist.rename(file, offset, to);
    if ('refused' in done) return done.refused;
    return Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [
        name,
        applied(String(text).replace('\u2038', ''), done.edits, `${TALK}/${name}`),
      ]),
    );
  };
  const applied = (text: string, edits: FileEdits, file: string) =>
    [...(edits.get(file) ?? [])]
      .sort((a, b) => b.from - a.from)
      .reduce((all, { from, to, text: instead }) => all.slice(0, from) + instead + all.slice(to), text);

  test('a source in the deck and in its bibliography, code left aside', async () => {
    const done = await renamed(
      {
        ...sourced('[@ne‸er2001; @cummings2009], `@neer2001`, @neer2001 says\n\n```\n@neer2001\n```\n'),
        'b.md': '## B [-@neer2001]\n\n<!-- @neer2001 -->\n\n@neer2001b\n',
      },
      'neer-2001',
    );
    expect(done).toMatchObject({
      'deck.md': body(
        '[@neer-2001; @cummings2009], `@neer2001`, @neer-2001 says\n\n```\n@neer2001\n```\n',
        'title: T\nbibliography: references.bib\n',
      ),
      'b.md': '## B [-@neer-2001]\n\n<!-- @neer2001 -->\n\n@neer2001b\n',
      'references.bib': REFERENCES.replace('{neer2001', '{neer-2001'),
    });
  });
  test('a source in CSL-JSON', async () => {
    const files = {
      'deck.md': body('[@a‸a]', 'title: T\nbibliography: r.json\n'),
      'r.json': '[{"id": "aa", "title": "One", "type": "book"}]',
    };
    expect(await renamed(files, 'bb')).toMatchObject({ 'r.json': '[{"id": "bb", "title": "One", "type": "book"}]' });
  });
  test("a slide's id, given or from its title", async () => {
    expect(await renamed({ 'deck.md': body('[x](#o‸wn)\n\n---\nid: own\n---\n\n## M\n') }, 'new')).toEqual({
      'deck.md': body('[x](#new)\n\n---\nid: new\n---\n\n## M\n'),
    });
    expect(await renamed({ 'deck.md': body('[x](#mo‸re)'), 'b.md': '## More {#more}\n' }, 'new')).toEqual({
      'deck.md': body('[x](#new)'),
      'b.md': '## More {#new}\n',
    });
    expect(await renamed({ 'deck.md': body('[x](#more)'), 'b.md': '## Mo‸re\n\n[y](#/more)\n' }, 'new')).toEqual({
      'deck.md': body('[x](#new)'),
      'b.md': '## More {#new}\n\n[y](#/new)\n',
    });
  });
  test('sections, audiences, footnotes, equations', async () => {
    const front = 'title: T\noutline: [Why, How]\naudiences:\n  staff: {}\n';
    const text = (section: string, audience: string) =>
      body(
        `::: only ${audience}\nx\n:::\n\n---\nsection: ${section}\naudience: [${audience}]\n---\n\n## M\n`,
        front.replace('How', section.replace('\u2038', '')).replace('staff', audience.replace('\u2038', '')),
      );
    expect(await renamed({ 'deck.md': text('H‸ow', 'staff') }, 'In what way')).toEqual({
      'deck.md': text('In what way', 'staff'),
    });
    const done = (await renamed({ 'deck.md': text('How', 'st‸aff').replace('st‸aff]', 'staff]') }, 'team')) as object;
    expect(done).toEqual({ 'deck.md': text('How', 'team') });
    expect(await renamed({ 'deck.md': body('a[^o‸ne]\n\n[^one]: b\n') }, 'two')).toEqual({
      'deck.md': body('a[^two]\n\n[^two]: b\n'),
    });
    expect(await renamed({ 'deck.md': body('see @eq:a‸\n\n$$a$$ {#eq:a}\n') }, 'eq:b')).toEqual({
      'deck.md': body('see @eq:b\n\n$$a$$ {#eq:b}\n'),
    });
  });
  test('what cannot be a name, or is one already, is refused', async () => {
    expect(await renamed(sourced('[@ne‸er2001]'), 'a b')).toContain('cannot be its name');
    expect(await renamed(sourced('[@ne‸er2001]'), 'cummings2009')).toContain('already');
    expect(await renamed({ 'deck.md': body('[x](#bo‸nes)') }, 'Two Words')).toContain('cannot be its name');
    expect(await renamed({ 'deck.md': body('plain wo‸rds') }, 'x')).toContain('no name');
  });
});
