// Words on each part of a diagram, its outlines and the lines that lead on are seen in every theme that ships, light and
// dark, and on a slide of another ground.
import { describe, expect, it } from 'vitest';
import { type Color, contrast, mixHex, resolveHex } from '../../../src/base/color.ts';
import { Diagnostics } from '../../../src/base/diagnostic.ts';
import { Kept } from '../../../src/base/kept.ts';
import { looksOf, tabLooks } from '../../../src/blocks/diagram-looks.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { FontStore } from '../../../src/text/fonts.ts';
import { resolveTheme, THEMES } from '../../../src/theme/load-theme.ts';
import { Theme } from '../../../src/theme/theme.ts';

const host = nodeHost({});
const load = async (name: string, variant: 'light' | 'dark') => {
  const { file } = await resolveTheme(host, name, variant, '.', new Diagnostics(), new Kept());
  return Theme.load(file, variant, new FontStore((font) => host.resource(font)));
};

describe.each(THEMES.flatMap((name) => (['light', 'dark'] as const).map((variant) => [name, variant] as const)))(
  '%s %s',
  (name, variant) => {
    it.each(['background', 'surface', 'panel'] as const)('on %s', async (role) => {
      const own = await load(name, variant);
      const theme = role === 'background' ? own : own.on(own.role(role));
      const { palette, background } = theme.scene();
      const ground = resolveHex(background, palette);
      const seen = (color: Color) => mixHex(ground, resolveHex(color, palette), color.alpha ?? 1);
      for (const kind of ['end', 'question', 'step', 'aside'] as const) {
        const { fill, ink, stroke } = looksOf(kind, theme);
        expect(contrast(seen(ink), seen(fill)), `${kind}: words`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(seen(stroke.color), ground), `${kind}: outline`).toBeGreaterThanOrEqual(3);
      }
      const tab = tabLooks(theme);
      expect(contrast(seen(tab.ink), seen(tab.fill))).toBeGreaterThanOrEqual(4.5);
      expect(looksOf('end', theme).fill).not.toEqual(looksOf('step', theme).fill);
      expect(looksOf('question', theme).fill).not.toEqual(looksOf('step', theme).fill);
    });
  },
);
