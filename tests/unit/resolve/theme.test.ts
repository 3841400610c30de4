// A deck's own theme that extends one that ships.
import { expect, test } from 'vitest';
import { checkDeck } from '../../support/check.ts';

const withTheme = (yaml: string) =>
  checkDeck({ 'talk/deck.md': '---\ntitle: T\nlang: en\ntheme: mine\n---\n\n## A\n\nText\n', 'talk/mine/theme.yaml': `name: mine\nlabel: Mine\n${yaml}` });

test('says only what is other', async () => {
  const [own, base] = [await withTheme('extends: congress\ntype: {title: {size: 33}}\nbullets: ["\\u2013"]\n'), await withTheme('extends: congress\n')];
  const [mine, congress] = [own, base].map(({ built }) => built[0]?.scene.theme);
  expect([...own.diagnostics, ...base.diagnostics]).toEqual([]);
  expect(mine).toMatchObject({ name: 'mine', titleStyle: { size: 33 }, palette: congress?.palette, fonts: congress?.fonts });
  expect(congress?.titleStyle.size).not.toBe(33);
});

test.each([
  ['extends: vortex', 'it extends "vortex", and may extend clinic or congress'],
  ['extends: [clinic]', 'it extends "clinic", and may extend clinic or congress'],
  ['extends: clinic\nword: 3', '"word"'],
  ['words: 3', '"families" is to be'],
])('%s is told, and a shipped theme stands in', async (yaml, message) => {
  const { built, diagnostics } = await withTheme(yaml);
  expect(
    diagnostics
      .filter(({ code }) => code === 'theme/broken')
      .map((one) => one.message)
      .join(),
  ).toContain(message);
  expect(built[0]?.scene.theme.name).toBe('clinic');
});
