// Every theme that ships, light and dark: text and marks have the contrast that design asks for; a brand's colour is made
// readable; its motif stands on the layouts; its composition is its own.
import { describe, expect, it, test } from 'vitest';
import { type Color, contrast, luminance, resolveHex } from '../../../src/base/color.ts';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import type { Box } from '../../../src/base/geometry.ts';
import { Kept } from '../../../src/base/kept.ts';
import { nodeHost } from '../../../src/host/node.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import type { RoleName } from '../../../src/schema/theme-file.ts';
import { FontStore } from '../../../src/text/fonts.ts';
import { resolveTheme, THEMES } from '../../../src/theme/load-theme.ts';
import { groundOf } from '../../../src/theme/palette.ts';
import { Theme } from '../../../src/theme/theme.ts';
import { checkDeck } from '../../support/check.ts';

const host = nodeHost({});
const load = async (wanted: Parameters<typeof resolveTheme>[1], variant: 'light' | 'dark') => {
  const diagnostics = new Diagnostics();
  const { file } = await resolveTheme(host, wanted, variant, '.', diagnostics, new Kept());
  expect(diagnostics.list).toEqual([]);
  return Theme.load(file, variant, new FontStore((name) => host.resource(name)));
};
const all = THEMES.flatMap((name) => (['light', 'dark'] as const).map((variant) => [name, variant] as const));

function low(theme: Theme): string[] {
  const { palette, chart } = theme.scene();
  const color = (role: RoleName | Color) => resolveHex(typeof role === 'string' ? theme.role(role) : role, palette);
  const pairs: [RoleName, RoleName, number][] = [
    ['text', 'background', 7],
    ['title', 'background', 4.5],
    ['muted', 'background', 4.5],
    ['accent', 'background', 4.5],
    ['link', 'background', 4.5],
    ['caution', 'background', 4.5],
    ['text', 'surface', 4.5],
    ['accent', 'surface', 4.5],
    ['rule', 'background', 3],
    ['track', 'background', 3],
    ['onPanel', 'panel', 4.5],
    ['onPanelMuted', 'panel', 4.5],
    ['accentOnPanel', 'panel', 3],
  ];
  const told = pairs.flatMap(([ink, ground, least]) => {
    const ratio = contrast(color(ink), color(ground));
    return ratio < least ? [`${ink} on ${ground} ${ratio.toFixed(2)}`] : [];
  });
  const marks = chart.flatMap((slot) => {
    const ratio = contrast(color({ slot }), color('background'));
    return ratio < 3 ? [`${slot} ${ratio.toFixed(2)}`] : [];
  });
  return [...told, ...marks];
}

describe.each(all)('%s, %s', (name, variant) => {
  it('keeps its contrasts', async () => {
    expect(low(await load(name, variant))).toEqual([]);
  });
});

