// A deck's own theme that extends one that ships.
import { expect, test } from 'vitest';
import { BROKEN_FONTS, SOUND_FONT } from '../../hostile/fonts.ts';
import { checkDeck } from '../../support/check.ts';

const withTheme = (yaml: string) =>
  checkDeck({
    'talk/deck.md': '---\ntitle: T\nlang: en\ntheme: mine\n---\n\n## A\n\nText\n',
    'talk/mine/theme.yaml': `name: mine\nlabel: Mine\n${yaml}`,
  });

test('says only what is other', async () => {
  const [own, base] = [
    await withTheme('extends: congress\ntype: {title: {size: 33}}\nbullets: ["\\u2013"]\n'),
    await withTheme('extends: congress\n'),
  ];
  const [mine, congress] = [own, base].map(({ built }) => built[0]?.scene.theme);
  expect([...own.diagnostics, ...base.diagnostics]).toEqual([]);
  expect(mine).toMatchObject({
    name: 'mine',
    titleStyle: { size: 33 },
    palette: congress?.palette,
    fonts: congress?.fonts,
  });
  expect(congress?.titleStyle.size).not.toBe(33);
});

test.each([
  ['extends: vortex', 'it extends "vortex", and may extend clinic, congress, journal, ward, plain'],
  ['extends: [clinic]', 'it extends "clinic", and may extend clinic, congress, journal, ward, plain'],
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

const FACES = ['regular', 'bold', 'italic', 'boldItalic'];
const withFont = (font: string, bytes: Uint8Array) =>
  checkDeck({
    'talk/deck.md': '---\ntitle: T\nlang: en\ntheme: mine\n---\n\n## A\n\nText\n',
    'talk/mine/theme.yaml': `name: mine\nlabel: Mine\nextends: congress\nfamilies: {body: {office: Mine, web: Mine, ${FACES.map((face) => `${face}: ${font}`).join(', ')}}}\n`,
    'talk/mine/fonts/a.ttf': bytes,
  });

test('brings its own font, from its own folder; that all faces are one is told', async () => {
  const { built, diagnostics } = await withFont('fonts/a.ttf', SOUND_FONT);
  expect(diagnostics.map(({ code }) => code)).toEqual(['theme/face']);
  expect(diagnostics[0]?.message).toContain('"body" (Mine) has no bold and no italic face');
  const { body, heading } = built[0]?.scene.theme.fonts ?? {};
  expect([body?.office, body?.web, heading?.office]).toEqual(['Mine', 'Mine', 'Calibri']);
  // Arimo's, as the file says
  expect([body?.ascent, body?.descent].map((share) => Math.round((share ?? 0) * 1000))).toEqual([905, 212]);
});

test('whose font is broken gets the family of a theme that ships, and that is told once', async () => {
  const { built, diagnostics } = await withFont('fonts/a.ttf', BROKEN_FONTS['cut in half'] as Uint8Array);
  expect(diagnostics.map(({ code, message, span }) => [code, message, span?.line])).toEqual([
    [
      'theme/font',
      'The font fonts/a.ttf cannot be used: it is cut off, or says that it is larger than it is; the family "body" is that of a theme that ships',
      4,
    ],
  ]);
  expect(built[0]?.scene.theme.fonts.body).toMatchObject({ office: 'Arial', web: 'Arimo' });
});

test('a family of its own may name the regular face alone: it is embedded, and no face of another family stands in', async () => {
  const { built, diagnostics } = await checkDeck({
    'talk/deck.md': '---\ntitle: T\nlang: en\ntheme: mine\n---\n\n## A\n\nA **text**\n',
    'talk/mine/theme.yaml':
      'name: mine\nlabel: Mine\nextends: congress\nfamilies: {body: {office: Mine, regular: fonts/a.ttf, bold: fonts/b.ttf}}\n',
    'talk/mine/fonts/a.ttf': SOUND_FONT,
    'talk/mine/fonts/b.ttf': new Uint8Array([...SOUND_FONT, 0]),
  });
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ['theme/face', 'Name the files in the theme: italic: fonts/Own-italic.ttf'],
  ]);
  const { body, heading } = built[0]?.scene.theme.fonts ?? {};
  expect([body?.mode, body?.web, heading?.mode]).toEqual(['embedded', 'Mine', 'safe']);
  expect(body?.faces.italic).toBe(body?.faces.regular);
  expect(body?.faces.boldItalic).toBe(body?.faces.bold);
  expect(body?.faces.bold).not.toBe(body?.faces.regular);
});
