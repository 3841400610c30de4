import { describe, expect, it } from 'vitest';
import { contrast, type Palette, resolveCss, resolveHex } from '../../../src/base/color.ts';

const palette = { tx1: '000000', bg1: 'FFFFFF', accent1: '0F6B6B' } as Palette;

describe('theme colours', () => {
  it('resolves slots', () => expect(resolveHex({ slot: 'accent1' }, palette)).toBe('0F6B6B'));
  it('changes luminance as DrawingML does', () => {
    expect(resolveHex({ slot: 'tx1', lumMod: 0.5, lumOff: 0.5 }, palette)).toBe('808080');
    expect(resolveHex({ slot: 'bg1', lumMod: 0.75 }, palette)).toBe('BFBFBF');
  });
  it('writes alpha for CSS only', () => expect(resolveCss({ slot: 'tx1', alpha: 0.5 }, palette)).toBe('#00000080'));
  it('measures contrast as WCAG does', () => expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 1));
});
