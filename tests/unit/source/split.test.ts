import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { DEFAULT_LIMITS } from '../../../src/base/limits.ts';
import { SourceFile } from '../../../src/source/file.ts';
import { frontOf, splitFile } from '../../../src/source/split.ts';
import { expectLinear } from '../../support/growth.ts';

/** Front matter, bodies with their first lines, and diagnostics of a text, all short. */
function split(text: string) {
  const diagnostics = new Diagnostics();
  const file = new SourceFile('deck.md', 'deck.md', text);
  const { front, parts } = splitFile(file, diagnostics);
  expect(frontOf(file, new Diagnostics())?.data).toEqual(front?.data);
  return {
    front: front?.data,
    slides: parts.map((part) => ('include' in part ? `include ${part.include}` : part.body)),
    lines: parts.map((part) => ('include' in part ? part.line : part.firstLine)),
    fronts: parts.map((part) => part.front?.data),
    codes: diagnostics.list.map((d) => `${d.code}@${d.span?.line}`),
  };
}

describe('slides', () => {
  it('are cut at --- with a blank line before it', () => {
    expect(split('# A\n\n---\n\n# B\n\n---\n\n# C\n')).toMatchObject({
      slides: ['# A', '# B', '# C'],
      lines: [1, 5, 9],
      codes: [],
    });
  });
  it('leave a setext heading alone', () => expect(split('Title\n---\n\ntext').slides).toEqual(['Title\n---\n\ntext']));
  it('leave *** and ___ and longer dashes alone', () =>
    expect(split('a\n\n***\n\nb\n\n___\n\nc\n\n----\n\nd').slides).toHaveLength(1));
  it('may begin at the start of the file', () =>
    expect(split('---\n\n# A\n\n---\n\n# B').slides).toEqual(['# A', '# B']));
  it('that are blank are not listed', () =>
    expect(split('# A\n\n---\n\n---\n\n\n---\n\n# B').slides).toEqual(['# A', '# B']));
  it('do not care about CRLF, byte-order marks, trailing blanks or a final newline', () => {
    const plain = split('---\ntitle: T\n---\n\n# A\n\n---\nlayout: blank\n---\n\nb');
    expect(
      split('\uFEFF---  \r\ntitle: T\r\n---\t\r\n\r\n# A\r\n\r\n--- \r\nlayout: blank\r\n---\r\n\r\nb\r\n\r\n'),
    ).toEqual(plain);
    expect(plain).toMatchObject({
      front: { title: 'T' },
      slides: ['# A', 'b'],
      fronts: [undefined, { layout: 'blank' }],
      lines: [5, 11],
    });
  });
  it('may be followed by one without a blank line after front matter', () =>
    expect(split('# A\n\n---\nlayout: blank\n---\n---\n\n# B').slides).toEqual(['# A', '', '# B']));
});

describe('front matter', () => {
  it('at the top speaks for the file', () =>
    expect(split('---\ntitle: T\nsize: "4:3"\n---\n\n# A')).toMatchObject({
      front: { title: 'T', size: '4:3' },
      slides: ['# A'],
    }));
  it('may be empty, or begin with a comment', () => {
    expect(split('---\n---\n# A')).toMatchObject({ front: {}, slides: ['# A'], codes: [] });
    expect(split('---\n# mine\ntitle: T\n---\n# A')).toMatchObject({ front: { title: 'T' }, slides: ['# A'] });
  });
  it('on a slide needs a key in the very next line', () => {
    expect(split('a\n\n---\nlayout: quote\n---\n\n> b').fronts).toEqual([undefined, { layout: 'quote' }]);
    expect(split('a\n\n---\n\nnote: this is text\n\n---\n\nb').slides).toEqual(['a', 'note: this is text', 'b']);
    expect(split('a\n\n---\n# B\n\n---\n\nc').slides).toEqual(['a', '# B', 'c']);
  });
  it('that is not closed is told and shown as text', () => {
    expect(split('---\ntitle: T\n\n# A')).toMatchObject({
      front: undefined,
      slides: ['title: T\n\n# A'],
      codes: ['source/front-matter-open@1'],
    });
    expect(split('a\n\n---\nlayout: quote\n\n> b')).toMatchObject({
      slides: ['a', 'layout: quote\n\n> b'],
      codes: ['source/front-matter-open@4'],
    });
  });
  it("that is not closed does not take the next slide's separator for its end", () => {
    expect(split('---\ntitle: T\n\n# A\n\n---\n\n# B')).toMatchObject({
      front: undefined,
      slides: ['title: T\n\n# A', '# B'],
      codes: ['source/front-matter-open@1'],
    });
    expect(split('a\n\n---\nlayout: figure\n\n## Drugs cut fractures\n\n![x](y.png)\n\n---\n\n# C').slides).toEqual([
      'a',
      'layout: figure\n\n## Drugs cut fractures\n\n![x](y.png)',
      '# C',
    ]);
    expect(split('a\n\n---\nlayout: figure\n## Drugs\n\n---\n\n# C').slides).toHaveLength(3);
  });
  it('may have blank lines, lists and comments in it', () => {
    const { front, codes } = split(
      '---\ntitle: T\n\n# the plan\noutline:\n- A\n- B\n\nauthor:\n  - {name: X}\n\n---\n\n# A',
    );
    expect(front).toEqual({ title: 'T', outline: ['A', 'B'], author: [{ name: 'X' }] });
    expect(codes).toEqual([]);
  });
  it('in another language is refused', () => {
    for (const language of ['js', 'javascript', 'coffee', 'json', 'toml']) {
      expect(split(`---${language}\nmodule.exports = { title: process.exit(3) }\n---\n\n# A`)).toMatchObject({
        front: undefined,
        slides: ['# A'],
        codes: ['source/front-matter-language@1'],
      });
    }
    expect(split('---yaml\ntitle: T\n---\n# A')).toMatchObject({ front: { title: 'T' }, codes: [] });
  });
  it('with broken YAML is told with its place; keys that are sound stay', () => {
    expect(split('---\ntheme: clinic\ntitle: a: b\n---\n\n# A')).toMatchObject({
      front: { theme: 'clinic' },
      slides: ['# A'],
      codes: ['source/yaml@3'],
    });
    expect(split('---\ntitle T\ntheme: clinic\n---\n\n# A')).toMatchObject({
      slides: ['# A'],
      codes: ['source/yaml@2'],
    });
  });
});

