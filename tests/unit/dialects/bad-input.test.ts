// Foreign decks that are odd or hostile: told with file and line, nothing run, nothing read that lies outside.
import { describe, expect, it, test } from 'vitest';
import { DIALECTS } from '../../../src/dialects/dialect.ts';
import { separatorOf } from '../../../src/dialects/reveal/separators.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { buildDeck } from '../../../src/pipeline.ts';
import { make } from '../../dialects/deck.ts';
import type { Files } from '../../support/command.ts';

const { resource } = nodeHost({});
const build = (files: Files, path: string, dialect?: string) =>
  buildDeck(memoryHost(files, resource), { path, to: [], ...(dialect && { dialect }) });

describe('files that are brought in', () => {
  const told = async (files: Files, path: string) =>
    (await build(files, path)).diagnostics
      .filter(({ code }) => code === 'dialect/include')
      .map(({ message, span }) => `${span?.file}:${span?.line} ${message}`);
  it('never bring in themselves', async () => {
    expect(
      await told(
        { 'p/talk.qmd': '## A\n\n{{< include b.qmd >}}\n', 'p/b.qmd': 'Text\n\n{{< include talk.qmd >}}\n' },
        'p/talk.qmd',
      ),
    ).toEqual(['b.qmd:3 talk.qmd is being brought in already: it would bring in itself']);
    expect(
      await told({ 'p/talk.md': '---\nmdc: true\n---\n\n# A\n\n---\nsrc: ./talk.md\n---\n' }, 'p/talk.md'),
    ).toEqual(['talk.md:8 ./talk.md is being brought in already: it would bring in itself']);
  });
  it('are not from the network, and not from outside the project', async () => {
    expect(await told({ 'p/talk.qmd': '## A\n\n{{< include https://example.org/a.qmd >}}\n' }, 'p/talk.qmd')).toEqual([
      'talk.qmd:3 https://example.org/a.qmd is on the network; nothing is fetched',
    ]);
    expect(await told({ 'p/talk.qmd': '## A\n\n{{< include ../b.qmd >}}\n', 'b.qmd': 'Secret' }, 'p/talk.qmd')).toEqual(
      ['talk.qmd:3 ../b.qmd lies outside the project'],
    );
  });

  it('are no code of other files from outside either', async () => {
    const deck = (line: string) => ({ 'p/talk.md': `---\nmdc: true\n---\n\n# A\n\n${line}\n`, 'x.ts': 'secret()' });
    expect(await told(deck('<<< ../x.ts'), 'p/talk.md')).toEqual(['talk.md:7 ../x.ts lies outside the project']);
    expect(await told(deck('<<< @/../x.ts'), 'p/talk.md')).toEqual(['talk.md:7 /../x.ts lies outside the project']);
    expect(await told(deck('<<< https://example.org/x.ts'), 'p/talk.md')).toEqual([
      'talk.md:7 https://example.org/x.ts is on the network; nothing is fetched',
    ]);
    const { built } = await build(deck('<<< ../x.ts'), 'p/talk.md');
    expect(JSON.stringify(built[0]?.scene)).not.toContain('secret()');
  });
  it('have the region that is asked for, or are told', async () => {
    const files = {
      'p/talk.md': '---\nmdc: true\n---\n\n# A\n\n<<< ./x.ts#b\n',
      'p/x.ts': '// #region a\nc()\n// #endregion a',
    };
    expect(await told(files, 'p/talk.md')).toEqual(['talk.md:7 ./x.ts has no region b']);
  });
});

describe('several dialects in one file', () => {
  const MIXED =
    '---\nmarp: true\ntitle: T\nformat: revealjs\nmdc: true\nrevealOptions: {}\n---\n\n# A\n\n::: notes\nOne\n:::\n\n' +
    '<v-click>Later</v-click>\n\n<!-- .slide: data-background="red" -->\n\n```{r}\nsystem("rm x")\n```\n\n' +
    '<script>alert(1)</script>\n<iframe src="https://example.org"></iframe>\n\n----\n\n# B\n\n::right::\n\n![bg](a.png)';
  it('are read as the first that is named, and told', async () => {
    const { diagnostics } = await build({ 'p/talk.md': MIXED }, 'p/talk.md');
    expect(diagnostics.find(({ code }) => code === 'dialect/read')?.message).toBe(
      'Read as Marp: marp: true stands in its front matter',
    );
  });
  test.each(DIALECTS)('asked for as %s, nothing runs, and what the file shows is told', async (dialect) => {
    const { diagnostics, built } = await build({ 'p/talk.md': MIXED }, 'p/talk.md', dialect);
    const scene = JSON.stringify(built[0]?.scene);
    expect(scene).not.toMatch(/alert\(1\)|<iframe|example\.org/);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes.includes('dialect/conflict')).toBe(dialect !== 'marp');
    expect(built[0]?.scene.slides.some(({ notes }) => JSON.stringify(notes ?? '').includes('One'))).toBe(true);
    expect(JSON.stringify(built[0]?.scene.slides.map(({ nodes }) => nodes))).not.toContain('"One"');
  });
});

