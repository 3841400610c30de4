// The colours of code can be read: WCAG AA (4.5) on the block's ground and on the band of a marked line.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CODE_KINDS } from '../../../src/base/code-kinds.ts';
import { contrast, mixHex, type Palette, resolveHex } from '../../../src/base/color.ts';
import { BAND } from '../../../src/blocks/code-marks.ts';
import { themeSchema } from '../../../src/schema/theme-file.ts';

describe.each(['clinic', 'congress'])('%s', (name) => {
  const theme = themeSchema.parse(
    parse(readFileSync(new URL(`../../../themes/${name}/theme.yaml`, import.meta.url), 'utf8'), { merge: true }),
  );
  it.each(['light', 'dark'] as const)('%s', (variant) => {
    const { scheme: s, roles, code } = theme.variants[variant];
    const [bg1, tx1, bg2, tx2] = variant === 'light' ? [s.lt1, s.dk1, s.lt2, s.dk2] : [s.dk1, s.lt1, s.dk2, s.lt2];
    const palette: Palette = { ...s, bg1, tx1, bg2, tx2 };
    const ground = resolveHex(roles.surface, palette);
    const band = mixHex(ground, resolveHex(roles.accent, palette), BAND);
    for (const kind of CODE_KINDS) {
      const color = code?.[kind];
      expect(color, kind).toBeDefined();
      if (!color) continue;
      expect(contrast(resolveHex(color, palette), ground), `${kind} on the ground`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(resolveHex(color, palette), band), `${kind} on a marked line`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