test.each(all)(
  '%s, %s: what stands on the panel can be read on any other ground a slide has in its place',
  async (name, variant) => {
    const theme = await load(name, variant);
    for (const hex of ['FFFFFF', 'F4EFE2', '101820', '000000']) {
      const on = theme.on({ hex });
      for (const role of ['text', 'title', 'onPanel', 'onPanelMuted'] as const)
        expect(contrast(resolveHex(on.role(role), on.scene().palette), hex)).toBeGreaterThanOrEqual(4.5);
      const { palette } = on.scene();
      const panel = on.role('panel');
      const ratio = contrast(resolveHex(on.on(panel).role('onPanel'), palette), resolveHex(panel, palette));
      expect(ratio).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test.each(['7A1F5C', 'F2D024', '003A70', '7FD8C3'])('a brand in %s can be read, light and dark', async (color) => {
  for (const variant of ['light', 'dark'] as const)
    expect(low(await load({ extends: 'congress', color }, variant))).toEqual([]);
});

test('a brand in the front matter: colour, fonts, motif', async () => {
  const { built, diagnostics } = await checkDeck({
    'talk/deck.md':
      '---\ntitle: T\nlang: en\ntheme: {extends: clinic, color: "7A1F5C", font: {heading: Georgia, body: Calibri}, motif: band}\n---\n\n## A\n\nText\n',
  });
  expect(diagnostics).toEqual([]);
  const scene = built[0]?.scene;
  expect(scene?.theme.palette.accent1).toBe('7A1F5C');
  expect([scene?.theme.fonts.heading.office, scene?.theme.fonts.body.web]).toEqual(['Georgia', 'Carlito']);
  const content = scene?.layouts.find(({ name }) => name === 'content');
  expect(content?.decorations.map(({ id }) => id)).toEqual(['motif-band']);
});

test('a font that does not ship is told', async () => {
  const { diagnostics } = await checkDeck({
    'talk/deck.md': '---\ntitle: T\nlang: en\ntheme: {extends: clinic, font: Papyrus}\n---\n\n## A\n\nText\n',
  });
  expect(diagnostics.map(({ code }) => code)).toContain('schema/wrong-type');
});

const shapes = async (theme: string, slide: string) => {
  const { built, diagnostics } = await checkDeck({
    'talk/deck.md': `---\ntitle: T\nlang: en\ntheme: ${theme}\noutline: [One, Two]\n---\n\n${slide}\n`,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const scene = built[0]?.scene as Scene;
  return { scene, nodes: scene.slides.at(-1)?.nodes ?? [] };
};
const SECTION = '---\nlayout: section\nsection: Two\n---\n\n## Two\n\nWhat comes';

test.each([
  ['clinic', (name: Box, number: Box) => number.y + number.h <= name.y],
  ['congress', (name: Box, number: Box) => number.x >= name.x + name.w && number.h > 300],
  ['journal', (name: Box, number: Box) => number.x === 0 && number.h === 540 && name.x > number.w],
  ['ward', (name: Box, number: Box) => Math.abs(number.x + number.w / 2 - name.x - name.w / 2) < 1],
] as const)('%s has its own opener of sections', async (theme, holds) => {
  const { nodes } = await shapes(theme, SECTION);
  const box = (id: string) => nodes.find((node) => node.id === id)?.box as Box;
  expect(holds(box('title'), box('section-number'))).toBe(true);
});

test('a running head stands over the title, and the body reaches down to the margin', async () => {
  const slide = '---\nsection: Two\n---\n\n## A title\n\n- A point';
  const { nodes, scene } = await shapes('journal', slide);
  const title = nodes.find((node) => node.id === 'title')?.box as Box;
  for (const id of ['footer', 'number']) {
    const box = nodes.find((node) => node.id === id)?.box as Box;
    expect(box.y + box.h).toBeLessThan(title.y);
  }
  const body = (from: Scene) =>
    from.layouts.find(({ name }) => name === 'content')?.placeholders.find(({ name }) => name === 'body')?.box as Box;
  const atFoot = await shapes('congress', slide);
  expect(body(scene).y + body(scene).h).toBeGreaterThan(body(atFoot.scene).y + body(atFoot.scene).h);
});

test('heads of tables are bold words over a rule, or filled where a theme says so; both can be read', async () => {
  const slide = '## A table\n\n| a | b |\n| --- | --- |\n| 1 | 2 |';
  for (const name of THEMES.flatMap((one) => [one, `${one}:dark`])) {
    const { nodes } = await shapes(name, slide);
    const table = nodes.find((node) => node.kind === 'table');
    const [head, row] = table?.kind === 'table' ? table.rows : [];
    expect(head?.cells.some(({ fill }) => fill)).toBe(false);
    expect(head?.cells[0]?.body.paragraphs[0]?.runs[0]?.bold).toBe(true);
    expect(head?.cells[0]?.bottom?.width).toBeGreaterThanOrEqual(row?.cells[0]?.bottom?.width as number);
  }
  for (const [name, variant] of all) {
    const theme = await load(name, variant);
    const { composition } = theme.file;
    const { palette, table } = theme.with({ composition: { ...composition, table: 'filled' } }, {}).scene();
    if (!table.headFill) throw new Error('no filled head');
    expect(contrast(resolveHex(table.head, palette), resolveHex(table.headFill, palette))).toBeGreaterThanOrEqual(4.5);
  }
});

test('what is loud on paper is a tint in the dark', async () => {
  const slide = '---\nlayout: big-number\n---\n\n# 1 in 3\n\nwomen';
  const ground = async (theme: string) => {
    const { scene } = await shapes(theme, slide);
    const background = scene.layouts.find(({ name }) => name === 'big-number')?.background;
    return background?.kind === 'color' ? luminance(resolveHex(background.color, scene.theme.palette)) : undefined;
  };
  expect(await ground('congress')).toBeGreaterThan(0.3);
  expect(await ground('congress:dark')).toBeLessThan(0.1);
});

describe('a colour of the theme as the ground of a slide', () => {
  test.each(THEMES)('%s: dark variants stand on deep shades, on which their ink can be read', async (name) => {
    const theme = await load(name, 'dark');
    const { palette } = theme.scene();
    for (const color of [theme.role('accent'), theme.role('caution'), theme.role('panel')]) {
      const ground = groundOf(color, theme.file, 'dark');
      const on = theme.on(ground);
      const behind = resolveHex(ground, palette);
      expect(luminance(behind)).toBeLessThanOrEqual(0.1);
      for (const role of ['text', 'title', 'accent', 'muted'] as const)
        expect(contrast(resolveHex(on.role(role), palette), behind)).toBeGreaterThanOrEqual(4.5);
    }
    expect(groundOf(theme.role('panel'), theme.file, 'dark')).toEqual(theme.role('panel'));
  });
  test('light variants stand on the colour as it is', async () => {
    const theme = await load('clinic', 'light');
    expect(groundOf(theme.role('accent'), theme.file, 'light')).toEqual({ slot: 'accent1' });
  });
});

test('drawings on a pale ground are veiled in dark variants only, a logo never', async () => {
  const svg = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="${fill}"/></svg>`;
  const files = (theme: string) => ({
    'talk/deck.md': `---\ntitle: T\ntheme: ${theme}\nlogo: l.svg\n---\n\n## Bone\n\n![A box](a.svg)\n`,
    'talk/a.svg': svg('#F3EADB'),
    'talk/l.svg': svg('#FFFFFF'),
  });
  const veiled = async (theme: string) =>
    [...((await checkDeck(files(theme))).built[0]?.scene.assets.values() ?? [])]
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .filter((text) => text.includes('fill-opacity'));
  expect(await veiled('clinic')).toEqual([]);
  expect(await veiled('clinic:dark')).toEqual([expect.stringContaining('#F3EADB')]);
});
