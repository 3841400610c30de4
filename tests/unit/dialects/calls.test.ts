// What a file beside a deck says of how its program is called.
import { expect, it, test } from 'vitest';
import { pandocCall, revealCall } from '../../../src/dialects/calls.ts';
import { make } from '../../dialects/deck.ts';

const script = (file: string, text: string) => ({ file, text, words: /^readme/i.test(file) });

test.each([
  ['Makefile', 'reveal-md talk.md --separator "^\\n\\n\\n" --vertical-separator \'^--$\''],
  ['run.sh', 'reveal-md \\\n  slides/talk.md --separator="^\\\\n\\\\n\\\\n" --verticalSeparator ^--$'],
  [
    'package.json',
    JSON.stringify({ scripts: { start: 'reveal-md talk.md --separator "^\\n\\n\\n" --vertical-separator "^--$"' } }),
  ],
  ['README.md', '> reveal-md --separator "^\\n\\n\\n" --verticalSeparator "^--$" talk.md'],
])('%s calls reveal-md with separators', (file, text) => {
  const call = revealCall([script(file, text)], 'talk.md');
  expect(call?.verticalSeparator).toBe('^--$');
  expect(call?.separator?.replace(/\n/g, '\\n')).toBe('^\\n\\n\\n');
});

it('is not for another deck', () => {
  expect(revealCall([script('Makefile', 'reveal-md other-talk.md --separator "x"')], 'talk.md')).toBeUndefined();
});

it('pandoc is called for one writer, or for several', () => {
  expect(pandocCall([script('Makefile', 'pandoc -t beamer --slide-level 2 talk.md')])).toEqual({
    slideLevel: { level: 2, file: 'Makefile' },
    writer: 'beamer',
  });
  expect(pandocCall([script('Makefile', 'pandoc -t beamer\npandoc -t revealjs')])).toEqual({});
  expect(pandocCall([script('README.md', 'pandoc -t beamer')])).toEqual({});
});

it('cuts slides where the call says', async () => {
  const { scene, result } = await make({
    'talk/talk.md': '# A\n\nText\n\n<!-- slide -->\n\n# B\n\n<!-- down -->\n\n# C\n',
    'talk/README.md':
      'reveal-md --separator "^\\\\<\\!-- slide --\\\\>\\n" --verticalSeparator "^<!-- down -->" talk.md',
  });
  expect(scene.slides.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect(result.diagnostics.find(({ code }) => code === 'dialect/read')?.message).toMatch(/calls reveal-md/);
});

it('a beamer deck keeps its footnotes on their slides', async () => {
  const deck = '% T\n\n# A\n\nText[^a]\n\n[^a]: Words\n\n# B\n\nText\n';
  const slides = async (makefile: string) =>
    (await make({ 'talk/talk.md': deck, 'talk/Makefile': makefile }, 'pandoc')).scene.slides.length;
  expect(await slides('pandoc -t beamer talk.md')).toBe(3);
  expect(await slides('pandoc -t revealjs talk.md')).toBe(4);
});

it('three dashes on the last line of a file of Slidev begin no slide', async () => {
  const { scene } = await make(
    {
      'talk/talk.md': '---\nmdc: true\nsrc: ./a.md\n---\n\n---\nsrc: ./b.md\n---\n',
      'talk/a.md': '# A\n\n---',
      'talk/b.md': '---\nlayout: cover\n---\n\n# B\n',
    },
    'slidev',
  );
  expect(scene.slides.map(({ title }) => title)).toEqual(['A', 'B']);
});

it('leaves out what is commented out', async () => {
  const { scene } = await make({
    'talk/talk.md': '---\ntitle: T\ninstitute: I\n---\n\n# A\n\nText\n\n## B\n\nMore\n',
    'talk/Makefile': 'all:\n\tpandoc -t beamer talk.md\n#\t--slide-level=2\n',
  });
  expect(scene.slides.map(({ title }) => title)).toEqual(['T', 'A']);
});