describe('what hides a separator', () => {
  it.each([
    ['code', '```yaml\na: 1\n\n---\n\nb: 2\n```'],
    ['a longer fence with a shorter one in it', '````md\n```js\n\n---\n\n```\n````'],
    ['tildes', '~~~\n\n---\n\n~~~'],
    ['code with front matter in it', '```markdown\n---\ntitle: x\n---\n\n## Bone\n\n---\nlayout: figure\n---\n```'],
    ['maths', '$$\na\n\n---\n\nb\n$$'],
    ['a comment', '<!--\n\n---\n\n## Not now\n-->'],
    ['a div', '::: notes\na\n\n---\n\nb\n:::'],
    ['nested divs', '::: columns\n::: column\na\n\n---\n\nb\n:::\n:::'],
  ])('%s', (_, text) => {
    expect(split(`# A\n\n${text}\n\n---\n\n# B`)).toMatchObject({ slides: [`# A\n\n${text}`, '# B'], codes: [] });
  });
  it('is not code in a code span, nor a fence in a list', () => {
    expect(split('a `<!--` b\n\n---\n\nc').slides).toHaveLength(2);
    expect(split('1. ```js\n   code\n   ```\n\n---\n\nc')).toMatchObject({
      slides: ['1. ```js\n   code\n   ```', 'c'],
      codes: [],
    });
    expect(split('- ```\n  code\n\n---\n\nc')).toMatchObject({ slides: ['- ```\n  code', 'c'], codes: [] });
  });
});

describe('what is left open ends with its slide', () => {
  it.each([
    ['a fence', '```js\nx', 'source/fence-open@3'],
    ['a fence, with proper code later', '```js\nx', 'source/fence-open@3', '```js\ny\n```'],
    ['a bare fence, with proper code later', '```\nx', 'source/fence-open@3', '```\ny\n```\n\n---\n\n```\nz\n```'],
    ['a comment', '<!-- x', 'source/comment-open@3'],
    ['a comment, with a proper one later', '<!-- x', 'source/comment-open@3', '<!-- y -->'],
  ])('%s', (_, text, code, later = 'y') => {
    const found = split(`# A\n\n${text}\n\n---\n\n# B\n\n${later}`);
    expect(found.slides.slice(0, 2)).toEqual([
      `# A\n\n${text}`,
      later === 'y' ? '# B\n\ny' : `# B\n\n${later.split('\n\n---')[0]}`,
    ]);
    expect(found.codes).toEqual([code]);
  });
  it('a div, with proper ones later', () => {
    expect(split('# A\n\n::: notes\nx\n\n---\n\n# B\n\n::: notes\ny\n:::').slides).toEqual([
      '# A\n\n::: notes\nx',
      '# B\n\n::: notes\ny\n:::',
    ]);
  });
  it('a div, whatever a later slide closes too much', () => {
    expect(split('# A\n\n::: notes\nx\n\n---\nlayout: blank\n---\n\n# B\n\n:::').slides).toHaveLength(2);
  });
  it('maths, which may just be two dollars', () =>
    expect(split('$$ is money\n\n---\n\nb')).toMatchObject({ slides: ['$$ is money', 'b'], codes: [] }));
});

describe('includes', () => {
  it('stand on their own line', () =>
    expect(split('# A\n\n{{ include b.md }}\n\n# C {{ include d.md }}')).toMatchObject({
      slides: ['# A', 'include b.md', '# C {{ include d.md }}'],
      lines: [1, 3, 5],
    }));
  it('take the front matter of a slide that is nothing else', () =>
    expect(split('a\n\n---\nsection: S\n---\n{{ include "b c.md" }}')).toMatchObject({
      slides: ['a', 'include b c.md'],
      fronts: [undefined, { section: 'S' }],
    }));
  it('are text in code', () => expect(split('```\n{{ include b.md }}\n```').slides).toHaveLength(1));
});

describe('size', () => {
  it('of a slide has a limit', () => {
    const found = split(`# A\n\n${'word '.repeat(1_000_000)}\n\n---\n\n# B`);
    expect(found.codes).toEqual(['source/slide-too-large@1']);
    expect(found.slides[0]?.length).toBeLessThanOrEqual(DEFAULT_LIMITS.slideCharacters);
    expect(found.slides[1]).toBe('# B');
  });
  it.each([
    ['open divs', ':::a\n'],
    ['open fences', '```js\n'],
    ['comments', '<!-- \n'],
    ['comments on one line', '<!--'],
    ['backticks', '`'],
    ['colons', ':::a:'],
    ['blanks', ' '],
    ['separators', '\n---\n'],
    ['dashes with keys', '\n---\na: 1\n'],
    ['quotations', '> '],
  ])(
    'takes a time that grows with the length: %s',
    (_, unit) => expectLinear(200_000, (size) => split(`${unit.repeat(Math.ceil(size / unit.length))}x`)),
    60_000,
  );
});
