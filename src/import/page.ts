// The new slide that places of an old one are written against: its size, the ink of its words, its ground.
import type { Making } from './making.ts';
import type { Page } from './words-look.ts';

/** Inks of the theme that imported decks have. */
const INK = { light: '1C2733', dark: 'EEF1F2' } as const;
/** Widths of the new slides, in points. */
const WIDE = 960;
const NARROW = 720;

/** @param ground six hex digits, where they are known */
export function pageOf({ deck, template }: Making, ground: string | undefined, dark: boolean): Page {
  const { size, masters } = deck;
  const width = !template && size.w / size.h < 1.5 ? NARROW : WIDE;
  const own = masters[0]?.sheet.styles.body[0]?.run.color?.hex ?? '000000';
  return {
    size,
    scale: width / size.w,
    ink: template ? own : INK[dark ? 'dark' : 'light'],
    loose: !template,
    ground: ground ?? (dark ? '0F1B2D' : 'FFFFFF'),
  };
}
