// Diagnostics as text: grouped by slide, the line with a caret; and as annotations.
import { expect, test } from 'vitest';
import { formatDiagnostics, githubAnnotations } from '../../../src/cli/print.ts';
import { progressOn } from '../../../src/cli/progress.ts';
import { checkDeck } from '../../support/check.ts';

const DECK =
  '---\ntitle: Talk\nthem: clinic\nlang: en\n---\n\n## Bone\n\nSee [here](https://example.org).\n\n---\nlayuot: quote\n---\n\n## Marrow\n\nText';

test('shows place, line, caret and hint below the title of the slide', async () => {
  const result = await checkDeck(DECK);
  expect(
    formatDiagnostics(result.diagnostics, result),
  ).toBe(`talk/deck.md:3:1 error schema/unknown-key: There is no key "them"
    3 | them: clinic
      | ^
        Did you mean theme?
Slide "Bone" (#bone)
  talk/deck.md:9:5 warning lint/link-text: The link text "here" does not say where it leads
      9 | See [here](https://example.org).
        |     ^^^^^
          Write what is found there, e.g. [exercises for your back](...)
Slide "Marrow" (#marrow)
  talk/deck.md:12:1 error schema/unknown-key: There is no key "layuot"
     12 | layuot: quote
        | ^
          Did you mean layout?
`);
});

test('paints only when asked', async () => {
  const result = await checkDeck(DECK);
  const painted = formatDiagnostics(result.diagnostics, result, (_, text) => `<${text}>`);
  expect(painted).toContain('<error> <schema/unknown-key>');
  expect(painted).toContain('<Slide "Bone" (#bone)>');
});

test('annotations escape what their format keeps for itself', async () => {
  const result = await checkDeck(DECK);
  expect(githubAnnotations(result.diagnostics, result).split('\n')[0]).toBe(
    '::error file=talk/deck.md,line=3,col=1,title=schema/unknown-key::There is no key "them"%0ADid you mean theme?',
  );
});

test('long lines are cut around the place', async () => {
  const result = await checkDeck(
    `---\ntitle: T\nlang: en\n---\n\n## Bone\n\n${'word '.repeat(50)}[here](https://example.org) ${'word '.repeat(50)}`,
  );
  const [line, caret] = formatDiagnostics(
    result.diagnostics.filter(({ code }) => code === 'lint/link-text'),
    result,
  )
    .split('\n')
    .slice(2);
  const at = caret?.indexOf('^') ?? -1;
  expect(line?.slice(at, at + 5)).toBe('[here');
  expect(line?.length).toBeLessThan(140);
});

test('the step under way is a line that leaves nothing behind, and nothing where there is no terminal', () => {
  const written = (isTTY: boolean, quiet = false) => {
    let text = '';
    const progress = progressOn({ isTTY, write: (part: unknown) => (text += part) !== '' } as never, quiet);
    progress.step('talk: layout');
    progress.done();
    return text;
  };
  expect(written(true)).toBe('\r\u001B[2Ktalk: layout\r\u001B[2K');
  expect(written(false) + written(true, true)).toBe('');
});