test('pictures reach up to the project, and no further', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>';
  const files = { 'a/p/_quarto.yml': 'a: 1', 'a/p/img/x.svg': svg, 'a/y.svg': svg };
  const deck = (address: string) => ({ ...files, 'a/p/talk/talk.qmd': `## A\n\n![X](${address})\n` });
  const codes = async (address: string) =>
    (await build(deck(address), 'a/p/talk/talk.qmd')).diagnostics.map(({ code }) => code);
  expect(await codes('../img/x.svg')).not.toContain('load/outside-deck');
  expect(await codes('/img/x.svg')).not.toContain('resolve/picture-missing');
  expect(await codes('../../y.svg')).toContain('load/outside-deck');
  const { text, scene, again } = await make(deck('../img/x.svg'), undefined, 'a/p/talk/talk.qmd');
  expect(text).toContain('](assets/x.svg');
  expect(again.slides.length).toBe(scene.slides.length);
});

test('messages name the lines that the writer wrote', async () => {
  const { diagnostics, places } = await build(
    { 'p/talk.md': '---\nmarp: true\n---\n\n# A\n\n---\n\n# B\n\n![x](gone.png)\n' },
    'p/talk.md',
  );
  expect(diagnostics.find(({ code }) => code === 'resolve/picture-missing')?.span).toMatchObject({ line: 11 });
  expect(places.map(({ line }) => line)).toEqual([5, 9]);
});

test.each(['\\n(a+)+$', '(x|y)*z', '[', '^---$|^\\n\\n\\n'])('no expression of the writer is run: %s', (text) => {
  expect(separatorOf(text)).toBeUndefined();
});
test.each([
  ['^---$', '---'],
  ['\\r?\\n---\\r?\\n', '---'],
  ['<!--s-->', '<!--s-->'],
  ['^\\n\\*\\*\\*\\n', '***'],
  ['-{4,}', '------'],
])('a separator that is a fixed line is read: %s', (text, line) => {
  const separator = separatorOf(text);
  expect(separator && 'line' in separator && separator.line.test(line)).toBe(true);
});
test('a separator of blank lines is a number of them', () => expect(separatorOf('\\n\\n\\n')).toEqual({ blank: 2 }));

const ODD: readonly string[] = [
  '',
  '---',
  '---\n---',
  '---\ntitle: [\n---\n\n# A',
  '---\ntitle: a: b\n---\n\n# A',
  '---\n- a\n- b\n---\n\n# A',
  '---\na: &a [*a]\n---\n\n# A',
  '# A\n\n<!-- never closed\n\n---\n\n# B',
  '# A\n\n```js\nnever closed\n\n---\n\n# B',
  '# A\n\n::: columns\n::: column\n\n---\n\n# B\n\n:::\n:::\n:::',
  '# A\n\n<div><div><div class="columns"><div>\n\n---\n\n</div></div></v-click>\n\n# B',
  `# A\n\n${'<div>'.repeat(400)}`,
  `# A\n\n${'['.repeat(3000)}`,
  `# A\n\n${'$'.repeat(3000)}`,
  `# A\n\n${'`'.repeat(3001)}`,
  `# A\n\n${'![bg]('.repeat(800)}`,
  `# A\n\n${'<a '.repeat(2000)}`,
  '# A\n\n\uE0100\uE011 \uE012 \uE0130\uE014',
  '---\nseparator: (((((\nverticalSeparator: "[a-"\n---\n\n# A',
  '# {}\n\n## {.a}\n\n---\n\n{}',
];

describe.each(DIALECTS)('%s', (dialect) => {
  test.each(ODD.map((text, i) => [i, text] as const))('odd deck %i is read, and told', async (_, text) => {
    const { diagnostics } = await build({ 'p/talk.md': text }, 'p/talk.md', dialect);
    for (const { span } of diagnostics) expect(span === undefined || span.line >= 1).toBe(true);
  });
});
