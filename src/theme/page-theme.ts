// A theme for one page that is read from elsewhere than a seat: a poster from a metre and a half, a visual abstract
// on a screen. Sizes keep their proportions; the title stands out more.
import { isOnePage, type PageSize } from '../base/page-size.ts';
import { round2 } from '../base/units.ts';
import type { ThemeFile } from '../schema/theme-file.ts';
import type { Theme } from './theme.ts';

interface Reading {
  /** How many times as large as on a slide text, the title and distances are. */
  readonly text: number;
  readonly title: number;
  readonly space: number;
  /** Height of the title, in its own lines. */
  readonly lines: number;
  /** Words that the page may hold. */
  readonly words: number;
  /** Text no smaller than this, in points. */
  readonly least: number;
}

const READING: Readonly<Record<'a0' | 'square', Reading>> = {
  // 24 pt at arm's length and a half; body 36 and more
  a0: { text: 1.7, title: 2.9, space: 1.9, lines: 2.2, words: 900, least: 24 },
  square: { text: 0.85, title: 0.95, space: 0.8, lines: 2.1, words: 150, least: 16 },
};

export function themeForPage(theme: Theme, size: PageSize): Theme {
  if (!isOnePage(size)) return theme;
  const { file } = theme;
  const { text, title, space, lines, words, least } = READING[size];
  const type = Object.fromEntries(
    Object.entries(file.type).map(([name, style]) => [
      name,
      { ...style, size: Math.max(least, round2(style.size * (name === 'title' ? title : text))) },
    ]),
  ) as ThemeFile['type'];
  const scaled = Object.fromEntries(
    Object.entries(file.spacing).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? round2(value * space)
        : Object.fromEntries(Object.entries(value).map(([side, length]) => [side, round2(length * space)])),
    ]),
  ) as ThemeFile['spacing'];
  const spacing = { ...scaled, titleHeight: round2(lines * type.title.size * type.title.line) };
  return theme.with({ type, spacing, words, smallest: { text: least, code: least, reference: least } }, {});
}
